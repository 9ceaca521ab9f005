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
