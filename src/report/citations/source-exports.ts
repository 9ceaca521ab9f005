import { printable } from '../../explain/printable.ts';
import type { Source } from '../../model/records.ts';
import { byId } from '../../model/sorting.ts';
import { outwardSource } from '../../model/sources.ts';
import { dateFields, readDate } from './cited-items.ts';

/** The first of each id, sorted by it. */
function sorted(sources: readonly Source[]): Source[] {
  const found = new Map<string, Source>();
  for (const source of sources) {
    const id = String(source.id);
    if (!found.has(id)) found.set(id, { ...outwardSource(source), id });
  }
  return [...found.values()].toSorted(byId);
}

/** Sources as CSL-JSON, for a reference manager: sorted by id, each field of a reference as it was written. */
export const toCslJson = (sources: readonly Source[]): string => `${JSON.stringify(sorted(sources), null, 2)}\n`;

/** Sources as BibLaTeX, the dialect of BibTeX that has web pages, reports and days, in UTF-8; the keys are the ids. */
export async function toBibTeX(sources: readonly Source[]): Promise<string> {
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const { format } = plugins.config.get('@bibtex');
  // Without `asciiOnly` it escapes nothing; with it, it drops every letter that LaTeX has no command for. So the escaping is done here.
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  const taken = new Set<string>();
  const items = sorted(sources).map((source) => ({ ...escapedItem(source), id: keyOf(source.id, taken), type: String(source.type) }));
  // The type is said, so that nothing in the data is taken for an address to fetch.
  const cite = new Cite(items, { forceType: list, target: list, generateGraph: false, maxChainLength: 1, strict: true });
  return `${String(cite.format('biblatex')).trim()}\n`;
}

function keyOf(id: string, taken: Set<string>): string {
  const safe =
    id
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\w:.+-]+/g, '-') || 'source';
  let key = safe;
  for (let n = 2; taken.has(key); n++) key = `${safe}-${n}`;
  taken.add(key);
  return key;
}

const list = '@csl/list+object';

const addresses: ReadonlySet<string> = new Set(['URL', 'DOI']);
const dates: ReadonlySet<string> = new Set(dateFields);

/** Only what the library can write: dates, names of texts, and texts. */
function escapedItem(source: Source): Record<string, unknown> {
  const fields = Object.entries(source).map(([field, value]) => [field, escapedField(field, value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

function escapedField(field: string, value: unknown): unknown {
  if (dates.has(field)) return readDate(value, true, 'en-GB');
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'object' && each !== null).map(escapedName);
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null;
  return addresses.has(field) ? encoded(String(value)) : escaped(String(value));
}

const escapedName = (name: object): object =>
  Object.fromEntries(Object.entries(name).flatMap(([part, text]) => (typeof text === 'string' ? [[part, escaped(text)]] : [])));

function escaped(text: string): string {
  const plain = printable(text).replace(/[\\{}$&#%_^~]/g, (special) => commands[special]!);
  return isNested(plain) ? plain : plain.replaceAll('<', '\\textless{}');
}

/** Whether the markup that CSL-JSON knows is closed as it was opened; the library writes an opening brace for what never closes. */
function isNested(text: string): boolean {
  const open: string[] = [];
  for (const [, close, tag] of text.matchAll(/<(\/?)(i|b|sc|sup|sub|span)(?: [^>]*)?>/g)) {
    if (close === '') open.push(tag!);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
}

/** Braces must balance even behind a backslash, so they are commands. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** Addresses stand as they are, but for what would end the field. */
const encoded = (address: string): string => printable(address).replace(/[\\{}\s]/g, (each) => encodeURIComponent(each));
