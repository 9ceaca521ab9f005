import { plainWords } from '../marks.ts';
import { isMarkerAlone, segmentsOf, type Line } from './lines.ts';
import type { Run } from './runs.ts';

/** A note in the margin, beside what it belongs to. */
export type Aside = readonly Line[];

/** How many lines tell where the text of a page stands. */
const fewLines = 3;

/** Small words that stand beside the text of a page, in its margin. @param body the size of running text */
export function asidesOf(runs: readonly Run[], body: number): Aside[] {
  const isText = ({ size }: Run) => Math.abs(size - body) < body * 0.08;
  const text = segmentsOf(runs.filter(isText));
  if (text.length < fewLines) return [];
  const left = Math.min(...text.map(({ x }) => x));
  const right = Math.max(...text.map((line) => line.right));
  const small = runs.filter((run) => run.size < body * 0.92 && (run.x + run.width < left - body * 0.5 || run.x > right + body * 0.5));
  const lines = segmentsOf(small).filter((line) => /\p{L}{2}/u.test(plainWords(line.text)) && !isMarkerAlone(line));
  const asides: Line[][] = [];
  for (const line of lines) {
    const above = asides.find((each) => {
      const last = each.at(-1)!;
      return line.y > last.y && line.y - last.y < last.size * 1.6 && line.x < last.right && line.right > last.x;
    });
    if (above) above.push(line);
    else asides.push([line]);
  }
  return asides;
}
