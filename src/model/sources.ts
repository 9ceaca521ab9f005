import { periodOf, readPeriod, type Span } from './dates.ts';
import type { Source } from './records.ts';

/** The days in which a CSL-JSON item was issued; `null` where it gives no date. A range that was left open goes on. */
export function issuedSpan(source: Source): Span | null {
  const parts = source.issued?.['date-parts'];
  if (!parts || parts.length === 0) return null;
  const first = spanOf(parts[0]!);
  if (!first) return null;
  if (parts.length > 1 && Number(parts[1]![0]) === 0) return { from: first.from, to: Infinity };
  const last = spanOf(parts.at(-1)!);
  return last ? { from: first.from, to: last.to } : null;
}

function spanOf(parts: readonly (number | string)[]): Span | null {
  const [year, month, day] = parts.map(Number);
  if (!year || !Number.isFinite(year)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const text = [String(year).padStart(4, '0'), ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
  return readPeriod(text) ? periodOf(text).possible : null;
}

/**
 * What is printed of a bibliography: what stands in a reference, and never what people note for themselves (notes, abstracts, keywords, files, call
 * numbers, where an archive keeps it) nor what only their own programs know.
 */
const inReferences: ReadonlySet<string> = new Set(
  (
    'id type citation-key title title-short short-title shortTitle container-title container-title-short journalAbbreviation collection-title ' +
    'collection-number original-title reviewed-title reviewed-genre volume-title volume-title-short part-title part-number part number number-of-pages ' +
    'number-of-volumes volume issue supplement-number printing-number edition version chapter-number page page-first section division scale dimensions ' +
    'medium genre status authority jurisdiction references event event-title event-place publisher publisher-place original-publisher ' +
    'original-publisher-place language DOI URL ISBN ISSN PMID PMCID license accessed available-date event-date issued original-date submitted author ' +
    'chair collection-editor compiler composer container-author contributor curator director editor editorial-director editor-translator ' +
    'executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author ' +
    'script-writer series-creator translator'
  ).split(' '),
);

/** A source as it may leave: the fields of a reference, without addresses that are paths on somebody's disk. */
export function outwardSource(source: Source): Source {
  const fields = Object.entries(source).filter(
    ([field, value]) => inReferences.has(field) && !(typeof value === 'string' && isLocal(value)),
  );
  return Object.fromEntries(fields) as Source;
}

const isLocal = (address: string): boolean => /^\s*(?:file:|[~.]{0,2}[/\\](?=\S)|~|[a-z]:[/\\])/i.test(address);

interface Name {
  readonly family?: string;
  readonly literal?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A short reference for people: author or publisher, and year. */
export function shortReference(source: Source | undefined, id: string): string {
  if (!source) return id;
  const who = authorsInShort(source) || withoutTags(String(source['publisher'] ?? source['container-title'] ?? source.title ?? id));
  const [first, last] = (source.issued?.['date-parts'] ?? []).map(([year]) => year);
  if (first === undefined) return `${who} (no date)`;
  return `${who} ${source.issued?.circa ? 'c. ' : ''}${first}${last === undefined || last === first ? '' : `–${last}`}`;
}

/** The authors by their family names, the first of more than two alone; empty where there is none. */
export function authorsInShort(source: Source): string {
  const names = ((source['author'] as Name[] | undefined) ?? []).map(shortName).filter(Boolean);
  return names.length > 2 ? `${names[0]} and others` : names.join(' and ');
}

/** The family name with the particle that is never dropped (“van der Author”), or what a body is called. */
function shortName({ family, literal, given, 'non-dropping-particle': particle }: Name): string {
  if (family) return particle ? `${particle}${/['’-]$/.test(particle) ? '' : ' '}${family}` : family;
  return literal ?? given ?? '';
}

/** The title as plain words; CSL marks names of ships and the like in it by `<i>` and other tags. */
export const plainTitle = (source: Source): string | undefined => (source.title === undefined ? undefined : withoutTags(source.title));

const withoutTags = (text: string): string => text.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/gi, '');

/** All authors, each with the given name behind, with semicolons between them. */
export const authorsOf = (source: Source): string => namesOf(source, 'author');

export const interviewersOf = (source: Source): string => namesOf(source, 'interviewer');

const namesOf = (source: Source, field: string): string =>
  ((source[field] as Name[] | undefined) ?? [])
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ');

/** A date of CSL-JSON as far as it goes: 2014, 2014-05, 2014-05-23; a range with a slash; empty where there is none. */
export function dateOf(written: unknown): string {
  const { 'date-parts': parts = [], circa } = (written as Source['issued']) ?? {};
  const date = parts.map((each) => each.map((part) => String(part).padStart(2, '0')).join('-')).join('/');
  return date !== '' && circa ? `${date}?` : date;
}

/** An address by its host alone, such as that of a mirror; the whole where it is none. */
export const hostOf = (address: string): string => URL.parse(address)?.host.replace(/^www\./, '') ?? address;
