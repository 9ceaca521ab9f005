import type { EntryWithFacts } from '../model/judgement.ts';
import type { Rule } from '../model/records.ts';
import { labelOf, type IndexOf } from './index-of.ts';
import { listWords, plural, statusWords } from './words.ts';

/** A question that a defender of the organisation would ask, with what the workspace answers. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
  /** The claims that answer it, for those who look them up. */
  readonly claims: readonly string[];
  /** A circumstance that answers it, in part at least; `null` where it is open. */
  readonly answeredBy: string | null;
}

/** What an entry answers to the critical questions of a rule: by the circumstances that the rule names for each, or nothing. */
export function criticalQuestions(rule: Rule, entry: EntryWithFacts, index: IndexOf): Asked[] {
  return rule.criticalQuestions.map(({ question, circumstances }) => {
    const known = circumstances.filter((id) => entry.facts[id] && entry.facts[id].status !== 'unknown');
    const answers = known.map((id) => {
      const { status, claims, disputes } = entry.facts[id]!;
      return `${labelOf(id, index)}: ${statusWords[status]} (${plural(claims.length + disputes.length, 'claim')})`;
    });
    const asked = listWords(
      circumstances.map((id) => `“${labelOf(id, index)}”`),
      'or',
    );
    const answer =
      answers.length > 0
        ? `Answered in part. ${answers.join('; ')}.`
        : circumstances.length > 0
          ? `Open: no claim of this entry shows or disputes ${asked}.`
          : 'Open: it has to be asked of the claims and of what is not established.';
    const claims = known.flatMap((id) => [...entry.facts[id]!.claims, ...entry.facts[id]!.disputes]);
    return { question, answer, claims: [...new Set(claims)], answeredBy: known[0] ?? null };
  });
}
