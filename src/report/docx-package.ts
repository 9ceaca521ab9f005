import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { byCodeUnit } from '../model/sorting.ts';

/**
 * The package that the library wrote, without what differs from run to run: the times of the document and of the zip's entries, and
 * the ids by which links are found, which the library draws at random.
 */
export function sealed(written: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(written)));
  edit(parts, 'docProps/core.xml', (xml) => xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  for (const name of parts.keys()) if (name.endsWith('.rels')) nameLinks(parts, name);
  const sorted = [...parts].toSorted(([one], [other]) => packageOrder(one, other));
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 6 });
}

function edit(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part) parts.set(name, strToU8(change(strFromU8(part))));
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
