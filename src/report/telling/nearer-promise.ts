import type { Analysis, Finding } from '../../model/judgement.ts';
import { isRejected } from '../../model/rejected.ts';
import { mayBeOfItsTime, strongestFirst } from '../../model/strength.ts';
import { concluded, sourcesOfReading } from './conclusion.ts';
import type { Matter } from './matters.ts';
import { promised, type Promised } from './promise.ts';
import { saidToday } from './said-today.ts';
import type { Said } from './said.ts';

/** A promise that speaks to the very matter, and what follows from it, where the strongest finding rests on a general one. */
export interface Nearer {
  readonly finding: Finding;
  readonly promise: Promised;
  /** Whether it is told as what the organisation says today, as nothing is known of its text but the day on which it was read. */
  readonly isOfToday: boolean;
  readonly conclusion: Said;
}

/**
 * Beside a general promise, the strongest own one that speaks to the norm directly and against which the same case is held: the general one leads, as
 * its time or proof is surer, but the nearer one is what a reader knows the organisation by.
 */
export function nearerPromise({ lead, cases }: Matter, analysis: Analysis): Nearer | null {
  if (!lead.general || lead.standing !== 'own-commitment' || !mayBeOfItsTime(lead)) return null;
  const direct = cases[0]!.inGap.findings.filter(
    (each) =>
      !each.general &&
      each.standing === 'own-commitment' &&
      mayBeOfItsTime(each) &&
      restsOnItsFacts(each, lead) &&
      !isRejected(each.decisions),
  );
  const [finding] = strongestFirst(direct, analysis.workspace);
  if (!finding) return null;
  const isAlike = isSameMeasure(finding, lead, analysis);
  const today = isAlike || !isMeasured(finding) ? saidToday(finding, analysis, isMeasured(finding)) : null;
  const promise = promised(finding, analysis);
  const text = today?.conclusion ?? concluded(finding, analysis, isAlike ? 'beside-general' : 'alone');
  return {
    finding,
    promise: today ? { ...promise, text: today.text } : promise,
    isOfToday: today !== null,
    conclusion: { text, sources: [], from: [finding.id] },
  };
}

const isMeasured = ({ shortOf }: Finding): boolean => shortOf.includes('external-reading');

/** Whether all that it rests on is what is told for the strongest: what other facts show is another matter. */
const restsOnItsFacts = ({ held }: Finding, lead: Finding): boolean =>
  held.every(({ fact }) => lead.held.some((each) => each.fact === fact));

/** Whether both rest on the same rule, or on rules that read the norm by the same source. */
function isSameMeasure(one: Finding, other: Finding, analysis: Analysis): boolean {
  const [a, b] = [one, other].map((each) => sourcesOfReading(each, analysis)[0]?.id);
  return one.rule === other.rule || (a !== undefined && a === b);
}
