import { bareName, placeName } from '../../../model/places.ts';
import type { Claim, Entry } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { upperFirst } from '../../phrases.ts';
import { whereAndWhenInFull } from '../../telling/where-and-when.ts';

/** “Quillora, 2019–2020: ”, as far as the claim does not say it itself. @param known places that the reader knows it to be of */
export function placing({ text }: Claim, entry: Entry, known: readonly string[] = []): string {
  if (!/\b(?:19|20)\d\d\b/.test(text)) return `${whereAndWhenInFull(entry)}: `;
  const own = (entry.places ?? []).filter((place) => !known.includes(place));
  const places = own.filter((place) => !text.includes(bareName(place)));
  return places.length === 0 || places.length > 3 || places.length < own.length ? '' : `${upperFirst(inSeries(places.map(placeName)))}: `;
}
