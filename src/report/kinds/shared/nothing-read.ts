import type { Filters } from '../../../model/filters/filter.ts';
import { place } from '../../../model/filters/place.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { placeName } from '../../../model/places.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';

/** Who has read no account of some work has nothing to say on it; what a State of that place had a part in elsewhere is chosen otherwise. */
export function nothingRead(
  refused: { readonly nothing: string; readonly where: string; readonly asState: string },
  filters: Filters,
  analysis: Analysis,
): string {
  const places = filters[place.name] ?? [];
  const elsewhere = places.filter((each) => analysis.entries.some(({ atBehestOf = [] }) => atBehestOf.some(({ who }) => who === each)));
  const where = places.length === 0 ? '' : fill(refused.where, { places: inSeries(places.map(placeName), 'or') });
  const hints = elsewhere.map((each) => fill(refused.asState, { state: placeName(each), code: each }));
  return [fill(refused.nothing, { where }), ...hints].join(' ');
}
