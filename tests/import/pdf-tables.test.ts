import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { structured } from '../../src/import/structure.ts';
import { citedLines } from './support.ts';

interface Drawn {
  readonly rows: readonly (readonly string[])[];
  readonly head?: readonly string[];
  /** Where each column begins: in points, or as Typst measures it. */
  readonly at: readonly (number | string)[];
  /** How far the words of the head stand within their columns, in points. */
  readonly inset?: number;
  readonly step?: number;
  readonly font?: string;
}

const before = '1. The Fund pays amounts that cover basic needs, as in Table 1.';
const caption = 'Table 1. Monthly amounts';
const after = '2. The Fund should, as far as possible, consult women and men separately.';

const lengthOf = (at: number | string): string => (typeof at === 'number' ? `${at}pt` : at);

/** Where the last words of a text begin that is drawn in one piece. */
const startOf = (text: string, last: string): string => `(measure(${JSON.stringify(text)}).width - measure(${JSON.stringify(last)}).width)`;

/** A PDF without tags that are used: each cell is drawn where its column begins, as an office program draws it. */
async function read({ rows, head, at, inset = 0, step = 31, font = 'Libertinus Serif' }: Drawn) {
  const line = (cells: readonly string[], y: number, dx: number, weight: string) =>
    cells.map((cell, column) =>
      cell
        ? `#context place(top + left, dx: ${lengthOf(at[column]!)} + ${dx}pt, dy: ${y}pt, text(weight: "${weight}")[#${JSON.stringify(cell)}])`
        : '',
    );
  const all = [
    ...(head ? [line(head, 70, inset, 'bold')] : []),
    ...rows.map((row, index) => line(row, 70 + step * (index + (head ? 1 : 0)), 0, 'regular')),
  ];
  const below = 70 + step * all.length;
  const source = [
    '#set page(paper: "a4", margin: 2cm)',
    `#set text(size: 12pt, lang: "en", font: "${font}")`,
    `#place(top + left, text(size: 18pt, weight: "bold")[Transfers])`,
    ...[before, caption].map((text, index) => `#place(top + left, dy: ${26 + index * 20}pt)[#${JSON.stringify(text)}]`),
    ...all.flat(),
    `#place(top + left, dy: ${below}pt)[#${JSON.stringify(after)}]`,
  ].join('\n\n');
  const document = await readPdf(NodeCompiler.create().pdf({ mainFileContent: source }), { tell: () => {}, ignoreTags: true });
  return { lines: citedLines(structured(document.blocks)), doubts: document.doubts };
}

const head = ['Household', 'Amount (USD)', 'Review'];
const wide = [
  ['1 person', '90', 'every year'],
  ['2 to 4 persons', '160', 'every year'],
  ['5 or more', '220', 'every six months'],
];
const together = [
  ['2 to 4 persons', '160'],
  ['Families with many children', '1,200 USD'],
  ['WFP and MSF', 'in kind'],
] as const;
const fonts = ['Libertinus Serif', 'New Computer Modern', 'DejaVu Sans Mono'];
const around = (rows: readonly (readonly string[])[]) => [
  '# Transfers',
  `para. 1, p. 1 · ${before.slice(3)}`,
  `table 1, p. 1 · ${caption}`,
  ...rows.map((row) => `| ${row.join(' | ')}`),
  `para. 2, p. 1 · ${after.slice(3)}`,
];

describe('a table that is told by the look of its page', () => {
  it.each([
    ['wide columns', [0, 150, 300]],
    ['a gap narrower than that between columns', [0, 88, 190]],
    ['columns far apart', [10, 200, 350]],
  ])('has its head row and all of its rows: %s', async (_, at) => {
    const { lines } = await read({ rows: wide, head, at, inset: 5 });
    expect(lines).toEqual(around([head, ...wide]));
  });
  it.each([82, 84, 86, 90, 100])('keeps two cells apart whose gap is narrow, the second at %d points', async (second) => {
    const { lines } = await read({ rows: wide, at: [0, second, second + 90] });
    expect(lines).toEqual(around(wide));
  });
  it('is no matter of doubt where its cells stand clearly apart', async () => {
    expect((await read({ rows: wide, head, at: [0, 150, 300] })).doubts).toEqual([]);
  });
  it.each(fonts.flatMap((font) => together.map(([left, right]) => ({ font, left, right }))))(
    'is named as doubtful where cells drawn in one piece were told apart by guess: $left, $right, in $font',
    async ({ font, left, right }) => {
      const row = [`${left} ${right}`, '', 'every year'];
      const { lines, doubts } = await read({ rows: [wide[0]!, row, wide[2]!], at: [0, startOf(row[0]!, right), 330], font });
      expect(lines).toEqual(around([wide[0]!, [left, right, 'every year'], wide[2]!]));
      expect(doubts).toEqual([
        { where: 'p. 1, the table “1 person | 90 | every year”', what: expect.stringContaining('told apart by guess') },
      ]);
    },
  );
  it('is named as doubtful where a cell is empty, though not for the corner of its head', async () => {
    const rows = [wide[0]!, ['2 to 4 persons', '', 'every year'], wide[2]!];
    expect((await read({ rows, head, at: [0, 150, 300] })).doubts).toEqual([
      { where: 'p. 1, the table “Household | Amount (USD) | Review”', what: expect.stringContaining('an empty cell') },
    ]);
    const corner = await read({ rows: [['', 'Amount', 'Review'], ...wide], at: [0, 150, 300] });
    expect(corner.doubts).toEqual([]);
  });
  it('leaves a row over several columns whole where no word begins at a column', async () => {
    const rows = [wide[0]!, ['Extraordinarily large households', '', 'every year'], wide[2]!];
    const { lines, doubts } = await read({ rows, head, at: [0, 130, 220] });
    expect(lines).toContain('| Extraordinarily large households |  | every year');
    expect(doubts).toHaveLength(1);
  });
  it('has one row where every cell of it goes on in a second line', async () => {
    const cells = [
      ['Evaluation\nUnit', 'identifies complainants at all\nstages of the project cycle', 'each\nyear'],
      ['Ethics\nOffice', 'answers each complaint that is\nmade to it by a worker', 'thirty\ndays'],
      ['Council', 'reviews these rules', 'often'],
    ];
    const { lines } = await read({ rows: cells, head, at: [0, 100, 300], step: 40 });
    expect(lines).toEqual(around([head, ...cells.map((row) => row.map((cell) => cell.replace('\n', ' ')))]));
  });
  it('joins words that are broken within a cell', async () => {
    const cells = [wide[0]!, ['2 to 4 persons', 'as much as the commu-\nnity agrees, in a long-\nterm view', 'every year'], wide[2]!];
    const { lines } = await read({ rows: cells, head, at: [0, 120, 300], step: 48 });
    expect(lines).toContain('| 2 to 4 persons | as much as the community agrees, in a long-term view | every year');
  });
  it('does not take the heading or the numbered paragraph next to it for a row', async () => {
    const { lines } = await read({ rows: wide, at: [0, 12, 120] });
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Transfers']);
    expect(lines.at(-1)).toBe(`para. 2, p. 1 · ${after.slice(3)}`);
  });
});
