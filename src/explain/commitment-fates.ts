import { isOwnCommitment } from '../judge/context.ts';
import { misreadIn } from '../judge/misread.ts';
import { recordTests } from '../judge/passing.ts';
import type { Filters } from '../model/filters/filter.ts';
import { testsOf } from '../model/filters/filters.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Commitment, Unread, Workspace } from '../model/records.ts';
import { isFirm, isWeak } from '../model/words.ts';
import { indexOf } from './index-of.ts';

/** Whether a commitment has a finding, and if not, why not. */
export type Fate = 'tested' | 'untested' | 'not-shown' | 'no-norm' | 'binds-others' | 'promises-nothing' | 'misread';

/** All commitments that the filters choose, whether they have findings or not, so that none is left out unsaid. */
export function fatesOf(analysis: Analysis, filters: Filters): { commitment: Commitment; fate: Fate }[] {
  const tested = new Set([...indexOf(analysis).findings.values()].map(({ commitment }) => commitment));
  // That a filter leaves out a finding does not make a commitment tested by one, and none makes it untested.
  const untested = new Set((analysis.chosenFrom ?? analysis.judgement).untested);
  const misread = misreadIn(analysis.workspace);
  const fateOf = (commitment: Commitment): Fate => {
    if (misread.has(commitment.id)) return 'misread';
    if (tested.has(commitment.id)) return 'tested';
    if (!isFirm(commitment.modality) && !isWeak(commitment.modality)) return 'promises-nothing';
    if (!isOwnCommitment(commitment)) return 'binds-others';
    if (commitment.norms.length === 0) return 'no-norm';
    return untested.has(commitment.id) ? 'untested' : 'not-shown';
  };
  return analysis.workspace.commitments
    .filter(recordTests(testsOf(filters, analysis.workspace), analysis.workspace).commitment)
    .map((commitment) => ({ commitment, fate: fateOf(commitment) }));
}

/** The sentences that were not taken as commitments, of the instruments that the filters choose. */
export function unreadOf(workspace: Workspace, filters: Filters): Unread[] {
  const tests = testsOf(filters, workspace);
  const chosen = workspace.instruments.filter((each) => tests.every(({ instrument }) => instrument?.(each) ?? true));
  const ids = new Set(chosen.map(({ id }) => id));
  return workspace.unread.filter((each) => ids.has(each.instrument));
}
