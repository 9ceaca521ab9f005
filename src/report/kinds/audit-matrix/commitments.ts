import { fatesOf, unreadOf, type Fate } from '../../../explain/commitment-fates.ts';
import { indexOf, labelOf, lineOf, type IndexOf } from '../../../explain/index-of.ts';
import { instrumentsLeft } from '../../../explain/instruments-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment, Unread } from '../../../model/records.ts';
import { sheetOf, type ColumnOf, type NamedSheet } from '../../named-sheet.ts';
import { at, commitmentColumns } from './columns.ts';
import * as values from './values.ts';

/** What the audit matrix says of the instruments as a whole, so that nothing of them is left out unsaid. */

/** The norms of a commitment, by their names. */
export const normsColumn = <T>(of: (record: T) => Commitment, index: IndexOf): ColumnOf<T> => ({
  name: 'norms',
  width: 30,
  meaning: 'The norms that it speaks to, separated by semicolons; empty where none was recognised.',
  of: (each) =>
    of(each)
      .norms.map(({ id }) => labelOf(id, index))
      .join('; '),
});

/** Where a commitment stands in the workspace. */
export const placeColumn = <T>(of: (record: T) => Commitment): ColumnOf<T> => ({
  name: 'commitment at',
  width: 36,
  meaning: 'File and line of the commitment in the workspace.',
  of: (each) => at(lineOf(of(each))),
});

export function commitmentsSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const left = instrumentsLeft(analysis, filters);
  return sheetOf<{ commitment: Commitment; fate: Fate }>(
    'Commitments',
    'All that was read as a commitment, a permission, a definition or a recognition in the instruments chosen, whether it has findings or not. Where evidence was chosen, these are the instruments with a finding on it.',
    [
      ...commitmentColumns<{ commitment: Commitment }>(({ commitment }) => commitment, index),
      normsColumn(({ commitment }) => commitment, index),
      {
        name: 'what became of it',
        width: 20,
        meaning: 'Whether it has a finding in this workbook, and if not, why not.',
        values: values.fateValues,
        of: ({ fate }) => values.fates[fate],
      },
      placeColumn(({ commitment }) => commitment),
    ],
    fatesOf(analysis, filters).filter(({ commitment }) => left?.has(commitment.instrument) ?? true),
  );
}

export function notReadSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const { workspace } = analysis;
  const left = instrumentsLeft(analysis, filters);
  const instruments = new Map(workspace.instruments.map((each) => [each.id, each]));
  return sheetOf<Unread>(
    'Not read',
    'Sentences that were not taken as commitments, in the instruments chosen, with a word of modality or without one. Read them: nothing was held against them.',
    [
      { name: 'provision', width: 22, meaning: 'The id of the provision.', of: ({ provision }) => provision },
      {
        name: 'instrument',
        width: 20,
        meaning: 'The policy document that it stands in, by its short name.',
        of: (each) => instruments.get(each.instrument)?.short ?? each.instrument,
      },
      {
        name: 'pinpoint',
        width: 18,
        meaning: 'Where it stands in the instrument; empty where that is unknown.',
        of: ({ pinpoint }) => pinpoint,
      },
      { name: 'text', width: 60, meaning: 'The sentence.', of: ({ text }) => text },
      {
        name: 'word',
        width: 14,
        meaning: 'The word of modality; empty where there is none, or where the sentence was too long to be read.',
        of: ({ word }) => word,
      },
      { name: 'because', width: 40, meaning: 'Why it was not taken as a commitment.', of: ({ because }) => because },
      {
        name: 'sentence at',
        width: 36,
        meaning: 'File and line of the sentence in the workspace.',
        of: ({ position }) => `${position.file}:${position.start.line}`,
      },
    ],
    unreadOf(workspace, filters).filter(({ instrument }) => left?.has(instrument) ?? true),
  );
}
