import { anyMonth } from '../model/months.ts';
import type { Qualifier } from '../model/records.ts';
import type { QualifierKind } from '../model/words.ts';
import { isCoordinator, type Parsed } from './clauses/clause.ts';
import { withoutOverlaps, type Hit } from './cue-search.ts';
import { be, conjunctions, modals, prepositions, subjectPronouns, determiners } from './english.ts';
import type { Words } from './lexicon.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from './tokens.ts';
import { isAdjective, isBase, isGerund, isParticiple } from './word-forms.ts';

/** Where a commitment's clause stands in its sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The tokens of its subject and of its word of modality: no qualifier reaches over them. */
  readonly core: readonly number[];
  /** What leads the sentence and holds for this clause too, since it shares the subject. */
  readonly fronted?: readonly [from: number, to: number];
}

/** A clause as qualifiers are read from it. */
export interface Narrowed {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  readonly words: Words;
  readonly range: Range;
  readonly negated: boolean;
}

/**
 * The words that narrow a commitment, with their span: from the cue to the end of its clause, of a hedge the cue alone. Clauses that only
 * tell more of somebody ("people who, if returned, …", "places where …"), and "even if", narrow nothing.
 */
export function findQualifiers(narrowed: Narrowed, hits: readonly Hit<QualifierKind>[]): Qualifier[] {
  const { tokens, parsed, range, text } = narrowed;
  const qualifiers: Qualifier[] = [];
  let reached = -1;
  const ordered = withoutOverlaps(
    [...hits, ...inversions(tokens, parsed)].map((hit) => ifAndOnlyIf(tokens, hit)).toSorted((a, b) => a.from - b.from || b.to - a.to),
  );
  for (const [index, hit] of ordered.entries()) {
    if (!reachesInto(range, hit) || hit.from <= reached || isMannerOf(narrowed, hit)) continue;
    const inserted = range.core.includes(hit.from) && tokens[hit.from - 1]?.lower === ',';
    if (!inserted && !narrows(narrowed, hit)) continue;
    const isTrailing = trailing.has(tokens[hit.from]!.lower);
    const to = hit.means === 'hedge' || isTrailing ? hit.to : lastOf(narrowed, hit, ordered[index + 1]);
    const at: [number, number] = [tokens[isTrailing ? phraseStart(tokens, hit.from) : hit.from]!.start, tokens[to]!.end];
    const words = text.slice(...at);
    qualifiers.push({ kind: isOfMoney(hit, words) ? 'resource' : hit.means, text: words, at });
    reached = to;
  }
  return qualifiers;
}

/** "If, and only if, the person has agreed": one condition. */
const ifAndOnlyIf = <T>(tokens: readonly Token[], hit: Hit<T>): Hit<T> =>
  lowerAt(tokens, hit.from) === 'only' &&
  [',', 'and'].every((mark, at) => lowerAt(tokens, hit.from - 2 + at) === mark) &&
  lowerAt(tokens, hit.from - 3) === 'if'
    ? { ...hit, from: hit.from - 3 }
    : hit;

const reachesInto = ({ from, to, fronted }: Range, hit: Hit<unknown>): boolean =>
  (hit.from >= from && hit.from <= to) || (fronted !== undefined && hit.from >= fronted[0] && hit.from <= fronted[1]);

const lastOf = (narrowed: Narrowed, hit: Hit<QualifierKind>, next: Hit<QualifierKind> | undefined): number =>
  Math.max(hit.to, Math.min(endOf(narrowed, hit), joinedEnd(narrowed.tokens, next), caseEnd(narrowed.tokens, hit, next)));

/** “Shall be answered without a hearing”: how something is done. Only a ban is lifted by what it may not be done without; consent lifts more. */
const isMannerOf = ({ tokens, negated }: Narrowed, { from, to }: Hit<unknown>): boolean =>
  !negated && tokens[from]!.lower === 'without' && !tokens.slice(from, to + 1).some(({ lower }) => liftsAnything.test(lower));

const liftsAnything = /^(?:consent|agreement|approval|authori[sz]ation|permission|leave|prejudice)$/;

const longestMoney = 14;
const isOfMoney = (hit: Hit<QualifierKind>, words: string): boolean =>
  hit.means === 'condition' && resources.test(words) && words.split(/\s+/).length < longestMoney;

/** "upon request and as long as access lasts": where a qualifier ends to which the next is joined. */
const joinedEnd = (tokens: readonly Token[], next: Hit<QualifierKind> | undefined): number =>
  next && isCoordinator(tokens[next.from - 1]) ? next.from - 2 : Infinity;

/** "under this Agreement unless a court …": words of scope end where a case begins. */
const caseEnd = (tokens: readonly Token[], hit: Hit<QualifierKind>, next: Hit<QualifierKind> | undefined): number =>
  next && hit.means === 'scope' && conjunctions.has(tokens[next.from]!.lower) ? next.from - 1 : Infinity;

/** "Should the person withdraw, …": a condition without a word of its own. */
function inversions(tokens: readonly Token[], { clauses }: Parsed): Hit<QualifierKind>[] {
  return clauses
    .filter((clause) => clause.kind === 'adverbial' && ['should', 'were', 'had'].includes(tokens[clause.from]!.lower))
    .map(({ from }) => ({
      means: 'condition' as const,
      cue: tokens[from]!.text,
      at: [tokens[from]!.start, tokens[from]!.end],
      from,
      to: from,
      bearer: undefined,
      alsoNoun: false,
      isLoose: false,
      parts: undefined,
    }));
}

/** "markets and safety permitting", "trade secrets excepted": the word stands at the end of its phrase. */
const trailing: ReadonlySet<string> = new Set(['permitting', 'allowing', 'excepted']);

/** “Director of Human Resources” is no matter of money. */
const resources = /\b(?:funds|funding|(?<!\bhuman )resources|budget|budgetary|donors?|financing)\b/i;

function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !/^[,;:.(–—]$/.test(tokens[start - 1]!.lower)) start--;
  return start;
}

function narrows(narrowed: Narrowed, hit: Hit<QualifierKind>): boolean {
  const { tokens, parsed, words, negated } = narrowed;
  const word = tokens[hit.from]!.lower;
  const clause = parsed.clauses[parsed.owner[hit.from]!]!;
  if (isNoCase(tokens, hit) || isUndergone(narrowed, hit) || clause.kind === 'relative') return false;
  if (hit.means === 'scope' && describesNoun(tokens, hit.from, words)) return false;
  if (trailing.has(word)) return isTrailingPhrase(tokens, hit);
  if (word === 'until' && hit.from === hit.to) return negated;
  if (word === 'before' || word === 'prior') return negated && isStep(tokens, hit);
  if (isAsLongAs(tokens, hit.from)) return isNoTime(tokens, hit.from);
  if (word === 'once' || isAsSoonAs(tokens, hit)) return opensOwnClause(parsed, hit);
  if (!conjunctions.has(word) || hit.from < hit.to) return true;
  return clause.kind === 'aside' || (clause.kind === 'adverbial' && clause.from === hit.from);
}

const isAsLongAs = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower === 'as' && lowerAt(tokens, at + 1) === 'long';

/** "for as long as they stay" tells how long, but not at the head of a phrase, nor where it is for others to end it ("as long as the Government asks"). */
const isNoTime = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) !== 'for' ||
  /^(?:governments?|states?|authorit(?:y|ies)|funds|funding|donors?|resources|host|law)$/.test(
    tokens.slice(at + 3, at + 6).find(({ lower }) => !/^(?:the|its|their|a|an|any|national|host)$/.test(lower))?.lower ?? '',
  ) ||
  at < 2 ||
  /^[,;]$/.test(lowerAt(tokens, at - 2));

function opensOwnClause({ clauses, owner }: Parsed, { from, to }: Hit<unknown>): boolean {
  const own = clauses[owner[to]!]!;
  return own.from >= from - 1 && own.verb !== null && own.kind !== 'main';
}

/** "what-if", "even if", "as if", "regardless of", "if any", "at once", "where to live", "funds provided by". */
function isNoCase(tokens: readonly Token[], { from, to }: Hit<unknown>): boolean {
  const before = lowerAt(tokens, from - 1);
  if (before === '-' || before === 'even' || before === 'regardless') return true;
  switch (tokens[from]!.lower) {
    case 'when':
      return isCoordinator(tokens[from - 1]) && isBesideQuestion(tokens, from);
    case 'once':
      return before === 'at';
    case 'where':
      return namesPlace(tokens, from);
    case 'provided':
      if (isBehindBe(tokens, from)) return true;
      return to === from && /^(?:by|to|for|in|under|with|through|at|from|on)$/.test(lowerAt(tokens, skipAdverbs(tokens, from + 1)));
    case 'if':
      // "If so, the Organization will …" hangs on what was said before.
      if (from === 0 && lowerAt(tokens, 1) === 'so') return false;
      return before === 'as' || (['any', 'so', 'at'].includes(lowerAt(tokens, from + 1)) && /^[,).;]?$/.test(lowerAt(tokens, from + 2)));
    default:
      return false;
  }
}

/** "a say in what we do, how we do it and when we leave": one of several things that are asked, and no case. */
const isBesideQuestion = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - longestMoney), at - 1).some(({ lower }) => /^(?:how|what|who|whether|why)$/.test(lower));

/** "must be provided without": the verb itself. */
function isBehindBe(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && (isAdverb(tokens[before]) || lowerAt(tokens, before) === 'not')) before--;
  return be.has(lowerAt(tokens, before)) || /^(?:be|been|being)$/.test(lowerAt(tokens, before));
}

/** "shall be subject to audit", "shall not be subject to arbitrary detention": what is undergone; "shall be subject to approval" waits for it. */
const isUndergone = ({ tokens, negated }: Narrowed, { from, to }: Hit<unknown>): boolean =>
  lowerAt(tokens, from) === 'subject' &&
  to === from + 1 &&
  isBehindBe(tokens, from) &&
  (negated || !tokens.slice(to + 1, to + longestMoney).some(({ lower }) => waitedFor.test(lower)));

const waitedFor =
  /^(?:consent|agreement|approval|authori[sz]ation|permission|confirmation|availability|funds|funding|resources|conditions?|terms|limits|limitations|exceptions?|requirements?|provisions|rules|laws?|regulations?|paragraphs?|articles?|sections?)$/;

/** “Before an assessment has been completed”, “prior to payment”, and not “before a court”, “before the end of winter”, “before 1 June”. */
export function isStep(tokens: readonly Token[], { to }: Pick<Hit<unknown>, 'to'>): boolean {
  const phrase = tokens
    .slice(to + 1, to + longestMoney)
    .map(({ lower }) => lower)
    .join(' ');
  return !organ.test(phrase) && !moment.test(phrase);
}

const organ =
  /^(?:(?:an?|the|any|its|their|such|competent|national|local|domestic) )*(?:courts?|judges?|tribunals?|panels?|magistrates?|bod(?:y|ies)|authorit(?:y|ies)|committees?|commissions?|boards?|councils?|parliaments?|assembl(?:y|ies))(?: |$)(?!ha[sd]\b|have\b|is\b|are\b|gives?\b|approves?\b|decides?\b)/;
const moment = new RegExp(
  `^(?:\\d|(?:${anyMonth})\\b|(?:the )?(?:end|beginning|start|close|expiry|date|age|year)\\b|(?:noon|midnight|dawn|dusk|sunrise|sunset|winter|summer|spring|autumn)\\b)`,
  'i',
);

function isTrailingPhrase(tokens: readonly Token[], { from, to }: Hit<unknown>): boolean {
  const before = tokens[from - 1]?.lower ?? 'to';
  return !tokens[to + 1]?.word && before !== 'to' && !prepositions.has(before);
}

const isAsSoonAs = (tokens: readonly Token[], { from, to }: Hit<unknown>): boolean =>
  tokens[from]!.lower === 'as' && to > from && tokens[to]!.lower === 'as';

/** "where to live", "where they are", "where it came from": a place, not a case. */
function namesPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'to') return true;
  if (!subjectPronouns.has(next)) return false;
  const verb = tokens[at + 2]?.lower ?? '';
  const end = tokens[at + 3];
  return (be.has(verb) && (!end?.word || isCoordinator(end))) || (/^(?:came|come|comes)$/.test(verb) && end?.lower === 'from');
}

/** "operations arising under this Agreement", "those lawfully within the territory": the words tell which, not when or where one is bound. */
function describesNoun(tokens: readonly Token[], at: number, { people }: Words): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before])) before--;
  const isNounBefore = (index: number) =>
    tokens[index]?.word === true && !prepositions.has(tokens[index]!.lower) && !be.has(tokens[index]!.lower);
  if (before < at - 1) return isNounBefore(before) && !isBase(tokens[before]) && people.has(tokens[before]!.lower);
  return isGerund(tokens[before]) && isNounBefore(before - 1) && !modals.has(tokens[before - 1]!.lower);
}

function endOf({ tokens, parsed: { clauses, owner }, range }: Narrowed, hit: Hit<QualifierKind>): number {
  const clause = clauses[owner[hit.from]!]!;
  const within = clause.from === hit.from && clause.kind !== 'main' ? clause.to : tokens.length - 1;
  const coreFrom = Math.min(...range.core.filter((at) => at > hit.to), Infinity);
  let depth = 0;
  for (let at = hit.to + 1; at <= within && at < coreFrom; at++) {
    const { lower } = tokens[at]!;
    if (lower === '(') depth++;
    else if (lower === ')' && depth-- === 0) return at - 1;
    if (depth <= 0 && endsAtMark(tokens, hit, at)) return at - 1;
    if (coreFrom < Infinity && opensNegation(tokens, hit, at)) return at - 1;
  }
  return Math.min(within, coreFrom - 1, tokens.at(-1)!.lower === '.' ? tokens.length - 2 : tokens.length - 1);
}

function endsAtMark(tokens: readonly Token[], hit: Hit<unknown>, at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === '.') return at === tokens.length - 1;
  if (lower === ',' && isAmongAdjectives(tokens, at)) return false;
  return /^[,;:!?—]$/.test(lower) && !(at <= hit.to + 1 && conjunctions.has(tokens[hit.from]!.lower));
}

/** "their free, prior and informed consent": the comma stands within one phrase; behind "without their consent, pictures and …" a phrase ends. */
const isAmongAdjectives = (tokens: readonly Token[], comma: number): boolean =>
  determiners.has(lowerAt(tokens, comma - 2)) &&
  [comma - 1, comma + 1].every((at) => tokens[at] && (isAdjective(tokens[at]) || isParticiple(tokens[at]))) &&
  isCoordinator(tokens[comma + 2]) &&
  tokens[comma + 4]?.word === true;

/** "Without consent no picture may …" */
const opensNegation = (tokens: readonly Token[], hit: Hit<unknown>, at: number): boolean =>
  tokens[at]!.lower === 'no' && at > hit.to + 1 && tokens[at - 1]!.word && !prepositions.has(tokens[at - 1]!.lower);
