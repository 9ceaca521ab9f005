import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { Argument, Option, type Command } from 'commander';
import { gapReportBody } from '../../report/gap-report.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { loadAnalysis } from '../load.ts';
import { allOptions, common, filters, readFilters } from '../options.ts';
import { Stop, writeNote, writeResult } from '../output.ts';
import { noteWithheld } from './records.ts';

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('write a report that can be filed')
    .addArgument(new Argument('<kind>', 'the kind of report').choices(['gap-report']))
    .addOption(new Option('--format <format>', 'how to write it').choices(['md']).default('md'))
    .option('-o, --output <file>', 'write to this file, not to stdout')
    .addHelpText('after', '\nExample:\n  $ avowed report gap-report --practice return -o returns.md');
  filters(common(command)).action(async (_kind: string, _: unknown, command: Command) => {
    const options = allOptions(command);
    let chosen = {};
    const { analysis } = await loadAnalysis({ ...options, filters: (workspace) => (chosen = readFilters(options, workspace)) });
    noteWithheld(analysis);
    const report = toMarkdown(gapReportBody(analysis, chosen));
    if (options.output === undefined) writeResult(report);
    else {
      writeWhole(options.output, report);
      writeNote(`Written: ${options.output}`);
    }
  });
}

/** Writes beside the file and renames, so that a report is there whole or not at all. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.part-${process.pid}`;
  try {
    writeFileSync(beside, text, { flag: existsSync(beside) ? 'w' : 'wx' });
    renameSync(beside, file);
  } catch (error) {
    throw new Stop(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Give a file in a folder that exists and that you may write to.`,
    );
  }
}
