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
  const { chunks, rest } = taggedChunks({ page, runs, leftOut: [] });
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
