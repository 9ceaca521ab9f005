import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/import/pdf/lines.ts';
import type { Run } from '../../src/import/pdf/runs.ts';
import { plainWords } from '../../src/import/marks.ts';

const run = (text: string, x: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y: 100,
  width: text.length * 5,
  size: 10,
  angle: 0,
  bold: false,
  id: null,
  artifact: false,
  softEnd: false,
  ...more,
});

describe('a line of a PDF', () => {
  it('has a blank behind the mark of a note that ends a sentence, however narrow the gap', () => {
    const mark = run('5', 60, { y: 96, size: 6, width: 3 });
    expect(plainWords(lineOf([run('a mechanism.', 0), mark, run('The Office', 63.5)]).text)).toBe('a mechanism.5 The Office');
  });
  it('has a blank behind a lowered number where one is seen, and none else', () => {
    const lowered = run('2', 60, { y: 103, size: 6, width: 3 });
    expect(lineOf([run('and keep CO', 5), lowered, run('low.', 64.3)]).text).toBe('and keep CO2 low.');
    expect(lineOf([run('and keep CO', 5), lowered, run('eq low.', 63.2)]).text).toBe('and keep CO2eq low.');
  });
});
