import { periodOf, yearOf } from '../model/dates.ts';
import type { Entry } from '../model/records.ts';

/** The last year of which something is told of work that is not known to have ended; nothing where it ended, or no year is told since it began. */
export function documentedTo({ period: whole, claims }: Pick<Entry, 'period' | 'claims'>): number | null {
  const { openEnd, possible: time } = periodOf(whole);
  if (!openEnd) return null;
  const began = yearOf(time.from) ?? -Infinity;
  const years = claims.flatMap(({ period, shows }) =>
    period === undefined || shows.length === 0 ? [] : (yearOf(periodOf(period).possible.to) ?? []),
  );
  const since = years.filter((year) => year >= began);
  return since.length > 0 ? Math.max(...since) : null;
}
