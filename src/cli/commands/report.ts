import { tableOf } from '../../model/by-id.ts';
import { extname } from 'node:path';
import { chosenBy } from '../../analysis.ts';
import { plural } from '../../explain/words.ts';
import type { Filters } from '../../model/filters/filter.ts';
import type { Analysis } from '../../model/judgement.ts';
import { citationStyles } from '../../model/words.ts';
import type { Format, Written } from '../../report/formats/format.ts';
import { formats } from '../../report/formats.ts';
import { kindCalled, kinds } from '../../report/kinds.ts';
import { CannotCompose, checkSheetSuffix, lacksOf, NoRoom, type Composed, type Kind, type ReportOptions } from '../../report/kinds/kind.ts';
import { byHand } from '../../report/kinds/shared/by-hand.ts';
import { reportOptions } from '../../report/kinds/shared/report-options.ts';
import { citedOf, formatOfFile, sourcesTarget, withSuffix } from '../files/report-files.ts';
import { writeFiles, type Target } from '../files/write-file.ts';
import { keptReport } from '../files/kept-reports.ts';
import { killable, unlessInterrupted } from '../interrupting.ts';
import { loadAnalysis, rootOf } from '../load.ts';
import { common, filters, readFilters, suggestion, unnamed } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { noteUnread, noteWithheld } from '../print/write-sheet.ts';
import { shell } from '../shell.ts';
import type { CliCommand } from './command.ts';
import { claimsAsked, sayWhatChanged, stillThere, withKept } from './report/kept.ts';
import { refuseMisfits, reportsOwn, type GivenReportOptions } from './report/options.ts';

export const report: CliCommand = {
  call: 'report [kind]',
  about: 'write a report that can be filed',
  help: `Kinds:\n${kinds.map(({ id, about }) => `  ${id.padEnd(14)}${about}`).join('\n')}`,
  examples: [
    'report gap-report --practice return -o returns.docx',
    'report statement --minutes 3 --on-behalf-of "Example Watch" -o statement.pdf',
    'report questions --gaps libya-humanitarian-return --due 2027-03-01',
    'report state-brief --state AU -o australia.html',
    'report audit-matrix -o audit.xlsx',
    'report --from returns -o returns.docx  again what the app kept in reports/returns.yaml',
  ],
  options: (command) => filters(unnamed(common(reportsOwn(command)))),
  run: async ([name], { output, ...rest }: GivenReportOptions) => {
    const given: GivenReportOptions = output === undefined || output === '-' ? rest : { ...rest, output };
    const { kind, kept, options } = whatIsAsked(name, given);
    const format = formatOf(options);
    if (options.zotero && !format.holdsFields) throw new Stop('“--zotero” is for Word documents: give -o NAME.docx.');
    refuseMisfits(kind, options);
    const { analysis: whole } = await loadAnalysis(options);
    const chosen = { ...kept?.filters, ...readFilters(options, whole.workspace) };
    const byName = kept ? stillThere(options.gaps ?? [], whole) : (options.gaps ?? []);
    if (kept?.rests) sayWhatChanged(kept.rests, whole);
    const { analysis, composed } = await composeChosen(kind, whole, chosen, byName, { ...options, ...claimsAsked(options, kept, whole) });
    noteWithheld(analysis);
    noteUnread(analysis);
    await put(composed, analysis, options, format);
  },
};

/** The kind and the options, with those of a kept report where one is named. */
function whatIsAsked(name: string | undefined, given: GivenReportOptions) {
  const kept = given.from === undefined ? null : keptReport(rootOf(given.workspace), given.from);
  if (kept && name !== undefined && name !== kept.kind) throw new Stop(`“${given.from}” is a ${kept.kind}, not a ${name}.`);
  const options: GivenReportOptions = kept ? withKept(given, kept) : given;
  if (!kept && name === undefined) throw new Stop(`Give the kind of report: ${ids.join(', ')}; or one that was kept, by --from NAME.`);
  const kind = kindNamed(kept?.kind ?? name!);
  if (options.due !== undefined && options.date !== undefined && options.due < options.date)
    throw new Stop(
      `--due ${options.due} is before --date ${options.date}: nobody can answer before being asked. Give a later day by --due.`,
    );
  return { kind, kept, options };
}

/** Writes the documents to stdout or to files, and their sources where those are asked for. */
async function put(composed: readonly Composed[], analysis: Analysis, options: GivenReportOptions, format: Format): Promise<void> {
  const citations = options.citations ?? analysis.workspace.about.style ?? citationStyles[0];
  const filed = composed.filter(({ forAuthor }) => !forAuthor);
  const sheets = composed.filter(({ forAuthor }) => forAuthor);
  const citing = (those: readonly Composed[]) =>
    killable(() => citedOf(those, analysis, { citations, csl: options.csl, zotero: options.zotero }));
  const writing = (those: Awaited<ReturnType<typeof citing>>) => killable(async () => format.write(those));
  const cited = await citing(filed);
  const files = await writing(cited);
  if (options.output !== undefined && sheets.length > 0) {
    const checked = await writing(await citing(sheets));
    files.push(...checked.map(({ suffix, content }) => ({ suffix: suffix || checkSheetSuffix, content })));
  }
  if (options.output === undefined) print(files, format);
  const targets: Target[] = [
    ...(options.output === undefined ? [] : files.map(({ suffix, content }) => ({ file: withSuffix(options.output!, suffix), content }))),
    ...(options.sources === undefined ? [] : [await sourcesTarget(options.sources, cited, analysis)]),
  ];
  if (targets.length > 0) writeFiles(targets, { force: options.force ?? false });
  for (const { file } of targets) writeNote(`Written: ${file}`);
  if (options.output !== undefined && options.format === undefined && extname(options.output) === '')
    writeNote(`It is Markdown, as its name has no ending: -o ${options.output}.docx or --format choose another format.`);
  for (const lack of lacksOf(composed)) writeNote(lack);
  if (options.output === undefined && sheets.length > 0)
    writeNote('The check sheet for its author is written beside the report where -o names a file.');
}

/** A report of what the filters leave and of what was chosen by id. */
async function composeChosen(kind: Kind, whole: Analysis, filters: Filters, byName: readonly string[], options: GivenReportOptions) {
  const hand = byHand(byName, whole);
  const analysis = chosenBy(whole, filters, hand.also);
  const gaps = byName.length > 0 ? hand.ids : undefined;
  return { analysis, composed: await composeOrStop(kind, analysis, reportOptions({ ...options, gaps }, filters, analysis)) };
}

/** What was renamed, and how it is called now. */
const renamedKinds: Readonly<Record<string, string>> = tableOf({ 'council-statement': 'statement' });

function kindNamed(id: string): Kind {
  const now = renamedKinds[id];
  if (now) throw new Stop(`“${id}” is called “${now}” now: avowed report ${now}.`);
  if (!kinds.some((each) => each.id === id))
    throw new Stop(`There is no kind of report “${id}”.${suggestion(id, ids)} There are ${ids.join(', ')}.`);
  return kindCalled(id);
}

const ids = kinds.map(({ id }) => id);

/** A reader of stdout takes one document, unless the format lets a second follow. */
function print(files: readonly Written[], { id, binary, joins }: Format): void {
  if (binary && shell().isTerminal.out)
    throw new Stop(`A ${id} file is not to be read in a terminal. Give a file to write to: -o report.${id}.`);
  const [first, ...others] = files;
  writeResult(first!.content);
  if (joins) for (const { content } of others) writeResult(content);
  else if (others.length > 0)
    writeNote(`There are ${plural(others.length, 'further document')}, which can only be written to files: give one with -o.`);
}

function formatOf({ format, output }: GivenReportOptions): Format {
  if (format !== undefined) {
    const given = formats.find(({ id }) => id === format)!;
    const ofName = output === undefined ? undefined : formatOfFile(output);
    if (ofName && ofName.id !== given.id)
      throw new Stop(`“${output}” ends in ${extname(output!)}, and --format says ${format}. Give one of the two, or both alike.`);
    return given;
  }
  if (output === undefined || extname(output) === '') return formats[0];
  const found = formatOfFile(output);
  if (found) return found;
  throw new Stop(
    `“${extname(output)}” is no format of reports. Give a file that ends in .${formats.map(({ id }) => id).join(', .')}, or --format.`,
  );
}

async function composeOrStop(kind: Kind, analysis: Analysis, options: ReportOptions): Promise<readonly Composed[]> {
  try {
    return await unlessInterrupted(() => kind.compose(analysis, options));
  } catch (error) {
    if (error instanceof CannotCompose) throw new Stop(error.message);
    if (!(error instanceof NoRoom)) throw error;
    const byHand = options.chosen.length > 0;
    throw new Stop(
      `${error.words} words are too few: ${byHand ? 'what you chose' : 'the shortest statement'} takes ${error.needed} (${error.minutes} minutes). Give --words ${error.needed} or more${byHand ? ', or choose fewer gaps' : ''}.`,
    );
  }
}
