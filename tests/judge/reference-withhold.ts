import type { Claim, Entry, Workspace } from '../../src/model/records.ts';

/** What may not be shown is taken out before anything is linked. */

const isWithheld = ({ sensitivity }: Entry | Claim): boolean => sensitivity !== undefined && sensitivity !== 'public';

function staysWhole(entry: Entry, negated: readonly string[]): boolean {
  const speaksOtherwise = (claim: Claim) =>
    claim.disputes.length > 0 || (claim.answers ?? []).length > 0 || claim.shows.some(({ fact }) => negated.includes(fact));
  return !isWithheld(entry) && !entry.claims.some((claim) => isWithheld(claim) && speaksOtherwise(claim));
}

export function referenceWithhold(of: Workspace): Workspace {
  const negated = of.rules.flatMap((rule) => rule.when.flat().flatMap((text) => (text.startsWith('not ') ? [text.slice(4)] : [])));
  return {
    ...of,
    entries: of.entries
      .filter((entry) => staysWhole(entry, negated))
      .map((entry) => ({ ...entry, claims: entry.claims.filter((claim) => !isWithheld(claim)) })),
  };
}
