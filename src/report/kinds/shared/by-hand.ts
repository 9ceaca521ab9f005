import { indexOf } from '../../../explain/index-of.ts';
import { caseIdOf, gapIdOf } from '../../../model/gaps.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';

/** What was chosen by hand, as a report takes it. */
export interface ByHand {
  /** The same ids in their order, each case as the gap that it is in, each once. */
  readonly ids: readonly string[];
  /** Whether a finding is of what was chosen: of a gap as a whole, or of one of its cases. */
  readonly also: (finding: Finding) => boolean;
}

/** Gaps and cases chosen by hand: of a gap that is not chosen itself only the chosen cases are left. */
export function byHand(chosen: readonly string[], analysis: Analysis): ByHand {
  const { gaps, cases } = indexOf(analysis);
  const gapOf = (id: string) => (gaps.has(id) ? undefined : cases.get(id)?.gap.id);
  const narrowed = new Set(chosen.flatMap((id) => gapOf(id) ?? []).filter((gap) => !chosen.includes(gap)));
  const ids = new Set(chosen);
  return {
    ids: [...new Set(chosen.map((id) => gapOf(id) ?? id))],
    also: (finding) => !narrowed.has(gapIdOf(finding)) || ids.has(caseIdOf(finding)),
  };
}
