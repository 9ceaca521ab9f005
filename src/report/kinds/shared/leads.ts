import type { IndexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/records.ts';
import { byStrength } from '../../../model/sorting.ts';

/** What leads the entry's case in each gap, the strongest first. */
export const leadsOf = (entry: EntryWithFacts, { judgement }: Analysis, index: IndexOf): Finding[] =>
  judgement.gaps
    .flatMap((gap) => gap.cases.filter((each) => each.evidence === entry.id).map((each) => index.findings.get(each.lead)!))
    .toSorted(byStrength);
