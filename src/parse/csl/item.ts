import type { Source } from '../../model/records.ts';
import { dateVariables, readDate } from './dates.ts';
import { misspelt } from './misspelt.ts';
import { nameVariables, readNames } from './names.ts';
import { shown, type Told } from './told.ts';

/** What a report prints as text; whatever else stands in an item is left as it is. */
export const textVariables: ReadonlySet<string> = new Set([
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
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { emptyDates: [], told: [error([], `“${shown(written)}”`, 'an item, { "id": …, "type": …, "title": … }')] };
  const { id, type, ...rest } = written as { id?: unknown; type?: unknown };
  const variables = Object.entries(rest).map(([key, value]) => ({ key, ...readVariable(key, value) }));
  const told = [
    ...variables.flatMap((each) => each.told ?? []),
    ...identityTold(id, type),
    ...misspelt(Object.keys(written), known),
    ...addressTold((rest as Readonly<Record<string, unknown>>)['URL']),
  ];
  const emptyDates = variables.filter(({ isEmptyDate }) => isEmptyDate).map(({ key }) => key);
  if (told.some((each) => each.severity === 'error')) return { emptyDates, told };
  const kept = variables.flatMap(({ key, value }): [string, unknown][] => (value === undefined ? [] : [[key, value]]));
  return { item: Object.fromEntries([['id', String(id)], ['type', String(type)], ...kept]) as Source, emptyDates, told };
}

const error = (path: Told['path'], found: string, expected: string, mend?: string): Told => ({
  severity: 'error',
  path,
  found,
  expected,
  ...(mend ? { mend } : {}),
});

/** What stands under a key; no value where nothing does, or nothing that can be read. */
interface ReadVariable {
  readonly value?: unknown;
  readonly isEmptyDate?: boolean;
  readonly told?: readonly Told[];
}

function readVariable(key: string, written: unknown): ReadVariable {
  if (dateVariables.has(key)) {
    const { date, told, empty } = readDate(written);
    return { value: date, isEmptyDate: empty === true && !told, told: told ? [{ ...told, path: [key] }] : [] };
  }
  if (nameVariables.has(key)) {
    const { names, told } = readNames(key, written);
    return { value: names.length > 0 ? names : undefined, told };
  }
  if (!textVariables.has(key)) return { value: written };
  const text = textOf(written);
  if (text === null) return { told: [error([key], `“${shown(written)}” as ${key}`, 'text', `such as "${key}": "…"`)] };
  return text === '' ? {} : { value: inWords.has(key) ? String(text) : text };
}

const known: readonly string[] = ['id', 'type', ...textVariables, ...dateVariables, ...nameVariables];

/** What no reader could follow. */
function addressTold(url: unknown): Told[] {
  const address = String(textOf(url) ?? '').trim();
  if (address === '' || /^[a-z][a-z\d+.-]*:\/\/[^\s/]+\S*$/i.test(address)) return [];
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(address);
  const told = { severity: 'warning', path: ['URL'], found: `“${shown(address)}”, which is no address` } as const;
  return [
    {
      ...told,
      expected: 'an address with https:// before it and without blanks',
      ...(isBare ? { mend: `write "URL": "https://${address}"` } : {}),
    },
  ];
}

/** Whether it can be called by something in a list of sources: a letter or a case has no title. */
export const isTitled = (source: Readonly<Record<string, unknown>>): boolean => titles.some((key) => (textOf(source[key]) ?? '') !== '');

const titles = ['title', 'title-short', 'shortTitle', 'number', 'genre', 'container-title', 'recipient', 'interviewer'];

function identityTold(id: unknown, type: unknown): Told[] {
  const told: Told[] = [];
  const isId = (typeof id === 'string' && id.trim() !== '') || typeof id === 'number';
  if (!isId) told.push(error(['id'], id === undefined ? 'an item without “id”' : `the id “${shown(id)}”`, 'text that no other item has'));
  if (typeof type !== 'string' || type === '') {
    const found = type === undefined ? 'an item without “type”' : `the type “${shown(type)}”`;
    told.push(error(['type'], found, 'a type of CSL', 'such as "type": "report"'));
  }
  return told;
}

/** Text, or what plainly is one; empty where there is none, `null` where it is something else. */
function textOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.length === 0) return '';
  return Array.isArray(value) && value.length === 1 ? textOf(value[0]) : null;
}
