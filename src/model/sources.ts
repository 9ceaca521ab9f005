import { periodOf, readPeriod, type Span } from './dates.ts';
import type { Source } from './records.ts';

/** The days in which a CSL-JSON item was issued; `null` where it gives no date. */
export function issuedSpan(source: Source): Span | null {
  const parts = source.issued?.['date-parts'];
  if (!parts || parts.length === 0) return null;
  const spans = parts.map(spanOf);
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

function spanOf(parts: readonly (number | string)[]): Span | null {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isFinite(year)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const text = [String(year).padStart(4, '0'), ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
  return readPeriod(text) ? periodOf(text).possible : null;
}

/** A short reference for people: author or publisher, and year. */
export function shortReference(source: Source | undefined, id: string): string {
  if (!source) return id;
  const author = (source['author'] as { family?: string; literal?: string; given?: string }[] | undefined)?.map(
    (each) => each.family ?? each.literal ?? each.given ?? '',
  );
  const names = author?.filter(Boolean) ?? [];
  const who =
    names.length > 2
      ? `${names[0]} and others`
      : names.join(' and ') || String(source['publisher'] ?? source['container-title'] ?? source.title ?? id);
  const year = source.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? `${who} (no date)` : `${who} ${source.issued?.circa ? 'c. ' : ''}${year}`;
}
