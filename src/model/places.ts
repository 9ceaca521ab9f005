import { tableOf } from './by-id.ts';
import { iso31661 } from 'iso-3166';

/** Codes of places: ISO 3166-1 alpha-2, and EU. */
export const placeCodes: ReadonlySet<string> = new Set([...iso31661.map(({ alpha2 }) => alpha2), 'EU']);

/** Codes that ISO 3166-1 leaves to its users: a workspace names those that it uses in rules/vocabulary/places.yaml. */
export const isUserAssigned = (code: string): boolean => /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(code);

/** Whether a code can stand for a place at all. */
export const isPlaceCode = (code: string): boolean => placeCodes.has(code) || isUserAssigned(code);

/** Names that the vocabulary gives to user-assigned codes. A code means one place as long as the program runs. */
const given = new Map<string, string>();
/** What these are called, as they are typed, each with its code. */
const givenNames = new Map<string, string>();

/** Makes the user-assigned codes of a vocabulary known by their names. */
export function namePlaces(
  places: readonly { readonly id: string; readonly prefLabel: string; readonly altLabel?: readonly string[] }[],
): void {
  for (const { id, prefLabel, altLabel = [] } of places) {
    if (given.get(id) === prefLabel) continue;
    given.set(id, prefLabel);
    for (const name of [prefLabel, ...altLabel]) givenNames.set(plain(name), id);
  }
}

declare const AVOWED_REGIONS: Readonly<Record<string, string>> | undefined;

/** Names that the build writes in, as it takes as long as the start of a small command to make them. */
const built = typeof AVOWED_REGIONS === 'object' ? AVOWED_REGIONS : undefined;
let regions: Intl.DisplayNames | undefined;
const regionOf = (code: string): string | undefined =>
  built?.[code] ?? (regions ??= new Intl.DisplayNames(['en-GB'], { type: 'region' })).of(code);

/** The name of each code, for the build. */
export const regionNames = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...placeCodes].map((code) => [code, regionOf(code) ?? code]));

/** Names as they are typed: without case, accents, article, hyphens and what stands in brackets. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/\(.*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/** Names in common use that neither list has. */
const otherNames: Readonly<Record<string, string>> = {
  Turkey: 'TR',
  'Ivory Coast': 'CI',
  'DR Congo': 'CD',
  DRC: 'CD',
  'Democratic Republic of the Congo': 'CD',
  'Republic of the Congo': 'CG',
  'Czech Republic': 'CZ',
  Burma: 'MM',
  UK: 'GB',
  Bosnia: 'BA',
};

let byName: Map<string, string> | undefined;

/**
 * English names of places, each with its code: those of ISO 3166-1, what stands in them before a comma or bracket, and those in common use.
 * What more than one place is called, such as Congo, is no name.
 */
function names(): Map<string, string> {
  if (byName) return byName;
  const codes = new Map<string, Set<string>>();
  const call = (name: string, code: string) => codes.set(plain(name), (codes.get(plain(name)) ?? new Set()).add(code));
  for (const { alpha2, alpha3, name } of iso31661) for (const word of [name, name.split(',')[0]!, alpha3]) call(word, alpha2);
  for (const [name, code] of Object.entries(otherNames)) call(name, code);
  for (const code of placeCodes) call(regionOf(code) ?? code, code);
  byName = new Map([...codes].flatMap(([name, [code, ...others]]) => (others.length === 0 ? [[name, code!]] : [])));
  return byName;
}

/** The code of a place by its code or English name, whatever its case; nothing where there is none of that name. */
export function placeCalled(word: string): string | undefined {
  const code = word.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return placeCodes.has(code) || given.has(code) ? code : (givenNames.get(plain(word)) ?? names().get(plain(word)));
}

/** All names that a place is known by, as people write them, for the nearest one. A code is near to any word of its length, and is no help. */
export const placeWords = (): string[] => [
  ...new Set([
    ...iso31661.map(({ name }) => name.split(',')[0]!).filter((name) => names().has(plain(name))),
    ...Object.keys(otherNames),
    ...[...placeCodes].map(bareName),
    ...given.values(),
  ]),
];

const spelled: Readonly<Record<string, string>> = tableOf({
  EU: 'the European Union',
  CD: 'the Democratic Republic of the Congo',
  CG: 'the Republic of the Congo',
  CZ: 'the Czech Republic',
  MM: 'Myanmar',
});
const withArticle = ['AE', 'BS', 'CF', 'DO', 'GB', 'GM', 'KM', 'MH', 'MV', 'NL', 'PH', 'SB', 'SC', 'US'];

/** The name of a place by its code, as it stands within a sentence; what is no code stays as it is. */
export function placeName(code: string): string {
  const named = given.get(code) ?? spelled[code];
  if (named !== undefined || !isPlaceCode(code)) return named ?? code;
  return `${withArticle.includes(code) ? 'the ' : ''}${(regionOf(code) ?? code).replace(' & ', ' and ')}`;
}

/** The same without its article, so that “Australian” names Australia. */
export const bareName = (code: string): string => placeName(code).replace(/^the /, '');

/** All codes that a text can name. */
export const namedPlaces = (): string[] => [...placeCodes, ...given.keys()];

/** What a place is called besides by its name: in short. */
export const otherNamesOf = (code: string): string[] => Object.keys(otherNames).filter((name) => otherNames[name] === code);
