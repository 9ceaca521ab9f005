import type { Bearer } from '../../model/words.ts';
import type { Clause } from '../clauses/clause.ts';
import { tenseReadings } from '../readings/of-tenses.ts';
import type { Placed } from './placing.ts';
import type { TenseClause } from '../readings/tense-reading.ts';
import { lowerAt } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import { ownToken, type Sentence, type Statement } from './sentence.ts';

/** The present tense of what the organisation or its staff does, in the parts of the sentence that no word of modality governs. */
export function assurancesIn(sentence: Sentence, placed: readonly Placed[]): Statement[] {
  const own = ownToken(sentence);
  const found: Statement[] = [];
  let { before } = sentence.context;
  for (const [index, clause] of sentence.parsed.clauses.entries()) {
    if (clause.kind !== 'main' || (clause.to < own && own > 0 && index > 0)) continue;
    for (const part of partsOf(sentence, clause)) {
      const statements = assurancesOf(sentence, part, placed, before);
      found.push(...statements);
      before = statements.at(-1)?.bearers.bearers ?? before;
    }
  }
  return found;
}

type Part = Pick<Clause, 'from' | 'to'>;

/** "…, and no one is detained", "…, and nobody is denied food": the second of a pair has a subject and a verb of its own. */
function partsOf({ tokens }: Sentence, { from, to }: Clause): Part[] {
  for (let at = from + 2; at < to - 2; at++) {
    if (tokens[at]!.lower !== 'and' || !['no', 'nobody'].includes(tokens[at + 1]!.lower)) continue;
    const be = [at + 2, at + 3, at + 4].find((verb) => ['is', 'are'].includes(lowerAt(tokens, verb)));
    if (be && isParticiple(tokens[be + 1]))
      return [
        { from, to: at - 1 },
        { from: at + 1, to },
      ];
  }
  return [{ from, to }];
}

function assurancesOf(sentence: Sentence, { from, to }: Part, placed: readonly Placed[], before: readonly Bearer[]): Statement[] {
  const within = placed.find(({ hit }) => hit.from >= from && hit.from <= to);
  const clause: TenseClause = { from, to: within ? within.hit.from : to + 1, within, before };
  for (const { find } of tenseReadings) {
    const found = find(sentence, clause);
    if (found.length > 0) return found;
  }
  return [];
}
