import type { InForce } from './schemas.ts';

/**
 * EDTF dates (ISO 8601-2, levels 0 and 1, without seasons) with their earliest and latest bounds.
 * All bounds are whole days counted from 1970-01-01 (UTC); an open end is ±Infinity.
 */
export interface Period {
  readonly text: string;
  /** A single date means some time in it; an interval means throughout. */
  readonly kind: 'date' | 'interval';
  /** The widest the period can reach. */
  readonly possible: Span;
  /**
   * The days that lie in the period whatever its uncertain ends turn out to be; `null` where there are none. `?`, `~`, `%`, `X` and an
   * unknown end make a period possible only, so that it has none.
   */
  readonly certain: Span | null;
  /** A marker or an unknown end makes all that rests on it possible only. */
  readonly doubtful: boolean;
  /** The end was written `..`: it goes on. */
  readonly openEnd: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const dayLength = 86_400_000;
const known = new Map<string, Period | null>();

/** Reads an EDTF date or interval; `null` where it is none. */
export function readPeriod(text: string): Period | null {
  let period = known.get(text);
  if (period === undefined) {
    period = read(text);
    known.set(text, period);
  }
  return period;
}

/** Reads a period that has been validated before. @throws where it has not */
export function periodOf(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Error(`not an EDTF date: ${text}`);
  return period;
}

/** When something is in force. Of a start between two days it is certain from the second and possible from the first; it has no end. */
export function inForcePeriod(inForce: InForce): Period {
  if (typeof inForce === 'string') return periodOf(inForce);
  const text = `${inForce.notBefore}/${inForce.seen}/..`;
  let period = known.get(text);
  if (!period) {
    const [notBefore, seen] = [periodOf(inForce.notBefore), periodOf(inForce.seen)];
    const from = Math.max(seen.possible.to, notBefore.possible.from);
    const certain = seen.doubtful ? null : { from, to: Infinity };
    const possible = { from: notBefore.doubtful ? -Infinity : notBefore.possible.from, to: Infinity };
    known.set(text, (period = { text, kind: 'interval', possible, certain, doubtful: false, openEnd: true }));
  }
  return period;
}

/** When something is in force, in words that are short enough for a cell. */
export const inForceWords = (inForce: InForce): string =>
  typeof inForce === 'string' ? inForce : `not before ${inForce.notBefore}, for certain from ${inForce.seen}`;

function read(text: string): Period | null {
  const ends = text.split('/');
  if (ends.length > 2) return null;
  return ends.length === 2 ? readInterval(text, ends[0]!, ends[1]!) : readSingle(text);
}

function readSingle(text: string): Period | null {
  const date = readDate(text);
  if (!date) return null;
  return { text, kind: 'date', possible: date.span, certain: date.doubtful ? null : date.span, doubtful: date.doubtful, openEnd: false };
}

function readInterval(text: string, first: string, last: string): Period | null {
  const start = readEnd(first, { from: -Infinity, to: -Infinity });
  const end = readEnd(last, { from: Infinity, to: Infinity });
  if (!start || !end || (start.open && end.open) || (start.unknown && end.unknown)) return null;
  const possible = { from: start.unknown ? -Infinity : start.span.from, to: end.unknown ? Infinity : end.span.to };
  if (possible.from > possible.to) return null;
  const doubtful = start.doubtful || end.doubtful;
  const core = { from: start.span.to, to: end.span.from };
  return { text, kind: 'interval', possible, certain: doubtful || core.from > core.to ? null : core, doubtful, openEnd: end.open };
}

interface End {
  readonly span: Span;
  readonly doubtful: boolean;
  readonly open: boolean;
  readonly unknown: boolean;
}

function readEnd(text: string, openSpan: Span): End | null {
  if (text === '..') return { span: openSpan, doubtful: false, open: true, unknown: false };
  if (text === '') return { span: openSpan, doubtful: true, open: false, unknown: true };
  const date = readDate(text);
  return date && { ...date, open: false, unknown: false };
}

const plainDate = /^(-?\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/;

/** A year, month or day; `X` stands for digits that are not known, from the right. */
function readDate(text: string): { span: Span; doubtful: boolean } | null {
  const match = plainDate.exec(text);
  if (!match || /X-\d/.test(text) || text.startsWith('-0000')) return null;
  const [, year = '', month, day] = match;
  const from = dayNumber(bound(year, year.startsWith('-') ? '9' : '0'), first(month), first(day));
  const lastMonth = month === undefined || month === 'XX' ? 12 : Number(month);
  const lastYear = bound(year, year.startsWith('-') ? '0' : '9');
  const lastDay = day === undefined || day === 'XX' ? daysIn(lastYear, lastMonth) : Number(day);
  const to = dayNumber(lastYear, lastMonth, lastDay);
  return from === null || to === null ? null : { span: { from, to }, doubtful: /[?~%X]/.test(text) };
}

const bound = (year: string, digit: string): number => Number(year.replace(/X/g, digit));
const first = (part: string | undefined): number => (part === undefined || part === 'XX' ? 1 : Number(part));

const daysIn = (year: number, month: number): number => new Date(atYear(year, month, 0)).getUTCDate();

/** Milliseconds of a day of any year; the constructor of dates takes the first hundred for others. */
const atYear = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day);

/** Days from 1970-01-01; `null` where there is no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return Math.floor(atYear(year, month - 1, day) / dayLength);
}

export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** The days that lie in both; `null` where none does. */
export const meet = (a: Span, b: Span): Span | null =>
  overlaps(a, b) ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) } : null;

/** The calendar year of a day, or `null` where it is unbounded. */
export const yearOf = (day: number): number | null => (Number.isFinite(day) ? new Date(day * dayLength).getUTCFullYear() : null);

/** The month of a day that is bounded, January being 0. */
export const monthOf = (day: number): number => new Date(day * dayLength).getUTCMonth();

/** Whether it is a day of the calendar, such as 2027-03-01. */
export function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}
