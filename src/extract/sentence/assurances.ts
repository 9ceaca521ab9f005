import type { Bearer } from '../../model/words.ts';
import type { Clause } from '../clauses/clause.ts';
import { tenseReadings } from '../readings/of-tenses.ts';
import type { Placed } from './placing.ts';
import type { TenseClause } from '../readings/tense-reading.ts';
import { ownToken, type Sentence, type Statement } from './sentence.ts';

/** The present tense of what the organisation or its staff does, in the parts of the sentence that no word of modality governs. */
export function assurancesIn(sentence: Sentence, placed: readonly Placed[]): Statement[] {
  const own = ownToken(sentence);
  const found: Statement[] = [];
  let { before } = sentence.context;
  for (const [index, clause] of sentence.parsed.clauses.entries()) {
    if (clause.kind !== 'main' || (clause.to < own && own > 0 && index > 0)) continue;
    const statements = assurancesOf(sentence, clause, placed, before);
    found.push(...statements);
    before = statements.at(-1)?.bearers.bearers ?? before;
  }
  return found;
}

function assurancesOf(sentence: Sentence, { from, to }: Clause, placed: readonly Placed[], before: readonly Bearer[]): Statement[] {
  const within = placed.find(({ hit }) => hit.from >= from && hit.from <= to);
  const clause: TenseClause = { from, to: within ? within.hit.from : to + 1, within, before };
  for (const { find } of tenseReadings) {
    const found = find(sentence, clause);
    if (found.length > 0) return found;
  }
  return [];
}
