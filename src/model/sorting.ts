import type { Finding, Gap } from './records.ts';
import { isInForce, reaches, severities, standards, verdicts } from './words.ts';

/** By code unit, so that no locale matters. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id);

/** Groups in the order of their keys by code unit. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].toSorted(([a], [b]) => byCodeUnit(a, b));
}

/** Gaps by their headlines: the gravest verdict first, then the highest standard of proof. */
export function gravestFirst(gaps: readonly Gap[]): Gap[] {
  const rank = ({ headline }: Gap) => verdicts.indexOf(headline.verdict) * standards.length + standards.indexOf(headline.standard);
  return gaps.toSorted((a, b) => rank(a) - rank(b) || byId(a, b));
}

/** The strongest finding first: in force before not, proven before alleged, then the gravest, the best proven, the most severe. */
export function byStrength(one: Finding, other: Finding): number {
  const rank = ({ verdict, standard, severity }: Finding) => [
    isInForce(verdict) ? 0 : 1,
    reaches(standard.level, 'reasonable-grounds') ? 0 : 1,
    verdicts.indexOf(verdict),
    standards.indexOf(standard.level),
    severities.indexOf(severity),
  ];
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, n) => value !== b[n]);
  return at < 0 ? byId(one, other) : a[at]! - b[at]!;
}
