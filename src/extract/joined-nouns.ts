import { isCoordinator } from './clauses/clause.ts';
import { conjunctions, determiners, prepositions, relatives, subjectPronouns } from './english.ts';
import { finiteVerb } from './finite-verbs.ts';
import { isAdverb, lowerAt, type Token } from './tokens.ts';
import { isPlural } from './word-forms.ts';

/**
 * "…, and pledges for the next cycle are expected to …": behind a joint a word in -s that a phrase and a verb of its own follow is a subject, not what
 * is done by whoever stands before it.
 */
export function isJoinedNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = lowerAt(tokens, at + 1);
  if (!token.lower.endsWith('s') || !isPlural(token) || !isCoordinator(tokens[at - 1])) return false;
  if (!prepositions.has(next) && next !== 'to' && next !== 'worth') return false;
  for (let verb = at + 2; verb < tokens.length && tokens[verb]!.word; verb++) {
    const { lower } = tokens[verb]!;
    if (relatives.has(lower) || conjunctions.has(lower) || lower === 'that' || (next === 'to' && opensContent.test(lower))) return false;
    if (isCoordinator(tokens[verb]) && opensClause(tokens[verb + 1])) return false;
    if (subjectPronouns.has(lower) && lower !== 'one') return false;
    if (finiteVerb(tokens, verb) === 'strong' || coming.test(lower)) return isOfMany.test(lower) || finiteVerb(tokens, verb) !== null;
  }
  return false;
}

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined && (determiners.has(token.lower) || subjectPronouns.has(token.lower) || isAdverb(token));

/** "Aims to ensure children are safe": what is ensured, and no verb of the word before. */
const opensContent = /^(?:ensure|sure|show|say|prove|see|check|know|believe|confirm|guarantee|hope|think|tell|hear|it)$/;

/** What becomes of pledges and plans. */
const coming = /^(?:remain|continue|exceed|exceeded|stand|stood|fell|rose|totalled|totaled|reached|amounted|doubled|arrived|came)$/;
const isOfMany = /^(?:are|were|have|had|do|did|remain|continue|exceed|stand)$/;
