import { bulletOf, markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Line } from './lines.ts';

interface Placed {
  readonly text: string;
  readonly page: string;
  readonly first: Line;
}

interface Level {
  readonly x: number;
  readonly sign: string;
}

/** How far, in sizes, bullets of one level may stand from each other: signs of other widths are set from their middle or end. */
const same = 0.6;

/**
 * Writes the bullets of one list by how far in they stand: those of one level alike, and those of a list within it with another sign, whatever signs
 * a page shows. Other readers tell a list within a list by its sign alone.
 * @param parts in reading order; `null` for what ends every list
 */
export function withEvenBullets<Part extends Placed>(parts: readonly (Part | null)[]): (Part | null)[] {
  let levels: readonly Level[] = [];
  let before: Part | null = null;
  return parts.map((part) => {
    const sign = part && bulletAt(part.text);
    if (!part || !sign) {
      if (!part || part.first.x <= (levels[0]?.x ?? 0) + part.first.size * same || isMoved(before, part)) levels = [];
      before = part;
      return part;
    }
    if (before && isMoved(before, part)) levels = movedTo(levels, part.first.x, sign);
    levels = withLevel(levels, part.first, sign);
    before = part;
    const shown = levels.at(-1)!.sign;
    return shown === sign ? part : { ...part, text: part.text.replace(sign, shown) };
  });
}

function bulletAt(text: string): string | null {
  const marker = markerOf(plainWords(text))?.marker;
  return marker?.kind === 'bullet' && text.startsWith(marker.written) ? marker.written : null;
}

/** Whether a paragraph stands in another column or on another page than the one before. */
const isMoved = (before: Placed | null, { page, first }: Placed): boolean =>
  before !== null && (before.page !== page || first.y < before.first.y);

/** The levels of a list that goes on with one of its signs in another place; none where no level has that sign. */
function movedTo(levels: readonly Level[], x: number, sign: string): readonly Level[] {
  const level = levels.find((each) => each.sign === sign);
  return level ? levels.map((each) => ({ ...each, x: each.x + x - level.x })) : [];
}

/** The levels down to that of a bullet. */
function withLevel(levels: readonly Level[], { x, size }: Line, sign: string): readonly Level[] {
  const outer = levels.filter((level) => level.x < x - size * same);
  const own = levels.find((level) => Math.abs(level.x - x) <= size * same);
  if (own) return [...outer, own];
  const taken = outer.map((level) => level.sign);
  const free = [0, 1, 2, 3, 4, 5].map(bulletOf).find((each) => !taken.includes(each));
  return [...outer, { x, sign: taken.includes(sign) ? (free ?? sign) : sign }];
}
