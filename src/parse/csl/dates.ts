import { readPeriod } from '../../model/dates.ts';
import { monthOf } from '../../model/months.ts';
import { shown, type Told } from './told.ts';

/** The variables of CSL 1.0.2 that hold dates. */
export const dateVariables: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);

/** Year, month, day; `[0]` as the second of two leaves a range open, as citeproc has it. */
type Parts = readonly number[];

export interface CslDate {
  readonly 'date-parts'?: readonly Parts[];
  readonly circa?: true;
  readonly literal?: string;
  readonly season?: unknown;
}

export interface ReadDate {
  /** Absent where there is none. */
  readonly date?: CslDate;
  /** Something stands there that is no date, such as `[[null]]`. */
  readonly empty?: true;
  readonly told?: Omit<Told, 'path'>;
}

const mend = 'such as { "date-parts": [[2013]] }, or [[2013, 5, 2]] with month and day';
const expected = 'a date of CSL-JSON';

/** A date as reference managers write it, in whatever shape it plainly means one. What means none gives none, never a false year. */
export function readDate(written: unknown): ReadDate {
  if (written === null || written === undefined || written === '') return { empty: true };
  if (typeof written === 'string' || typeof written === 'number') return ofText(String(written));
  if (Array.isArray(written)) return ofParts(written);
  if (typeof written !== 'object') return wrong(written);
  const { literal, raw, circa, season } = written as Record<string, unknown>;
  const parts = (written as Record<string, unknown>)['date-parts'];
  const read = parts === undefined || parts === null ? ({ empty: true } as ReadDate) : ofParts(parts);
  if (read.date || read.told) return withMarks(read, circa, season);
  const text = [raw, literal].find((each) => (typeof each === 'string' && each.trim() !== '') || typeof each === 'number');
  return text === undefined ? { empty: true } : withMarks(ofText(String(text)), circa, season);
}

function withMarks(read: ReadDate, circa: unknown, season: unknown): ReadDate {
  if (!read.date) return read;
  const isCirca = Boolean(circa) && circa !== 'false' && circa !== '0';
  return { ...read, date: { ...read.date, ...(isCirca ? { circa: true } : {}), ...(season ? { season } : {}) } };
}

const wrong = (written: unknown): ReadDate => ({ told: { severity: 'error', found: `the date ${shown(written)}`, expected, mend } });

/** `[[2013, 5]]`, and the flat `[2013, 5]` and `["2013"]` where they can mean one date only. */
function ofParts(written: unknown): ReadDate {
  if (!Array.isArray(written)) return typeof written === 'object' ? wrong(written) : ofText(String(written));
  const isNothing = (each: unknown) => each === null || each === undefined || Number.isNaN(each);
  if (written.some((each) => !isNothing(each) && !Array.isArray(each))) {
    const isOne = !written.some(Array.isArray) && !written.slice(1).some((each) => numberOf(each) > 31);
    return isOne ? ofParts([written]) : wrong(written);
  }
  if (written.length > 2) return wrong(written);
  const [first = { empty: true }, last] = written.map((each) => ofOne(Array.isArray(each) ? each : []));
  if (first.empty && last && !last.empty) return wrong(written);
  return first.empty || !last ? first : ofSpan(first, last);
}

/** An end that is not given is open; one in words that mean no date is told, and the first date stays. */
function ofSpan(first: ReadDate, last: ReadDate): ReadDate {
  const starts = first.date?.['date-parts'];
  if (!starts) return first;
  const end = last.empty ? [0] : last.date?.['date-parts']?.[0];
  const told = first.told ?? (last.empty ? undefined : last.told);
  if (!end) return last.date ? { ...first, ...(told ? { told } : {}) } : last;
  return { date: { 'date-parts': [...(last.empty ? starts : starts.slice(0, 1)), end] }, ...(told ? { told } : {}) };
}

/** Of words and numbers alone: what else stands in a file cannot always be made a number. */
const numberOf = (value: unknown): number => (typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN);

function ofOne(written: readonly unknown[]): ReadDate {
  const [year, ...rest] = written;
  if (year === null || year === undefined || year === '' || numberOf(year) === 0) return { empty: true };
  if (typeof year === 'string' && !/^\s*-?\d+\s*$/.test(year)) return rest.length === 0 ? ofText(year) : wrong([written]);
  const numbers = [numberOf(year)];
  for (const part of rest.slice(0, 2)) {
    if (part === null || part === '' || numberOf(part) === 0) break;
    numbers.push(numberOf(part));
  }
  return checked(numbers);
}

/** What of year, month and day can be; a month that is none is told, and the year stays. */
function checked(numbers: Parts): ReadDate {
  if (!isDate(numbers.slice(0, 1))) {
    const found = `the year ${numbers[0]}`;
    return { empty: true, told: { severity: 'warning', found, expected: 'a year of four digits; this counts as no date', mend } };
  }
  if (isDate(numbers)) return { date: { 'date-parts': [numbers] } };
  const kept = isDate(numbers.slice(0, 2)) ? numbers.slice(0, 2) : numbers.slice(0, 1);
  const [what, which, limit] = kept.length === 1 ? ['month', numbers[1], '1 to 12'] : ['day', numbers[2], 'the days of that month'];
  const told = {
    severity: 'warning',
    found: `the ${what} ${which} of a date`,
    expected: `${limit}; it counts as ${kept.join('-')}`,
  } as const;
  return { date: { 'date-parts': [kept] }, told };
}

function isDate([year, month, day]: Parts): boolean {
  if (!Number.isInteger(year) || year! < 1000 || year! > 9999) return false;
  const two = (n: number) => String(n).padStart(2, '0');
  if (month === undefined) return true;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return day === undefined || (Number.isInteger(day) && readPeriod(`${year}-${two(month)}-${two(day)}`) !== null);
}

function ofText(text: string): ReadDate {
  const date = plainDate(text);
  if (date) return { date };
  if (/^(?:n\.?\s?d\.?|undated|no date|)$/i.test(text.trim())) return { empty: true };
  return {
    date: { literal: text.trim() },
    told: { severity: 'warning', found: `a date in the words “${shown(text)}”`, expected: `${expected}; this counts as no date`, mend },
  };
}

/** Words that can mean one date only: EDTF, “2 May 2013”, “May 2013”, “2013–2015”, “c. 2013”; `null` for all others. */
export function plainDate(written: string): CslDate | null {
  const text = written.trim().replace(/^\[(.*)\]$/, '$1');
  const around = /^(?:c\.?|ca\.?|circa|about)\s*(\d{4})$/i.exec(text) ?? /^(\d{4}(?:-\d{2}){0,2})[?~%]$/.exec(text);
  if (around) return dated([around[1]!.split('-').map(Number)], true);
  const range = /^(\d{4}(?:-\d{2}){0,2})\s*(?:\/|–|—)\s*(\d{4}(?:-\d{2}){0,2}|\.\.|)$/.exec(text) ?? /^(\d{4})\s*-\s*(\d{4}|)$/.exec(text);
  if (range) {
    const [, from, to] = range as unknown as [string, string, string];
    return dated([from.split('-').map(Number), /^\d/.test(to) ? to.split('-').map(Number) : [0]]);
  }
  const numbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:T[\d:.Z+-]+|\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (numbers) return dated([numbers.slice(1, 4).filter(Boolean).map(Number)]);
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9}\.?),?\s+(\d{4})$/i.exec(text);
  if (dayFirst) return inWords(dayFirst[3]!, dayFirst[2]!, dayFirst[1]);
  const monthFirst = /^([a-z]{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/i.exec(text);
  return monthFirst ? inWords(monthFirst[3]!, monthFirst[1]!, monthFirst[2]) : null;
}

function inWords(year: string, month: string, day: string | undefined): CslDate | null {
  const number = monthOf(month);
  return number === 0 ? null : dated([[Number(year), number, ...(day ? [Number(day)] : [])]]);
}

function dated(parts: readonly Parts[], circa = false): CslDate | null {
  if (!parts.every((each, index) => isDate(each) || (index === 1 && each[0] === 0))) return null;
  return { 'date-parts': parts, ...(circa ? { circa: true } : {}) };
}
