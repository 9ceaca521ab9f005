import { isCoordinator, isDash, type Parsed } from './clauses/clause.ts';
import type { Hit } from './cue-search.ts';
import { determiners, eitherConjunctions, prepositions, subjectPronouns } from './english.ts';
import { finiteVerb } from './finite-verbs.ts';
import { isAdverb, lowerAt, type Token } from './tokens.ts';
import { isBase, isGerund, isParticiple, isPlural } from './word-forms.ts';

/** The tokens of a subject, in order, with what hangs on it (relative clauses, insertions) left out. Empty: none was found. */
export type Subject = readonly number[];
type Segment = readonly number[];

/**
 * The subject that stands before a verb: what is left of the clause once leading adverbials ("In all its work, …", "Where funds allow, …"),
 * insertions and subordinate clauses are taken away.
 * @param from the token at which the clause begins; @param to the token of its verb
 */
export function findSubject(tokens: readonly Token[], parsed: Parsed, from: number, to: number, names: readonly Hit<unknown>[]): Subject {
  const segments = segmentsBetween(tokens, parsed, from, to, names);
  const endsWithComma = segments.at(-1)!.length === 0;
  const trimmed = segments.map((segment) => withoutConnectors(tokens, segment)).filter((segment) => segment.length > 0);
  const plain = trimmed.filter((segment) => !isAdverbial(tokens, segment));
  if (plain.length === 0) {
    const only = trimmed.at(-1) ?? [];
    const inside = insideAdverbial(tokens, only, names);
    // "Hiring a sibling of one's own is not permitted": no comma parts what is done from the verb.
    return inside.length > 0 || endsWithComma || !isGerund(tokens[only[0] ?? -1]) ? inside : upToVerb(tokens, only);
  }
  const last = plain.at(-1)!;
  if (isSecondVerb(tokens, to)) return upToVerb(tokens, plain[0]!);
  if (trimmed.at(-1) !== last && !endsWithComma) {
    const inside = insideAdverbial(tokens, trimmed.at(-1)!, names);
    if (inside.length > 0) return inside;
  }
  // "The two signatories, the Organization and the Government, will …"
  if (endsWithComma && plain.length > 1 && !isNamed(plain[0]!, names) && isNamed(plain[1]!, names)) return plain.slice(1).flat();
  if (endsWithComma || plain.length === 1) return upToVerb(tokens, plain[0]!);
  return isJoined(tokens, plain) ? plain.flat() : last;
}

const isNamed = (segment: Segment, names: readonly Hit<unknown>[]): boolean => names.some((hit) => segment.includes(hit.from));

/** What stands at the level of the clause between two tokens, cut at commas; only what follows the last dash or semicolon. */
function segmentsBetween(tokens: readonly Token[], parsed: Parsed, from: number, to: number, names: readonly Hit<unknown>[]): number[][] {
  const segments: number[][] = [[]];
  for (let at = from; at < to; at++) {
    if (!isOnLevel(parsed, at, to)) continue;
    const { lower, word } = tokens[at]!;
    if (/^[;:]$/.test(lower) || isDash(tokens, at)) segments.splice(0, segments.length, []);
    else if (lower === ',') segments.push([]);
    else if (word || lower === '-') segments.at(-1)!.push(at);
  }
  const sharing = isSecondVerb(tokens, to);
  return segments.map((segment) => withoutTail(tokens, sharing ? withoutFirstVerb(tokens, segment, names) : segment));
}

/** "covenants and | agrees", "and in particular | must": no subject stands between a joint and the verb, so that it has that of the verb before. */
function isSecondVerb(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && !isCoordinator(tokens[at]) && (isAdverb(tokens[at]) || tokens[at]!.lower === 'not')) at--;
  if (lowerAt(tokens, at) === 'particular' && lowerAt(tokens, at - 1) === 'in') at -= 2;
  return isCoordinator(tokens[at]);
}

/** "The Borrower covenants and | agrees that", "Traders pay a fee and | may not": the subject ends where its first verb stands. */
function withoutFirstVerb(tokens: readonly Token[], segment: number[], names: readonly Hit<unknown>[]): number[] {
  const isName = (at: number) => names.some(({ from, to }) => from <= at && at <= to);
  const first = segment.findIndex((at, index) => {
    if (index === 0 || isAdverb(tokens[at]) || isName(at)) return false;
    return finiteVerb(tokens, at) !== null || isVerbOfMany(tokens, at) || isVerbOfOne(tokens, segment, index);
  });
  return first > 0 ? segment.slice(0, first) : segment;
}

/** "Bidders bear costs", "Staff act": a bare verb behind those who act, which by itself could be a noun. */
const isVerbOfMany = (tokens: readonly Token[], at: number): boolean =>
  isBase(tokens[at]) && (isPlural(tokens[at - 1]!) || /^(?:staff|personnel|police|people)$/.test(lowerAt(tokens, at - 1)));

/** "The Ministry vets candidates": behind an article and one noun, before another noun. */
const isVerbOfOne = (tokens: readonly Token[], segment: Segment, index: number): boolean =>
  index === 2 &&
  /[^s]s$/.test(lowerAt(tokens, segment[2]!)) &&
  determiners.has(lowerAt(tokens, segment[0]!)) &&
  !isPlural(tokens[segment[1]!]!) &&
  segment[3] !== undefined &&
  !prepositions.has(lowerAt(tokens, segment[3])) &&
  !isCoordinator(tokens[segment[3]]);

/** Whether a token stands in the clause of the verb, in the main clause, or in a phrase that hangs on one. */
function isOnLevel({ clauses, owner }: Parsed, at: number, verb: number): boolean {
  const { kind, verb: own } = clauses[owner[at]!]!;
  return kind === clauses[owner[verb] ?? 0]!.kind || kind === 'main' || (kind === 'phrase' && own === null);
}

/** Without the adverbs and negations at its end. */
function withoutTail(tokens: readonly Token[], segment: number[]): number[] {
  let end = segment.length;
  while (end > 1 && (isAdverb(tokens[segment[end - 1]!]) || tokens[segment[end - 1]!]!.lower === 'not')) end--;
  return segment.slice(0, end);
}

/** "Aid is a right, and the Organization does not sell it": what has a verb of its own is no subject of the next. */
const isClause = (tokens: readonly Token[], segment: Segment): boolean =>
  segment.some((at) => at > segment[0]! && finiteVerb(tokens, at) === 'strong');

/** Whether segments between commas are a list of subjects ("The Organization, its partners and States"). */
function isJoined(tokens: readonly Token[], plain: readonly Segment[]): boolean {
  const last = plain.at(-1)!;
  if (plain.slice(0, -1).some((segment) => isClause(tokens, segment))) return false;
  return (
    last.some((at) => isCoordinator(tokens[at]) || isCoordinator(tokens[previousWord(tokens, at)])) ||
    isCoordinator(tokens[last[0]! - 1]) ||
    plain.slice(0, -1).some((segment) => isCoordinator(tokens[segment.at(-1)!]))
  );
}

/** "The Chief of Mission reviews it monthly and must report": the subject ends where its first verb stands. */
function upToVerb(tokens: readonly Token[], segment: Segment): Segment {
  const verb = segment.findIndex(
    (at, index) => index > 1 && subjectPronouns.has(tokens[at + 1]?.lower ?? '') && finiteVerb(tokens, at) === 'strong',
  );
  return verb > 0 ? segment.slice(0, verb) : segment;
}

const previousWord = (tokens: readonly Token[], at: number): number => {
  let index = at - 1;
  while (index > 0 && isAdverb(tokens[index])) index--;
  return index;
};

const quantifying: ReadonlySet<string> = new Set(['both', 'either', 'each', 'all', 'never', 'not', 'one']);

/** "And", "therefore", "in particular": what joins a clause to the one before is no part of its subject. */
function withoutConnectors(tokens: readonly Token[], segment: Segment): number[] {
  const first = segment.findIndex((at) => {
    const token = tokens[at]!;
    if (isCoordinator(token)) return token.lower === 'nor';
    return !isAdverb(token) || quantifying.has(token.lower);
  });
  return first < 0 ? [] : segment.slice(first);
}

/** A segment that opens with a preposition or a participle says where, when or how, not who. */
function isAdverbial(tokens: readonly Token[], segment: Segment): boolean {
  const first = tokens[segment[0]!]!;
  const second = lowerAt(tokens, segment[1] ?? -1);
  const { lower } = first;
  if (determiners.has(lower) || subjectPronouns.has(lower)) return lower === 'no' && degrees.has(second);
  if (opensAdverbial(lower) || (lower === 'not' && prepositions.has(second))) return true;
  if (second === '' || !(isGerund(first) || isSmallParticiple(first, segment[0]!))) return false;
  return determiners.has(second) || prepositions.has(second) || second === 'that';
}

const degrees: ReadonlySet<string> = new Set(['later', 'more', 'less', 'earlier', 'fewer', 'matter']);

const opensAdverbial = (lower: string): boolean =>
  prepositions.has(lower) || eitherConjunctions.has(lower) || lower === 'to' || lower === 'that';

/** "Held in camps", but not "United" in the midst of a sentence. */
const isSmallParticiple = (token: Token, at: number): boolean => isParticiple(token) && (at === 0 || !/^\p{Lu}/u.test(token.text));

/** "In humanitarian settings the Organization must": the name, pronoun or article phrase that stands behind the adverbial without a comma. */
function insideAdverbial(tokens: readonly Token[], segment: Segment, names: readonly Hit<unknown>[]): Subject {
  for (let index = 2; index < segment.length; index++) {
    const at = segment[index]!;
    if (!governsNext(tokens[segment[index - 1]!]!) && startsSubject(tokens[at]!, at, names)) return segment.slice(index);
  }
  return [];
}

const governsNext = (before: Token): boolean =>
  prepositions.has(before.lower) ||
  isCoordinator(before) ||
  determiners.has(before.lower) ||
  before.possessive ||
  before.lower === 'to' ||
  isGerund(before);

const startsSubject = ({ lower }: Token, at: number, names: readonly Hit<unknown>[]): boolean =>
  (subjectPronouns.has(lower) && lower !== 'one') ||
  (determiners.has(lower) && !['such', 'other', 'many', 'few', 'another'].includes(lower)) ||
  names.some((hit) => hit.from === at);
