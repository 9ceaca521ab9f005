import { tableOf } from '../model/by-id.ts';
import { bulletSigns } from './counting.ts';
import { firstSeries, follows, goesOn, likelySeries, markerAt, type Marker, type OpenList, type PlacedMarker } from './markers.ts';
import { part, type Plain } from './plain.ts';

/** Words between two markers, with the marker or markers ("7.2 (a)") that they stand behind. */
export interface WrittenItem {
  readonly markers: readonly Marker[];
  readonly words: Plain;
}

/** Where a marker could stand within a line: behind a blank, before a blank. */
const within = new RegExp(
  String.raw`(?<=\s)(?:\([a-zA-Z\d]{1,6}\)|[a-zA-Z\d]{1,6}[.)](?=\s)|\d{1,3}(?:\.\d{1,3})+(?=\s)|[${bulletSigns}–—-])`,
  'g',
);

/** What may stand before the first item within a line, and before the others; brackets are the surest marks, full stops the least. */
const beforeFirst: Readonly<Record<string, RegExp>> = tableOf({
  '(x)': /(?:[:;,.–—]|\b(?:and|or|shall|must|will|should|may|not|to))\s$/,
  'x)': /[:;–—]\s$/,
  'x.': /[:;]\s$/,
  x: /[:;]\s$/,
  dash: /:\s$/,
});
const beforeOther: Readonly<Record<string, RegExp>> = tableOf({
  '(x)': /(?:[:;,.?!)–—]|\b(?:and|or|but))\s$/,
  'x)': /(?:[:;,.]|\b(?:and|or))\s$/,
  'x.': /(?:[;,.]|\b(?:and|or))\s$/,
  x: /(?:[;.]|\b(?:and|or))\s$/,
  dash: /(?:[;,]|\b(?:and|or))\s$/,
});
const isDash = (form: string): boolean => /^[–—‒−*-]$/.test(form);
const isDot = (form: string): boolean => !/^(?:\(x\)|x\)|x\.|x)$/.test(form) && !isDash(form);
const kindOf = (form: string): string => (isDash(form) ? 'dash' : form);

/** An open list within a paragraph, with its items. */
interface Row extends OpenList {
  readonly items: PlacedMarker[];
  /** It begins a line, so that even one item makes it a list. */
  readonly sure: boolean;
}

/**
 * Cuts a paragraph at the items that are written in it, "(a) …; (b) …", at the beginning of a line or within one, which Markdown does not know.
 * A list begins with a, i, A, I or 1 (or where the paragraph begins), and each marker follows the one before it, so that a reference such as
 * "paragraph (b)" makes no item; "e.g. a)", years and sums make none either.
 * @param after the number of several parts that was written last, which tells "7.2" before small letters from a quantity
 */
export function writtenItems(words: Plain, after = ''): WrittenItem[] {
  const { text } = words;
  const leading = leadingMarkers(text, after);
  const bodyStart = leading.at(-1)?.end ?? 0;
  const rows: Row[] = [];
  const placed = candidates(words, bodyStart);
  const open = leading.map((marker) => rowOf(marker, true, placed[0]));
  rows.push(...open);
  for (const [index, marker] of placed.entries()) {
    const atLine = isLineStart(words, marker.start);
    const next = placed[index + 1];
    const found = goesOn(open, marker, next);
    if (found && mayStand(text, marker, atLine, beforeOther)) {
      open.splice(found.at + 1);
      const row = open[found.at]!;
      row.items.push(marker);
      open[found.at] = { ...row, last: marker.value };
    } else if (!found && firstSeries(marker) && mayStand(text, marker, atLine, beforeFirst)) {
      const row = rowOf(marker, atLine && (marker.form === '(x)' || isDot(marker.form)));
      rows.push(row);
      open.push(row);
    }
  }
  const kept = rows
    .filter((row) => row.sure || row.items.length > 1)
    .flatMap((row) => row.items)
    .toSorted((a, b) => a.start - b.start);
  return itemsAt(words, kept);
}

const rowOf = (marker: PlacedMarker, sure: boolean, next?: Marker): Row => ({
  form: marker.form,
  series: firstSeries(marker) ?? likelySeries(marker, next),
  last: marker.value,
  items: [marker],
  sure,
});

/** The markers that a paragraph begins with; a number of several parts is one only before a new sentence ("2.5 million people" is none). */
function leadingMarkers(text: string, after: string): PlacedMarker[] {
  const found: PlacedMarker[] = [];
  for (let at = 0; ;) {
    const marker = markerAt(text, at);
    if (!marker || !isLeading(text, marker, found.length, after)) return found;
    found.push(marker);
    if (marker.value === '') return found;
    at = marker.end;
  }
}

function isLeading(text: string, { form, value, end }: PlacedMarker, before: number, after: string): boolean {
  const rest = text.slice(end, end + 24);
  if (before > 0 && form !== '(x)') return false;
  if (rest === '' && before === 0 && form !== '(x)') return false;
  if (form === 'x') return /^[\p{Lu}“"‘'([\d]/u.test(rest) || rest === '' || (/^\p{Ll}/u.test(rest) && isNumber(text, value, rest, after));
  // "A. Smith chairs": an initial, not a marker, unless words of a heading or a sentence of its own follow.
  if (form === 'x.' && /^[A-Z]$/.test(value))
    return /^(?:The|A|An|All|Each|Any|No|In|On|For|If|When|Where|To|This|These|It)\s|^[“"(]/.test(rest);
  return true;
}

/** "7.2 to publish" is the number of a paragraph where its form or the one before it says so; "2.5 metres" is a quantity. */
const isNumber = (text: string, value: string, rest: string, after: string): boolean =>
  !isQuantity(rest) &&
  (value.split('.').length > 2 || text[value.length] === '.' || value.endsWith('.1') || follows('parts', after, value));

const isQuantity = (rest: string): boolean =>
  /^(?:million|billion|per|percent|%|times|years?|months?|days?|hours?|km|m|kg|of|to|and|or)\b/.test(rest);

function candidates(words: Plain, from: number): PlacedMarker[] {
  const { text } = words;
  const starts = new Set(words.lines.filter((at) => at > from));
  within.lastIndex = from;
  for (let match = within.exec(text); match; match = within.exec(text)) starts.add(match.index);
  return [...starts]
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const marker = at > from ? markerAt(text, at) : null;
      return marker && marker.end < text.length ? [marker] : [];
    });
}

const isLineStart = ({ lines }: Plain, at: number): boolean => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return lines[low] === at;
};

function mayStand(text: string, { form, start }: PlacedMarker, atLine: boolean, rules: Readonly<Record<string, RegExp>>): boolean {
  if (isDot(form)) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  if (rules[kindOf(form)]!.test(before)) return !/(?:^|[\s(])(?:e\.g|i\.e|cf|see)\.?,?\s$/i.test(before);
  return atLine && /(?:[:;.,?!–—]|\b(?:and|or|shall|must|will|should|may|not|to))\s$/.test(before);
}

function itemsAt(words: Plain, markers: readonly PlacedMarker[]): WrittenItem[] {
  const items: WrittenItem[] = [];
  const first = markers[0]?.start ?? words.text.length;
  if (first > 0) items.push({ markers: [], words: part(words, 0, first) });
  for (let at = 0; at < markers.length; at++) {
    const chain: Marker[] = [markers[at]!];
    while (markers[at + 1]?.start === markers[at]!.end) chain.push(markers[++at]!);
    items.push({ markers: chain, words: part(words, markers[at]!.end, markers[at + 1]?.start) });
  }
  return items;
}
