import type { Analysis, Finding } from '../../model/judgement.ts';
import { isRejected } from '../../model/rejected.ts';
import { mayBeOfItsTime, strongestFirst } from '../../model/strength.ts';
import { concludedInSentences } from './conclusion.ts';
import type { Matter } from './matters.ts';
import { promised, type Promised } from './promise.ts';
import { saidToday } from './said-today.ts';
import type { Said } from './said.ts';

/** A promise that speaks to the very matter, and what follows from it on the same facts, where the strongest finding rests on a general one. */
export interface Nearer {
  readonly finding: Finding;
  readonly promise: Promised;
  readonly conclusion: Said;
}

/**
 * Beside a general promise, the strongest own one that speaks to the norm directly and against which the same case is held: the general one leads, as
 * its time or proof is surer, but the nearer one is what a reader knows the organisation by. One that is measured by the words of others is no nearer:
 * it would get a graver verb than the general one for what others read into both.
 */
export function nearerPromise({ lead, cases }: Matter, analysis: Analysis): Nearer | null {
  if (!lead.general || lead.standing !== 'own-commitment' || !mayBeOfItsTime(lead)) return null;
  const told = claimsOf(lead);
  const direct = cases[0]!.inGap.findings.filter(
    (each) =>
      !each.general &&
      !isMeasured(each) &&
      each.standing === 'own-commitment' &&
      mayBeOfItsTime(each) &&
      !isRejected(each.decisions) &&
      claimsOf(each).some((id) => told.includes(id)),
  );
  const [finding] = strongestFirst(direct, analysis.workspace);
  if (!finding) return null;
  const today = saidToday(finding, analysis);
  const promise = promised(finding, analysis);
  const said = today
    ? [today.conclusion]
    : concludedInSentences(finding, analysis, finding.rule === lead.rule ? 'beside-general' : 'alone');
  return {
    finding,
    promise: today ? { ...promise, text: today.text } : promise,
    conclusion: { text: said.join(' '), sources: [], from: [finding.id] },
  };
}

const isMeasured = ({ shortOf }: Finding): boolean => shortOf.includes('external-reading');

const claimsOf = ({ held }: Finding): readonly string[] => held.flatMap(({ claims }) => claims);
