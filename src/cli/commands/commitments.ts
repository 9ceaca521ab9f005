import { chosenCommitments } from '../../judge/choose.ts';
import { unreadOf } from '../../explain/commitment-fates.ts';
import { readingLegend, settlingLegend } from '../../explain/words.ts';
import { unread as ofUnread } from '../../model/filters/filters.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { loadAnalysis } from '../load.ts';
import { common, filters, formats, readFilters, type GivenOptions } from '../options.ts';
import { commitmentJson } from '../print/json.ts';
import { Stop, writeLongResult, writeNote } from '../print/output.ts';
import { commitmentSheet, unreadSheet } from '../print/sheets.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const commitments: CliCommand = {
  call: 'commitments',
  about: 'list what the instruments commit to: who is bound, how strongly, to what',
  examples: [
    'commitments --instrument MiGOF',
    'commitments --norm voluntariness --format csv',
    'commitments --doubtful',
    'commitments --unread --instrument MiGOF',
  ],
  options: (command) =>
    filters(
      formats(
        common(
          command
            .option(
              '--doubtful',
              'only doubtful readings, with the reasons; settle one in the policy file: {modality=… bearers=…} at its end',
            )
            .option('--unread', 'instead every sentence that was not taken as a commitment, with the reason'),
        ),
      ),
    ),
  run: async (_, options) => {
    if (options.unread) return listUnread(options);
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const listed = chosenCommitments(analysis, readFilters(options, analysis.workspace)).filter(
      ({ confidence }) => !options.doubtful || confidence.level === 'doubtful',
    );
    if (options.format === 'json') await writeLongResult(() => toJson('commitments', { commitments: listed.map(commitmentJson) }));
    else writeSheet(commitmentSheet(listed, options.doubtful), options.format);
    const legend = readingLegend(listed);
    if (options.format === 'table' && legend) writeNote(legend);
    if (options.format === 'table' && options.doubtful && listed.length > 0) writeNote(settlingLegend);
  },
};

async function listUnread(options: GivenOptions): Promise<void> {
  if (options.doubtful) throw new Stop('“--unread” lists sentences that are no commitments: expected no “--doubtful” beside it.');
  const { analysis } = await loadAnalysis(options);
  noteWithheld(analysis);
  const listed = unreadOf(analysis.workspace, readFilters(options, analysis.workspace, ofUnread));
  if (options.format === 'json') await writeLongResult(() => toJson('unread', { unread: listed }));
  else writeSheet(unreadSheet(listed), options.format);
  if (options.format === 'table' && listed.length > 0) writeNote(settlingLegend);
}
