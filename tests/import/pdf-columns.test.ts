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

/** Lines drawn one by one, each where it begins and how bold it is. */
const placed = (lines: readonly { text: string; dx?: number; dy: number; bold?: boolean }[]): string =>
  [
    '#set page(paper: "a4", margin: 2cm)\n#set text(size: 10pt)',
    ...lines.map(
      ({ text, dx = 0, dy, bold }) =>
        `#place(top + left, dx: ${dx}pt, dy: ${dy}pt, text(weight: "${bold ? 'bold' : 'regular'}")[#${JSON.stringify(text)}])`,
    ),
  ].join('\n');
const column = (lines: readonly string[], dx: number, from: number) =>
  lines.flatMap((text, at) => (text ? [{ text, dx, dy: from + at * 13 }] : []));
const wide = 'The Fund shall publish its yearly report in all working languages, within ninety days of the end of the year.';
const whole = {
  first: first.slice(0, 4).join(' '),
  middle: [...first.slice(5), ...second.slice(0, 3)].join(' '),
  last: second.slice(4).join(' '),
};

describe('a heading of full width that is too short to reach over the gap of columns', () => {
  it('stands behind both columns that have ended above it', async () => {
    const { lines } = await read(
      placed([
        ...column(first, 0, 0),
        ...column(second, 240, 0),
        { text: '2 Reports', dy: 140, bold: true },
        { text: wide, dy: 165 },
        { text: 'It is free.', dy: 190 },
      ]),
    );
    expect(lines.map((line) => line.replace(/^.*?· /, ''))).toEqual([
      whole.first,
      whole.middle,
      whole.last,
      '# 2 Reports',
      wide,
      'It is free.',
    ]);
  });
  it('parts two pairs of columns', async () => {
    const { lines } = await read(
      placed([
        ...column(first, 0, 0),
        ...column(second, 240, 0),
        { text: '2 Reports', dy: 145, bold: true },
        ...column(second.slice(4), 0, 175),
        ...column(first.slice(0, 4), 240, 175),
      ]),
    );
    expect(lines.map((line) => line.replace(/^.*?· /, ''))).toEqual([
      whole.first,
      whole.middle,
      whole.last,
      '# 2 Reports',
      whole.last,
      whole.first,
    ]);
  });
  it('stays in its column where the other goes on beside it', async () => {
    const { lines } = await read(
      placed([
        ...column(first.slice(0, 4), 0, 0),
        { text: '2 Reports', dy: 72, bold: true },
        ...column(first.slice(5), 0, 97),
        ...column(second, 240, 0),
        { text: wide, dy: 175 },
      ]),
    );
    expect(lines.map((line) => line.replace(/^.*?· /, ''))).toEqual([whole.first, '# 2 Reports', whole.middle, whole.last, wide]);
  });
});

describe('a heading in the longer of two columns', () => {
  it('stays with its text', async () => {
    const { lines } = await read(
      placed([
        ...column([...first.slice(0, 4), ...second.slice(4)], 0, 0),
        { text: '2 Reports', dy: 137, bold: true },
        ...column(first.slice(0, 4), 0, 162),
        ...column(first.slice(0, 4), 240, 0),
        { text: wide, dy: 235 },
      ]),
    );
    expect(lines.indexOf('# 2 Reports')).toBeLessThan(lines.length - 3);
  });
});

describe('a few lines in two columns on a page of one', () => {
  const few = [first.slice(0, 4), second.slice(4)] as const;
  const around = (dy: number) => [0, 1, 2].map((at) => ({ text: `${at + 1}. ${wide}`, dy: dy + at * 26 }));
  it('are read one column after the other, and told', async () => {
    const { lines, doubts } = await read(placed([...column(few[0], 0, 0), ...column(few[1], 240, 0), ...around(90)]));
    expect(lines.map((line) => line.replace(/^.*?· /, ''))).toEqual([whole.first, whole.last, wide, wide, wide]);
    expect(doubts).toEqual([{ where: expect.stringContaining('The Fund shall consult'), what: expect.stringContaining('may be a table') }]);
  });
  it('are a table where each line says something of its own', async () => {
    const cells = [
      ['Heat', 'No work outside above thirty degrees'],
      ['Hours', 'Not more than eight a day'],
      ['Housing', 'Six square metres for each person'],
      ['Deaths', 'An inquiry by an independent body'],
    ];
    const { lines } = await read(
      placed([
        ...cells.flatMap(([a, b], at) => [
          { text: a!, dy: at * 20 },
          { text: b!, dx: 240, dy: at * 20 },
        ]),
        ...around(110),
      ]),
    );
    expect(lines.slice(0, 4)).toEqual(cells.map((row) => `| ${row.join(' | ')}`));
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

describe('a last page whose second column is short', () => {
  const openings = [
    ['Staff may not take part in the removal of', 'a child, nor pay for it, and shall report', 'each such case:'],
    ['Partners shall apply the same rules to all', 'people whom they employ:'],
    second.slice(0, 3),
  ];
  const item = (letter: string) => [`  (${letter}) where the Director of the office says`, '    so in writing;'];
  const rule = (number: string, at: number) => {
    const [opening, ...others] = openings[at % 3]!;
    return [`${number}${opening}`, ...others, ...item('a'), ...item('b')];
  };
  const rules = (from: number, count: number, isNumbered: boolean) =>
    Array.from({ length: count }, (_, at) => rule(isNumbered ? `${from + at}. ` : '', at)).flat();
  const hanging = (lines: readonly string[], dx: number, from: number) =>
    lines.map((text, at) => ({ text: text.trim(), dx: dx + (text.length - text.trimStart().length) * 8, dy: from + at * 13 }));
  it.each([1, 2, 3])('is read column by column where its paragraphs have items, %d of them in the second', async (count) => {
    const { lines } = await read(placed([...hanging(rules(1, 6, true), 0, 0), ...hanging(rules(7, count, true), 240, 0)]));
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      Array.from({ length: 6 + count }, (_, at) => [`para. ${at + 1}`, `para. ${at + 1}(a)`, `para. ${at + 1}(b)`]).flat(),
    );
  });
  it('is read so without numbers too, and under a title', async () => {
    const title = { text: 'Rules of the Fund on contracts with firms, and on people who are held by them', dy: 0, bold: true };
    const { lines } = await read(placed([title, ...hanging(rules(1, 7, false), 0, 30), ...hanging(rules(8, 2, false), 240, 30)]));
    expect(lines.slice(1).map((line) => line.replace(/^.*?· /, '').slice(0, 6))).toEqual(
      [7, 2].flatMap((count) => Array.from({ length: count }, (_, at) => [openings[at % 3]![0]!.slice(0, 6), 'where ', 'where ']).flat()),
    );
  });
  it('is a table all the same where both sides count the same rows', async () => {
    const cells = [1, 2, 3, 4].map((at) => [`${at}. Old rule on ${['heat', 'hours', 'housing', 'deaths'][at - 1]}`, `${at}. New rule`]);
    const { lines } = await read(placed(cells.flatMap((row, at) => row.map((text, place) => ({ text, dx: place * 240, dy: at * 20 })))));
    expect(lines).toHaveLength(4);
  });
});

describe('a heading at the foot of a column', () => {
  it.each([4, 9, 12])('stands over what the next column begins with, of %d lines', async (count) => {
    const right = [...second.slice(4), ...first.slice(0, 4), ...first.slice(0, 4)].slice(0, count);
    const { lines } = await read(
      placed([
        ...column([...first.slice(0, 4), '', ...second.slice(4)], 0, 0),
        { text: '2 Reports', dy: 140, bold: true },
        ...column(right, 240, 0),
      ]),
    );
    expect(lines.map((line) => line.replace(/^.*?· /, '')).slice(0, 3)).toEqual([whole.first, whole.last, '# 2 Reports']);
    expect(lines.length).toBeGreaterThan(3);
  });
});
