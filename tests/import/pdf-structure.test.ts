import { describe, expect, it } from 'vitest';
import type { Page, Run, StructNode } from '../../src/import/pdf/runs.ts';
import { taggedChunks } from '../../src/import/pdf/tagged.ts';

const run = (text: string, id: string | null, x: number, y: number, width = text.length * 6): Run => ({
  text,
  x,
  y,
  width,
  size: 12,
  angle: 0,
  bold: false,
  id,
  artifact: false,
  softEnd: false,
});

function read(runs: readonly Run[], children: readonly StructNode[]): { paragraphs: string[]; rest: string[] } {
  const page: Page = { number: 1, label: '1', width: 600, height: 800, runs, rules: [], dots: [], tree: { role: 'Root', children } };
  const { chunks, rest } = taggedChunks({ page, runs, leftOut: [], likeHeads: [] });
  return {
    paragraphs: chunks.map(({ lines, rows }) => rows?.map((row) => row.join(' | ')).join(' / ') ?? lines.map(({ text }) => text).join(' ')),
    rest: rest.map(({ text }) => text),
  };
}

const paragraph = (id: string): StructNode => ({ role: 'P', children: [{ type: 'content', id }] });

describe('what a style sheet writes, which a browser draws outside the structure of the page', () => {
  it.each(['1.', '2.1', '(a)', '§ 4', '[3]', 'A1.', 'Article 2.', 'Step 3:', '➤'])('stands before its paragraph: %s', (number) => {
    const runs = [run('Staff must be', 'b', 100, 100), run('heard.', 'b', 100, 114), run(number, null, 90 - number.length * 6, 100)];
    expect(read(runs, [paragraph('b')])).toEqual({ paragraphs: [`${number} Staff must be heard.`], rest: [] });
  });
  it('stands where it is drawn in a line', () => {
    const runs = [run('the', 'a', 40, 100), run('“', null, 61, 100), run('Fund', 'a', 67, 100), run('”', null, 91, 100)];
    expect(read(runs, [paragraph('a')])).toEqual({ paragraphs: ['the “Fund”'], rest: [] });
  });
  it('is told from the numbers of lines in the margin', () => {
    const runs = [run('Staff must', 'a', 40, 100), run('be heard.', 'a', 40, 114), run('10', null, 10, 114)];
    expect(read(runs, [paragraph('a')])).toEqual({ paragraphs: ['Staff must be heard.'], rest: ['10'] });
  });
});

const part = (...ids: readonly string[]): StructNode => ({
  role: 'NonStruct',
  children: ids.map((id) => ({ role: 'NonStruct', children: [{ type: 'content', id }] })),
});

describe('parts of a page that have no role of their own', () => {
  it('are paragraphs where each begins a line, as the terms of a list do', () => {
    const runs = [run('Staff', 'a', 34, 90), run('Staff means employees.', 'b', 64, 104), run('Leave', 'c', 34, 118)];
    const list = { role: 'NonStruct', children: ['a', 'b', 'c'].map((id) => part(id)) };
    expect(read(runs, [list]).paragraphs).toEqual(['Staff', 'Staff means employees.', 'Leave']);
  });
  it('are words of one paragraph where they stand in its line', () => {
    const runs = [run('Staff must', 'a', 34, 90), run('always', 'b', 100, 90), run('be heard.', 'c', 34, 104)];
    expect(read(runs, [part('a', 'b', 'c')]).paragraphs).toEqual(['Staff must always be heard.']);
    const inside = { role: 'P', children: [{ role: 'NonStruct', children: [part('a'), part('c')] }] };
    expect(read([runs[0]!, runs[2]!], [inside]).paragraphs).toEqual(['Staff must be heard.']);
  });
});

describe('a row of a table that has fewer cells', () => {
  const cell = (id: string, role = 'TD'): StructNode => ({ role, children: [{ type: 'content', id }] });
  const table = (...rows: readonly (readonly string[])[]): StructNode => ({
    role: 'Table',
    children: rows.map((ids) => ({ role: 'TR', children: ids.map((id) => cell(id)) })),
  });
  const head = [run('Role', 'a', 40, 90), run('Duty', 'b', 120, 90)];
  const first = [run('Chief', 'c', 40, 118), run('shall approve the budget', 'd', 120, 104)];
  it('has none where a cell above reaches down into it', () => {
    const runs = [...head, ...first, run('may delegate', 'e', 120, 132)];
    expect(read(runs, [table(['a', 'b'], ['c', 'd'], ['e'])]).paragraphs).toEqual([
      'Role | Duty / Chief | shall approve the budget /  | may delegate',
    ]);
  });
  it('begins where it stands, if one of its cells reaches to the right', () => {
    const runs = [...head, ...first, run('All of them report to the Council', 'e', 40, 132)];
    expect(read(runs, [table(['a', 'b'], ['c', 'd'], ['e'])]).paragraphs).toEqual([
      'Role | Duty / Chief | shall approve the budget / All of them report to the Council | ',
    ]);
  });
});

it.each([
  [true, ['1 Parties']],
  [false, ['1', 'Parties']],
])('a bare number in an element of its own beside a heading is its number, where both are as bold: %s', (bold, expected) => {
  const runs = [
    { ...run('1', 'a', 60, 100), bold },
    { ...run('Parties', 'b', 90, 100), bold: true },
  ];
  expect(read(runs, [paragraph('a'), paragraph('b')]).paragraphs).toEqual(expected);
});
