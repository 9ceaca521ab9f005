import type { Command } from 'commander';
import { indexOf } from '../../explain/index-of.ts';
import { plural, readingLegend } from '../../explain/words.ts';
import { unreadOf } from '../../explain/commitment-fates.ts';
import { chooseCommitment, chooseEntry } from '../../judge/choose.ts';
import { makeContext } from '../../judge/context.ts';
import type { Filters } from '../../model/filters.ts';
import type { Analysis } from '../../model/records.ts';
import { toCsv, toMarkdownTable, toTable, type Sheet } from '../../report/cells.ts';
import { commitmentJson, entryJson, toJson } from '../../report/json.ts';
import { commitmentSheet, evidenceSheet, unreadSheet } from '../../report/sheets.ts';
import { loadAnalysis } from '../load.ts';
import { allOptions, common, filters, formats, readFilters, type GivenOptions } from '../options.ts';
import { outputWidth, Stop, writeNote, writeResult } from '../output.ts';

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
    const { analysis, filters: chosen } = await loaded(options);
    const context = makeContext(analysis.workspace);
    const found = withFindings(
      analysis,
      'commitment',
      chosen.practice ?? chosen.place ?? chosen.since ?? chosen.until ?? chosen.verdict ?? chosen.minStandard,
    );
    const commitments = analysis.workspace.commitments.filter(
      (commitment) =>
        chooseCommitment(commitment, chosen, context) &&
        found(commitment.id) &&
        (!options.doubtful || commitment.confidence.level === 'doubtful'),
    );
    if (options.format === 'json') writeResult(toJson('commitments', { commitments: commitments.map(commitmentJson) }));
    else writeSheet(commitmentSheet(commitments, options.doubtful), options.format);
    const legend = readingLegend(commitments);
    if (options.format === 'table' && legend) writeNote(legend);
  });
}

async function listUnread(options: GivenOptions): Promise<void> {
  const { doubtful, norm, practice, place, since, until, verdict, minStandard } = options;
  if (doubtful ?? norm ?? practice ?? place ?? since ?? until ?? verdict ?? minStandard)
    throw new Stop('“--unread” lists sentences that are no commitments: expected no other choice beside it than “--instrument”.');
  const { analysis, filters: chosen } = await loaded(options);
  const listed = unreadOf(analysis.workspace, chosen);
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
    const { analysis, filters: chosen } = await loaded(options);
    const context = makeContext(analysis.workspace);
    const found = withFindings(analysis, 'evidence', chosen.instrument ?? chosen.norm ?? chosen.verdict ?? chosen.minStandard);
    const entries = analysis.entries.filter((entry) => chooseEntry(entry, chosen, context) && found(entry.id));
    if (options.format === 'json') writeResult(toJson('evidence', { evidence: entries.map(entryJson) }));
    else writeSheet(evidenceSheet(entries), options.format);
  });
}

/** Where a filter is about findings rather than about the record itself, only records with a finding that it chooses. */
function withFindings(analysis: Analysis, key: 'commitment' | 'evidence', asked: unknown): (id: string) => boolean {
  if (asked === undefined) return () => true;
  const ids = new Set([...indexOf(analysis).findings.values()].map((finding) => finding[key]));
  return (id) => ids.has(id);
}

async function loaded(options: GivenOptions) {
  let chosen: Filters = {};
  const { analysis } = await loadAnalysis({ ...options, filters: (workspace) => (chosen = readFilters(options, workspace)) });
  noteWithheld(analysis);
  return { analysis, filters: chosen };
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
