import type { ListPlace } from '../blocks.ts';
import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Line } from './lines.ts';

interface Placed {
  readonly text: string;
  readonly page: string;
  readonly first: Line;
  readonly list?: ListPlace;
}

interface Counted {
  readonly at: number;
  readonly style: string;
  readonly value: number;
  readonly x: number;
  readonly size: number;
}

/** How far, in sizes, numbers of one row may stand from each other: “9.” and “10.” are set from their right sides. */
const same = 0.6;
/** How far apart, in points, the left sides of two pages of one layout are at most. */
const near = 3;

/**
 * Paragraphs with where they are counted, by how far in their numbers stand: only where a row stands within another of the same kind, which the
 * numbers alone do not tell from the one around it.
 * @param parts in reading order; `null` for what ends every list
 */
export function withInsets<Part extends Placed>(parts: readonly (Part | null)[]): (Part | null)[] {
  const places = new Map(rowsOf(parts).flatMap((row, id) => levelsOf(row).map((level, at) => [row[at]!.at, { id: `inset ${id}`, level }])));
  return parts.map((part, at) => {
    const list = places.get(at);
    return part && list && !part.list ? { ...part, list } : part;
  });
}

/** What is counted, cut where nothing goes on: at headings and tables, and where a column or a page begins that has columns or other margins. */
function rowsOf(parts: readonly (Placed | null)[]): Counted[][] {
  const rows: Counted[][] = [[]];
  const left = new Map<string, number>();
  for (const part of parts) if (part) left.set(part.page, Math.min(part.first.x, left.get(part.page) ?? Infinity));
  const placed = parts.filter((part) => part !== null);
  const inColumns = new Set(
    placed.flatMap(({ page, first }, at) => (placed[at - 1]?.page === page && first.y < placed[at - 1]!.first.y ? [page] : [])),
  );
  const isLikeBefore = (one: string, other: string): boolean =>
    !inColumns.has(one) && !inColumns.has(other) && Math.abs(left.get(one)! - left.get(other)!) <= near;
  let before: Placed | null = null;
  for (const [at, part] of parts.entries()) {
    const isMoved =
      before !== null &&
      part !== null &&
      (part.page === before.page ? part.first.y < before.first.y : !isLikeBefore(part.page, before.page));
    if (!part || isMoved) rows.push([]);
    before = part;
    const marker = part && markerOf(plainWords(part.text))?.marker;
    if (!part || !marker || marker.kind === 'bullet' || marker.kind === 'decimal') continue;
    rows.at(-1)!.push({ at, style: marker.style, value: marker.value, x: part.first.x, size: part.first.size });
  }
  return rows;
}

/** The level of each number; none where no kind of number stands at two levels, or a row within another does not begin with its first. */
function levelsOf(row: readonly Counted[]): number[] {
  const starts = row
    .toSorted((a, b) => a.x - b.x)
    .filter(({ x, size }, at, sorted) => at === 0 || x - sorted[at - 1]!.x > size * same)
    .map(({ x }) => x);
  const levels = row.map(({ x }) => starts.findLastIndex((start) => start <= x));
  const isWithin = row.some(({ style }, at) => row.some((other, place) => other.style === style && levels[place] !== levels[at]));
  const isOrdered = row.every(({ style, value }, at) => {
    const before = levels.findLastIndex((level, place) => place < at && level <= levels[at]!);
    const isDeeper = before >= 0 && levels[before]! < levels[at]!;
    return !isDeeper || value === 1 || row[before]!.style !== style;
  });
  return isWithin && isOrdered ? levels : [];
}
