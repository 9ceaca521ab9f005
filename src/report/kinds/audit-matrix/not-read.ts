import { unreadOf } from '../../../explain/commitment-fates.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { instrumentsLeft } from '../../../explain/instruments-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Unread } from '../../../model/records.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import * as ofCommitments from './commitment-values.ts';

/** The sentences that were not read as commitments, and why, so that nothing of a document is left out unsaid. */
export function notReadSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const { workspace } = analysis;
  const left = instrumentsLeft(analysis, filters);
  const { instruments, provisions } = indexOf(analysis);
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
        name: 'whose words',
        width: 11,
        meaning: 'Whether it is a sentence of the document, or a note of those who restated it.',
        values: ofCommitments.whoseWordsValues,
        of: (each) =>
          instruments.get(each.instrument)?.textStatus === 'digest' && provisions.get(each.provision)?.annotated !== true
            ? ofCommitments.ofNote
            : ofCommitments.ofDocument,
      },
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
