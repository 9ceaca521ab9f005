import { outerParts } from '../parse/headings.ts';
import { markerOf } from './markers.ts';
import { plainWords } from './marks.ts';

const outer = new RegExp(`^(?:${outerParts.join('|')})\\b`, 'i');
const inner =
  /^(?:article|art\.|principle|section|rule|regulation|guideline|standard|commitment|objective|recommendation)\s+(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])(?![\p{L}\d])/iu;

/** What kind of heading a line of plain text is by its words alone; `null` where it is none, or nothing tells. */
export type HeadingKind = 'outer' | 'inner' | 'capitals' | 'plain' | { readonly decimal: number };

const longest = 110;

/** “ORG/POL/2017/04”: what a register calls a document, which is no heading however it is set. */
export const isDocumentCode = (words: string): boolean =>
  /^\p{Lu}[\p{Lu}\d().-]*(?:\/[\p{L}\d().-]+){2,}$/u.test(words) && /\d/.test(words);

/** Whether a line lays down a duty, which is no heading however it is set; “What staff must do” names one. */
export const saysDuty = (words: string): boolean =>
  words.split(/\s+/).length >= 4 &&
  /\b(?:shall|must|may not|will not)\b/i.test(words) &&
  !/^(?:\S+\.\s+)?(?:what|how|when|who|whom|why|where|which|whether|if)\b/i.test(words);

/**
 * @param text a paragraph of one line
 * @param next what stands after it, if anything
 */
export function headingKind(text: string, next: string | undefined): HeadingKind | null {
  const words = plainWords(text).trim();
  if (words.length > longest || next === undefined || /[;,:]$/.test(words) || isDocumentCode(words)) return null;
  const isSentence = /[.!?]["”’]?$/.test(words) && !/^\S+(?:\s+\S+)?\.$/.test(words);
  if (outer.test(words) && !isSentence) return 'outer';
  if (inner.test(words) && !isSentence && !/\b(?:shall|must|will|may|should)\b/.test(words)) return 'inner';
  if (/[.!?]$/.test(words) || saysDuty(words)) return null;
  const marker = markerOf(text);
  return marker ? numberedKind(marker, markerOf(next)) : unnumberedKind(words);
}

type Marked = NonNullable<ReturnType<typeof markerOf>>;

/** A number is that of a heading where numbers below it follow, or where no row of its like does. */
function numberedKind({ marker, rest }: Marked, follower: Marked | null): HeadingKind | null {
  const { kind, number } = marker;
  if (kind === 'bullet' || !/^\p{Lu}/u.test(rest) || rest.length > 70) return null;
  if (kind !== 'decimal' && kind !== 'number' && !/^[A-Z]+\.$|^[IVX]+\.$/.test(marker.written)) return null;
  const goesDeeper = kind === 'number' && follower?.marker.kind === 'decimal' && follower.marker.number.startsWith(`${number}.`);
  const isRow = follower !== null && follower.marker.style === marker.style;
  return goesDeeper || !isRow ? { decimal: number.split('.').length } : null;
}

function unnumberedKind(words: string): HeadingKind | null {
  const letters = words.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'capitals';
  const isShort = words.split(/\s+/).length <= 12;
  return isShort && /^[\p{Lu}\d“"]/u.test(words) ? 'plain' : null;
}

/** Gives each kind of heading a depth, in the order in which they are met: 1 for a title before all else. */
export function depths(): (kind: HeadingKind, isFirst: boolean) => number {
  let hasOuter = false;
  let hasCapitals = false;
  return (kind, isFirst) => {
    if (isFirst && kind !== 'inner' && kind !== 'outer' && typeof kind !== 'object') return 1;
    if (kind === 'outer') {
      hasOuter = true;
      return 2;
    }
    if (kind === 'capitals') {
      hasCapitals = true;
      return 2;
    }
    if (typeof kind === 'object') return Math.min(6, kind.decimal + 1 + (hasOuter ? 1 : 0));
    if (kind === 'inner') return hasOuter ? 3 : 2;
    return hasOuter || hasCapitals ? 3 : 2;
  };
}
