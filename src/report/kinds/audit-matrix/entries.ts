import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf, labelOf, whoName } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { shortReference } from '../../../model/sources.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { at, entryColumns } from './columns.ts';
import * as ofEvidence from './evidence-values.ts';

/** What each evidence entry says beside its claims: about what and whom it is, at whose behest, what it does not show, and what the organisation answered to it. */
export function entriesSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const labels = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => labelOf(id, index)).join('; ');
  return sheetOf<EntryWithFacts>(
    'Entries',
    'The evidence entries chosen, one a row, whether a rule reaches them or not.',
    [
      ...entryColumns<EntryWithFacts>((entry) => entry),
      { name: 'practices', width: 28, meaning: 'The practices that it is about.', of: ({ practices }) => labels(practices) },
      { name: 'persons', width: 26, meaning: 'Whom it concerned; empty where that is not said.', of: ({ persons }) => labels(persons) },
      {
        name: 'at whose behest',
        width: 26,
        meaning: 'Who paid, asked, hosted or directed; empty where that is not said.',
        of: ({ atBehestOf = [] }) => atBehestOf.map(({ who, as }) => `${whoName(who, index)} (${as.join(', ')})`).join('; '),
      },
      {
        name: 'answered',
        width: 14,
        meaning: 'Whether the organisation is known to have said anything to what the entry tells, or to a part of it.',
        values: ofEvidence.answeredValues,
        of: answeredOf,
      },
      {
        name: 'what the organisation answered',
        width: 50,
        meaning:
          'In our own words. It need not speak to each norm under which the entry is judged; what else it said stands in Claims (said by).',
        of: ({ response }) => [response?.text, response?.got].filter(Boolean).join(' '),
      },
      {
        name: 'the answer stands in',
        width: 40,
        meaning:
          'The sources of the answer, each by its id, author or publisher and year, and place where one is given; Sources has their addresses.',
        of: ({ response }) =>
          (response?.sources ?? [])
            .map(({ id, locator }) => [id, shortReference(index.sources.get(id), id), locator].filter(Boolean).join(', '))
            .join('; '),
      },
      {
        name: 'answer graded',
        width: 16,
        meaning: 'How far somebody judged that it answers.',
        values: ofEvidence.gradeValues,
        of: ({ response }) => response?.grade ?? '',
      },
      {
        name: 'asked',
        width: 12,
        meaning: 'When the organisation was asked; empty where it was not.',
        of: ({ response }) => response?.asked ?? '',
      },
      { name: 'due', width: 12, meaning: 'By when an answer was asked for.', of: ({ response }) => response?.due ?? '' },
      {
        name: 'looked for in',
        width: 40,
        meaning: 'To or in what an answer was looked for in vain.',
        of: ({ response }) => response?.none ?? '',
      },
      {
        name: 'speaks in favour of',
        width: 30,
        meaning: 'Ids of entries beside which this one is to be read, as it speaks for the organisation.',
        of: ({ mitigates = [] }) => mitigates.filter((id) => index.entries.has(id)).join('; '),
      },
      {
        name: 'not established',
        width: 60,
        meaning: 'What a careful reader would say is not shown.',
        of: ({ notEstablished = [] }) => notEstablished.join(' '),
      },
      { name: 'entry at', width: 36, meaning: 'File and line of the entry in the workspace.', of: (entry) => at(entry.at) },
    ],
    entriesLeft(analysis, filters),
  );
}

function answeredOf({ response }: EntryWithFacts): ofEvidence.AnsweredWord {
  if (response?.text || response?.got) return 'yes';
  if (response?.asked) return 'no reply';
  return response?.none ? 'none found' : 'not sought';
}
