import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import { forceOf, when } from './reference-dates.ts';

/** What may not be shown is taken out before anything is linked. */

const isWithheld = ({ sensitivity }: Entry | Claim): boolean => sensitivity !== undefined && sensitivity !== 'public';

/** A commitment began after one and ended before the other. */
function partedBy(one: Claim, other: Claim, entry: Entry, of: Workspace): boolean {
  const start = (claim: Claim) => when(claim.period ?? entry.period).start.from;
  return of.commitments.some(({ inForce }) => {
    const { possible } = forceOf(inForce);
    return start(one) < possible.from && start(other) > possible.to;
  });
}

function staysWhole(entry: Entry, negated: readonly string[], of: Workspace): boolean {
  const speaksOtherwise = (claim: Claim) =>
    claim.disputes.length > 0 || (claim.answers ?? []).length > 0 || claim.shows.some(({ fact }) => negated.includes(fact));
  const isParted = (claim: Claim) => entry.claims.some((other) => !isWithheld(other) && partedBy(claim, other, entry, of));
  return !isWithheld(entry) && !entry.claims.some((claim) => isWithheld(claim) && (speaksOtherwise(claim) || isParted(claim)));
}

export function referenceWithhold(of: Workspace): Workspace {
  const negated = of.rules.flatMap((rule) => rule.when.flat().flatMap((text) => (text.startsWith('not ') ? [text.slice(4)] : [])));
  return {
    ...of,
    entries: of.entries
      .filter((entry) => staysWhole(entry, negated, of))
      .map((entry) => ({ ...entry, claims: entry.claims.filter((claim) => !isWithheld(claim)) })),
  };
}
