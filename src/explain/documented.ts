import { periodOf, yearOf } from '../model/dates.ts';
import type { Entry } from '../model/records.ts';

/** The last year of which something is told of work that is not known to have ended; nothing where it ended, or no year is told. */
export function documentedTo({ period: whole, claims }: Pick<Entry, 'period' | 'claims'>): number | null {
  if (!periodOf(whole).openEnd) return null;
  const years = claims.flatMap(({ period, shows }) =>
    period === undefined || shows.length === 0 ? [] : (yearOf(periodOf(period).possible.to) ?? []),
  );
  return years.length > 0 ? Math.max(...years) : null;
}
