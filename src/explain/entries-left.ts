import { chosenEntries } from '../judge/choose.ts';
import type { Filters } from '../model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from '../model/judgement.ts';

/** The entries that filters leave: nothing that is counted or told under them may come from another. */
export const entriesLeft = (analysis: Analysis, filters: Filters): readonly EntryWithFacts[] =>
  chosenEntries(analysis, analysis.entries, filters);
