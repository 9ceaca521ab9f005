import type { LibraryItem } from './library.ts';

/** What a part takes from the whole that it appeared in, where it says nothing of its own. */
const inherited = [
  'editor',
  'translator',
  'publisher',
  'publisher-place',
  'issued',
  'ISBN',
  'ISSN',
  'collection-title',
  'collection-editor',
  'collection-number',
  'edition',
  'event-title',
  'number-of-volumes',
  'language',
];

/** The key of the entry that this one is a part of. */
export const crossrefOf = (entry: string): string | undefined => /[,{(\s]crossref\s*=\s*[{"]?\s*([^}",\s]+)/i.exec(entry)?.[1];

/** An item with what the entry says that it is a part of. */
export function withWhole(part: LibraryItem, key: string, all: readonly LibraryItem[]): LibraryItem {
  const whole = all.find((each) => each.key?.toLowerCase() === key.toLowerCase());
  if (!whole || whole === part) return { ...part, told: [`the entry “${key}”, which it is a part of, is not there`] };
  const taken: Record<string, unknown> = Object.fromEntries(
    inherited.flatMap((field) => (whole.item[field] === undefined ? [] : [[field, whole.item[field]]])),
  );
  taken['container-title'] = whole.item['title'];
  if (whole.item['author'] !== undefined) taken['container-author'] = whole.item['author'];
  return { ...part, item: { ...taken, ...part.item } };
}
