import { bulletSigns, insertedWords, isInserted, letterValue, romanOf, romanValue } from './counting.ts';

/** The number, letter or bullet that an item of a list is written with. */
export interface Marker {
  /** How it is written, without its value: "(x)", "x)", "x.", "x" for numbers of several parts, or the bullet itself. */
  readonly form: string;
  /** What is written: "a", "iv", "3", "7.2"; empty for a bullet. */
  readonly value: string;
}

/** A marker in running words: where it begins, and where the words behind it begin. */
export interface PlacedMarker extends Marker {
  readonly start: number;
  readonly end: number;
}

export type Series = 'number' | 'parts' | 'letter' | 'capital' | 'roman' | 'capital-roman' | 'bullet';

const value = String.raw`[a-z]{1,2}|[ivxl]{3,6}|[A-Z]|[IVXL]{2,6}|\d{1,3}(?:${insertedWords}|[a-z])?`;
const bullets = String.raw`[${bulletSigns}]|[–—‒−*-](?=\s)|o(?=\s\p{L})`;
const bracketed = new RegExp(String.raw`^\((${value})\)(?=\s|\(|$)\s*`, 'u');
const closed = new RegExp(String.raw`^(${value})\)(?=\s|$)\s*`, 'u');
const dotted = new RegExp(String.raw`^(${value})\.(?=\s|\(|$)\s*`, 'u');
const several = new RegExp(
  String.raw`^(\d{1,3}(?:\.\d{1,3}){1,4}(?:${insertedWords})?)(?:\.(?=\s|\(|$)|(?=\s|\(|$))\s*(?:[–—:-]\s+)?`,
  'u',
);
const bullet = new RegExp(String.raw`^(${bullets})\s*`, 'u');

const forms: readonly (readonly [RegExp, string])[] = [
  [bracketed, '(x)'],
  [closed, 'x)'],
  [several, 'x'],
  [dotted, 'x.'],
];

/** The marker that words begin with at an offset, whatever stands before it. */
export function markerAt(text: string, start = 0): PlacedMarker | null {
  const words = text.slice(start, start + 24);
  for (const [pattern, form] of forms) {
    const match = pattern.exec(words);
    if (match && isPossible(match[1]!)) return { form, value: match[1]!, start, end: start + match[0].length };
  }
  const match = bullet.exec(words);
  return match ? { form: match[1]!, value: '', start, end: start + match[0].length } : null;
}

/** Several letters are a marker only as "aa" or as a Roman number; words such as "is)" and "no." are none. */
const isPossible = (text: string): boolean => /^\d|^.$/.test(text) || /^([a-z])\1$/.test(text) || isRoman(text.toLowerCase());

/** As far as lists go on: beyond lie abbreviations and words. */
const isRoman = (lower: string): boolean => {
  const counted = romanValue(lower);
  return counted > 0 && counted <= 30 && romanOf(counted) === lower;
};

/** The series that a marker can belong to: "i" is a letter and a Roman number, and only what stands before and after it tells which. */
export function seriesOf({ form, value: written }: Marker): Series[] {
  if (written === '') return ['bullet'];
  if (form === 'x') return ['parts'];
  if (/^\d/.test(written)) return ['number'];
  const lower = written.toLowerCase();
  const isLower = written === lower;
  const found: Series[] = [];
  if (written.length === 1 || (written.length === 2 && lower[0] === lower[1] && !isRoman(lower)))
    found.push(isLower ? 'letter' : 'capital');
  if (isRoman(lower)) found.push(isLower ? 'roman' : 'capital-roman');
  return found;
}

/** The place of a value in its series, from 1; numbers of several parts count their last. */
export function rankIn(series: Series, written: string): number {
  switch (series) {
    case 'number':
      return Number(/^\d+/.exec(written)![0]);
    case 'parts':
      return Number.parseInt(written.split('.').at(-1)!, 10);
    case 'letter':
    case 'capital':
      return letterValue(written);
    case 'roman':
    case 'capital-roman':
      return romanValue(written);
    case 'bullet':
      return 0;
  }
}

/** Whether a marker goes on with a list: (b) after (a), 7.3 after 7.2, 3bis after 3, a bullet after its like. */
export function follows(series: Series, before: string, next: string): boolean {
  if (series === 'bullet') return true;
  if (series === 'parts') {
    const [stem, nextStem] = [before, next].map((each) => each.split('.').slice(0, -1).join('.'));
    if (stem !== nextStem) return false;
  }
  const step = rankIn(series, next) - rankIn(series, before);
  return step === 1 || (step === 0 && isInserted(next) && next !== before);
}

/** How far out a list of a series usually stands: sections before paragraphs before letters before Roman numbers before bullets. */
export function levelOf(series: Series, form: string): number {
  switch (series) {
    case 'capital':
    case 'capital-roman':
      return form === 'x.' ? 0 : 3;
    case 'number':
      return form === 'x.' ? 1 : 2;
    case 'parts':
      return 1;
    case 'letter':
      return 3;
    case 'roman':
      return 4;
    case 'bullet':
      return 5;
  }
}

/** A list that is being read, innermost last. */
export interface OpenList {
  readonly form: string;
  readonly series: Series;
  readonly last: string;
}

/** The series in which a marker is the first: (a), (i), 1., A., 7.1; a bullet always may be. */
export const firstSeries = (marker: Marker): Series | undefined =>
  seriesOf(marker)
    .toSorted((a, b) => Number(b.endsWith('roman')) - Number(a.endsWith('roman')))
    .find((series) => series === 'bullet' || rankIn(series, marker.value) === 1);

/**
 * Which of the open lists a marker goes on with, the innermost first, and as what.
 * @param next the marker behind it, of whatever form: with "(ii)" behind it, "(i)" behind "(h)" is a Roman number
 */
export function goesOn(lists: readonly OpenList[], marker: Marker, next?: Marker): { at: number; series: Series } | null {
  for (let at = lists.length - 1; at >= 0; at--) {
    const { form, series, last } = lists[at]!;
    if (form !== marker.form || !seriesOf(marker).includes(series) || !follows(series, last, marker.value)) continue;
    const roman = /^i$/i.test(marker.value) && !series.endsWith('roman');
    if (roman && next?.form === form && next.value.toLowerCase() === 'ii') return null;
    return { at, series };
  }
  return null;
}

/** The series of a marker in the middle of one: "(v)" before "(vi)" is a Roman number, else a letter. */
export const likelySeries = (marker: Marker, next?: Marker): Series => {
  const possible = seriesOf(marker);
  return (
    (next && possible.find((series) => seriesOf(next).includes(series) && follows(series, marker.value, next.value))) ??
    possible[0] ??
    'letter'
  );
};
