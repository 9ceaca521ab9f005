import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import type { Claim } from '../../../model/records.ts';

/** Whether it is known through the account of others alone: nothing that it cites was itself read. */
export const isRetold = ({ sources }: Claim): boolean => sources.every(({ via, read }) => via !== undefined || read === 'none');

/** The claims that alone show a fact on which a finding rests, where none of them was read itself: on those nothing is concluded. */
export function unreadClaims(finding: Finding, analysis: Analysis): Claim[] {
  const { claims } = indexOf(analysis).entries.get(finding.evidence)!;
  const showing = neededBy(finding).map((fact) => claims.filter(({ id }) => fact.claims.includes(id)));
  return showing.filter((each) => each.length > 0 && each.every(isRetold)).flat();
}
