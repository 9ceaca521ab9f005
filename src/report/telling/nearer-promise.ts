import type { Analysis, Finding } from '../../model/judgement.ts';
import { isRejected } from '../../model/rejected.ts';
import { mayBeOfItsTime, strongestFirst } from '../../model/strength.ts';
import { concluded, sourcesOfReading } from './conclusion.ts';
import type { Matter } from './matters.ts';
import { promised, type Promised } from './promise.ts';
import type { Said } from './said.ts';

/** A promise that speaks to the very matter, and what follows from it, where the strongest finding rests on a general one. */
export interface Nearer {
  readonly finding: Finding;
  readonly promise: Promised;
  readonly conclusion: Said;
}

/**
 * Beside a general promise, the strongest own one that speaks to the norm directly and against which the same case is held: the general one leads, as
 * its time or proof is surer, but the nearer one is what a reader knows the organisation by.
 */
export function nearerPromise({ lead, cases }: Matter, analysis: Analysis): Nearer | null {
  if (!lead.general || lead.standing !== 'own-commitment' || !mayBeOfItsTime(lead)) return null;
  const direct = cases[0]!.inGap.findings.filter(
    (each) => !each.general && each.standing === 'own-commitment' && mayBeOfItsTime(each) && !isRejected(each.decisions),
  );
  const [finding] = strongestFirst(direct, analysis.workspace);
  if (!finding) return null;
  const stands = isSameMeasure(finding, lead, analysis) ? 'beside-general' : 'alone';
  return {
    finding,
    promise: promised(finding, analysis),
    conclusion: { text: concluded(finding, analysis, stands), sources: [], from: [finding.id] },
  };
}

/** Whether both rest on the same rule, or on rules that read the norm by the same source. */
function isSameMeasure(one: Finding, other: Finding, analysis: Analysis): boolean {
  const [a, b] = [one, other].map((each) => sourcesOfReading(each, analysis)[0]?.id);
  return one.rule === other.rule || (a !== undefined && a === b);
}
