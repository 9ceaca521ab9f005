import { extname } from 'node:path';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { Filters } from '../../model/filters.ts';
import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import { CannotCompose, compose, type Composed } from '../../report/kinds/compose.ts';
import { NoRoom } from '../../report/kinds/council-statement.ts';
import { wordsAMinute } from '../../report/phrases.ts';
import { reportKinds, type ReportKind } from '../../report/report.ts';
import { reportLanguages, type ReportLanguage } from '../../model/words.ts';
import { loadAnalysis } from '../load.ts';
import { allOptions, common, filters, many, place, readFilters, type GivenOptions } from '../options.ts';
import { Stop, writeNote, writeResult } from '../output.ts';
import { writeFiles, type Target } from '../write-file.ts';
import {
  citedOf,
  filesOf,
  formatOfFile,
  reportFormats,
  sourcesTarget,
  withSuffix,
  type ReportFormat,
  type Written,
} from '../report-files.ts';
import { noteWithheld } from './records.ts';

interface GivenReportOptions extends GivenOptions {
  readonly force?: boolean;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language: ReportLanguage;
  readonly organisation?: string;
  readonly minutes?: number;
  readonly words?: number;
  readonly gaps?: readonly string[];
  readonly state?: string;
  readonly due?: string;
  readonly citations: 'notes' | 'author-date';
  readonly csl?: string;
  readonly sources?: string;
}

function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Expected a day such as 2027-03-01.');
  return value;
}

function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError('Expected a number above 0.');
  return number;
}

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('write a report that can be filed: a gap report, a statement, letters of questions, a brief for a State, an audit matrix')
    .addArgument(new Argument('<kind>', 'the kind of report').choices([...reportKinds]))
    .addOption(new Option('--format <format>', 'how to write it; otherwise by the ending of the file, or md').choices([...reportFormats]))
    .option('-o, --output <file>', 'write to this file, not to stdout')
    .option('--force', 'replace a file that is there')
    .option('--title <title>', 'another title')
    .option('--author <name>', 'who files it')
    .option('--date <day>', 'date it, such as 2027-03-01; otherwise it bears no date', day)
    .addOption(new Option('--language <language>', 'of dates and citations').choices([...reportLanguages]).default('en-GB'))
    .option('--organisation <name>', 'who speaks or asks (council-statement, questions)')
    .option('--minutes <number>', `speaking time of a statement, at ${wordsAMinute} words a minute (3 if nothing is said)`, positive)
    .option('--words <number>', 'the most words of a statement, instead of minutes', positive)
    .option(
      '--gaps <id>',
      'the gaps to report on, in a statement in this order; for questions also cases or entries (may be repeated)',
      many,
    )
    .option('--state <code>', 'the State of a state-brief, by its name or ISO 3166-1 alpha-2 code', place)
    .option('--due <day>', 'by when questions are to be answered', day)
    .addOption(
      new Option('--citations <style>', 'in notes (OSCOLA) or as author and date (Chicago)')
        .choices(['notes', 'author-date'])
        .default('notes'),
    )
    .option('--csl <file>', 'cite in the CSL style of this file')
    .option('--sources <file>', 'write the cited sources to this file as well, as CSL-JSON (.json) or BibTeX (.bib)')
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed report gap-report --practice return -o returns.docx\n  $ avowed report council-statement --minutes 3 --organisation "Example Watch" -o statement.pdf\n  $ avowed report questions --gaps libya-humanitarian-return --due 2027-03-01\n  $ avowed report state-brief --state AU -o australia.html\n  $ avowed report audit-matrix -o audit.xlsx',
    );
  filters(common(command)).action(async (kind: ReportKind, _: unknown, command: Command) => {
    const options = command.optsWithGlobals<GivenReportOptions>();
    const format = formatOf(options);
    refuseMisfits(kind, options);
    let chosen: Filters = {};
    const { analysis } = await loadAnalysis({
      ...options,
      filters: (workspace) => (chosen = filtersFor(kind, readFilters(allOptions(command), workspace), options)),
    });
    noteWithheld(analysis);
    const composed = composeOrStop(kind, analysis, chosen, options);
    const cited = await citedOf(composed, analysis, options);
    const files = await filesOf(format, cited);
    if (options.output === undefined) print(files, format);
    const targets: Target[] = [
      ...(options.output === undefined ? [] : files.map(({ suffix, content }) => ({ file: withSuffix(options.output!, suffix), content }))),
      ...(options.sources === undefined ? [] : [await sourcesTarget(options.sources, cited, analysis)]),
    ];
    if (targets.length > 0) writeFiles(targets, { force: options.force ?? false });
    for (const { file } of targets) writeNote(`Written: ${file}`);
  });
}

/** A reader of stdout takes one document: only in Markdown can a second follow. */
function print(files: readonly Written[], format: ReportFormat): void {
  if (binary.includes(format) && process.stdout.isTTY)
    throw new Stop(`A ${format} file is not to be read in a terminal. Give a file to write to: -o report.${format}.`);
  const [first, ...others] = files;
  writeResult(first!.content);
  if (format === 'md') for (const { content } of others) writeResult(content);
  else if (others.length > 0)
    writeNote(`There are ${plural(others.length, 'further document')}, which can only be written to files: give one with -o.`);
}

const binary: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx'];

function formatOf({ format, output }: GivenReportOptions): ReportFormat {
  if (format !== undefined) return format as ReportFormat;
  if (output === undefined || extname(output) === '') return 'md';
  const found = formatOfFile(output);
  if (found === undefined)
    throw new Stop(`“${extname(output)}” is no format of reports. Give a file that ends in .${reportFormats.join(', .')}, or --format.`);
  return found;
}

/** Options that mean nothing for a kind are refused: they would be taken for granted. */
function refuseMisfits(kind: ReportKind, options: GivenReportOptions): void {
  const of = (kinds: readonly ReportKind[], ...given: readonly (readonly [string, unknown])[]) => {
    for (const [name, value] of given)
      if (value !== undefined && !kinds.includes(kind))
        throw new Stop(`“--${name}” has no meaning for a ${kind}; it is for ${kinds.join(' and ')}.`);
  };
  of(['council-statement'], ['minutes', options.minutes], ['words', options.words]);
  of(['council-statement', 'questions'], ['organisation', options.organisation]);
  of(['council-statement', 'questions', 'gap-report'], ['gaps', options.gaps]);
  of(['state-brief'], ['state', options.state]);
  of(['questions'], ['due', options.due]);
  if (options.minutes !== undefined && options.words !== undefined) throw new Stop('Give either “--minutes” or “--words”.');
}

/** A statement raises nothing that a reviewer rejected, and unasked nothing below reasonable grounds. */
const filtersFor = (kind: ReportKind, given: Filters, { gaps }: GivenReportOptions): Filters =>
  kind !== 'council-statement'
    ? given
    : { ...given, withoutRejected: true, ...(gaps || given.minStandard ? {} : { minStandard: 'reasonable-grounds' as const }) };

function composeOrStop(kind: ReportKind, analysis: Analysis, chosen: Filters, options: GivenReportOptions): readonly Composed[] {
  const { title, author, date, organisation, state, due, language, gaps } = options;
  const words = options.words ?? Math.floor((options.minutes ?? 3) * wordsAMinute);
  try {
    return compose(kind, analysis, {
      title: title ?? null,
      author: author ?? null,
      date: date ?? null,
      organisation: organisation ?? null,
      state: state ?? null,
      due: due ?? null,
      language,
      words,
      chosen: gaps ?? [],
      filters: chosen,
    });
  } catch (error) {
    if (error instanceof CannotCompose) throw new Stop(error.message);
    if (error instanceof NoRoom)
      throw new Stop(
        `${words} words are too few: ${gaps ? 'what you chose' : 'the shortest statement'} takes ${error.needed} (${(error.needed / wordsAMinute).toFixed(1)} minutes). Give --words ${error.needed} or more${gaps ? ', or choose fewer gaps' : ''}.`,
      );
    throw error;
  }
}
