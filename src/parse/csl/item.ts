import type { Source } from '../../model/records.ts';
import { dateVariables, readDate } from './dates.ts';
import { nameVariables, readNames } from './names.ts';
import { shown, type Told } from './told.ts';

/** What a report prints as text; whatever else stands in an item is left as it is. */
const textVariables: ReadonlySet<string> = new Set([
  ...'annote archive archive_location archive-place authority call-number citation-key collection-number collection-title'.split(' '),
  ...'container-title container-title-short dimensions division DOI edition event event-title event-place genre ISBN ISSN issue'.split(' '),
  ...'journalAbbreviation jurisdiction language license medium note number number-of-pages number-of-volumes original-publisher'.split(' '),
  ...'original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher publisher-place'.split(' '),
  ...'references reviewed-genre reviewed-title scale section shortTitle source status supplement title title-short URL version'.split(' '),
  ...'volume volume-title year-suffix abstract keyword'.split(' '),
]);

/** What is never a number, whatever digits it is made of. */
const inWords: ReadonlySet<string> = new Set(['title', 'container-title', 'publisher', 'URL', 'DOI', 'ISBN', 'ISSN', 'note']);

export interface ReadItem {
  /** Absent where it cannot be told apart from others or cannot be read. */
  readonly item?: Source;
  /** The dates that stand there and are none. */
  readonly emptyDates: readonly string[];
  readonly told: readonly Told[];
}

/** One item of CSL-JSON, read as what it plainly means; what could mean anything else is told. */
export function readItem(written: unknown): ReadItem {
  const error = (path: Told['path'], found: string, expected: string, mend?: string): Told => ({
    severity: 'error',
    path,
    found,
    expected,
    ...(mend ? { mend } : {}),
  });
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { emptyDates: [], told: [error([], `“${shown(written)}”`, 'an item, { "id": …, "type": …, "title": … }')] };
  const told: Told[] = [];
  const emptyDates: string[] = [];
  const item: [string, unknown][] = [];
  for (const [key, value] of Object.entries(written)) {
    if (key === 'id' || key === 'type') continue;
    if (dateVariables.has(key)) {
      const read = readDate(value);
      if (read.told) told.push({ ...read.told, path: [key] });
      if (read.empty && !read.told) emptyDates.push(key);
      if (read.date) item.push([key, read.date]);
    } else if (nameVariables.has(key)) {
      const read = readNames(key, value);
      told.push(...read.told);
      if (read.names.length > 0) item.push([key, read.names]);
    } else if (textVariables.has(key)) {
      const text = textOf(value);
      if (text === null) told.push(error([key], `“${shown(value)}” as ${key}`, 'text', `such as "${key}": "…"`));
      else if (text !== '') item.push([key, inWords.has(key) ? String(text) : text]);
    } else item.push([key, value]);
  }
  const { id, type } = written as { id?: unknown; type?: unknown };
  const isId = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
  if (!isId) told.push(error(['id'], id === undefined ? 'an item without “id”' : `the id “${shown(id)}”`, 'text that no other item has'));
  const isType = typeof type === 'string' && type !== '';
  if (!isType)
    told.push(
      error(
        ['type'],
        type === undefined ? 'an item without “type”' : `the type “${shown(type)}”`,
        'a type of CSL',
        'such as "type": "report"',
      ),
    );
  const isBroken = told.some((each) => each.severity === 'error');
  if (isBroken) return { emptyDates, told };
  return { item: Object.fromEntries([['id', String(id)], ['type', String(type)], ...item]) as Source, emptyDates, told };
}

/** Text, or what plainly is one; empty where there is none, `null` where it is something else. */
function textOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.length === 0) return '';
  return Array.isArray(value) && value.length === 1 ? textOf(value[0]) : null;
}
