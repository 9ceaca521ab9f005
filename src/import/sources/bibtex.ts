import { tableOf } from '../../model/by-id.ts';
import { crossrefOf, withWhole } from './crossref.ts';
import type { Library, LibraryItem } from './library.ts';
import { isBody } from './names.ts';
import { withLetters } from './tex.ts';
import { yearOf } from './years.ts';

interface Entry {
  readonly text: string;
  readonly key: string;
  readonly line: number;
}

/** Reads BibTeX and BibLaTeX one entry at a time, so that a broken one does not stop the rest. */
export async function readBibtex(text: string): Promise<Library> {
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const { entries, strings, broken } = entriesOf(text);
  const items: LibraryItem[] = [];
  const parts = new Map<LibraryItem, string>();
  const failed = [...broken];
  for (const { text, key, line } of entries) {
    const { entry, shortened } = withoutOthers(withLetters(text));
    const where = `“${key}” (line ${line})`;
    try {
      // The form is said, so that nothing in the data is taken for an address to fetch.
      const { data } = new Cite(`${strings}${wholeBodies(entry)}`, {
        forceType: '@biblatex/text',
        target: '@csl/list+object',
        generateGraph: false,
        maxChainLength: 10,
        strict: true,
      });
      const [item] = data as Record<string, unknown>[];
      const crossref = crossrefOf(entry);
      if (item) {
        const made = { item: withOthers(withDate(withBodies(item), entry), shortened), key, where };
        items.push(made);
        if (crossref !== undefined) parts.set(made, crossref);
      } else failed.push({ where, because: 'nothing was found in it' });
    } catch (error) {
      failed.push({ where, because: (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 120) });
    }
  }
  return { items: items.map((item) => (parts.has(item) ? withWhole(item, parts.get(item)!, items) : item)), broken: failed };
}

/** “and others” is nobody's name, and is read apart. @returns the entry without it, and the fields that had it */
function withoutOthers(entry: string): { entry: string; shortened: string[] } {
  const shortened: string[] = [];
  const without = entry.replace(
    /(\b(author|editor|translator)\s*=\s*[{"][^=]*?)\s+and\s+others\s*(?=[}"]\s*(?:,|[})]?\s*$|#))/gi,
    (_, names: string, field: string) => {
      shortened.push(field.toLowerCase());
      return names;
    },
  );
  return { entry: without, shortened };
}

/** A citation says that there are others, as the last of its names. */
const withOthers = (item: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> => ({
  ...item,
  ...Object.fromEntries(fields.map((field) => [field, [...((item[field] ?? []) as unknown[]), { literal: 'others' }]])),
});

/** A date about which BibLaTeX is not sure: “1998~”, “1998?”, “1998%”; and a year as it stands in a book: “c1998”, “[1998]”. */
function withDate(item: Record<string, unknown>, entry: string): Record<string, unknown> {
  const issued = item['issued'] as { literal?: string } | undefined;
  const written = /[,{(\s](?:date|year)\s*=\s*(?:\{([^{}]*)\}|"([^"]*)")/i.exec(entry);
  const text = (written?.[1] ?? written?.[2] ?? '').trim();
  if (!issued) return item;
  if (issued.literal !== undefined) return { ...item, issued: yearOf(issued.literal) ?? issued };
  return /^\d{4}(?:-\d{2}){0,2}[~?%]$/.test(text) ? { ...item, issued: { ...issued, circa: true } } : item;
}

/** Cuts a file at its entries, by their braces; an entry that does not end is cut where the next begins on a line of its own. */
function entriesOf(text: string): { entries: Entry[]; strings: string; broken: Library['broken'] } {
  const entries: Entry[] = [];
  const broken: { where: string; because: string }[] = [];
  let strings = '';
  const starts = [...text.matchAll(/^[ \t]*@\s*(\w+)\s*[{(]/gm)];
  let line = 1;
  let counted = 0;
  for (const [index, match] of starts.entries()) {
    const kind = match[1]!.toLowerCase();
    const limit = starts[index + 1]?.index ?? text.length;
    for (; counted < match.index; counted++) if (text[counted] === '\n') line++;
    if (kind === 'comment' || kind === 'preamble') continue;
    const end = endOf(text, match.index + match[0].length, limit);
    const entry = text.slice(match.index, end ?? limit);
    if (kind === 'string') {
      if (end !== null) strings += `${entry}\n`;
      continue;
    }
    const key = /[{(]\s*([^,\s{}]*)/.exec(entry)?.[1] ?? '';
    if (end === null) broken.push({ where: `“${key}” (line ${line})`, because: 'its braces do not close' });
    else entries.push({ text: entry, key, line });
  }
  return { entries, strings, broken };
}

function endOf(text: string, from: number, limit: number): number | null {
  let depth = 1;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{' || (sign === '(' && depth === 0)) depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return null;
}

/** “United Nations Office on Drugs and Crime” is one body, though “and” parts names. */
const wholeBodies = (entry: string): string =>
  entry.replace(/\b(author|editor)\s*=\s*([{"])([^{}",]+)([}"])/gi, (whole, field: string, open: string, names: string, close: string) => {
    const parts = names.split(/\s+and\s+/);
    const isOne = isBody(parts[0]!) && parts.slice(1).every((part) => !/\s/.test(part.trim()) || /^(?:the|of|for)\b/i.test(part.trim()));
    return isOne ? `${field} = ${open}{${names}}${close}` : whole;
  });

/** The forms of BibTeX that are names of no genre, and how those are called that are. */
const genres: Readonly<Record<string, string | null>> = tableOf({
  techreport: null,
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
});

function withGenre(item: Record<string, unknown>): Record<string, unknown> {
  const { genre, ...rest } = item;
  const called = genres[String(genre)];
  return called === undefined ? item : called === null ? rest : { ...rest, genre: called };
}

/** A name that has one part only, or whose words are those of a body, is a body's. */
function withBodies(item: Record<string, unknown>): Record<string, unknown> {
  const whole = (name: unknown): unknown => {
    if (typeof name !== 'object' || name === null) return name;
    const { family, given, 'non-dropping-particle': particle, literal } = name as Record<string, string | undefined>;
    if (literal) return name;
    const words = [given, particle, family].filter(Boolean).join(' ');
    return (!given && family) || isBody(words) ? { literal: words } : name;
  };
  return Object.fromEntries(
    Object.entries(withGenre(item)).map(([key, value]) => [
      key,
      ['author', 'editor', 'translator'].includes(key) && Array.isArray(value) ? value.map(whole) : value,
    ]),
  );
}
