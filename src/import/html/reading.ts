import type { Element } from 'hast';
import { leftOut, type Block, type ListPlace } from '../blocks.ts';
import { headingUnit } from '../../parse/headings.ts';
import { asMarker, isBullet, markerOf } from '../markers.ts';
import { tidy, wordCount } from '../marks.ts';
import { namesOf } from './names.ts';
import type { HtmlNotes } from './notes.ts';
import { textOf } from './text.ts';

/** How far the reading of a page has come. */
export interface Reading {
  readonly notes: HtmlNotes;
  readonly skip: (element: Element) => string | null;
  /** How many words the page has. */
  readonly allWords: number;
  readonly blocks: Block[];
  /** The words of the paragraph that is open, with a line end for each `<br>`. */
  words: string;
  /** The marker that its list gives it, or that stands before it in an element of its own. */
  marker: string;
  /** Whether that marker stands in the page. */
  isWritten: boolean;
  level: number;
  /** Where the file counts the paragraph that comes next. */
  list: ListPlace | null;
  isRaised: boolean;
  headingDepth: number;
  /** Whether the page itself marks a main heading. */
  hasMainHeading: boolean;
  /** Headings that only their class or look tells. */
  readonly titles: Set<Block>;
  /** Whether it reads the text of one block, such as a heading or cell, and no paragraphs. */
  readonly isOfOne: boolean;
}

export const readingOf = (notes: HtmlNotes, skip: Reading['skip'], allWords: number, isOfOne = false): Reading => ({
  notes,
  skip,
  allWords,
  blocks: [],
  words: '',
  marker: '',
  isWritten: false,
  level: 0,
  list: null,
  isRaised: false,
  headingDepth: 1,
  hasMainHeading: true,
  titles: new Set(),
  isOfOne,
});

/** Whether words are a number or sign of a paragraph and nothing else. */
export const isMarkerAlone = (words: string): boolean => words.length <= 12 && markerOf(`${words} X`)?.rest === 'X';

const numberName = /^(?:.*[_-])?(?:no|num|number|nr|parag|enum|counter|marker)(?:[_-].*)?$|^leg\w*no$/;

/** A number without a stop that an element of its own holds, as the marker that its name says it is; `null` where it is none. */
export function numberOf(element: Element): string | null {
  const names = namesOf(element.properties);
  if (names === '' || !names.split(' ').some((name) => numberName.test(name))) return null;
  const words = tidy(textOf(element));
  return /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$/.test(words) ? asMarker(words) : null;
}

/** Whether words that an element of its own holds are the number of those behind it, with no blank between. */
export const isNumberBefore = (words: string, next: string): boolean =>
  words !== '' &&
  (isMarkerAlone(words) || (/^\p{Lu}/u.test(next) && (/^\d{1,3}(?:\.\d{1,3})*[A-Z]{0,2}$/.test(words) || isUnitAlone(words))));

/** “PART 1” and “Schedule A” alone. */
const isUnitAlone = (words: string): boolean =>
  /^\p{L}+\.?\s(?:\d[\d.]*[A-Z]{0,2}|[IVXLC]+|[A-Z])$/u.test(words) && headingUnit(words) !== null;

/** Ends the paragraph that is open. A marker in an element of its own waits for the words that it belongs to. */
export function end(reading: Reading): void {
  const text = tidy(reading.words);
  reading.words = '';
  if (!text) return;
  const { level } = reading;
  if (reading.isWritten && isOfSameRow(reading.marker, text))
    reading.blocks.push(leftOut('numbers that stand before nothing', takeWritten(reading)));
  const { marker } = reading;
  const isRepeated = marker !== '' && repeats(marker, text);
  if (isMarkerAlone(text) && (marker === '' || isRepeated)) {
    reading.marker = text;
    reading.isWritten = true;
    return;
  }
  // A marker that the text repeats by hand stands once.
  const own = marker !== '' && !isRepeated ? `${marker} ${text}` : text;
  const { list } = reading;
  reading.blocks.push({ kind: 'paragraph', text: own, page: '', ...(level > 0 ? { level } : {}), ...(list ? { list } : {}) });
  reading.list = null;
  reading.marker = '';
  reading.isWritten = false;
}

/** Ends what is open, also a marker that no words follow. */
export function endAll(reading: Reading): void {
  end(reading);
  const sign = takeWritten(reading);
  if (sign !== '') reading.blocks.push({ kind: 'paragraph', text: sign, page: '' });
}

/** The marker that waits for its words, which no longer waits. */
export function takeWritten(reading: Reading): string {
  const sign = reading.isWritten ? reading.marker : '';
  reading.marker = reading.isWritten ? '' : reading.marker;
  reading.isWritten = false;
  return sign;
}

/** Whether a text begins with a number of its own that comes behind a written one in the same row. */
function isOfSameRow(written: string, text: string): boolean {
  const [one, other] = [`${written} X`, isMarkerAlone(text) ? `${text} X` : text].map((each) => markerOf(each)?.marker);
  return one !== undefined && other !== undefined && one.kind !== 'bullet' && one.style === other.style && one.number !== other.number;
}

/** Whether a text begins with a marker of its own, which a browser shows beside that of the list: “1.” and “(a)”, “2.” and “2.” */
function repeats(marker: string, text: string): boolean {
  const typed = (markerOf(text) ?? (isMarkerAlone(text) ? markerOf(`${text} X`) : null))?.marker;
  if (!typed) return false;
  const given = markerOf(`${marker} X`)?.marker;
  return (
    isBullet(marker) || typed.number.toLowerCase() === given?.number.toLowerCase() || (typed.value > 0 && typed.value === given?.value)
  );
}

/** Whether an element is none of the text, and is then told. */
export function isLeftOut({ skip, allWords, blocks }: Reading, element: Element): boolean {
  const what = skip(element);
  if (what === null) return false;
  const text = tidy(textOf(element));
  // A class such as “menu” on what holds most of the page says nothing of it.
  const isCode = ['script', 'style', 'noscript', 'template', 'svg'].includes(element.tagName);
  if (!isCode && allWords > 40 && wordCount(text) > allWords * 0.5) return false;
  if (text && !isCode) blocks.push(leftOut(what, text));
  return true;
}
