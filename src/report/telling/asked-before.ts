import { ancestors } from '../../model/broader.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import { placeCodes, placeName } from '../../model/places.ts';
import type { AskData } from '../../model/schemas.ts';

/**
 * What was asked before of practices that some entries are of, or that are broader or narrower than those; what is about none is about all. What
 * tells of a country in which none of the entries lies is about another matter.
 */
export function askedOf(entries: readonly EntryWithFacts[], { workspace }: Analysis): readonly AskData[] {
  const broader = ancestors(workspace.vocabulary.practices);
  const isWithin = (one: string, other: string): boolean => one === other || broader.get(one)?.has(other) === true;
  const practices = new Set(entries.flatMap((entry) => entry.practices));
  const places = new Set(entries.flatMap((entry) => entry.places ?? []));
  return workspace.asks.filter(
    ({ practices: about, text, cameOfIt }) =>
      placesNamed(`${text} ${cameOfIt}`).every((place) => places.has(place)) &&
      (!about || about.some((each) => [...practices].some((own) => isWithin(own, each) || isWithin(each, own)))),
  );
}

let countries: readonly (readonly [code: string, named: RegExp])[] | undefined;

/** The countries that a text names. */
function placesNamed(text: string): string[] {
  countries ??= [...placeCodes]
    .filter((code) => code !== 'EU')
    .map((code) => [code, new RegExp(`\\b${literal(placeName(code).replace(/^the /, ''))}(?!\\p{L})`, 'u')]);
  return countries.flatMap(([code, named]) => (named.test(text) ? [code] : []));
}
