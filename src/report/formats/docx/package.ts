import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { byCodeUnit } from '../../../model/sorting.ts';

/**
 * The package that the library wrote, without what differs from run to run: the times of the document and of the zip's entries, the
 * ids by which links are found, which the library draws at random, and the bookmarks of headings, which it counts on from document to
 * document.
 */
export function sealed(written: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(written)));
  edit(parts, 'docProps/core.xml', (xml) => xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  edit(parts, 'word/document.xml', bookmarksFromOne);
  nameMetafiles(parts);
  for (const name of parts.keys()) if (name.endsWith('.rels')) nameLinks(parts, name);
  const sorted = [...parts].toSorted(([one], [other]) => packageOrder(one, other));
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** Metafiles come out of the library as bitmaps by name; here they are named for what they are. */
function nameMetafiles(parts: Map<string, Uint8Array>): void {
  const found = [...parts].filter(([name, data]) => /^word\/media\/.*\.png$/.test(name) && data[0] === 1 && data[40] === 0x20);
  for (const [name, data] of found) {
    const renamed = name.replace(/png$/, 'emf');
    parts.delete(name);
    parts.set(renamed, data);
    const [old, now] = [name.slice('word/'.length), renamed.slice('word/'.length)];
    edit(parts, 'word/_rels/document.xml.rels', (xml) => xml.replaceAll(`"${old}"`, `"${now}"`));
  }
  if (found.length > 0)
    edit(parts, '[Content_Types].xml', (xml) => xml.replace('<Default ', '<Default ContentType="image/x-emf" Extension="emf"/><Default '));
}

function edit(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part) parts.set(name, strToU8(change(strFromU8(part))));
}

/**
 * Bookmarks numbered from one, and no entry of the table of contents marked as out of date, at which Word would ask on opening. Text
 * cannot look like these: the library escapes its quotation marks and angle brackets.
 */
function bookmarksFromOne(xml: string): string {
  const numbers = new Map([...xml.matchAll(/<w:bookmarkStart w:name="[^"]*" w:id="(\d+)"/g)].map(([, old], at) => [old!, at + 1]));
  return xml
    .replace(
      /(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")(\d+)"/g,
      (_, before: string, old: string) => `${before}${numbers.get(old) ?? old}"`,
    )
    .replace(
      /(<w:bookmarkStart w:name="|<w:hyperlink w:history="1" w:anchor="|<w:instrText xml:space="preserve">PAGEREF )_Toc(\d+)/g,
      (_, before: string, old: string) => `${before}_Toc${numbers.get(old) ?? old}`,
    )
    .replace(/(<w:fldChar w:fldCharType="begin") w:dirty="(?:true|false)"/g, '$1');
}

const randomId = /\bId="(rId[\w-]{21})"/g;

/** Numbers the links of one part in the order in which they were written. */
function nameLinks(parts: Map<string, Uint8Array>, relations: string): void {
  const part = relations.replace('_rels/', '').replace(/\.rels$/, '');
  const ids = [...strFromU8(parts.get(relations)!).matchAll(randomId)].map(([, id]) => id!);
  if (ids.length === 0) return;
  const names = new Map(ids.map((id, at) => [id, `link${at + 1}`]));
  const renamed = (xml: string) => xml.replace(/"(rId[\w-]{21})"/g, (whole, id: string) => (names.has(id) ? `"${names.get(id)}"` : whole));
  edit(parts, relations, renamed);
  edit(parts, part, renamed);
}

/** The list of content types first, as Word writes it, then by name. */
function packageOrder(one: string, other: string): number {
  const first = '[Content_Types].xml';
  if (one === first || other === first) return one === other ? 0 : one === first ? -1 : 1;
  return byCodeUnit(one, other);
}
