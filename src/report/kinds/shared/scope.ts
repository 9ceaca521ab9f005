import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { listWords, standardWords } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { filterWords } from '../../../model/filters/filters.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Standard } from '../../../model/words.ts';
import { fill, lowered } from '../../phrases.ts';

/** What a report covers under its filters, within a sentence; nothing where it covers all. */
export function scopeWords(filters: Filters, analysis: Analysis): string | null {
  const index = indexOf(analysis);
  const chosen = filterWords(
    filters,
    (id) => standardWords[id as Standard] ?? index.instruments.get(id)?.short ?? lowered(labelOf(id, index)),
  );
  return chosen.length > 0 ? listWords(chosen) : null;
}

/** A title that says what the report covers, where that is not all: “Gap report on work in Libya: …”. @param title with `{on}` where that stands */
export const scopedTitle = (title: string, values: Readonly<Record<string, string>>, filters: Filters, analysis: Analysis): string => {
  const scope = scopeWords(filters, analysis);
  return fill(title, { ...values, on: scope === null ? '' : ` on ${scope}` });
};
