import { noClaimChoice, type KeptReport } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { filterText } from '../../lists/filter.ts';
import type { Composing, State } from '../../state.ts';
import { filtersOf, restsIn } from './composing.ts';
import { isSpoken, kindOf, saidOf, takesClaims, takesUntested } from './kinds.ts';

/** What is kept of a report that is being composed. */
export function keptOfReport(state: State, whole: Analysis): KeptReport {
  const { composing } = state;
  return {
    kind: kindOf(composing).id,
    filters: filtersOf(state, whole),
    chosen: composing.chosen,
    minutes: isSpoken(composing) ? composing.minutes : null,
    said: saidOf(composing),
    claims: takesClaims(composing) ? composing.claims : noClaimChoice,
    untested: takesUntested(composing) && composing.untested,
    rests: restsIn(state, whole),
  };
}

/** A kept report taken up again: what is composed, and the filter of the screen. */
export const takenUp = (
  { kind, filters, chosen, minutes, said, claims, untested: also }: KeptReport,
  before: Composing,
): { composing: Composing; filter: string } => ({
  composing: { kind, chosen, minutes: minutes ?? before.minutes, said: { ...before.said, ...said }, claims, untested: also },
  filter: filterText(filters),
});
