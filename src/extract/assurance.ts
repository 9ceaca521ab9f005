import { auxiliaries, be, describing, determiners, floating, modals, prepositions } from './english.ts';
import { actionAt } from './bearers.ts';
import type { Parsed } from './clauses.ts';
import { isCoordinator } from './clauses.ts';
import { isAdverb, type Token } from './tokens.ts';
import { canBePresent, finiteVerb, isAdjective, isBase, isParticiple } from './verbs.ts';

/** A present tense found: the token of its verb, and whether it says what is never done. */
export interface PresentTense {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
}

/**
 * The verb in the present tense, at the level of the main clause, that says what is done, not what something is, has or thinks. Past tenses,
 * perfects, modals and verbs of being end the search: the clause then tells of something else.
 * @param after the token behind which the verb must stand (the end of the first name that could be its subject)
 * @param nouns tokens that stand in names and words for people
 * @param plural the subject is a plural, whose verb has no -s
 */
export function findPresentTense(
  tokens: readonly Token[],
  { owner, clauses }: Parsed,
  after: number,
  to: number,
  nouns: ReadonlySet<number>,
  plural: boolean,
): PresentTense | null {
  const agrees = (at: number) => plural !== /[^s]s$/.test(tokens[at]!.lower);
  const candidates: number[] = [];
  for (let at = after; at < to; at++) {
    const token = tokens[at]!;
    if (clauses[owner[at]!]!.kind !== 'main' || !token.word || token.joined || nouns.has(at) || isAdverb(token) || token.lower === 'not')
      continue;
    if ((token.lower === 'do' || token.lower === 'does') && candidates.length === 0) return withAuxiliary(tokens, at);
    if (be.has(token.lower) || auxiliaries.has(token.lower) || modals.has(token.lower)) {
      if (candidates.length === 0 || at - candidates.at(-1)! < 3) return null;
      break;
    }
    if (token.lower === 'to' || (isCoordinator(token) && candidates.length > 0)) {
      at++;
      continue;
    }
    const strong = finiteVerb(tokens, at) === 'strong';
    if (strong && !canBePresent(tokens, at)) return null;
    if (agrees(at) && (strong || (canBePresent(tokens, at) && !isNounPlace(tokens, at)))) candidates.push(at);
    else if (token.lower.endsWith('ed') && candidates.length === 0 && isParticiple(token) && !laterCandidate(tokens, at, to)) return null;
  }
  const [first, second] = candidates;
  if (first === undefined) return null;
  const at = second === first + 1 && finiteVerb(tokens, first) !== 'strong' ? second : first;
  if (
    describing.has(tokens[at]!.lower) ||
    (tokens[at + 1]?.lower === 'that' && /^(?:decide|resolve|agree|determine|order|request|recommend)s?$/.test(tokens[at]!.lower))
  )
    return null;
  return { from: at, to: at, negated: tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'never' || lower === 'neither') };
}

/** "does not detain", "do not share". */
function withAuxiliary(tokens: readonly Token[], at: number): PresentTense | null {
  const verb = actionAt(tokens, at + 1);
  const negated = tokens.slice(at + 1, verb).some(({ lower }) => lower === 'not' || lower === 'never') && tokens[at + 2]?.lower !== 'only';
  if (!isBase(tokens[verb]) || describing.has(tokens[verb]!.lower) || tokens[verb]!.lower === 'have') return null;
  return { from: at, to: verb, negated };
}

/** Behind an article, a preposition or an adjective stands a noun. */
function isNounPlace(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
  const before = tokens[index];
  return (
    before !== undefined &&
    before.word &&
    ((determiners.has(before.lower) && !floating.has(before.lower)) ||
      prepositions.has(before.lower) ||
      before.possessive ||
      isAdjective(before))
  );
}

/** A participle that only describes the subject ("staff trained in counselling explain"). */
const laterCandidate = (tokens: readonly Token[], at: number, to: number): boolean => {
  for (let next = at + 1; next < to; next++)
    if (tokens[next]!.word && canBePresent(tokens, next) && !isNounPlace(tokens, next)) return true;
  return false;
};
