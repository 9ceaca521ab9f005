import type { Modality } from '../../model/words.ts';
import { isCoordinator } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { determiners, modals, prepositions, subjectPronouns } from '../english.ts';
import { isAdverb, ofWord, skipAdverbs, type Token } from '../tokens.ts';
import { isBase, isPlural } from '../word-forms.ts';

type Verb = Pick<Hit<Modality>, 'from' | 'to'>;

/** Whether the modal stands before its subject ("In no case shall staff …", "Nor may the lists …", "Only with consent will the Organization …"). */
export function isInverted(tokens: readonly Token[], hit: Verb, clauseStart: number, names: readonly Hit<unknown>[]): boolean {
  if (!modals.has(tokens[hit.to]!.lower)) return false;
  const next = skipAdverbs(tokens, hit.to + 1);
  const follows = tokens[next];
  if (!follows?.word || follows.lower === 'be' || follows.lower === 'have') return false;
  if (!opensInverted(tokens, hit, clauseStart)) return false;
  return opensSubject(tokens, next, names) || (!isBase(follows) && isPlural(follows)) || tokens[next + 1]?.lower === 'be';
}

const isDo = ofWord((lower) => lower === 'do' || lower === 'does');

/** The same of "do" and "does", behind which no noun stands but a subject. */
export function isInvertedDo(tokens: readonly Token[], at: number, clauseStart: number, names: readonly Hit<unknown>[]): boolean {
  if (!isDo(tokens[at]!) || !opensInverted(tokens, { from: at, to: at }, clauseStart)) return false;
  const next = skipAdverbs(tokens, at + 1);
  return tokens[next]?.word === true && (opensSubject(tokens, next, names) || !isBase(tokens[next]));
}

const opensSubject = (tokens: readonly Token[], at: number, names: readonly Hit<unknown>[]): boolean =>
  determiners.has(tokens[at]!.lower) || subjectPronouns.has(tokens[at]!.lower) || names.some((name) => name.from === at);

/** Whether what stands at the beginning of a clause puts its verb before its subject. */
export const opensInverted = (tokens: readonly Token[], verb: Verb, clauseStart: number): boolean =>
  opensInversion(tokens, verb, clauseStart) || opensInversion(tokens, verb, behindComma(tokens, clauseStart, verb.from));

/** "Except as set out below, at no time may …": where what stands before a comma leads the clause. */
function behindComma(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (tokens[at]!.lower === ',' && prepositions.has(tokens[at + 1]!.lower) && tokens[at + 2]?.lower === 'no') return at + 1;
  return from;
}

const denying: ReadonlySet<string> = new Set(['nor', 'never', 'nowhere', 'seldom', 'rarely']);
const behindOnly: ReadonlySet<string> = new Set(['when', 'if', 'where', 'after', 'then', 'once', 'in', 'to']);

function opensInversion(tokens: readonly Token[], hit: Verb, clauseStart: number): boolean {
  let first = clauseStart;
  while (first < hit.from && (isCoordinator(tokens[first]) || tokens[first]!.lower === ',') && tokens[first]!.lower !== 'nor') first++;
  const word = tokens[first]!.lower;
  const second = tokens[first + 1]?.lower ?? '';
  // "So must States", "So, too, must partners report".
  if (word === 'so') return tokens.slice(first + 1, hit.from).every(({ lower }) => /^(?:,|too|also)$/.test(lower));
  if (denying.has(word) || (prepositions.has(word) && second === 'no')) return true;
  if (word === 'neither') return first === hit.from - 1;
  if (word === 'not') return ['until', 'unless', 'before', 'only'].includes(second);
  return word === 'only' && (prepositions.has(second) || behindOnly.has(second));
}

const beforeNoun: ReadonlySet<string> = new Set(['the', 'a', 'an', 'no', 'of', 'its', 'any', 'and', 'or', 'to']);

/** "sub-contractors", "and/or". */
const isWithinWord = (tokens: readonly Token[], at: number): boolean =>
  /^[-/]$/.test(tokens[at]!.lower) && tokens[at]!.joined && tokens[at + 1]?.joined === true;

/** The subject behind an inverted modal: up to the bare verb ("will the Organization | return"). */
export function subjectBehind(tokens: readonly Token[], names: readonly Hit<unknown>[], from: number): number[] {
  const subject: number[] = [];
  let start = from;
  while (isAdverb(tokens[start]) && !determiners.has(tokens[start]!.lower)) start++;
  for (let at = start; at < tokens.length && (tokens[at]!.word || isWithinWord(tokens, at)); at++) {
    const { lower } = tokens[at]!;
    if (lower === '/') continue;
    const inName = names.some((hit) => hit.from <= at && at <= hit.to);
    const isVerb = lower === 'be' || lower === 'have' || (isBase(tokens[at]) && !beforeNoun.has(tokens[at - 1]!.lower));
    if (!inName && subject.length > 0 && isVerb) break;
    subject.push(at);
  }
  // "will the Bank knowingly | fund": how it is done is no part of who does it.
  while (subject.length > 1 && isAdverb(tokens[subject.at(-1)!])) subject.pop();
  return subject;
}
