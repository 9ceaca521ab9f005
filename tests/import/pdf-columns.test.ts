import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { knownDocument } from './documents.ts';
import { citedLines } from './support.ts';

async function read(source: string) {
  const document = await readPdf(NodeCompiler.create().pdf({ mainFileContent: source }), { tell: () => {}, ignoreTags: true });
  return { lines: citedLines(structured(document.blocks)), doubts: document.doubts };
}

/** Lines of two columns that share their base lines, each drawn where it begins. */
function drawn(columns: readonly (readonly string[])[], gap: number): string {
  const line = (text: string, at: number, column: number) =>
    text ? [`#place(top + left, dx: ${column * (200 + gap)}pt, dy: ${at * 13}pt)[#${JSON.stringify(text)}]`] : [];
  return [
    '#set page(paper: "a4", margin: 2cm)',
    '#set text(size: 10pt)',
    ...columns.flatMap((lines, column) => lines.flatMap((text, at) => line(text, at, column))),
  ].join('\n');
}

const paragraphs = knownDocument(3, 'none', 5, false).sections.flatMap((section) => section.paragraphs.map(({ text }) => text));
const first = [
  'The Fund shall consult affected people',
  'before it decides on a project. It must',
  'publish what it was told, and say in its',
  'answer what it has changed because of it.',
  '',
  'Staff may not take part in the removal of',
  'a child. They shall report each case that',
  'comes to their knowledge to the Ethics',
  'Office within ten days, in writing. The',
];
const second = [
  'Office keeps a complete record of them all.',
  'It is open to the people concerned, who',
  'may ask for a copy free of charge.',
  '',
  'Partners shall apply the same rules. The',
  'Fund will end its support where they are',
  'broken, and it will tell the host country',
  'why. The Council reviews these rules every',
  'two years and hears affected people.',
];

describe('running text in two columns', () => {
  it.each([20, 30, 40, 60])('is read column by column where both share their base lines, %d points apart', async (gap) => {
    const { lines, doubts } = await read(drawn([first, second], gap));
    expect(lines.map((line) => line.replace(/^.*?· /, ''))).toEqual([
      first.slice(0, 4).join(' '),
      [...first.slice(5), ...second.slice(0, 3)].join(' '),
      second.slice(4).join(' '),
    ]);
    expect(doubts).toEqual([]);
  });
  const styles = ['14pt', '20pt', '12mm'].flatMap((gutter) => [true, false].map((justify) => ({ gutter, justify })));
  it.each(styles)('keeps hanging numbers with their text, $gutter between columns, justified: $justify', async ({ gutter, justify }) => {
    const { lines } = await read(
      [
        `#set page(columns: 2, margin: 2cm)\n#set columns(gutter: ${gutter})\n#set text(9.5pt, hyphenate: true)\n#set par(justify: ${justify})`,
        ...paragraphs.map((text, at) => `#grid(columns: (2.2em, 1fr), [${at + 1}.], [#${JSON.stringify(text)}])`),
      ].join('\n\n'),
    );
    expect(lines).toEqual(paragraphs.map((text, at) => expect.stringMatching(new RegExp(`^para\\. ${at + 1}, p\\. \\d · ${text}$`))));
  });
  it('keeps three columns apart on a last page where one is shorter', async () => {
    const numbered = [...paragraphs, ...paragraphs, ...paragraphs].slice(0, 42);
    const { lines } = await read(
      `#set page(margin: 2cm, columns: 3)\n#set text(10.5pt, hyphenate: true)\n#set par(justify: true)\n\n${numbered.map((text, at) => `${at + 1}. #${JSON.stringify(text)}`).join('\n\n')}`,
    );
    expect(lines.map((line) => line.replace(/, p\. \d+ /, ' '))).toEqual(numbered.map((text, at) => `para. ${at + 1} · ${text}`));
  });
  it('is told from words that are set wide apart to fill a narrow line', async () => {
    const { lines } = await read(
      [
        '#set page(columns: 3, margin: 1.5cm)\n#set columns(gutter: 20pt)\n#set text(10.5pt, hyphenate: false)\n#set par(justify: true, linebreaks: "simple")',
        ...paragraphs.map((text, at) => `${at + 1}\\. #${JSON.stringify(text)}`),
      ].join('\n\n'),
    );
    expect(lines).toEqual(paragraphs.map((text, at) => `para. ${at + 1}, p. ${lines[at]!.match(/p\. (\d)/)![1]} · ${text}`));
  });
});

describe('a paragraph over two columns', () => {
  it('is one where all others are numbered and its last line was full, though a sentence ends there', async () => {
    const sentences = (from: number) =>
      Array.from({ length: 4 }, (_, at) => paragraphs[(from + at) % paragraphs.length]!.split('. ')[0]!).join('. ');
    const texts = Array.from({ length: 16 }, (_, at) => `${sentences(at * 3)}.`);
    const { lines } = await read(
      [
        '#set page(columns: 2, margin: 2cm)\n#set columns(gutter: 10mm)\n#set text(9pt, hyphenate: false)',
        ...texts.map((text, at) => `${at + 1}\\. #${JSON.stringify(text)}`),
      ].join('\n\n'),
    );
    expect(lines.map((line) => line.replace(/^para\. (\d+), p\. \d+ · /, '$1 '))).toEqual(texts.map((text, at) => `${at + 1} ${text}`));
  });
});

describe('words side by side that are neither columns nor a table', () => {
  it('are named as doubtful, with their page', async () => {
    const rows = [150, 190, 230, 170, 210].map((dx, at) => ['The Fund shall', 'consult people', dx, at * 30] as const);
    const { doubts } = await read(
      rows
        .map(([left, right, dx, dy]) => `#place(top + left, dy: ${dy}pt)[${left}]\n#place(top + left, dx: ${dx}pt, dy: ${dy}pt)[${right}]`)
        .join('\n'),
    );
    expect(doubts).toEqual([{ where: expect.stringMatching(/^p\. 1, from “/), what: expect.stringContaining('side by side') }]);
  });
});
