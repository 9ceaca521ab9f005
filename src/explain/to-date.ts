import type { Analysis, DateLift } from '../model/judgement.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import { indexOf } from './index-of.ts';

/** A date that would bring undated findings in force, and how much hangs on it. */
export interface Dating extends Omit<DateLift, 'gives' | 'kind'> {
  /** The entry whose claims are to be dated, or the commitment whose start is. */
  readonly id: string;
  /** Headlines that it would bring in force, then all findings. */
  readonly headlines: number;
  readonly findings: number;
  /** The finding for which it would do most. */
  readonly finding: string;
  readonly gives: DateLift['gives'];
}

/** All dates that `next` asks for, those on which most headlines hang first. */
export function toDate(analysis: Analysis): Dating[] {
  const index = indexOf(analysis);
  const headlines = new Set(analysis.judgement.gaps.map(({ headline }) => headline.finding));
  const wanted = [...index.findings.values()].flatMap((finding) =>
    finding.standard.next.flatMap((next) =>
      next.kind === 'date' ? [{ finding, next, id: next.of === 'claim' ? finding.evidence : finding.commitment }] : [],
    ),
  );
  const same = groupBy(wanted, ({ next, id }) => [id, next.of, next.fact, next.claims.join(' '), next.within.join(' ')].join('\n'));
  return same
    .map(([, all]): Dating => {
      const { finding, next, id } = all.find((each) => headlines.has(each.finding.id)) ?? all[0]!;
      const { kind: _, ...rest } = next;
      const leading = all.filter((each) => headlines.has(each.finding.id)).length;
      return { ...rest, id, headlines: leading, findings: all.length, finding: finding.id };
    })
    .toSorted((a, b) => b.headlines - a.headlines || b.findings - a.findings || byCodeUnit(a.id, b.id) || byCodeUnit(a.fact, b.fact));
}
