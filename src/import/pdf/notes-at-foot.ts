import { commonLeading, type Line } from './lines.ts';
import { isSmallAtFoot, noteNumber } from './notes.ts';
import type { Rule } from './rules.ts';
import type { Page } from './runs.ts';

/** From which line on a column holds notes: small lines to its end, of which the first begins with a number. */
export function startOfNotes(lines: readonly Line[], body: number, { height, rules }: Page): number {
  let from = lines.length;
  while (from > 0 && isSmallAtFoot(lines[from - 1]!, body, height)) from--;
  while (from < lines.length && !noteNumber.test(lines[from]!.text)) from++;
  return Math.min(from, raisedNotes(lines, height), startBelowRule(lines, height, rules));
}

/** Notes of the size of the text tell themselves by raised numbers before them, below a gap. */
function raisedNotes(lines: readonly Line[], height: number): number {
  const leading = commonLeading(lines);
  const from = lines.findIndex((line, at) => {
    const before = lines[at - 1];
    return /^\uFDD2\d{1,3}\uFDD3/.test(line.text) && line.y > height * 0.3 && before !== undefined && line.y - before.y > leading * 1.3;
  });
  return from < 0 ? lines.length : from;
}

/** How wide the rule over notes is at most, as a share of their column. */
const mostOfColumn = 0.5;

/**
 * The same of notes in the size of the text: below a short rule, of which the first begins with a number that is raised in the text above.
 * @returns the number of lines where there are none
 */
function startBelowRule(lines: readonly Line[], height: number, rules: readonly Rule[]): number {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const rule = rules.findLast(
    ({ isLevel, at, from, to }) =>
      isLevel && at > height * 0.25 && Math.abs(from - left) < 6 && to - from > 20 && to - from < (right - left) * mostOfColumn,
  );
  const start = rule ? lines.findIndex(({ y, size }) => y - size * 0.5 > rule.at) : -1;
  const number = /^\uFDD2?(\d{1,3})\uFDD3?\s*\p{L}/u.exec(lines[start]?.text ?? '')?.[1];
  if (number === undefined || lines.slice(start).some(({ y }) => y < rule!.at)) return lines.length;
  return lines.slice(0, start).some(({ text }) => text.includes(`\uFDD2${number}\uFDD3`)) ? start : lines.length;
}
