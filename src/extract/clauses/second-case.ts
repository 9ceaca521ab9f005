import { auxiliaries, determiners, modals, subjectPronouns } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { canBePresent, isParticiple, isThirdPerson } from '../word-forms.ts';
import { isCoordinator, type Parsed } from './clause.ts';

const opensCase = /^(?:unless|if|when|whenever|where|until|once|while)$/;

/** Where a main clause begins that such a case leads, behind a token and up to another; `null` where there is none. */
export function secondCase({ clauses }: Parsed, tokens: readonly Token[], from: number, to: number): number | null {
  const found = clauses.find(
    (clause) =>
      clause.kind === 'main' &&
      clause.from > from &&
      clause.from <= to &&
      isCoordinator(tokens[clause.from - 1]) &&
      opensCase.test(lowerAt(tokens, clause.from)),
  );
  return found?.from ?? null;
}

/**
 * "…, and unless prohibited by law | we notify the user": where the case ends that a joint behind a comma opens, and a main clause follows without
 * a comma. @returns the token of its subject; `null` where no such case stands there
 */
export function endOfSecondCase(tokens: readonly Token[], joint: number): number | null {
  if (!isCoordinator(tokens[joint]) || lowerAt(tokens, joint - 1) !== ',' || !opensCase.test(lowerAt(tokens, joint + 1))) return null;
  for (let at = joint + 3; at < tokens.length - 1; at++) {
    if (!tokens[at]!.word && lowerAt(tokens, at) !== '-') return null;
    if (isSubject(tokens, at) && hasVerb(tokens, joint + 2, at)) return at;
  }
  return null;
}

/** "we notify", "it pays", "they tell", "it does not": a pronoun for whoever promises, with its verb. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (!['we', 'it', 'they'].includes(lower)) return false;
  const verb = tokens[skipAdverbs(tokens, at + 1)];
  if (!verb?.word) return false;
  if (auxiliaries.has(verb.lower) || modals.has(verb.lower) || /^(?:do|does)$/.test(verb.lower)) return true;
  return lower === 'it' ? isThirdPerson(verb) : canBePresent(verb);
}

/** "unless they object", "until it is dry", "unless prohibited": the case has its verb, or its participle. */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isFirst = at === from;
    if (isAdverb(tokens[at]) || determiners.has(lowerAt(tokens, at))) continue;
    if (isFirst ? isParticiple(tokens[at]) : finiteVerb(tokens, at) !== null || subjectPronouns.has(lowerAt(tokens, at - 1))) return true;
  }
  return false;
}
