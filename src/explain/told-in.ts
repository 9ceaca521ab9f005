import type { Analysis, Finding } from '../model/judgement.ts';
import { neededBy } from '../model/needed.ts';
import type { Commitment } from '../model/records.ts';
import { isToldLacking } from '../model/told-lack.ts';
import { indexOf } from './index-of.ts';

/** Whether the facts that a finding rests on tell already that what its promise excepts was not so. */
export function isToldIn(finding: Finding, text: string, analysis: Analysis): boolean {
  const ids = new Set(neededBy(finding).flatMap(({ claims }) => claims));
  const { claims } = indexOf(analysis).entries.get(finding.evidence)!;
  return isToldLacking(
    text,
    claims.filter(({ id }) => ids.has(id)).map((claim) => claim.text),
  );
}

/** “Nobody shall be evicted without notice”: what stands so in a ban is no exception, but what makes it forbidden. */
export const isLacking = ({ negated }: Pick<Commitment, 'negated'>, text: string): boolean => negated && /^without\b/i.test(text);
