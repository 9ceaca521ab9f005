import { determiners, eitherConjunctions, prepositions, subjectPronouns } from './english.ts';
import type { Parsed } from './clauses.ts';
import { isCoordinator, isDash } from './clauses.ts';
import type { Hit } from './cues.ts';
import { isAdverb, type Token } from './tokens.ts';
import { finiteVerb, isGerund, isParticiple } from './verbs.ts';

/** The tokens of a subject, in order, with what hangs on it (relative clauses, insertions) left out. Empty: none was found. */
export type Subject = readonly number[];

/**
 * The subject that stands before a verb: what is left of the clause once leading adverbials ("In all its work, …", "Where funds allow, …"),
 * insertions and subordinate clauses are taken away.
 * @param from the token at which the clause begins; @param to the token of its verb
 */
export function findSubject(
  tokens: readonly Token[],
  { clauses, owner }: Parsed,
  from: number,
  to: number,
  names: readonly Hit<unknown>[],
): Subject {
  const level = clauses[owner[to] ?? 0]!.kind;
  const own: number[] = [];
  for (let at = from; at < to; at++) {
    const kind = clauses[owner[at]!]!.kind;
    if (kind === level || (kind === 'phrase' && clauses[owner[at]!]!.verb === null) || kind === 'main') own.push(at);
  }
  const segments: number[][] = [[]];
  for (const at of own) {
    const { lower } = tokens[at]!;
    if (/^[;:]$/.test(lower) || isDash(tokens, at)) segments.splice(0, segments.length, []);
    else if (lower === ',') segments.push([]);
    else if (tokens[at]!.word || lower === '-') segments.at(-1)!.push(at);
  }
  for (const segment of segments)
    while (segment.length > 1 && (isAdverb(tokens[segment.at(-1)!]) || tokens[segment.at(-1)!]!.lower === 'not')) segment.pop();
  const endsWithComma = segments.at(-1)!.length === 0;
  const trimmed = segments.map((segment) => withoutConnectors(tokens, segment)).filter((segment) => segment.length > 0);
  const plain = trimmed.filter((segment) => !isAdverbial(tokens, segment));
  if (plain.length === 0) return insideAdverbial(tokens, trimmed.at(-1) ?? [], names);
  const last = plain.at(-1)!;
  if (trimmed.at(-1) !== last && !endsWithComma) {
    const inside = insideAdverbial(tokens, trimmed.at(-1)!, names);
    if (inside.length > 0) return inside;
  }
  const isNamed = (segment: readonly number[]) => names.some((hit) => segment.includes(hit.from));
  // "The two signatories, IOM and the Government, will …"
  if (endsWithComma && plain.length > 1 && !isNamed(plain[0]!) && isNamed(plain[1]!)) return plain.slice(1).flat();
  if (endsWithComma || plain.length === 1) return upToVerb(tokens, plain[0]!);
  const joined =
    last.some((at) => isCoordinator(tokens[at]) || isCoordinator(tokens[previousWord(tokens, at)])) ||
    isCoordinator(tokens[last[0]! - 1]) ||
    plain.slice(0, -1).some((segment) => isCoordinator(tokens[segment.at(-1)!]));
  if (!joined) return last;
  return plain.flat();
}

/** "The Chief of Mission reviews it monthly and must report": the subject ends where its first verb stands. */
function upToVerb(tokens: readonly Token[], segment: readonly number[]): readonly number[] {
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

/** "And", "therefore", "in particular": what joins a clause to the one before is no part of its subject. */
function withoutConnectors(tokens: readonly Token[], segment: readonly number[]): number[] {
  let first = 0;
  while (first < segment.length) {
    const token = tokens[segment[first]!]!;
    if (isCoordinator(token) && token.lower !== 'nor') first++;
    else if (isAdverb(token) && !['both', 'either', 'each', 'all', 'never', 'not', 'one'].includes(token.lower)) first++;
    else break;
  }
  return segment.slice(first);
}

/** A segment that opens with a preposition or a participle says where, when or how, not who. */
function isAdverbial(tokens: readonly Token[], segment: readonly number[]): boolean {
  const first = tokens[segment[0]!]!;
  if (determiners.has(first.lower) || subjectPronouns.has(first.lower))
    return /^no$/.test(first.lower) && /^(?:later|more|less|earlier|fewer|matter)$/.test(tokens[segment[1] ?? 0]?.lower ?? '');
  if (first.lower === 'not' && prepositions.has(tokens[segment[1] ?? 0]?.lower ?? '')) return true;
  if (prepositions.has(first.lower) || eitherConjunctions.has(first.lower)) return true;
  if (first.lower === 'to' || first.lower === 'that') return true;
  const second = tokens[segment[1] ?? -1];
  if (second && (isGerund(first) || (isParticiple(first) && !/^\p{Lu}/u.test(first.text.slice(0, segment[0] === 0 ? 0 : 1))))) {
    return determiners.has(second.lower) || prepositions.has(second.lower) || second.lower === 'that';
  }
  return false;
}

/** "In humanitarian settings IOM must": the name, pronoun or article phrase that stands behind the adverbial without a comma. */
function insideAdverbial(tokens: readonly Token[], segment: readonly number[], names: readonly Hit<unknown>[]): Subject {
  for (let index = 2; index < segment.length; index++) {
    const at = segment[index]!;
    const before = tokens[segment[index - 1]!]!;
    if (
      prepositions.has(before.lower) ||
      isCoordinator(before) ||
      determiners.has(before.lower) ||
      before.possessive ||
      before.lower === 'to' ||
      isGerund(before)
    )
      continue;
    const token = tokens[at]!;
    const starts =
      (subjectPronouns.has(token.lower) && token.lower !== 'one') ||
      (determiners.has(token.lower) && !['such', 'other', 'many', 'few', 'another'].includes(token.lower)) ||
      names.some((hit) => hit.from === at);
    if (starts) return segment.slice(index);
  }
  return [];
}
