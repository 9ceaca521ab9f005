import { fatesOf } from '../../../explain/commitment-fates.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { instrumentsLeft } from '../../../explain/instruments-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { at, commitmentColumns, entryColumns } from './columns.ts';
import { normsColumn, placeColumn } from './commitments.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';

/** What no finding reaches: commitments without one, and entries that no rule is on. */

export function untestedSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const left = instrumentsLeft(analysis, filters);
  return sheetOf<Commitment>(
    'Untested',
    'Own commitments of the documents chosen, firm or weak, that speak to a norm and are without any finding. That none was found does not say that they are kept.',
    [
      ...commitmentColumns<Commitment>((commitment) => commitment, index),
      normsColumn<Commitment>((commitment) => commitment, index),
      placeColumn<Commitment>((commitment) => commitment),
    ],
    fatesOf(analysis, filters).flatMap(({ commitment, fate }) =>
      fate === 'untested' && (left?.has(commitment.instrument) ?? true) ? [commitment] : [],
    ),
  );
}

export function unjudgedSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  return sheetOf<EntryWithFacts>(
    'Unjudged',
    'Evidence entries that no rule reaches, of whatever norm. One that a rule reaches may all the same have no finding among those of this workbook.',
    [
      ...entryColumns<EntryWithFacts>((entry) => entry),
      {
        name: 'practices',
        width: 30,
        meaning: 'The practices that it is about, separated by semicolons.',
        of: ({ practices }) => practices.map((id) => labelOf(id, index)).join('; '),
      },
      { name: 'entry at', width: 40, meaning: 'File and line of the entry in the workspace.', of: (entry) => at(entry.at) },
    ],
    analysis.judgement.unjudged.map((id) => index.entries.get(id)!),
  );
}
