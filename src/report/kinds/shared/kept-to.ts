import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { isSameAs } from '../../telling/claims.ts';
import type { InFavour } from '../../telling/fairness.ts';
import { best } from '../../telling/weight.ts';

/** What a list holds. */
const mostOfAKind = 8;

/** Its own commitments that a practice kept to, the strongest of each entry, by what shows it and is not told yet. */
export function keptTo(told: readonly Claim[], analysis: Analysis): Pick<InFavour, 'claim' | 'entry'>[] {
  const index = indexOf(analysis);
  const kept = analysis.judgement.fulfilments.filter(({ verdict }) => verdict === 'consistent');
  const byEntry = Map.groupBy(strongestFirst(kept, analysis.workspace), ({ evidence }) => evidence);
  const found = [...byEntry].flatMap(([id, [finding]]) => {
    const entry = index.entries.get(id)!;
    const shown = new Set(finding!.held.flatMap(({ claims }) => claims));
    const claim = best(
      entry.claims.filter((each) => shown.has(each.id)),
      entry,
      analysis,
    )[0];
    return claim && !told.some((each) => isSameAs(each, claim)) ? [{ claim, entry }] : [];
  });
  return found.slice(0, mostOfAKind);
}
