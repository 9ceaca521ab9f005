import type { IndexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/records.ts';
import { strongestFirst } from '../../../model/strength.ts';

/** What leads the entry's case in each gap, the strongest first. */
export const leadsOf = (entry: EntryWithFacts, { judgement, workspace }: Analysis, index: IndexOf): Finding[] =>
  strongestFirst(
    judgement.gaps.flatMap((gap) => gap.cases.filter((each) => each.evidence === entry.id).map((each) => index.findings.get(each.lead)!)),
    workspace,
  );
