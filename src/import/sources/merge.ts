import { escapeHidden } from '../../model/hidden-characters.ts';
import type { Source } from '../../model/records.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { shown } from '../../parse/csl/told.ts';
import { cleanItem } from './clean.ts';
import { asId, sameness, slugOf } from './ids.ts';
import type { Library } from './library.ts';

/** Which items of a library are taken. */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'cite'; readonly keys: readonly string[] }
  | { readonly kind: 'cited'; readonly ids: readonly string[] };

export interface Merged {
  /** The whole list, as it is to be written. */
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
  /** What could not be read, or was read otherwise than it was written, in plain lines. */
  readonly told: readonly string[];
  /** Keys that were asked for and are not there. */
  readonly missing: readonly string[];
  /** How many items the library has. */
  readonly read: number;
}

/**
 * Merges a library into the sources of a workspace: an item that is there already, by its id or as the same work, gets what it lacks and what has
 * changed; nothing that is there is lost.
 * @param before what stands in the file, as it is written
 */
export function mergeSources(before: readonly Readonly<Record<string, unknown>>[], library: Library, choice: Choice): Merged {
  const told = library.broken.map(({ where, because }) => `${where}: ${because}; left out`);
  const shelf = shelfOf(before);
  const wanted = wantedOf(choice);
  const found = new Set<string>();
  /** What came in under an id, by a sign of the work. */
  const taken = new Map<string, string>();
  const came: Record<Came, string[]> = { added: [], changed: [], same: [] };
  for (const entry of library.items) {
    const own = entry.key ? asId(entry.key) : '';
    const { item, told: wrong } = cleanItem(entry, own || 'source');
    const slug = item ? slugOf(item) : '';
    const asked = [own, slug].filter(Boolean).find((name) => wanted.has(name));
    if (asked !== undefined) found.add(asked);
    if (choice.kind !== 'all' && asked === undefined) continue;
    if (!item) {
      told.push(`${entry.where}: found ${wrong.find(({ severity }) => severity === 'error')!.found}; left out`);
      continue;
    }
    told.push(...wrong.map((each) => `${entry.where}: found ${each.found}; expected ${each.expected}`));
    told.push(...(entry.told ?? []).map((each) => `${entry.where}: ${each}`));
    const signs = sameness(item);
    let id = wanted.get(asked ?? '') ?? (own || slug);
    const first = taken.get(id);
    const isOther = first !== undefined && !signs.includes(first);
    // The same name each time that the library comes in, so that it is known again.
    if (isOther) id = freeId(`${id}-${slug}`, taken);
    taken.set(id, signs[0] ?? id);
    const put = putOn(shelf, { ...item, id }, signs);
    if (isOther && put.came === 'added')
      told.push(`${entry.where}: its id “${own || slug}” is that of another item of the library; it was given “${put.id}”`);
    told.push(...put.told);
    came[put.came].push(put.id);
  }
  const own = shelf.sources.slice(0, before.length);
  const more = shelf.sources.slice(before.length).toSorted((a, b) => byCodeUnit(String(a['id']), String(b['id'])));
  return {
    sources: [...own, ...more],
    ...came,
    told,
    missing: missingOf(choice, found),
    read: library.items.length + library.broken.length,
  };
}

type Came = 'added' | 'changed' | 'same';

/** The sources of the workspace, and where each stands by its id and by the signs of its work. */
interface Shelf {
  readonly sources: Record<string, unknown>[];
  readonly byId: Map<string, number>;
  readonly bySign: Map<string, number>;
}

function shelfOf(before: readonly Readonly<Record<string, unknown>>[]): Shelf {
  const sources = before.map((item) => ({ ...item }));
  const byId = new Map(sources.map((item, at) => [asId(String(item['id'])), at] as const));
  const bySign = new Map<string, number>();
  for (const [at, item] of sources.entries()) for (const sign of sameness(readable(item))) bySign.set(sign, at);
  return { sources, byId, bySign };
}

function putOn({ sources, byId, bySign }: Shelf, item: Source, signs: readonly string[]): { came: Came; id: string; told: string[] } {
  const at = byId.get(asId(item.id)) ?? signs.map((sign) => bySign.get(sign)).find((each) => each !== undefined);
  if (at === undefined) {
    byId.set(asId(item.id), sources.length);
    for (const sign of signs) bySign.set(sign, sources.length);
    sources.push(item);
    return { came: 'added', id: item.id, told: [] };
  }
  const known = sources[at]!;
  const id = String(known['id']);
  const changes = changesOf(known, item);
  const told = changes
    .filter(([key]) => known[key] !== undefined)
    .map(([key, value]) => `${id}: ${key} was ${shown(known[key])}, is now ${shown(value)}`);
  Object.assign(known, Object.fromEntries(changes));
  return { came: changes.length > 0 ? 'changed' : 'same', id, told };
}

const missingOf = (choice: Choice, found: ReadonlySet<string>): string[] =>
  choice.kind === 'cite' ? choice.keys.filter((key) => !found.has(asId(key))) : [];

/** By the form in which ids are compared, how the workspace writes them. */
function wantedOf(choice: Choice): Map<string, string> {
  if (choice.kind === 'all') return new Map();
  return new Map(
    choice.kind === 'cite' ? choice.keys.map((key) => [asId(key), asId(key)] as const) : choice.ids.map((id) => [asId(id), id] as const),
  );
}

function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(asId(id))) return id;
  }
}

/** What is compared of an item that stands in the workspace in whatever shape. */
function readable(item: Readonly<Record<string, unknown>>): Source {
  return (
    cleanItem({ item: { type: 'document', ...item }, where: '' }, String(item['id'])).item ??
    ({ id: String(item['id']), type: 'document', ...(typeof item['title'] === 'string' ? { title: item['title'] } : {}) } as Source)
  );
}

function changesOf(known: Readonly<Record<string, unknown>>, item: Source): [string, unknown][] {
  const before = readable(known);
  return Object.entries(item).filter(([key, value]) => {
    if (key === 'id') return false;
    if (key === 'type' && value === 'document') return false;
    const own = key === 'custom' ? known['custom'] : before[key];
    if (JSON.stringify(own) === JSON.stringify(value)) return false;
    return own === undefined || known[key] === undefined || !isLess(value, own);
  });
}

/** Whether a date says less than the one that is there: the year alone, where the day is known. */
function isLess(next: unknown, own: unknown): boolean {
  const parts = (date: unknown) => (date as { 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts'];
  const [one, other] = [parts(next), parts(own)];
  if (!other) return false;
  if (!one) return true;
  return one.length === other.length && one.every((each, at) => each.every((part, n) => other[at]![n] === part));
}

/** The list as it is written: what nobody sees stands as an escape. */
export const writtenSources = ({ sources }: Pick<Merged, 'sources'>): string => `${escapeHidden(JSON.stringify(sources, null, 2))}\n`;
