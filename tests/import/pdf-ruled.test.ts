import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { citedLines } from './support.ts';

const head = ['Unit', 'Duty', 'Time limit'];
const rows = [
  ['Evaluation Unit', 'Staff members undertake to register returnees at all stages of the project cycle.', 'each year, in writing'],
  ['Country office in the field', 'The Secretariat will compensate affected people without distinction of any kind.', 'within thirty days'],
  ['Council', 'It reviews these rules.', 'often'],
];

const table = (more: string, cells: readonly (readonly string[])[] = rows) =>
  `#table(columns: (70pt, 130pt, 60pt), ${more} table.header(${head.map((cell) => `[${cell}]`).join(', ')}), ${cells
    .flat()
    .map((cell) => `[${cell}]`)
    .join(', ')})`;
const written = (cells: readonly (readonly string[])[] = rows) => [head, ...cells].map((row) => `| ${row.join(' | ')}`);

async function read(source: string, ignoreTags: boolean, page = 'paper: "a4"'): Promise<string[]> {
  const set = `#set page(${page})\n#set text(10pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n`;
  const document = await readPdf(NodeCompiler.create().pdf({ mainFileContent: set + source }), { tell: () => {}, ignoreTags });
  return citedLines(structured(document.blocks));
}

describe.each([false, true])('a table whose rules are drawn, tags ignored: %s', (ignoreTags) => {
  it('keeps each cell whole, its words set wide apart or broken at the ends of lines', async () => {
    expect(await read(table(''), ignoreTags)).toEqual(written());
  });
  it('may have rows as close as lines', async () => {
    expect(await read(table('inset: (x: 5pt, y: 1.6pt),'), ignoreTags)).toEqual(written());
  });
  it('may have no rules at its sides', async () => {
    expect(await read(table('stroke: (x, y) => (left: if x > 0 { 1pt }, top: 1pt, bottom: 1pt),'), ignoreTags)).toEqual(written());
  });
  it('is one where a page breaks it, its head said once and its broken row made whole', async () => {
    for (const height of [84, 96, 150]) {
      const lines = await read(`Before.\n\n${table('')}\n\nAfter.`, ignoreTags, `width: 320pt, height: ${height + 60}pt, margin: 30pt`);
      expect(lines.filter((line) => line.startsWith('|'))).toEqual(written());
    }
  });
});

describe('what is drawn and is no table', () => {
  it('leaves the text in a box as it is', async () => {
    const lines = await read('Before.\n\n#block(stroke: 1pt, inset: 8pt)[The Fund shall publish its rules.]\n\nAfter.', true);
    expect(lines.map((line) => line.replace(/.*· /, '')).join(' ')).toBe('Before. The Fund shall publish its rules. After.');
  });
});

describe.each([false, true])('a paragraph whose sign stands apart, tags ignored: %s', (ignoreTags) => {
  it('is an item where a dot is drawn before it', async () => {
    const items = ['consult workers before they act', 'pay them on time and in full', 'report to the Council each year'];
    const dot = 'box(circle(radius: 1.5pt, fill: black, stroke: none), baseline: -2pt)';
    const lines = await read(
      `1. Country offices will:\n\n#list(marker: ${dot}, ${items.map((item) => `[${item}]`).join(', ')})`,
      ignoreTags,
    );
    expect(lines).toEqual(['para. 1, p. 1 · Country offices will:', ...items.map((item) => `para. 1, p. 1 · ${item}`)]);
  });
  it('has the number that stands in an element of its own', async () => {
    const texts = [
      'The Fund shall publish the results.',
      'The Fund shall pay its workers.#footnote[See decision 12.] It does so each month.',
    ];
    const lines = await read(texts.map((text, at) => `#grid(columns: (2em, 1fr), [${at + 1}.], [${text}])`).join('\n\n'), ignoreTags);
    expect(lines).toEqual([
      'para. 1, p. 1 · The Fund shall publish the results.',
      'para. 2, p. 1 · The Fund shall pay its workers. It does so each month.',
      '^ See decision 12.',
    ]);
  });
});
