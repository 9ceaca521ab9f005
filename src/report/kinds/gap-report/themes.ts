import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { groupBy } from '../../../model/sorting.ts';
import { upperFirst } from '../../phrases.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';

/** What holds some of the cases together: a country, or a practice. */
export interface Theme {
  /** Whether it follows the summary, which has a page of its own. */
  readonly isFirst: boolean;
  readonly title: string;
  /** The strongest first. */
  readonly matters: readonly Matter[];
}

/** The cases by country or by practice, whichever makes fewer parts; the theme of the strongest case first. */
export function themesOf(matters: readonly Matter[], analysis: Analysis): Theme[] {
  const byPlace = groupBy(matters, ({ entry }) => placesOf(entry.places, analysis));
  const byPractice = groupBy(matters, ({ lead }) => lead.practice);
  const index = indexOf(analysis);
  const themes =
    byPractice.length < byPlace.length
      ? byPractice.map(([id, own]) => ({ title: labelOf(id, index), matters: own }))
      : byPlace.map(([title, own]) => ({ title, matters: own }));
  const order = new Map(matters.map((matter, at) => [matter, at]));
  return themes
    .toSorted((a, b) => order.get(a.matters[0]!)! - order.get(b.matters[0]!)!)
    .map((theme, at) => ({ ...theme, isFirst: at === 0 }));
}

/** What is tied to no place is the organisation's own business, wherever its desks stand. */
function placesOf(places: readonly string[] = [], analysis: Analysis): string {
  if (places.length === 0) return upperFirst(`${organisationName(analysis)} as a whole`);
  return places.length > 3 ? 'Several countries' : places.map((code) => upperFirst(placeName(code))).join(', ');
}
