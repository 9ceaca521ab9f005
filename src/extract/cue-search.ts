import type { At } from '../model/records.ts';
import type { Cue, CueIndex, CuesAt, Part } from './cues.ts';
import { isAdverb, isAdverbForm, isNotOnly, keepOfWord, lowerAt, ofWord, type Token } from './tokens.ts';

/** Tokens, the last one included. */
export type Span = readonly [from: number, to: number];

/**
 * A cue found: the tokens `from` to `to` (the last one included), and those that "BEARER" stands for. Each hit has all fields, as V8 is slow where
 * objects differ in theirs.
 */
export interface Hit<T> {
  readonly means: T;
  readonly cue: string;
  readonly at: At;
  readonly from: number;
  readonly to: number;
  readonly bearer: readonly [from: number, to: number] | undefined;
  /** It can be a noun as well ("a vow to"), so that only its place says whether it is a verb. */
  readonly alsoNoun: boolean;
  /** Its words stand in whatever order, so that nothing but their nearness holds them together. */
  readonly isLoose: boolean;
  /** Where those words stand, from the first token of each to its last; `undefined` where all between is of the cue. */
  readonly parts: readonly Span[] | undefined;
}

const longestGap = 6;
const longestInsertion = 20;

/** Every place where a cue stands, first by where it begins, then the longest first. */
export function findCues<T>(index: CueIndex<T>, tokens: readonly Token[], text: string): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (!token.word && token.lower !== '%') continue;
    const cues = cuesAt(index, token);
    if (cues) findAt(cues, tokens, from, text, hits);
  }
  return hits;
}

/** Whether a cue begins just there. */
export function beginsCue<T>(index: CueIndex<T>, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const cues = token?.word ? cuesAt(index, token) : null;
  return cues !== null && cues.all.some((cue) => matchFrom(cue.parts, 0, tokens, at) !== null);
}

/** The cues that may begin with a word; looked up once for each word. */
const cuesAt = <T>(index: CueIndex<T>, token: Token): CuesAt<T> | null => {
  const before = index.atForm[token.form];
  return before !== undefined ? before : keepOfWord(index.atForm, token.form, findCuesAt(index, token));
};

function findCuesAt<T>({ byWord, byStart }: CueIndex<T>, token: Token): CuesAt<T> | null {
  const cues = byWord.get(token.lower) ?? [];
  const starting = byStart.get(token.lower.slice(0, 3))?.filter(({ parts }) => parts[0]?.kind === 'word' && isOf(parts[0], token)) ?? [];
  return cues.length + starting.length > 0 ? grouped([...cues, ...starting]) : null;
}

function grouped<T>(cues: readonly Cue<T>[]): CuesAt<T> {
  const bySecond = new Map<number, Cue<T>[]>();
  const others: Cue<T>[] = [];
  for (const cue of cues) {
    const second = cue.parts[1];
    if (second?.kind !== 'word' || second.starts.length > 0) others.push(cue);
    else for (const form of new Set(second.forms)) bySecond.set(form, [...(bySecond.get(form) ?? []), cue]);
  }
  return { all: cues, bySecond, others };
}

function findAt<T>({ bySecond, others }: CuesAt<T>, tokens: readonly Token[], from: number, text: string, hits: Hit<T>[]): void {
  const found: Found<T>[] = [];
  for (const cue of others) if (cue.last === null || standsFrom(tokens, from, cue.last)) tryCue(cue, tokens, from, found);
  if (bySecond.size > 0) {
    if (isSurelyNext(tokens, from + 1)) tryCues(bySecond, tokens, from, from + 1, found);
    else for (const { at } of placesBehind(tokens, from + 1)) tryCues(bySecond, tokens, from, at, found);
  }
  if (found.length > 1) found.sort((a, b) => b.match.to - a.match.to || a.cue.order - b.cue.order);
  for (const { cue, match } of found) {
    const { means, alsoNoun } = cue;
    const start = tokens[from]!.start;
    const end = tokens[match.to]!.end;
    hits.push({
      means,
      cue: text.slice(start, end),
      at: [start, end],
      from,
      to: match.to,
      bearer: match.bearer,
      alsoNoun,
      isLoose: false,
      parts: undefined,
    });
  }
}

interface Found<T> {
  readonly cue: Cue<T>;
  readonly match: Match;
}

/** Tries the cues whose second word stands at `second`. */
function tryCues<T>(bySecond: CuesAt<T>['bySecond'], tokens: readonly Token[], from: number, second: number, found: Found<T>[]): void {
  const cues = second < tokens.length ? bySecond.get(tokens[second]!.form) : undefined;
  if (cues) for (const cue of cues) tryCue(cue, tokens, from, found);
}

function tryCue<T>(cue: Cue<T>, tokens: readonly Token[], from: number, found: Found<T>[]): void {
  if (cue.capital && !/^\p{Lu}/u.test(tokens[from]!.text)) return;
  const match = matchFrom(cue.parts, 0, tokens, from);
  if (match && !isNotOnly(tokens, match.to) && !isAmong(found, cue)) found.push({ cue, match });
}

const isAmong = <T>(found: readonly Found<T>[], cue: Cue<T>): boolean => found.some((each) => each.cue === cue);

/** Where the parts of a cue end that begin just there; `null` where they do not. */
export function endOfMatch(parts: readonly Part[], tokens: readonly Token[], at: number): number | null {
  const first = parts[0];
  if (first?.kind !== 'word' || !isOf(first, tokens[at]!)) return null;
  return parts.length === 1 ? at : (matchFrom(parts, 0, tokens, at)?.to ?? null);
}

type Match = { readonly to: number; readonly bearer: readonly [number, number] | undefined };
type WordPart = Extract<Part, { kind: 'word' }>;

const isOf = ({ forms, starts }: WordPart, { lower, form }: Token): boolean =>
  forms[0] === form || (forms.length > 1 && forms.includes(form, 1)) || (starts.length > 0 && startsWithOne(lower, starts));

const startsWithOne = (lower: string, starts: readonly string[]): boolean => starts.some((start) => lower.startsWith(start));

function matchFrom(parts: readonly Part[], part: number, tokens: readonly Token[], at: number): Match | null {
  const current = parts[part];
  if (!current) return { to: at - 1, bearer: undefined };
  const token = tokens[at];
  if (!token) return null;
  const isLast = part === parts.length - 1;
  if (current.kind === 'word') {
    if (!isOf(current, token)) return null;
    return isLast ? { to: at, bearer: undefined } : matchNext(parts, part + 1, tokens, at + 1);
  }
  if (isLast) return { to: at - 1, bearer: current.kind === 'bearer' ? [at, tokens.length - 1] : undefined };
  return current.kind === 'gap' ? matchBehindGap(parts, part + 1, tokens, at) : matchBehindBearer(parts, part + 1, tokens, at);
}

function matchBehindGap(parts: readonly Part[], part: number, tokens: readonly Token[], at: number): Match | null {
  const then = parts[part]!;
  let words = 0;
  for (let next = at; next < tokens.length && words <= longestGap; next++) {
    const match = then.kind === 'word' && !isOf(then, tokens[next]!) ? null : matchFrom(parts, part, tokens, next);
    if (match) return match;
    // “with authorities without consent” is not “with … consent”.
    if (isStop(tokens[next]!) || (tokens[next]!.lower === 'without' && lowerAt(tokens, at - 1) === 'with')) return null;
    if (tokens[next]!.word) words++;
  }
  return null;
}

/** What nothing goes on behind. */
export const isStop = ofWord((lower) => /^[;.:?!]$/.test(lower));

function matchBehindBearer(parts: readonly Part[], part: number, tokens: readonly Token[], at: number): Match | null {
  if (!tokens[at]!.word) return null;
  for (let next = at + 1; next < tokens.length && next - at <= longestInsertion; next++) {
    const match = matchFrom(parts, part, tokens, next);
    if (match && !isWithinBearer(tokens, match.to)) return { to: match.to, bearer: withoutDenials(tokens, at, next - 1) };
    if (endsBearer(tokens[next]!)) return null;
  }
  return null;
}

/** "The policy of the Organization not | to", "it is not | the Organization's practice": what is denied is no part of the name. */
function withoutDenials(tokens: readonly Token[], from: number, to: number): readonly [number, number] {
  const first = to > from && isDenial(tokens[from]!) ? from + 1 : from;
  return [first, to > first && isDenial(tokens[to]!) ? to - 1 : to];
}

const isDenial = ofWord((lower) => lower === 'not' || lower === 'never');

/** "Before they authorise filming, managers have | to weigh it", "States that are in a position to do so | to contribute", "parties to the Convention | to report": a "to" that is part of who is named. */
const isWithinBearer = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'to' &&
  (/^(?:have|has|had|need|needs|ought)$/.test(lowerAt(tokens, at - 1)) ||
    (lowerAt(tokens, at + 1) === 'do' && lowerAt(tokens, at + 2) === 'so' && /^(?:to|,)$/.test(lowerAt(tokens, at + 3))) ||
    ['the', 'this', 'these', 'its', 'their'].includes(lowerAt(tokens, at + 1)));

const endsBearer = ofWord((lower) => /^[;:?!]$/.test(lower));

/** Goes on with the next word of a cue. */
function matchNext(parts: readonly Part[], part: number, tokens: readonly Token[], from: number): Match | null {
  const next = parts[part]!;
  if (isSurelyNext(tokens, from)) {
    const isThere = next.kind !== 'word' || (from < tokens.length && isOf(next, tokens[from]!));
    return isThere ? matchFrom(parts, part, tokens, from) : null;
  }
  const places = placesBehind(tokens, from);
  if (next.kind !== 'word') return matchFrom(parts, part, tokens, places[0]!.at);
  for (const { at, not } of places) {
    if (at >= tokens.length || (not && !next.full.includes('to')) || !isOf(next, tokens[at]!)) continue;
    const match = matchFrom(parts, part, tokens, at);
    if (match) return match;
  }
  return null;
}

/** Where the next word of a cue may stand; `not` where a "not" stands between, which only "to" may follow. */
interface Behind {
  readonly at: number;
  readonly not: boolean;
}

/** What was found in a sentence for all cues. */
interface Looked {
  readonly tokens: readonly Token[];
  readonly places: (readonly Behind[] | undefined)[];
  /** How many tokens all sentences before had. */
  readonly before: number;
}

/** The sentence that was asked about last, as all cues are looked up in one sentence after the other. */
let last: Looked = { tokens: [], places: [], before: 0 };

/** By the number of a word: where it stood last, the tokens of all sentences counted. */
const stood: (number | undefined)[] = [];

function lookedAt(tokens: readonly Token[]): Looked {
  if (last.tokens === tokens) return last;
  last = { tokens, places: [], before: last.before + last.tokens.length };
  for (let at = 0; at < tokens.length; at++) keepOfWord(stood, tokens[at]!.form, last.before + at);
  return last;
}

/** Whether a word stands in the sentence, there or behind. */
function standsFrom(tokens: readonly Token[], from: number, form: number): boolean {
  const { before } = lookedAt(tokens);
  return (stood[form] ?? -1) >= before + from;
}

/** Nothing that may part the words of a cue stands there, so that the next word of a cue is the one there or none. */
const isSurelyNext = (tokens: readonly Token[], at: number): boolean => at >= tokens.length || !mayPart(tokens[at]!);

const mayPart = ofWord((lower) => lower === 'not' || lower === '-' || lower === ',' || isAdverbForm(lower));

/** Right there, behind hyphens, adverbs, or an insertion between commas. */
const placesBehind = (tokens: readonly Token[], from: number): readonly Behind[] =>
  (lookedAt(tokens).places[from] ??= findPlaces(tokens, from));

function findPlaces(tokens: readonly Token[], from: number): readonly Behind[] {
  let at = from;
  while (tokens[at]?.lower === '-') at++;
  let not = false;
  const places: Behind[] = [{ at, not }];
  while (isAdverb(tokens[at]) || tokens[at]?.lower === 'not') {
    not ||= tokens[at]!.lower === 'not';
    at += isAdverb(tokens[at]) && lowerAt(tokens, at + 1) === 'and' && isAdverb(tokens[at + 2]) ? 2 : 1;
    places.push({ at, not });
  }
  const close = insertionEnd(tokens, at);
  if (close === null) return places;
  places.push({ at: close + 1, not });
  if (lowerAt(tokens, close + 1) === 'not') places.push({ at: close + 2, not: true });
  return places;
}

/** The comma that ends the insertion which the one there begins. */
function insertionEnd(tokens: readonly Token[], at: number): number | null {
  if (lowerAt(tokens, at) !== ',') return null;
  for (let close = at + 1; close < tokens.length && close - at <= longestInsertion + 1; close++)
    if (tokens[close]!.lower === ',') return close;
  return null;
}

/**
 * The hits that no earlier hit covers or crosses; of those that begin together the longest. @param ties whether two
 * meanings of the same words are both kept ("the Parties" are organisation and States) @param hits in the order of `findCues`
 */
export function withoutOverlaps<T>(hits: readonly Hit<T>[], ties = false): Hit<T>[] {
  let reached = -1;
  let last: Hit<T> | undefined;
  return hits.filter((hit) => {
    const tie = ties && last !== undefined && hit.from === last.from && hit.to === last.to && hit.means !== last.means;
    if (hit.from <= reached && !tie) return false;
    last = hit;
    reached = hit.to;
    return true;
  });
}
