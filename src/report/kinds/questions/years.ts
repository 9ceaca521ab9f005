import { periodOf, yearOf } from '../../../model/dates.ts';
import type { Entry } from '../../../model/records.ts';
import { fill } from '../../phrases.ts';
import templates from './templates.json' with { type: 'json' };

/** “in each of the years 2017 to 2022”: the years of a work, up to the last of which anything is told where it is not known to have ended. */
export function inEachYear({ period, claims }: Entry): string {
  const { possible, openEnd } = periodOf(period);
  const told = claims.flatMap((claim) =>
    claim.period === undefined || claim.shows.length === 0 ? [] : (yearOf(periodOf(claim.period).possible.to) ?? []),
  );
  const from = yearOf(possible.from);
  const to = openEnd ? (told.length > 0 ? Math.max(...told) : null) : yearOf(possible.to);
  const { eachYear } = templates;
  if (from === null) return to === null ? '' : fill(eachYear.until, { to: String(to) });
  if (to === null) return fill(eachYear.since, { from: String(from) });
  return from === to ? fill(eachYear.one, { from: String(from) }) : fill(eachYear.several, { from: String(from), to: String(to) });
}
