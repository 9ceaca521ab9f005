import { isCoordinator, isMain } from '../clauses/clause.ts';
import { determiners, floating, prepositions, subjectPronouns } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { skipAdverbs, type Token } from '../tokens.ts';
import { isNounForm } from '../word-forms.ts';
import type { Sentence } from './sentence.ts';

/**
 * Where a second main clause begins with a subject and a verb of its own ("…, and reports are investigated"), which what stands before it does not
 * govern; `null` where there is none. @param from behind the verb of the first clause @param to the token behind the last that is looked at
 */
export function secondClause(sentence: Sentence, from: number, to: number): number | null {
  const { tokens, parsed } = sentence;
  for (let joint = from; joint < to; joint++) {
    const opens = [';', 'and', 'but'].includes(tokens[joint]!.lower);
    if (opens && isMain(parsed, joint) && hasOwnVerb(sentence, joint + 1, to)) return joint + 1;
  }
  return null;
}

/** Whether a subject stands there and its verb behind it, before another mark or joint. */
function hasOwnVerb({ tokens, parsed }: Sentence, from: number, to: number): boolean {
  const subject = skipAdverbs(tokens, from);
  for (let at = subject; at < to && (tokens[at]!.word || tokens[at]!.lower === '-'); at++) {
    if (!isMain(parsed, at)) continue;
    if (finiteVerb(tokens, at) === 'strong') return at > subject;
    if (isCoordinator(tokens[at]) || (at > subject && isContact(tokens, at))) return false;
  }
  return false;
}

/** "the goods and the fuel | the Organization has bought": a second subject, whose verb says which things they are. */
const isContact = (tokens: readonly Token[], at: number): boolean =>
  ((determiners.has(tokens[at]!.lower) && !floating.has(tokens[at]!.lower)) || subjectPronouns.has(tokens[at]!.lower)) &&
  isNounForm(tokens[at - 1]!) &&
  !prepositions.has(tokens[at - 1]!.lower) &&
  !determiners.has(tokens[at - 1]!.lower);
