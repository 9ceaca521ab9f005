import type { Filters } from '../model/filters/filter.ts';
import { given } from '../model/filters/filters.ts';
import type { Analysis } from '../model/judgement.ts';
import { indexOf } from './index-of.ts';

/** The instruments with a finding in what filters leave, or with words that answer one, by id; `null` where no filter chooses entries, and so none is left out, or where nothing is left. */
export function instrumentsLeft(analysis: Analysis, filters: Filters): ReadonlySet<string> | null {
  const { commitments, findings } = indexOf(analysis);
  const isNarrowed = given(filters).some(({ filter }) => filter.of === 'practice' || filter.of === 'entry');
  return isNarrowed && findings.size > 0
    ? new Set(
        [...findings.values()].flatMap(({ commitment, against }) =>
          [commitment, ...against.map((each) => each.commitment)].map((id) => commitments.get(id)!.instrument),
        ),
      )
    : null;
}
