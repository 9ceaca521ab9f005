import edtf from 'edtf';

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

/** Reads a period that has been validated before. @throws where it has not. */
export function periodOf(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Error(`not an EDTF date: ${text}`);
  return period;
}

function read(text: string): Period | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const date = readDate(text);
    if (!date) return null;
    return { text, kind: 'date', possible: date.span, certain: date.doubtful ? null : date.span, doubtful: date.doubtful, openEnd: false };
  }
  if (ends.length !== 2) return null;
  const [first, last] = ends as [string, string];
  const start = readEnd(first, { from: -Infinity, to: -Infinity });
  const end = readEnd(last, { from: Infinity, to: Infinity });
  if (!start || !end || (start.open && end.open) || (start.unknown && end.unknown)) return null;
  const possible = { from: start.unknown ? -Infinity : start.span.from, to: end.unknown ? Infinity : end.span.to };
  if (possible.from > possible.to) return null;
  const doubtful = start.doubtful || end.doubtful || start.unknown || end.unknown;
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

function readDate(text: string): { span: Span; doubtful: boolean } | null {
  if (!/^-?[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?[?~%]?$/.test(text)) return null;
  try {
    const date = edtf(text);
    if (date.type !== 'Date') return null;
    return {
      span: { from: Math.floor(date.min / dayLength), to: Math.floor(date.max / dayLength) },
      doubtful: /[?~%X]/.test(text),
    };
  } catch {
    return null;
  }
}

export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** The calendar year of a day, or `null` where it is unbounded. */
export const yearOf = (day: number): number | null => (Number.isFinite(day) ? new Date(day * dayLength).getUTCFullYear() : null);
