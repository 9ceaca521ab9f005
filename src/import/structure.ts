import type { Block, ListPlace, Paragraph } from './blocks.ts';
import { isInserted, letterValue, romanValue } from '../parse/counting.ts';
import { withCaptions } from './captions.ts';
import { withCircles } from './circles.ts';
import { withTerms } from './definitions.ts';
import { isInitial } from './initials.ts';
import { withItemsApart } from './inline-items.ts';
import { markerOf, type Marker } from './markers.ts';
import { plainWords } from './marks.ts';
import { withRaisedNumbers } from './raised-numbers.ts';
import { withRuleTables } from './rule-tables.ts';
import { spelledValue } from './spelled.ts';
import { withSignNotes } from './sign-notes.ts';
import { withTypedNotes, withoutEmptyNotes } from './typed-notes.ts';
import { withUnitTitles } from './unit-titles.ts';

/** The last number or item of a row that may go on. */
interface Open {
  readonly style: string;
  readonly value: number;
  readonly number: string;
  readonly list?: ListPlace;
}

/** A paragraph without a number, under which items stand. */
const unnumbered: Open = { style: '', value: 0, number: '' };

const endsOpen = (text: string): boolean => /[:;,–—]$/.test(plainWords(text).trim());
const endsSentence = (text: string): boolean => /[.!?]["”’')\]]*$/.test(plainWords(text).trim());

/**
 * Makes numbered paragraphs and items of paragraphs, by the markers that they begin with, each at its depth under the opening lines above it.
 * A heading ends every row.
 */
export function structured(given: readonly Block[]): Block[] {
  const blocks = withItemsApart(
    withTerms(
      withRaisedNumbers(withUnitTitles(withRuleTables(withCaptions(withoutEmptyNotes(withSignNotes(withTypedNotes(withCircles(given)))))))),
    ),
  );
  const made: Block[] = [];
  let open: Open[] = [];
  let before: Paragraph | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      open = [];
      before = null;
    }
    if (block.kind !== 'paragraph' || block.caption) {
      made.push(block);
      continue;
    }
    const counts = markerOf(block.text, (letter, style) => isRoman({ letter, style }, block.list, open, before, blocks[index + 1]));
    const styles = open.map(({ style }) => style);
    const read = counts && !block.list && isInitial(counts.marker, counts.rest, styles, blocks, index) ? null : counts;
    const value = read || !block.list ? null : spelledValue(block.text);
    const next: Placed = read
      ? marked(block, read, open, before)
      : value !== null
        ? spelt(block, value, open)
        : unmarked(block, open, before, following(blocks, index));
    const { list: _, ...placed } = next.block;
    open = next.open;
    before = placed;
    made.push(placed);
  }
  return made;
}

interface Placed {
  readonly block: Paragraph;
  readonly open: Open[];
}

/** “(i)” is Roman where a row of letters has not come to h (and “(v)” where it has not come to u), or where its opening line stands right before it. */
function isRoman(
  { letter, style }: { readonly letter: string; readonly style: string },
  list: ListPlace | undefined,
  open: readonly Open[],
  before: Paragraph | null,
  next: Block | undefined,
): boolean {
  if (list) {
    const own = open.find((each) => isSameRow(each.list, list));
    if (own) return own.style === style || own.style !== style.slice(1) || letterValue(letter) !== own.value + 1;
    if (open.some((each) => each.list?.id === list.id && each.list.level < list.level)) return true;
  }
  const row = open.findLast((each) => each.style === style);
  const letters = open.findLast((each) => each.style === style.slice(1));
  const isBeforeRoman = next?.kind === 'paragraph' && markerOf(next.text)?.marker.kind === 'roman';
  // Behind (h), (i) and (ii) another (i) goes on with the letters.
  if (letterValue(letter) !== (letters?.value ?? 0) + 1 || isBeforeRoman) return true;
  if (row) return romanValue(letter) === row.value + 1;
  return before !== null && plainWords(before.text).trim().endsWith(':');
}

function marked(
  block: Paragraph,
  { marker, rest }: { marker: Marker; rest: string },
  open: readonly Open[],
  before: Paragraph | null,
): Placed {
  const level = levelIn(marker, block.list, open, before);
  const kept = level > open.length ? [...open, unnumbered] : open.slice(0, level);
  const now = [...kept, { style: marker.style, value: marker.value, number: marker.number, ...(block.list ? { list: block.list } : {}) }];
  const isNumbered = level === 0 && (marker.kind === 'number' || marker.kind === 'decimal');
  const path = marker.kind === 'decimal' ? [marker.number] : now.map((each) => each.number).filter(Boolean);
  return {
    block: { ...block, kind: isNumbered ? 'numbered' : 'item', text: rest, level, marker: marker.written, path },
    open: now,
  };
}

const isSameRow = (one: ListPlace | undefined, other: ListPlace | undefined): boolean =>
  one !== undefined && one.id === other?.id && one.level === other.level;

/** Where the file says how deep in its list a paragraph is counted, no row of another depth goes on with it. */
function levelIn(marker: Marker, list: ListPlace | undefined, open: readonly Open[], before: Paragraph | null): number {
  if (!list || marker.kind === 'decimal' || marker.kind === 'bullet') return levelOf(marker, open, before);
  const own = open.findIndex((each) => isSameRow(each.list, list) && each.style === marker.style);
  if (own >= 0 && (marker.value === open[own]!.value + 1 || !isFirst(marker))) return own;
  const deeper = open.findIndex((each) => each.list?.id === list.id && each.list.level > list.level);
  const kept = deeper < 0 ? open : open.slice(0, deeper);
  if (deeper === 0) return 0;
  const outer = kept.findLastIndex((each) => each.list?.id === list.id && each.list.level < list.level);
  return Math.max(levelOf(marker, kept, before), outer + 1);
}

function levelOf(marker: Marker, open: readonly Open[], before: Paragraph | null): number {
  const goesOn = open.findLastIndex(
    (each) => each.style === marker.style && (marker.kind === 'bullet' || marker.kind === 'decimal' || marker.value === each.value + 1),
  );
  if (goesOn >= 0) return goesOn;
  const same = open.findLastIndex((each) => each.style === marker.style);
  if (marker.kind === 'decimal') return 0;
  return marker.kind === 'number' ? levelOfNumber(marker, same, open, before) : levelOfItem(marker, same, open, before);
}

const isFirst = (marker: Marker): boolean => (marker.value === 1 && !isInserted(marker.number)) || marker.kind === 'bullet';
/** Whether a list can begin behind it: it announces one, or breaks off. */
const opensList = (before: Paragraph | null): boolean => before !== null && (endsOpen(before.text) || !endsSentence(before.text));

/** @param same the innermost open row of the same style, -1 where there is none */
function levelOfNumber(marker: Marker, same: number, open: readonly Open[], before: Paragraph | null): number {
  if (isFirst(marker) && opensList(before)) {
    if (same < 0) return Math.max(1, open.length);
    if (endsOpen(before!.text)) return open.length;
  }
  return Math.max(0, same);
}

/** @param same as above */
function levelOfItem(marker: Marker, same: number, open: readonly Open[], before: Paragraph | null): number {
  if (before === null) return 0;
  // A row that begins anew behind a whole sentence is beside the one before, not in it.
  const isRestart = marker.kind !== 'bullet' && before.kind === 'item' && !opensList(before);
  if ((!isFirst(marker) || isRestart) && same >= 0) return same;
  const isInBullets = open.at(-1)?.style.startsWith('b') === true;
  // Another sign right behind a bullet is that of a list within it.
  if (marker.kind === 'bullet' && isInBullets && before.kind === 'item') return open.length;
  // A bullet after a whole sentence begins a list of its own; a letter after bullets goes on with a row above them.
  const isApart = marker.kind === 'bullet' ? !opensList(before) : (!isFirst(marker) || !opensList(before)) && isInBullets;
  return isApart ? 1 : Math.max(1, open.length);
}

/** A paragraph of a list that counts in words, “First rule …”: the number is a word of it. */
function spelt(block: Paragraph, value: number, open: readonly Open[]): Placed {
  const list = block.list!;
  const own = open.findIndex((each) => isSameRow(each.list, list));
  const outer = open.findLastIndex((each) => each.list?.id === list.id && each.list.level < list.level);
  const now = [...open.slice(0, own >= 0 ? own : outer + 1), { style: 'words', value, number: String(value), list }];
  return { block: { ...block, level: now.length - 1, path: numbersOf(now) }, open: now };
}

/** The next paragraph, unless a heading comes first. */
function following(blocks: readonly Block[], index: number): Paragraph | null {
  for (const block of blocks.slice(index + 1, index + 6)) {
    if (block.kind === 'heading') return null;
    if (block.kind === 'paragraph' && markerOf(block.text)) return block;
  }
  return null;
}

/** A paragraph without a marker: within an item whose row goes on after it, closing words of a list, or a paragraph of its own. */
function unmarked(block: Paragraph, open: readonly Open[], before: Paragraph | null, next: Paragraph | null): Placed {
  const [first] = open;
  const inItems = open.length > 1 || (open.length === 1 && before?.kind === 'item');
  const row = inItems && next ? rowGoingOn(next, open) : 0;
  if (row > 0) {
    const kept = open.slice(0, row + 1);
    return { block: { ...block, level: row + 1, path: numbersOf(kept), continues: true }, open: kept };
  }
  if (inItems && first && before?.kind === 'item' && /^\p{Ll}/u.test(block.text))
    return { block: { ...block, level: first.number ? 1 : 0, path: numbersOf([first]), continues: true }, open: [first] };
  const kept = first && staysOpen(first) ? [first] : [];
  return { block: { ...block, level: 0, path: numbersOf(kept) }, open: kept };
}

/** Which open row of items goes on with the marker of a paragraph; 0 or less where none does. */
function rowGoingOn(next: Paragraph, open: readonly Open[]): number {
  const { marker } = markerOf(next.text, (_, style) => open.some((each) => each.style === style))!;
  const isOther = ({ list }: Open): boolean => list !== undefined && list.id === next.list?.id && list.level !== next.list.level;
  return open.findLastIndex(
    (each, at) => at > 0 && each.style === marker.style && marker.value === each.value + 1 && marker.value > 1 && !isOther(each),
  );
}

/** A numbered paragraph goes on over paragraphs without a number. */
const staysOpen = ({ style, number }: Open): boolean => style.startsWith('d') || (style.startsWith('n') && number !== '');

const numbersOf = (open: readonly Open[]): string[] => open.map((each) => each.number).filter(Boolean);
