import type { Command } from 'commander';
import { plural, readingLegend } from '../../explain/words.ts';
import { unreadOf } from '../../explain/commitment-fates.ts';
import { chosenCommitments, chosenEntries } from '../../judge/choose.ts';
import { unread as ofUnread } from '../../model/filters/filters.ts';
import type { Analysis } from '../../model/records.ts';
import { toCsv } from '../../report/formats/csv.ts';
import type { Sheet } from '../../report/sheet.ts';
import { toMarkdownTable, toTable } from '../print/table.ts';
import { toJson } from '../../report/formats/json.ts';
import { commitmentJson, entryJson } from '../print/json.ts';
import { commitmentSheet, evidenceSheet, unreadSheet } from '../print/sheets.ts';
import { loadAnalysis } from '../load.ts';
import { allOptions, common, filters, formats, readFilters, type GivenOptions } from '../options.ts';
import { outputWidth, Stop, writeNote, writeResult } from '../print/output.ts';

export function addCommitments(program: Command): void {
  const command = program
    .command('commitments')
    .description('list what the instruments commit to: who is bound, how strongly, to what')
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed commitments --instrument MiGOF\n  $ avowed commitments --norm voluntariness --format csv\n  $ avowed commitments --doubtful\n  $ avowed commitments --unread --instrument MiGOF',
    );
  command
    .option('--doubtful', 'only doubtful readings, with the reasons; settle one in the policy file: {modality=… bearers=…} at its end')
    .option('--unread', 'instead every sentence that was not taken as a commitment, with the reason');
  filters(formats(common(command))).action(async (_: unknown, command: Command) => {
    const options = allOptions(command);
    if (options.unread) return listUnread(options);
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const commitments = chosenCommitments(analysis, readFilters(options, analysis.workspace)).filter(
      ({ confidence }) => !options.doubtful || confidence.level === 'doubtful',
    );
    if (options.format === 'json') writeResult(toJson('commitments', { commitments: commitments.map(commitmentJson) }));
    else writeSheet(commitmentSheet(commitments, options.doubtful), options.format);
    const legend = readingLegend(commitments);
    if (options.format === 'table' && legend) writeNote(legend);
  });
}

async function listUnread(options: GivenOptions): Promise<void> {
  if (options.doubtful) throw new Stop('“--unread” lists sentences that are no commitments: expected no “--doubtful” beside it.');
  const { analysis } = await loadAnalysis(options);
  noteWithheld(analysis);
  const listed = unreadOf(analysis.workspace, readFilters(options, analysis.workspace, ofUnread));
  if (options.format === 'json') writeResult(toJson('unread', { unread: listed }));
  else writeSheet(unreadSheet(listed), options.format);
}

export function addEvidence(program: Command): void {
  const command = program
    .command('evidence')
    .description('list the evidence entries with the facts that follow from their claims')
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed evidence --place LY\n  $ avowed evidence --practice detention --since 2015 --format json',
    );
  filters(formats(common(command))).action(async (_: unknown, command: Command) => {
    const options = allOptions(command);
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const entries = chosenEntries(analysis, analysis.entries, readFilters(options, analysis.workspace));
    if (options.format === 'json') writeResult(toJson('evidence', { evidence: entries.map(entryJson) }));
    else writeSheet(evidenceSheet(entries), options.format);
  });
}

/** How much is not shown, where that was asked for. */
export function noteWithheld({ withheld }: Analysis): void {
  if (withheld.entries + withheld.claims === 0) return;
  writeNote(
    `Withheld as sensitive: ${plural(withheld.entries, 'entry', 'entries')} and ${plural(withheld.claims, 'claim')} (--include internal,restricted shows them).`,
  );
}

export function writeSheet(sheet: Sheet, format: string | undefined): void {
  if (format === 'csv') writeResult(toCsv(sheet));
  else if (format === 'md') writeResult(toMarkdownTable(sheet));
  else writeResult(sheet.rows.length > 0 ? toTable(sheet, outputWidth()) : '');
  if (sheet.rows.length === 0) writeNote('Nothing matches.');
}
