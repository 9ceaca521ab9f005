import { periodOf, readPeriod, type Span } from '../model/dates.ts';
import { anyMonth, monthOf } from '../model/months.ts';

/** A time that the words of a claim give to what happened. */
export interface StatedTime {
  /** As it stands there. */
  readonly words: string;
  /** As a period has it; `null` where the words give only one end, so that the source must say the other. */
  readonly written: string | null;
  /** The whole years in which it lies. */
  readonly years: Span;
}

const day = `(?:\\d{1,2} )?(?:(?:${anyMonth}) )?(?:19|20)\\d\\d`;
const date = `\\b(?:(?:about|around|late|early|mid|the end of|the beginning of)[ -]){0,2}${day}\\b`;

const telling =
  '(?:report|said|say|found|find|wrote|write|state|note|told|tell|record|conclude|observe|document|establish|confirm|allege|announce|admit|acknowledge|declare|explain|claim|argue|judge|held|describe|quote|complain|testif(?:y|i)|publish|heard|hear|learn|add)(?:s|es|ed|d)?';
const toldIn =
  '(?:report|study|survey|article|investigation|evaluation|audit|letter|statement|paper|book|page|account|review|interview|figure|notice)s?';

/**
 * When something was told is not when it was: “reported in 2020 that”, “according to the audit of 2022”, “(2020)”. All of these are taken
 * out first, up to the “that” behind which stands what is told.
 */
const whenTold: readonly RegExp[] = [
  new RegExp(`(?:^|(?<=[.;] ))[^.;:]*?\\b${telling}\\b[^.;:]*?\\bthat\\b`, 'gu'),
  new RegExp(`\\b${telling}\\b(?: also| again)?,? (?:in|on|of) ${date}(?:(?: and| or| to|,) ${date})*`, 'gu'),
  new RegExp(`\\b${toldIn} (?:of|from|in|dated|published in|issued in) ${date}(?:(?: and| or| to|,) ${date})*`, 'gu'),
  new RegExp(`${date} ${toldIn}\\b`, 'gu'),
  /\((?:[^()]*\D)?(?:19|20)\d\d\)/g,
];

const span = new RegExp(`(?:(?:from|between) )?(${date})(?: (?:to|and|until|till|through) | ?[–—-] ?)(${date})`, 'gu');
const alone = new RegExp(
  `(?:\\b(since|from|after|until|till|before|by)(?: the end of| the beginning of| about)? )?(?<!\\d)(${date})( on(?:wards?)?\\b)?`,
  'gu',
);

/** Every time has one; most claims give none, and need not be gone through with all that follows. */
const anyYear = /(?:19|20)\d\d/;

/** The times that the words of a claim give to what happened, in their order; not those at which it was told. */
export function statedTimes(text: string): StatedTime[] {
  if (!anyYear.test(text)) return [];
  const told = whenTold.reduce((rest, each) => rest.replace(each, ' … '), text);
  const spans: StatedTime[] = [];
  const rest = told.replace(span, (words: string, first: string, last: string) => {
    // “in 2015 and 2018” are two times; only “between 2015 and 2018” is one.
    const isOne = !/ and /.test(words) || words.startsWith('between');
    const [from, to] = [edtf(first), edtf(last)];
    const written = from && to ? `${from}/${to}` : null;
    if (!isOne || !written || !readPeriod(written)) return words;
    spans.push({ words, written, years: yearsOf(written) });
    return ' … ';
  });
  const single = [...rest.matchAll(alone)].flatMap(([words, edge, given, on]): StatedTime[] => {
    const written = edtf(given!);
    if (written === null) return [];
    const { from, to } = yearsOf(written);
    if (edge === 'since' || edge === 'after' || on) return [{ words, written: null, years: { from, to: Infinity } }];
    if (edge && edge !== 'from') return [{ words, written: null, years: { from: -Infinity, to } }];
    return [{ words: given!, written, years: { from, to } }];
  });
  return [...spans, ...single];
}

const parts = new RegExp(`(?:(\\d{1,2}) )?(?:(${anyMonth}) )?((?:19|20)\\d\\d)$`, 'u');

function edtf(words: string): string | null {
  const [, dayIn, month, year] = parts.exec(words) ?? [];
  if (!year) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const written = [year, ...(month ? [two(monthOf(month))] : []), ...(month && dayIn ? [two(Number(dayIn))] : [])].join('-');
  return readPeriod(written) ? written : null;
}

function yearsOf(written: string): Span {
  const [first, last = first] = written.split('/') as [string, string?];
  return { from: periodOf(first.slice(0, 4)).possible.from, to: periodOf(last!.slice(0, 4)).possible.to };
}
