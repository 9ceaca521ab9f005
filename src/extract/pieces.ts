import type { ParsedProvision } from '../model/records.ts';
import { sentences } from '../parse/sentences.ts';
import { modals, prepositions } from './english.ts';

/** A sentence of a provision, with the opening lines and closing words that it is read with. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Where the sentence's own words begin in `reading`. */
  readonly own: number;
  /** It is a piece of what is too long to be a sentence. */
  readonly cut: boolean;
}

export function piecesOf(provision: ParsedProvision): Piece[] {
  const lead = provision.lead.map((each) => each.text).join(' ');
  return sentences(provision.text).map((sentence, index): Piece => {
    const trimmed = withoutJoint(sentence.text) || sentence.text;
    const { start } = sentence;
    const before = index === 0 && lead ? `${lead} ` : '';
    const closing = index === 0 ? provision.closing.map((each) => `, ${each.text}`).join('') : '';
    const reading = `${before}${trimmed}${closing}`;
    return { text: trimmed, start, end: start + trimmed.length, reading, own: before.length, cut: sentence.cut ?? false };
  });
}

/** "protect them; and": without the mark and the joint at its end, which are looked for from there, as a pattern would try behind every word. */
function withoutJoint(text: string): string {
  const mark = Math.max(text.lastIndexOf(';'), text.lastIndexOf(','));
  return mark >= 0 && /^\s*(?:and|or|but)?(?:\/or)?\s*$/i.test(text.slice(mark + 1)) ? text.slice(0, mark).trimEnd() : text;
}

/**
 * An opening line's colon is no end of a clause when its item goes on with its sentence ("The Organization shall: (a) protect …"); a phrase
 * that opens a list within a list ("(b) in emergencies:") ends there. "The Organization undertakes the following: (a) to protect …" is read without what
 * points to the list. Every mark stays in its place.
 */
export function readable({ reading, own }: Piece): string {
  if (own === 0) return reading;
  const lead = reading.slice(0, own);
  const follows = /^to\s/i.test(reading.slice(own)) ? /\bthe following(?:\s+[\p{L}-]+){0,3}\s*:?\s*$/iu.exec(lead) : null;
  if (follows) return lead.slice(0, follows.index) + ' '.repeat(own - follows.index) + reading.slice(own);
  if (isWhole(lead)) return reading;
  let joined = '';
  for (const match of lead.matchAll(/[:–—](?=\s)/g)) {
    const segment = lead.slice(joined.length, match.index);
    const words = segment.trim().toLowerCase().split(' ');
    const isPhrase = joined !== '' && prepositions.has(words[0]!) && !modals.has(words.at(-1)!);
    joined += segment + (isPhrase || endsInInsertion(segment) ? ',' : ' ');
  }
  return joined + reading.slice(joined.length);
}

/** "The Organization will, in all its work: (a) not …": what a comma began behind the verb, the colon ends. */
function endsInInsertion(segment: string): boolean {
  const words = segment.split(',').slice(1).at(-1)?.trim().toLowerCase().split(' ') ?? [];
  return opensInsertion(words[0] ?? '') && !words.some((word) => modals.has(word));
}

const opensInsertion = (word: string): boolean =>
  prepositions.has(word) || /^(?:inter|where|wherever|when|whenever|if|as|especially)$/.test(word);

/** "The following principles apply:", "The Organization will act as follows:": a whole sentence, whose items stand by themselves. */
const isWhole = (lead: string): boolean =>
  /\b(?:following(?:\s+[\p{L}-]+){0,6}|as follows|apply|applies|below|these(?:\s+[\p{L}-]+){1,3})\s*:?\s*$/iu.test(lead);
