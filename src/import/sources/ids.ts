import type { Source } from '../../model/records.ts';
import { shortReference } from '../../model/sources.ts';

/** Lower case with hyphens, as ids are written. */
export const asId = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const fillers = new Set(['a', 'an', 'the', 'of', 'on', 'in', 'and', 'for', 'to', 'der', 'die', 'das', 'la', 'le', 'les', 'el', 'de']);

/** An id of author, year and the first words of the title, for what has no key. */
export function slugOf(item: Source): string {
  const who = shortReference({ ...item, issued: undefined } as Source, item.id).replace(/ \(no date\)$/, '');
  const author = asId(who.replace(/ and .*$/, ''))
    .split('-')
    .slice(0, 4)
    .join('-');
  const words = asId(item.title ?? '')
    .split('-')
    .filter((word) => word && !fillers.has(word))
    .slice(0, 3);
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return [author, year === undefined ? '' : String(year), ...words].filter(Boolean).join('-') || 'source';
}

/** What two entries of the same work have in common, strongest first. */
export function sameness(item: Source): string[] {
  const text = (key: string) => (typeof item[key] === 'string' ? (item[key] as string).toLowerCase().trim() : '');
  const title = asId(item.title ?? '');
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? '';
  const custom = item['custom'] as { zotero?: string } | undefined;
  return [
    custom?.zotero ? `zotero ${custom.zotero}` : '',
    text('DOI') ? `doi ${text('DOI').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}` : '',
    title.length > 12 ? `title ${title} ${year} ${asId(shortReference({ ...item, issued: undefined } as Source, ''))}` : '',
  ].filter(Boolean);
}
