import { documentedTo } from '../../explain/documented.ts';
import { yearsWords } from '../../explain/said.ts';
import { placeName } from '../../model/places.ts';
import type { Entry } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { upperFirst } from '../phrases.ts';

/** More are “several countries”: nobody reads on. */
const mostPlaces = 8;

/** Where and when, each country by its name, so that nobody has to ask whether it is meant. */
export function whereAndWhenInFull({ places = [], period }: Pick<Entry, 'places' | 'period'>): string {
  const names = places.map(placeName);
  const where = names.length > mostPlaces ? 'several countries' : names.length > 3 ? inSeries(names) : names.join(', ');
  return [upperFirst(where), yearsWords({ period })].filter(Boolean).join(', ');
}

/** Where and when, for a heading: of work that is not known to have ended also the last year of which something is told, so that “since” claims no more. */
export function whereAndWhenTold(entry: Entry): string {
  const last = documentedTo(entry);
  return last === null ? whereAndWhenInFull(entry) : `${whereAndWhenInFull(entry)}, documented to ${last}`;
}
