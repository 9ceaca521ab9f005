import { plainWords } from '../marks.ts';
import { isMarkerAlone, lineOf } from './lines.ts';
import type { Run } from './runs.ts';

/** How far, in sizes, a number may stand before its words, and how far a sign within a line stands from those around it. */
const farBefore = 3.5;
const close = 1;

/** “A1.” in an annex, “[3]”, or “Article 5.” and “Step 2:”, as a style sheet writes them before a heading or paragraph. */
const label =
  /^(?:\p{Lu}{1,2}\.?\d{1,3}(?:\.\d{1,3})*[.)]?|\[\d{1,3}\]|(?:§|\p{Lu}\p{L}+)\s?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Z])\s?[.:)–—-]?)$/u;

/**
 * Gives runs that stand in no element the element of the words that they stand before, or in whose line they stand: browsers draw what a style sheet
 * writes (numbers, bullets, quotation marks) outside the structure of the page.
 */
export function withUntagged(runs: readonly Run[], tagged: ReadonlySet<string>): Run[] {
  const isTagged = ({ id }: Run) => id !== null && tagged.has(id);
  const inside = runs.filter(isTagged);
  const made = [...inside];
  for (const run of runs) {
    if (isTagged(run)) continue;
    const place = inside.length < runs.length ? placeOf(run, inside) : null;
    if (place) made.splice(made.indexOf(place.run) + (place.isBehind ? 1 : 0), 0, { ...run, id: place.run.id });
    else made.push(run);
  }
  return made;
}

/** The run that another stands before or behind. */
function placeOf(run: Run, inside: readonly Run[]): { run: Run; isBehind: boolean } | null {
  const right = run.x + run.width;
  const row = inside.filter((other) => Math.abs(other.y - run.y) < Math.max(other.size, run.size) * 0.45);
  const [next] = row.filter(({ x }) => x >= right - 1).toSorted((a, b) => a.x - b.x);
  const [last] = row.filter((other) => other.x + other.width <= run.x + 1).toSorted((a, b) => b.x + b.width - a.x - a.width);
  const isBehind = last !== undefined && run.x - last.x - last.width < run.size * close;
  const gap = next ? next.x - right : Infinity;
  if (next && gap < run.size * (isBehind ? close : farBefore) && (isBehind || beginsElement(run, next, inside)))
    return { run: next, isBehind: false };
  return isBehind ? { run: last, isBehind: true } : null;
}

/** Whether a run counts the element that another begins; the numbers of lines, in the margin of some texts, count none. */
function beginsElement(run: Run, next: Run, inside: readonly Run[]): boolean {
  const text = plainWords(lineOf([run]).text);
  if (/^[^\p{L}\p{N}]{1,2}$/u.test(text)) return true;
  return (isMarkerAlone(lineOf([run])) || label.test(text)) && inside.find(({ id }) => id === next.id) === next;
}
