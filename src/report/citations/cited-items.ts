import type { Source } from '../../model/records.ts';
import { dateWords } from '../phrases.ts';
import { hostOf, outwardSource } from '../../model/sources.ts';
import { marks, safe } from './cited-text.ts';
import type { ReportLanguage } from '../../model/words.ts';

/** An item as the citation processor takes it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export const dateFields = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'] as const;
const nameFields = ['author', 'editor', 'translator', 'interviewer'] as const;

/**
 * A source made ready to be cited: marks and control characters out, broken dates gone, never without anything to print.
 * @param options.saysCirca whether the style itself says that a date is uncertain; if not, the date says so in words
 * @param options.readAt where a copy was read that is not its publisher's: the day of access was spent there, and the note says so
 */
export function citable(
  source: Source,
  { saysCirca, language, readAt }: { saysCirca: boolean; language: ReportLanguage; readAt?: string | undefined },
): CslItem {
  const fields = Object.fromEntries(Object.entries(outwardSource(source)).map(([field, value]) => [field, clean(value)] as const));
  const item: Record<string, unknown> = { ...fields, id: safe(String(source.id)), type: String(source.type) };
  for (const field of dateFields.filter((each) => each in item)) {
    const date = readDate(item[field], saysCirca || field !== 'issued', language);
    if (date) item[field] = date;
    else delete item[field];
  }
  if (readAt !== undefined) {
    item['URL'] ??= safe(readAt);
    item['accessed'] = { literal: safe(inCopy(item['accessed'] as CslDate | undefined, readAt, language)) };
  }
  for (const field of nameFields) if (!isNames(item[field])) delete item[field];
  // citeproc would take a hyphen between digits for a range, and write “Nos. 18–2424”.
  if (typeof item['number'] === 'string') item['number'] = item['number'].replace(/(?<=\d)-(?=\d)/g, `${marks.blank}-`);
  // The title case of English would spoil titles in other languages, so a title whose language nobody gave stands as it was written.
  item['language'] ??= 'und';
  if (!item['title'] && !nameFields.some((field) => field in item)) item['title'] = item['URL'] ?? item['id'];
  return item as CslItem;
}

/** A source that nobody knows: its id stands for it. */
export const unknown = (id: string): CslItem => ({ id: safe(id), type: 'document', language: 'und', author: [{ literal: clean(id) }] });

const isNames = (value: unknown): boolean => Array.isArray(value) && value.some(isName);

const isName = (name: unknown): boolean =>
  typeof name === 'object' &&
  name !== null &&
  ['family', 'given', 'literal'].some((part) => Boolean((name as Record<string, unknown>)[part]));

function clean(value: unknown): unknown {
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
  return value;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly season?: unknown;
  readonly circa?: unknown;
}

/** A date as CSL has it, without what is none; `null` where nothing is left. */
export function readDate(written: unknown, saysCirca: boolean, language: ReportLanguage): CslDate | null {
  if (typeof written === 'string' || typeof written === 'number') return { raw: String(written) };
  if (typeof written !== 'object' || written === null) return null;
  const { literal, raw, season, circa } = written as Record<string, unknown>;
  const given = (written as CslDate)['date-parts'];
  const parts = evenly((Array.isArray(given) ? given : []).map(numbersOf).filter((each) => each.length > 0));
  if (parts.length > 0) {
    if (circa && !saysCirca) return { literal: `c ${parts.map((each) => inWords(each, language)).join('–')}` };
    return { 'date-parts': parts, ...(season ? { season } : {}), ...(circa ? { circa: true } : {}) };
  }
  if (typeof literal === 'string' && literal) return { literal };
  return typeof raw === 'string' && raw ? { raw } : null;
}

function numbersOf(parts: unknown): number[] {
  const numbers = (Array.isArray(parts) ? parts : [parts]).map((part) => (part === null || part === '' ? Number.NaN : Number(part)));
  const end = numbers.findIndex((each) => !Number.isInteger(each));
  return (end === -1 ? numbers : numbers.slice(0, end)).slice(0, 3);
}

/** “28 November 2026 in the copy at example.org”. */
function inCopy(accessed: CslDate | undefined, readAt: string, language: ReportLanguage): string {
  const [day] = accessed?.['date-parts'] ?? [];
  return `${day ? `${inWords(day, language)} ` : ''}in the copy at ${hostOf(readAt)}`;
}

/** citeproc throws where a range goes from a day to a year. */
function evenly(dates: readonly number[][]): number[][] {
  const exact = Math.min(...dates.map((each) => each.length));
  return dates.slice(0, 2).map((each) => each.slice(0, exact));
}

function inWords([year, month, day]: readonly number[], language: ReportLanguage): string {
  if (year === undefined || !month || year < 1 || year > 9999) return String(year);
  const parts = [String(year).padStart(4, '0'), ...[month, ...(day ? [day] : [])].map((part) => String(part).padStart(2, '0'))];
  return dateWords(parts.join('-'), language);
}
