import { chooseCommitment, isCalled } from '../judge/choose.ts';
import { isOwnCommitment, makeContext } from '../judge/context.ts';
import type { Filters } from '../model/filters.ts';
import type { Analysis, Commitment, Unread, Workspace } from '../model/records.ts';
import { isFirm, isWeak } from '../model/words.ts';
import { indexOf } from './index-of.ts';

/** Whether a commitment has a finding, and if not, why not. */
export type Fate = 'tested' | 'untested' | 'not-shown' | 'no-norm' | 'binds-others' | 'promises-nothing';

/** All commitments that the filters choose, whether they have findings or not, so that none is left out unsaid. */
export function fatesOf(analysis: Analysis, filters: Filters): { commitment: Commitment; fate: Fate }[] {
  const context = makeContext(analysis.workspace);
  const tested = new Set([...indexOf(analysis).findings.values()].map(({ commitment }) => commitment));
  const untested = new Set(analysis.judgement.untested);
  const fateOf = (commitment: Commitment): Fate => {
    if (tested.has(commitment.id)) return 'tested';
    if (!isFirm(commitment.modality) && !isWeak(commitment.modality)) return 'promises-nothing';
    if (!isOwnCommitment(commitment)) return 'binds-others';
    if (commitment.norms.length === 0) return 'no-norm';
    return untested.has(commitment.id) ? 'untested' : 'not-shown';
  };
  return analysis.workspace.commitments
    .filter((commitment) => chooseCommitment(commitment, filters, context))
    .map((commitment) => ({ commitment, fate: fateOf(commitment) }));
}

/** The sentences that were not taken as commitments, of the instruments that the filters choose. */
export function unreadOf({ instruments, unread }: Workspace, { instrument }: Filters): Unread[] {
  const chosen = instruments.filter((each) => !instrument || instrument.some((name) => isCalled(each, name)));
  const ids = new Set(chosen.map(({ id }) => id));
  return unread.filter((each) => ids.has(each.instrument));
}
