import { literal } from './literal.ts';
import { bareName, namedPlaces, otherNamesOf } from './places.ts';

/** Places as a text names them: by their names, and by what is made of these, as in “Australian” and “Greek”. */

/** What is made of a name that it does not begin with, and offices that go by a name of their own. */
const adjectives: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghan'],
  BE: ['Belgian'],
  CA: ['Canadian'],
  CD: ['Congolese'],
  CH: ['Swiss'],
  CI: ['Ivorian'],
  CN: ['Chinese'],
  CY: ['Cypriot'],
  CZ: ['Czech'],
  DE: ['German'],
  DK: ['Danish'],
  EG: ['Egyptian'],
  ES: ['Spanish'],
  EU: ['EU', 'European Commission'],
  FI: ['Finnish'],
  FR: ['French'],
  GB: ['British', 'Home Office'],
  GR: ['Greek'],
  HU: ['Hungarian'],
  IE: ['Irish'],
  IT: ['Italian'],
  LB: ['Lebanese'],
  MA: ['Moroccan'],
  MM: ['Burmese'],
  MT: ['Maltese'],
  MX: ['Mexican'],
  NL: ['Dutch'],
  NO: ['Norwegian'],
  PH: ['Philippine', 'Filipino'],
  PL: ['Polish'],
  PT: ['Portuguese'],
  SE: ['Swedish'],
  SI: ['Slovene'],
  SK: ['Slovak'],
  SO: ['Somali'],
  TH: ['Thai'],
  TR: ['Turkish'],
  UA: ['Ukrainian'],
  US: ['US', 'American', 'State Department'],
};

/** A place where a text names it. */
export interface PlaceNamed {
  readonly code: string;
  readonly at: number;
  /** As it is written, with what is added to the name: “Nauru’s”, “Indonesian”. */
  readonly written: string;
  /** Whether it is the name alone, and not what is made of it. */
  readonly isBare: boolean;
}

interface Names {
  readonly count: number;
  readonly codes: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

let known: Names | undefined;

/** Names of all places, the longest first, so that “Papua New Guinea” is no Guinea. */
function names(): Names {
  const places = namedPlaces();
  if (known?.count === places.length) return known;
  const codes = new Map(
    places.flatMap((code) => [bareName(code), ...otherNamesOf(code), ...(adjectives[code] ?? [])].map((name) => [name, code] as const)),
  );
  const all = [...codes.keys()].toSorted((a, b) => b.length - a.length).map(literal);
  known = {
    count: places.length,
    codes,
    // Short names take no ending, and stand in none: “EUobserver” is none of the EU, and “EU-funded” tells of none of its acts.
    pattern: new RegExp(
      `(?<![\\p{L}-])(?<name>${all.join('|')})(?:(?<=\\p{L}{4})(?<ending>\\p{Ll}{1,4}))?(?<of>['’]s)?(?!\\p{L}|(?<=\\b\\p{Lu}{2})-)`,
      'gu',
    ),
  };
  return known;
}

/** The places that a text names, in its order. */
export function placesNamed(text: string): PlaceNamed[] {
  const { codes, pattern } = names();
  return [...text.matchAll(pattern)].map(({ 0: written, index: at, groups }) => {
    const { name, ending, of } = groups!;
    const code = codes.get(name!)!;
    const isName = !(adjectives[code] ?? []).includes(name!) || name === code;
    return { code, at, written, isBare: isName && ending === undefined && of === undefined };
  });
}
