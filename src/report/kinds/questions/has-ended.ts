import { indexOf } from '../../../explain/index-of.ts';
import { periodOf, yearOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Entry } from '../../../model/records.ts';
import { issuedSpan } from '../../../model/sources.ts';

/** So many years later nobody tells of work that goes on as over. */
const yearsAfter = 5;

/** Whether work is over: it has an end, and one who wrote of it years later tells of nothing after that. A later end may only be that of what was read. */
export function hasEnded({ period, claims }: Pick<Entry, 'period' | 'claims'>, analysis: Analysis): boolean {
  const { openEnd, possible } = periodOf(period);
  const end = yearOf(possible.to);
  if (openEnd || end === null) return false;
  const { sources } = indexOf(analysis);
  const written = claims.flatMap((claim) => claim.sources.flatMap(({ id }) => issuedSpan(sources.get(id)!) ?? []));
  return written.some(({ from }) => (yearOf(from) ?? -Infinity) >= end + yearsAfter);
}
