import { whereAndWhen } from '../../explain/said.ts';
import { periodOf, yearOf } from '../../model/dates.ts';
import type { Entry } from '../../model/records.ts';

/** Where and when, for a heading: of work that is not known to have ended also the last year of which something is told, so that “since” claims no more. */
export function whereAndWhenTold(entry: Entry): string {
  const head = whereAndWhen(entry);
  if (!periodOf(entry.period).openEnd) return head;
  const years = entry.claims.flatMap(({ period, shows }) =>
    period === undefined || shows.length === 0 ? [] : (yearOf(periodOf(period).possible.to) ?? []),
  );
  return years.length > 0 ? `${head}, documented to ${Math.max(...years)}` : head;
}
