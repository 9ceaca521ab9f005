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

/**
 * The pinpoints of official provisions as people cite them, "para. 36", "art. 2(5)", "s. 7.2(a)", "annex II, para. 3", made of the numbers and
 * headings that are written. Paragraphs that are numbered through a whole document are cited by their number alone; where numbers begin anew
 * under each heading, the heading stands before them.
 */
export function pinpoints(standings: readonly Standing[]): string[] {
  const anew = numbersBeginAnew(standings);
  return standings.map((standing) => pinpointOf(standing, anew));
}

function pinpointOf({ headings, numbers, recital }: Standing, anew: boolean): string {
  const written = withoutStems(numbers.map(({ value }) => value).filter(Boolean));
  if (recital && written.length > 0) return `recital ${written[0]}${inBrackets(written.slice(1))}`;
  const outer = headings.findLast(({ unit }) => unit && holds(unit.unit));
  const inner = headings.findLast(({ unit }) => unit && !holds(unit.unit) && unit.unit !== 'title');
  const parts = outer?.unit ? [`${outer.unit.unit} ${outer.unit.number}`.trim()] : [];
  const isWithin = !outer || (inner && headings.indexOf(inner) > headings.indexOf(outer));
  const unit = isWithin ? (inner?.unit ?? null) : null;
  const place = placeIn(headings, unit, written, anew || outer !== undefined);
  return [...parts, ...(place || parts.length > 0 ? [place] : [nameOf(headings)])].filter(Boolean).join(', ');
}

/** The unit and the numbers within it. */
function placeIn(headings: readonly Heading[], unit: HeadingUnit | null, written: readonly string[], anew: boolean): string {
  const [first, ...rest] = written;
  if (first === undefined) return unit ? `${unit.unit} ${unit.number}` : '';
  const para = /^[a-z]/i.test(first) && unit === null ? `para. (${first})` : `para. ${first}`;
  if (unit === null)
    return anew && nameOf(headings) !== '' && !first.includes('.')
      ? `${nameOf(headings)}, ${para}${inBrackets(rest)}`
      : `${para}${inBrackets(rest)}`;
  if (first.startsWith(`${unit.number}.`)) return `${unit.unit} ${first}${inBrackets(rest)}`;
  const through = /^\d/.test(first) && !anew && !['art.', 'cl.', 'rule', 'reg.'].includes(unit.unit);
  if (through || first.includes('.')) return `${para}${inBrackets(rest)}`;
  return bracketing.has(unit.unit)
    ? `${unit.unit} ${unit.number}${inBrackets(written)}`
    : `${unit.unit} ${unit.number}, para. ${/^\d/.test(first) ? first : `(${first})`}${inBrackets(rest)}`;
}

/** "7", "7.2" is 7.2. */
export const withoutStems = (numbers: readonly string[]): string[] =>
  numbers.filter((each, at) => !numbers.slice(at + 1).some((later) => later.startsWith(`${each}.`)));

/** The nearest heading's own words. */
const nameOf = (headings: readonly Heading[]): string => headings.findLast(({ title }) => !title)?.text ?? '';

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
