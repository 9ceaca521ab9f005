import { favourableOf } from '../../../model/circumstances.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';
import { best } from '../../telling/weight.ts';

/** What others say on some work of which nothing is held against the organisation, and that shows nothing of what is told of it: facts before judgements, the best first. */
export function criticsOf(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): Claim[] {
  const favourable = favourableOf(analysis.workspace.vocabulary);
  const known = new Set(told.flatMap(({ shows }) => shows.map(({ fact }) => fact)));
  const others = entry.claims.filter(
    (claim) =>
      claim.saidBy !== 'organisation' &&
      claim.shows.every(({ fact }) => !favourable.has(fact) && !known.has(fact)) &&
      !told.some((each) => isSameAs(each, claim)),
  );
  return best(others, entry, analysis).toSorted((a, b) => Number(a.kind === 'assessment') - Number(b.kind === 'assessment'));
}
