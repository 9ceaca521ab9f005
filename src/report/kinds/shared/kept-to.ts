import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { strongestFirst } from '../../../model/strength.ts';
import type { InFavour } from '../../telling/fairness.ts';
import { best } from '../../telling/weight.ts';

/** What a list holds. */
const mostOfAKind = 8;

/** A finding that a practice keeps to a commitment, with the best that shows it. */
export interface Kept extends Pick<InFavour, 'claim' | 'entry'> {
  readonly finding: Finding;
}

/** The strongest of each entry that is of the time of its commitment and more than a lead. */
export function keptFindings(analysis: Analysis): Kept[] {
  const index = indexOf(analysis);
  const kept = analysis.judgement.fulfilments.filter(
    ({ verdict, shortOf }) => verdict === 'consistent' && !shortOf.includes('only-a-lead'),
  );
  const byEntry = Map.groupBy(strongestFirst(kept, analysis.workspace), ({ evidence }) => evidence);
  const found = [...byEntry].flatMap(([id, [finding]]) => {
    const entry = index.entries.get(id)!;
    const shown = new Set(finding!.held.flatMap(({ claims }) => claims));
    const [claim] = best(
      entry.claims.filter((each) => shown.has(each.id)),
      entry,
      analysis,
    );
    return claim ? [{ finding: finding!, claim, entry }] : [];
  });
  return found.slice(0, mostOfAKind);
}
