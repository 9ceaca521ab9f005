import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { textOf } from '../../page-tree.ts';
import type { ReportContent } from '../../report.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { tailOf } from '../../telling/tail.ts';

/** Of some work what a report names or tells anything of: what it counts a reader must find. */
export function toldIn(body: readonly ReportContent[], entries: readonly EntryWithFacts[], analysis: Analysis): EntryWithFacts[] {
  const whole = textOf(body);
  return entries.filter(
    ({ title, claims }) => whole.includes(title) || claims.some((claim) => whole.includes(tailOf(claimSaid(claim, analysis)))),
  );
}
