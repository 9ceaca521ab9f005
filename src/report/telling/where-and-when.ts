import { documentedTo } from '../../explain/documented.ts';
import { whereAndWhen } from '../../explain/said.ts';
import type { Entry } from '../../model/records.ts';

/** Where and when, for a heading: of work that is not known to have ended also the last year of which something is told, so that “since” claims no more. */
export function whereAndWhenTold(entry: Entry): string {
  const last = documentedTo(entry);
  return last === null ? whereAndWhen(entry) : `${whereAndWhen(entry)}, documented to ${last}`;
}
