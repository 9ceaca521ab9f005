import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import { bandsAt } from './bands.ts';
import type { Line } from './lines.ts';

/** A number or letter that a line begins with; the parts of “2.1” are `[2, 1]`. */
interface Count {
  readonly style: string;
  readonly parts: readonly number[];
}

const unit = /^((?:article|art\.|section|rule|principle|regulation|guideline)\s)(\d{1,3})\b/i;

/** How many lines tell a column. */
const fewLines = 3;

/**
 * Whether the numbers at the right of a gap go on where those at its left end: one column is read after the other, as no rows of a table are, whose
 * numbers run across. @param rows of pieces of lines
 */
export function countsOver(rows: readonly (readonly Line[])[], at: number): boolean {
  const told = bandsAt(rows, at)
    .filter(({ crosses }) => !crosses)
    .map((band) => countsInBand(band.rows.flat(), at));
  return told.some((each) => each === true) && !told.some((each) => each === false);
}

/** `null` where the band does not tell. */
function countsInBand(lines: readonly Line[], at: number): boolean | null {
  const [left, right] = [lines.filter((line) => line.right <= at), lines.filter(({ x }) => x >= at)];
  if (left.length < fewLines || right.length < fewLines) return null;
  const [before, after] = [countsOf(left), countsOf(right)];
  const told = [...new Set(after.map(({ style }) => style))].flatMap((style) => {
    const own = before.filter((each) => each.style === style);
    const first = after.find((each) => each.style === style)!;
    // A row that begins anew at the right says nothing: each article has its own.
    if (own.length === 0 || isFirst(first)) return [];
    return [own.every((each, index) => index === 0 || isFirst(each) || follows(own[index - 1]!, each)) && follows(own.at(-1)!, first)];
  });
  return told.length === 0 ? null : told.some(Boolean);
}

function countsOf(lines: readonly Line[]): Count[] {
  const counts: Count[] = [];
  for (const line of lines) {
    const text = plainWords(line.text);
    const last = counts.at(-1);
    const [, name, number] = unit.exec(text) ?? [];
    const marker = markerOf(text, (letter, style) => letter === 'i' || last?.style === style)?.marker;
    if (name && number) counts.push({ style: name.toLowerCase(), parts: [Number(number)] });
    else if (marker?.kind === 'decimal') counts.push({ style: 'decimal', parts: marker.number.split('.').map(Number) });
    else if (marker && marker.kind !== 'bullet') counts.push({ style: marker.style, parts: [marker.value] });
  }
  return counts;
}

const isFirst = ({ parts }: Count): boolean => parts.every((part) => part === 1);

/** Whether one count is the next of another: 7 of 6, 2.2 or 3 or 3.1 of 2.1, 2.1.1 of 2.1. */
function follows({ parts: before }: Count, { parts }: Count): boolean {
  const at = parts.findIndex((part, index) => part !== before[index]);
  if (at < 0) return false;
  const isNext = at < before.length ? parts[at] === before[at]! + 1 : parts[at] === 1;
  return isNext && parts.slice(at + 1).every((part) => part === 1);
}
