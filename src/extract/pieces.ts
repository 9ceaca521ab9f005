import type { ParsedProvision } from '../model/records.ts';
import { sentences } from '../parse/sentences.ts';
import { conjunctions, modals, prepositions } from './english.ts';
import { finiteVerb } from './finite-verbs.ts';
import { tokenise } from './tokens.ts';

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
    const before = index === 0 && lead && !(announces(lead) && isSentence(trimmed)) ? `${lead} ` : '';
    const closing = index === 0 ? provision.closing.map((each) => `, ${each.text}`).join('') : '';
    const reading = `${before}${trimmed}${closing}`;
    return { text: trimmed, start, end: start + trimmed.length, reading, own: before.length, cut: sentence.cut ?? false };
  });
}

/**
 * "What you can expect from us:", "Our promises to you:", "How we work:": an opening line that says what the list is, and binds nobody; an item that is
 * a sentence of its own says by itself whom it binds.
 */
export function announces(lead: string): boolean {
  const words = wordsOf(lead);
  const last = words.at(-1) ?? '';
  if (words.length === 0 || prepositions.has(last) || conjunctions.has(last) || modals.has(last) || goesOn.has(last)) return false;
  if (denies(lead) || words.some((word) => others.test(word))) return false;
  const open = /^(?:what|how|why|(?:this|here|these|the following) (?:is|are)\b.*\bwhat)\b/i.test(lead);
  const tokens = tokenise(lead);
  return open || !tokens.some((_, at) => finiteVerb(tokens, at) !== null);
}

/** "What we never do:", "Examples of bad practice:": what stands under it is not what is promised. */
export const denies = (lead: string): boolean =>
  wordsOf(lead).some((word) => denying.has(word)) &&
  /^(?:what|how|examples?|bad|things|prohibited|forbidden|banned|myths?|mistakes|breaches|violations)\b/i.test(lead);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];

const goesOn: ReadonlySet<string> = new Set('that not be is are has have do does and or following'.split(' '));

const denying: ReadonlySet<string> = new Set(
  `not never no cannot don't don’t doesn't doesn’t won't won’t without example examples bad wrong prohibited forbidden banned myth myths mistakes breaches
  violations avoid refuse`.split(/\s+/),
);

/** Whose promises, if not of whoever speaks. */
const others =
  /^(?:states?|governments?|partners?|donors?|clients?|borrowers?|authorit(?:y|ies)|ministr(?:y|ies)|contractors?|suppliers?|members?|they|he|she|who|others?)$/;

/** "We answer every complaint.", "No one is turned away.": with a subject of its own, which points to nothing before it. */
export function isSentence(item: string): boolean {
  const tokens = tokenise(item);
  const first = tokens[0];
  if (!first || !/^\p{Lu}/u.test(first.text) || /^(?:it|they|he|she|this|these|that)$/.test(first.lower)) return false;
  return /[.!]$/.test(item.trim()) && tokens.some((_, at) => at > 0 && finiteVerb(tokens, at) !== null);
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
