import { headingKind } from '../headings.ts';
import { commonLeading, commonSize, endsSentence, lineOf, type Line } from './lines.ts';

/** Rows one below the other that all cross a gap, or that all leave it free. */
export interface Band {
  readonly crosses: boolean;
  readonly rows: (readonly Line[])[];
}

export function bandsAt(rows: readonly (readonly Line[])[], at: number): Band[] {
  const bands: Band[] = [];
  for (const whole of rows) {
    const row = whole.flatMap((segment) => cutAtGap(segment, at));
    const crosses = row.some((segment) => covers(segment, at));
    if (bands.at(-1)?.crosses !== crosses) bands.push({ crosses, rows: [] });
    bands.at(-1)!.rows.push(row);
  }
  return bands;
}

export const covers = ({ x, right }: Line, at: number): boolean => x < at && right > at;

/** How narrow, in sizes of the text, a gap between columns may be that stands at one place in line after line. */
const narrow = 0.7;

/** A piece cut at a gap that may be no wider than those between the words of its line: only the lines around it tell that it is more. */
export function cutAtGap(segment: Line, at: number): Line[] {
  if (!covers(segment, at)) return [segment];
  const next = segment.runs.findIndex(({ x }) => x >= at);
  const before = segment.runs[next - 1];
  if (!before || before.x + before.width > at || segment.runs[next]!.x - before.x - before.width <= segment.size * narrow) return [segment];
  return [lineOf(segment.runs.slice(0, next)), lineOf(segment.runs.slice(next))];
}

/**
 * The bands of a page, with headings over its whole width that are too short to cross the gap: below columns that have ended, or between two pairs of
 * columns, where nothing stands beside them.
 */
export function bandsWithHeads(rows: readonly (readonly Line[])[], at: number): Band[] {
  const bands = bandsAt(rows, at);
  return bands.flatMap((band, place) => (band.crosses ? [band] : cutAtHeads(band, bands[place + 1], at)));
}

/** How far, in steps from line to line, two columns may end or begin apart, and how tall the void beside a heading between them is. */
const uneven = 1.3;
const tallVoid = 2.5;

function cutAtHeads({ rows }: Band, next: Band | undefined, at: number): Band[] {
  const all = rows.flat();
  const size = commonSize(all.flatMap(({ runs }) => runs));
  const [left, right] = [all.filter((line) => line.right <= at), all.filter(({ x }) => x >= at)];
  if (left.length === 0 || right.length === 0) return [{ crosses: false, rows }];
  const leading = Math.min(commonLeading(left), commonLeading(right));
  const isHead = (row: readonly Line[]) => row.every((line) => line.right <= at && looksLikeHead(line, size));
  const hasEnded = (from: number) =>
    endsSentence(
      rows
        .slice(0, from)
        .flat()
        .findLast((line) => line.right <= at)?.text ?? '.',
    );
  const isBelow = (from: number) =>
    // A line that goes on with the one above was ended by the width of a column.
    rows.slice(from).every((row) => row.every((line) => line.right <= at && !/^\p{Ll}/u.test(line.text))) &&
    // Small lines are the notes of a page whose last column may be short. Where nothing stands below, the heading ends its column, unless that broke a sentence.
    (next ? next.rows[0]!.some((line) => line.size > size * 0.92) : rows.slice(from).every(isHead) && !hasEnded(from));
  const isBetween = (from: number, to: number) => {
    const [above, below] = [rows.slice(0, from).flat(), rows.slice(to).flat()];
    const lastRight = above.findLast(({ x }) => x >= at);
    const nextRight = below.find(({ x }) => x >= at);
    const nextLeft = below.find((line) => line.right <= at);
    if (!lastRight || !nextRight || !nextLeft || looksLikeHead(nextRight, size)) return false;
    return nextRight.y - lastRight.y > leading * tallVoid && Math.abs(nextRight.y - nextLeft.y) < leading * uneven;
  };
  for (let from = 1; from < rows.length; from++) {
    if (!isHead(rows[from]!)) continue;
    let to = from + 1;
    while (to < rows.length && isHead(rows[to]!)) to++;
    const head: Band = { crosses: true, rows: rows.slice(from, isBelow(from) ? rows.length : to) };
    if (isBelow(from)) return [{ crosses: false, rows: rows.slice(0, from) }, head];
    if (isBetween(from, to))
      return [{ crosses: false, rows: rows.slice(0, from) }, head, ...cutAtHeads({ crosses: false, rows: rows.slice(to) }, next, at)];
  }
  return [{ crosses: false, rows }];
}

const looksLikeHead = (line: Line, size: number): boolean =>
  line.bold || line.size > size * 1.12 || /^(?:outer|inner|capitals)$/.test(String(headingKind(line.text, 'Text.')));
