import type { Claim, Entry, Source, Workspace } from '../../src/model/records.ts';
import { remember } from '../../src/model/remember.ts';
import type { InForce } from '../../src/model/schemas.ts';

import { countedSources } from './reference-facts.ts';

/** Dates of the reference judge, in whole days since 1970-01-01. Nothing here is shared with what it is held against, but for the remembering. */

export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A start somewhere in `start` and an end somewhere in `end`. */
export interface When {
  readonly interval: boolean;
  readonly start: Days;
  readonly end: Days;
  /** No marker, no `X`, no unknown end. */
  readonly sure: boolean;
}

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000;

/** A year, month or day, `X` for a digit that is not known. */
function readDate(text: string): { days: Days; sure: boolean } {
  const [year = '', month, date] = text.replace(/[?~%]$/, '').split('-');
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  const known = (part: string | undefined): part is string => part !== undefined && part !== 'XX';
  const lastMonth = known(month) ? Number(month) : 12;
  const from = day(first, known(month) ? Number(month) : 1, known(date) ? Number(date) : 1);
  const to = known(date) ? day(last, lastMonth, Number(date)) : day(last, lastMonth + 1, 0);
  return { days: { from, to }, sure: !/[?~%X]/.test(text) };
}

function readEnd(text: string, open: number): { days: Days; sure: boolean } {
  if (text === '..' || text === '') return { days: { from: open, to: open }, sure: text === '..' };
  return readDate(text);
}

export function when(text: string): When {
  const [first = '', last] = text.split('/');
  if (last === undefined) {
    const { days, sure } = readDate(text);
    return { interval: false, start: days, end: days, sure };
  }
  const start = readEnd(first, -Infinity);
  const end = readEnd(last, Infinity);
  return { interval: true, start: start.days, end: end.days, sure: start.sure && end.sure };
}

export const possibleDays = ({ start, end }: When): Days => ({ from: start.from, to: end.to });

export const isThere = (days: Days): boolean => days.from <= days.to;
export const both = (a: Days, b: Days): Days => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });
export const share = (a: Days, b: Days): boolean => isThere(both(a, b));
export const inside = (a: Days, b: Days): boolean => a.from >= b.from && a.to <= b.to;

/** When a commitment was in force: the days on which it may have been, and those on which it certainly was. */
export interface Force {
  readonly possible: Days;
  readonly certain: Days | null;
}

export function forceOf(inForce: InForce): Force {
  if (typeof inForce !== 'string') {
    const notBefore = when(inForce.notBefore);
    const seen = when(inForce.seen);
    return {
      possible: { from: notBefore.start.from, to: Infinity },
      certain: seen.sure ? { from: seen.end.to, to: Infinity } : null,
    };
  }
  const { start, end, sure } = when(inForce);
  const certain = { from: start.to, to: end.from };
  return { possible: { from: start.from, to: end.to }, certain: sure && isThere(certain) ? certain : null };
}

/** When what a claim tells happened. `throughout`: on every day from its start to its end; else some time in its days. */
export interface ClaimTime {
  readonly possible: Days;
  readonly throughout: When | null;
  readonly sure: boolean;
  /** No day can be right. */
  readonly never: boolean;
}

const timesIn = remember((of: Workspace) => remember((entry: Entry) => remember((claim: Claim) => readTime(claim, entry, of))));

/** Without a period some time in the entry's, and not after its newest source was issued; an open end reaches no further either. */
export const timeOf = (claim: Claim, entry: Entry, of: Workspace): ClaimTime => timesIn(of)(entry)(claim);

function readTime(claim: Claim, entry: Entry, of: Workspace): ClaimTime {
  const issued = countedSources(claim, of).map(({ id }) => issuedIn(of.sources.find((source) => source.id === id)));
  const newest = { from: Math.max(...issued.map(({ from }) => from)), to: Math.max(...issued.map(({ to }) => to)) };
  const written = when(claim.period ?? entry.period);
  const isOpen = claim.period?.endsWith('/..') ?? false;
  if ((claim.period === undefined || isOpen) && newest.to < written.start.from) return neverSo(newest.to);
  if (claim.period === undefined)
    return { ...always, possible: { from: written.start.from, to: Math.min(written.end.to, newest.to) }, sure: written.sure };
  const own = isOpen ? { ...written, end: newest, sure: written.sure && Number.isFinite(newest.to) } : written;
  return {
    ...always,
    possible: possibleDays(own),
    throughout: own.interval && claim.periodMeans !== 'some-time' ? own : null,
    sure: own.sure,
  };
}

const always = { never: false, throughout: null };

/** Its sources are older than what they are cited for: it carries nothing, and what it disputes stays disputed then. */
const neverSo = (on: number): ClaimTime => ({ never: true, possible: { from: on, to: on }, throughout: null, sure: false });

/** The days on which a source may have been issued; one without a date at any time, as far as anybody can tell. */
function issuedIn(source: Source | undefined): Days {
  const [year, month, date] = source?.issued?.['date-parts']?.at(-1)?.map(Number) ?? [];
  if (year === undefined) return { from: Infinity, to: Infinity };
  if (month === undefined) return { from: day(year, 1, 1), to: day(year, 13, 0) };
  return date === undefined
    ? { from: day(year, month, 1), to: day(year, month + 1, 0) }
    : { from: day(year, month, date), to: day(year, month, date) };
}

export type Rank = 'certain' | 'possible' | 'earlier' | 'later' | 'never';

/** Where a claim's time lies beside the time in which a commitment was in force. */
export function rankOf(time: ClaimTime, force: Force): Rank {
  if (time.never) return 'never';
  if (force.certain && time.sure && certainlyIn(time, force.certain)) return 'certain';
  if (share(time.possible, force.possible)) return 'possible';
  return time.possible.to < force.possible.from ? 'earlier' : 'later';
}

/** Throughout: some day between its latest start and its earliest end is in force. Else the whole of it is. */
const certainlyIn = ({ possible, throughout }: ClaimTime, force: Days): boolean =>
  inside(possible, force) || (throughout !== null && share({ from: throughout.start.to, to: throughout.end.from }, force));

/** Whether it was so on that day for certain. */
export function certainlyOn({ possible, throughout, sure }: ClaimTime, on: number): boolean {
  if (!sure) return false;
  if (!throughout) return possible.from === on && possible.to === on;
  return throughout.start.to <= on && throughout.end.from >= on;
}

export const isOn = (days: Days, on: number): boolean => days.from <= on && on <= days.to;

/** A day as it is written in a file. */
export const written = (on: number): string => new Date(on * 86_400_000).toISOString().slice(0, 10);
