import { changedSince, claimsGone } from '../../../explain/made-of.ts';
import { indexOf } from '../../../explain/index-of.ts';
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

/** A kept report taken up again: what is composed of what is still there, and the filter of the screen. */
export function takenUp(kept: KeptReport, before: Composing, whole: Analysis): { composing: Composing; filter: string } {
  const { kind, filters, chosen, minutes, said, claims, untested, rests } = kept;
  const { gaps, cases, entries } = indexOf(whole);
  const goneOfChosen = chosen.filter((id) => !gaps.has(id) && !cases.has(id) && !entries.has(id));
  const goneOfClaims = claimsGone([...claims.leaveOut, ...claims.putIn], whole);
  const { gone, changed } = rests ? changedSince(rests, whole) : { gone: [], changed: [] };
  const allGone = [...new Set([...goneOfChosen, ...goneOfClaims, ...gone])];
  const still = (ids: readonly string[]) => ids.filter((id) => !allGone.includes(id));
  return {
    composing: {
      kind,
      chosen: still(chosen),
      minutes: minutes ?? before.minutes,
      said: { ...before.said, ...said },
      claims: { leaveOut: still(claims.leaveOut), putIn: still(claims.putIn) },
      untested,
      since: allGone.length + changed.length > 0 ? { gone: allGone, changed } : null,
    },
    filter: filterText(filters),
  };
}
