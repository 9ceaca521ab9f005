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

interface Name {
  readonly family?: string;
  readonly literal?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A short reference for people: author or publisher, and year. */
export function shortReference(source: Source | undefined, id: string): string {
  if (!source) return id;
  const names = ((source['author'] as Name[] | undefined) ?? []).map(shortName).filter(Boolean);
  const who =
    names.length > 2
      ? `${names[0]} and others`
      : names.join(' and ') || withoutTags(String(source['publisher'] ?? source['container-title'] ?? source.title ?? id));
  const year = source.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? `${who} (no date)` : `${who} ${source.issued?.circa ? 'c. ' : ''}${year}`;
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
export const authorsOf = (source: Source): string =>
  ((source['author'] as Name[] | undefined) ?? [])
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ');

/** A date of CSL-JSON as far as it goes: 2014, 2014-05, 2014-05-23; a range with a slash; empty where there is none. */
export function dateOf(written: unknown): string {
  const parts = (written as Source['issued'])?.['date-parts'] ?? [];
  return parts.map((each) => each.map((part) => String(part).padStart(2, '0')).join('-')).join('/');
}
