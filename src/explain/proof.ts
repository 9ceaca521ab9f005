import type { Analysis, Finding } from '../model/judgement.ts';
import { neededBy } from '../model/needed.ts';
import { isAlleged } from '../model/strength.ts';
import { reaches } from '../model/words.ts';
import { indexOf } from './index-of.ts';

/**
 * Whose word a finding hangs on that is less than proven: what others allege, or what the organisation itself admits. `null` where it is at
 * reasonable grounds.
 */
export function proofOf(finding: Finding, analysis: Analysis): 'alleged' | 'admitted' | null {
  if (!isAlleged(finding)) return null;
  const weak = neededBy(finding).filter(({ level }) => !reaches(level, 'reasonable-grounds'));
  const { claims } = indexOf(analysis).entries.get(finding.evidence)!;
  const isAdmitted = ({ claims: ids }: Finding['held'][number]): boolean =>
    ids.length > 0 && claims.filter(({ id }) => ids.includes(id)).every(({ admission }) => admission === true);
  return weak.length > 0 && weak.every(isAdmitted) ? 'admitted' : 'alleged';
}
