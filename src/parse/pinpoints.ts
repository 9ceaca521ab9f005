import { holds, type HeadingUnit } from './headings.ts';
import type { Marker } from './markers.ts';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
  readonly unit: HeadingUnit | null;
  /** It is the document's own title, which is no place in it. */
  readonly title: boolean;
}

/** Where a provision of an official text stands, by what is written. */
export interface Standing {
  readonly headings: readonly Heading[];
  /** The markers of the items it stands in and its own, outermost first. */
  readonly numbers: readonly Marker[];
  /** It is one of the reasons that a legal act begins with. */
  readonly recital: boolean;
}

const inBrackets = (numbers: readonly string[]): string => numbers.map((each) => `(${each})`).join('');

/** Units whose paragraphs are cited in brackets, "art. 2(5)"; others are followed by "para.", as in "principle 1, para. 2". */
const bracketing = new Set(['art.', 'cl.', 'rule', 'reg.', 's.']);

/** Units whose paragraphs are never numbered through a document. */
const countsItsOwn = new Set(['art.', 'cl.', 'rule', 'reg.']);

/**
 * The pinpoints of official provisions as people cite them, "para. 36", "art. 2(5)", "s. 7.2(a)", "annex II, para. 3", made of the numbers and
 * headings that are written. Paragraphs that are numbered through a whole document are cited by their number alone; where numbers begin anew
 * under each heading, the heading stands before them.
 */
export function pinpoints(standings: readonly Standing[]): string[] {
  const anew = numbersBeginAnew(standings);
  const places = standings.map((standing) => placeOf(standing, anew));
  const kindsAnew = kindsBeginningAnew(places);
  return places.map(({ annex, kind, around, place }) => [annex, kindsAnew.has(kind) ? around : '', place].filter(Boolean).join(', '));
}

/** The kinds of units that are numbered anew in each part, as “s. 1” stands in two. */
function kindsBeginningAnew(places: readonly Place[]): ReadonlySet<string> {
  const parts = new Map<string, string>();
  const found = new Set<string>();
  for (const { kind, number, around } of places) {
    if (kind === '') continue;
    const own = `${kind} ${number}`;
    if (parts.has(own) && parts.get(own) !== around) found.add(kind);
    parts.set(own, around);
  }
  return found;
}

interface Place {
  readonly annex: string;
  readonly place: string;
  /** The kind of unit, or numbers of several parts, that it is told by, in its annex; empty where it is told otherwise. */
  readonly kind: string;
  readonly number: string;
  /** The heading around that. */
  readonly around: string;
}

function placeOf({ headings, numbers, recital }: Standing, anew: boolean): Place {
  const written = withoutStems(numbers.map(({ value }) => value).filter(Boolean));
  if (recital && written.length > 0)
    return { annex: '', place: `recital ${written[0]}${inBrackets(written.slice(1))}`, kind: '', number: '', around: '' };
  const outer = headings.findLastIndex(({ unit }) => unit && holds(unit.unit));
  const within = headings.slice(outer + 1);
  const innerAt = within.findLastIndex(({ unit }) => unit && unit.unit !== 'title');
  const inner = within[innerAt]?.unit ?? null;
  const name = within.findLast(({ title }) => !title)?.text ?? '';
  const bracketed = numbers[0]?.form === '(x)';
  const place = inner ? inUnit(inner, written, anew || outer >= 0 || bracketed) : inSection(name, written, anew || outer >= 0);
  const annex = headings[outer] ? nameOf(headings[outer]) : '';
  const around = within.slice(0, inner ? innerAt : within.length).findLast(({ title }) => !title);
  const isOfInner = inner !== null && place.startsWith(`${inner.unit} `);
  const isDecimal = inner === null && written[0]?.includes('.') === true;
  const kind = isOfInner ? inner.unit : isDecimal ? 'numbers of several parts' : '';
  return {
    annex,
    place,
    kind: kind && `${annex}, ${kind}`,
    number: isOfInner ? inner.number : (written[0] ?? ''),
    around: around ? nameOf(around) : '',
  };
}

const nameOf = ({ unit, text }: Heading): string => (unit ? `${unit.unit} ${unit.number}`.trim() : text);

/** "art. 5(1)(a)", "s. 7.2(a)", "principle 1, para. 2", and "para. 36" where paragraphs are numbered through. */
function inUnit({ unit, number }: HeadingUnit, written: readonly string[], anew: boolean): string {
  const [first, ...rest] = written;
  if (first === undefined) return `${unit} ${number}`;
  if (first.startsWith(`${number}.`)) return `${unit} ${first}${inBrackets(rest)}`;
  const through = /^\d/.test(first) && !anew && !countsItsOwn.has(unit);
  if (through || first.includes('.')) return `para. ${first}${inBrackets(rest)}`;
  if (bracketing.has(unit)) return `${unit} ${number}${inBrackets(written)}`;
  return `${unit} ${number}, ${paragraphOf(first)}${inBrackets(rest)}`;
}

/** Under a heading without a number, which stands before numbers that begin anew under each, and before letters. */
function inSection(name: string, written: readonly string[], anew: boolean): string {
  const [first, ...rest] = written;
  if (first === undefined) return name;
  const place = `${paragraphOf(first)}${inBrackets(rest)}`;
  return name !== '' && !first.includes('.') && (anew || !/^\d/.test(first)) ? `${name}, ${place}` : place;
}

const paragraphOf = (number: string): string => (/^\d/.test(number) ? `para. ${number}` : `para. (${number})`);

/** "7", "7.2" is 7.2. */
export const withoutStems = (numbers: readonly string[]): string[] =>
  numbers.filter((each, at) => !numbers.slice(at + 1).some((later) => later.startsWith(`${each}.`)));

/** Whether the same number stands under two headings, outside articles and annexes, which always count their own. */
function numbersBeginAnew(standings: readonly Standing[]): boolean {
  const under = new Map<string, string>();
  for (const { headings, numbers, recital } of standings) {
    const first = numbers[0]?.value ?? '';
    if (recital || !/^\d+$/.test(first) || headings.some(({ unit }) => unit && (holds(unit.unit) || unit.unit === 'art.'))) continue;
    const slug = headings.at(-1)?.slug ?? '';
    const before = under.get(first);
    if (before !== undefined && before !== slug) return true;
    under.set(first, slug);
  }
  return false;
}
