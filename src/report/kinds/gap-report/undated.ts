import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod, periodOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import type { Claim } from '../../../model/records.ts';
import type { Matter } from '../../telling/matters.ts';

/**
 * How what is not dated within the time of its promise may lie to it: the work `began` before it, where that is told of a time that has passed by then;
 * what is an act of some one day in a span that begins before it may lie `wholly` before it; of all else only a part may.
 */
export function howUndated({ lead, entry }: Matter, analysis: Analysis): 'began' | 'wholly' | 'inPart' {
  const { from } = inForcePeriod(indexOf(analysis).commitments.get(lead.commitment)!.inForce).possible;
  const span = ({ period }: Claim) => periodOf(period ?? entry.period).possible;
  const doing = entry.claims.filter(({ by, shows }) => by === 'organisation' && shows.some(({ fact }) => fact === lead.role?.fact));
  if (doing.some((claim) => span(claim).to < from)) return 'began';
  const ids = new Set(neededBy(lead).flatMap(({ claims }) => claims));
  const isOneDay = (claim: Claim): boolean => claim.periodMeans === 'some-time' && span(claim).from < from;
  return entry.claims.filter(({ id }) => ids.has(id)).every(isOneDay) ? 'wholly' : 'inPart';
}
