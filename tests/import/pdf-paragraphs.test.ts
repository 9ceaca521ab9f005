import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { knownDocument } from './documents.ts';
import { citedLines } from './support.ts';

async function read(source: string): Promise<string[]> {
  const document = await readPdf(NodeCompiler.create().pdf({ mainFileContent: source }), { tell: () => {}, ignoreTags: true });
  return citedLines(structured(document.blocks));
}

const paragraphs = knownDocument(4, 'none', 4, false).sections.flatMap((section) => section.paragraphs.map(({ text }) => text));

describe('a page without tags', () => {
  it.each(['left', 'right'])('keeps numbers of paragraphs that have a note in the %s margin', async (side) => {
    const note = (at: number) =>
      `#place(${side}, dx: ${side === 'left' ? '-3.4cm' : '3.4cm'})[#box(width: 3cm)[#text(8pt)[Rules of procedure, number ${at}]]]`;
    const lines = await read(
      [
        `#set page(margin: (x: 4.2cm, y: 2.5cm))\n#set text(10.5pt)\n#set par(justify: true)`,
        ...paragraphs.slice(0, 6).map((text, at) => `${note(at + 1)}#box[${at + 1}.]#h(1em)#${JSON.stringify(text)}`),
      ].join('\n\n'),
    );
    const pairs = paragraphs.slice(0, 6).map((text, at) => [`Rules of procedure, number ${at + 1}`, `para. ${at + 1}, p. 1 · ${text}`]);
    expect(lines.map((line) => (line.includes('Rules of') ? line.replace(/.*· /, '') : line))).toEqual(pairs.flat());
  });
  it('parts the paragraphs of a preamble, which end with commas', async () => {
    const recitals = ['Recalling', 'Reaffirming', 'Noting with concern'].map(
      (word, at) => `${word} that ${paragraphs[at]!.replace(/^The/, 'the').replace(/\..*/, '')},`,
    );
    const texts = ['The General Assembly,', ...recitals];
    for (const spacing of ['1.1em', '0.65em']) {
      const lines = await read(
        [
          `#set page(margin: (x: 4cm, y: 3cm))\n#set text(10.5pt)\n#set par(justify: true, first-line-indent: (amount: 2.5em, all: true), spacing: ${spacing})`,
          ...texts.map((text) => `#${JSON.stringify(text)}`),
          `1. #${JSON.stringify(paragraphs[4]!)}`,
        ].join('\n\n'),
      );
      expect(lines).toEqual([...texts.map((text) => `p. 1 · ${text}`), `para. 1, p. 1 · ${paragraphs[4]!}`]);
    }
  });
});

describe('paragraphs of one line each', () => {
  const page = '#set page(margin: 2.5cm)\n#set text(11pt)\n#set par(spacing: 12pt)';
  it('are parted by the room between them, though no line shows how close the lines of one paragraph stand', async () => {
    const texts = [
      'Integrity. We shall act with integrity in all dealings. We never accept gifts.',
      'Respect for persons. Staff must treat every person with dignity.',
    ];
    const bold = texts.map((text) => text.replace(/^([^.]+\.)/, '*$1*'));
    expect(await read([page, ...bold].join('\n\n'))).toEqual(texts.map((text) => `p. 1 · ${text}`));
  });
  it('are parted in a preamble', async () => {
    const texts = [
      'The Council,',
      'Recalling its Resolution No. 1309 of 24 November 2015 on governance,',
      'Mindful that rights must be respected,',
    ];
    expect(await read([page, '#align(center)[(adopted by the Council)]', ...texts].join('\n\n'))).toEqual(
      ['(adopted by the Council)', ...texts].map((text) => `p. 1 · ${text}`),
    );
  });
  it('are told from lines that are double spaced', async () => {
    const lines = await read(
      ['#set page(margin: 2.5cm)\n#set text(11pt)\n#set par(leading: 14pt, spacing: 24pt)', ...paragraphs.slice(0, 3)].join('\n\n'),
    );
    expect(lines).toEqual(paragraphs.slice(0, 3).map((text) => `p. 1 · ${text}`));
  });
});
