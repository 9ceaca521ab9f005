import type { Source } from '../../model/records.ts';
import { readItem } from '../../parse/csl/item.ts';
import { nameVariables } from '../../parse/csl/names.ts';
import type { Told } from '../../parse/csl/told.ts';
import type { LibraryItem } from './library.ts';
import { namesOf } from './names.ts';

/** What is for the owner of a library alone, and of no use to a citation. */
const never: ReadonlySet<string> = new Set([
  'abstract',
  'annote',
  'attachments',
  'categories',
  'citation-key',
  'citation-label',
  'file',
  'files',
  'journalAbbreviation-note',
  'keyword',
  'keywords',
  'note',
  'notes',
  'relations',
  'tags',
  '_graph',
]);

const localPath = /^(?:file:|[A-Za-z]:[\\/]|\\\\|\/(?:home|users|mnt|media|tmp|var|volumes)\/|~\/|zotero:\/\/)/i;

/** An item without what is private, its names as names; what cannot be read of it is told. */
export function cleanItem({ item, zotero }: LibraryItem, id: string): { item?: Source; told: readonly Told[] } {
  const kept = Object.entries(item).flatMap(([key, value]): [string, unknown][] => {
    if (never.has(key) || key === 'id') return [];
    if (typeof value === 'string' && localPath.test(value.trim())) return [];
    if (key === 'custom') return [];
    return [[key, nameVariables.has(key) ? namesOf(value) : value]];
  });
  const { item: read, told } = readItem({ type: 'document', ...Object.fromEntries(kept), id, ...(zotero ? { custom: { zotero } } : {}) });
  return { ...(read ? { item: read } : {}), told };
}
