import { meet, type Span } from './dates.ts';

/** Sets of days as spans in their order that neither meet nor touch. */
export type Days = readonly Span[];

/** All days of any of the spans. */
export function union(spans: readonly Span[]): Days {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** The days of both. */
export const intersection = (one: Days, other: Days): Days => one.flatMap((a) => other.flatMap((b) => meet(a, b) ?? []));

/** The days of the first that are none of the other's; before what has no beginning there is no day, nor any after what has no end. */
export const without = (days: Days, taken: Days): Days =>
  taken.reduce<Days>(
    (left, { from, to }) =>
      left.flatMap((span) => [
        ...(from === -Infinity ? [] : intersection([span], [{ from: -Infinity, to: from - 1 }])),
        ...(to === Infinity ? [] : intersection([span], [{ from: to + 1, to: Infinity }])),
      ]),
    days,
  );

/** Whether a span and a set of days have a day in common. */
export const touches = (span: Span, days: Days): boolean => days.some((each) => meet(each, span) !== null);

/** Days as an EDTF interval. */
export function writtenSpan({ from, to }: Span): string {
  const end = (day: number) => (Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '..');
  return `${end(from)}/${end(to)}`;
}
