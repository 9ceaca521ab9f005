import { spawnSync } from 'node:child_process';
import { basename, dirname, extname, resolve } from 'node:path';
import { firstOverview } from '../../app/app.ts';
import type { Shown } from '../../app/lists/row.ts';
import { FileStands, type Outside } from '../../app/outside.ts';
import { behind, isUnanalysed } from '../../app/pages/problems.ts';
import { composed } from '../../app/screens/compose/composing.ts';
import { keptOfReport } from '../../app/screens/compose/kept.ts';
import type { State } from '../../app/state.ts';
import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import { citationStyles } from '../../model/words.ts';
import { formats } from '../../report/formats.ts';
import { toMarkdown } from '../../report/formats/md/markdown.ts';
import { toCsv } from '../../report/formats/shared/csv-text.ts';
import { lacksOf } from '../../report/kinds/kind.ts';
import { pageTree } from '../../report/page-tree.ts';
import { asComputed } from '../../review/queue.ts';
import { editorCommand } from '../editor.ts';
import { nameOf } from '../files/cache.ts';
import { writeKept } from '../files/kept.ts';
import { keepReport, keptReport, keptReportNames } from '../files/kept-reports.ts';
import { keepScreen } from '../files/kept-screen.ts';
import { originalsFound } from '../files/originals.ts';
import { citedOf, formatOfFile, withSuffix } from '../files/report-files.ts';
import { appendDecision, reviewerIn } from '../files/reviews.ts';
import { watchFiles } from '../files/watch.ts';
import { AlreadyThere, writeFile, writeFiles } from '../files/write-file.ts';
import { bundledWorkspace, readFiles } from '../files/workspace-files.ts';
import { quoted } from '../../app/pages/command-line.ts';
import { contentsOf, loadWithProblems, type LoadedAnalysis } from '../load.ts';
import type { GivenOptions } from '../options.ts';
import { Stop } from '../print/output.ts';
import { toMarkdownTable } from '../print/table.ts';
import { keepsScreens } from './kept-first.ts';

/** What the app is opened on. */
export interface Opened extends LoadedAnalysis {
  readonly options: GivenOptions;
  /** A hash of what the workspace holds. */
  readonly contents: string;
  /** The name of the workspace, as the app shows it. */
  readonly title: string;
}

/** The world outside the app: its terminal, its user's editor, and the files of the workspace. */
export function outsideOf({ root, analysis, contents, options, title }: Opened): Outside {
  let latest: Latest = { analysis, contents };
  return {
    editor: (at) => editor(resolve(root, at.file), at.line),
    run: (words) => () => runInTerminal([...words, '--workspace', root]),
    // OSC 52, which terminals take also from far away.
    copy: (text) => {
      // Called elsewhere, a command without it would show another workspace.
      const whole = text.startsWith('avowed ') && root !== bundledWorkspace() ? `${text} -w ${quoted(root)}` : text;
      process.stdout.write(`\u001b]52;c;${Buffer.from(whole).toString('base64')}\u0007`);
      return whole;
    },
    suspend,
    watch: (changed) =>
      watching(root, options, analysis, (next) => {
        latest = next;
        changed(next.analysis);
      }),
    reviewer: (name) => reviewerIn(root, name),
    decide: (reviewer, decision) => {
      // What was judged blind is the reviewer's own, and nothing computed stands beside it.
      const computed = decision.decision === 'judged' ? {} : asComputed(decision.on, latest.analysis);
      appendDecision(root, reviewer, { ...computed, ...decision, at: new Date().toISOString() });
      const at = decision.setStandard ?? decision.standard;
      return `Recorded: ${decision.decision}${decision.verdict ? ` ${decision.verdict}` : ''}${at ? ` at ${at}` : ''} by ${reviewer}.`;
    },
    export: (file, shown, replace) => {
      const content = shownContent(file, shown);
      unlessItStands(() => writeFile(file, content, { force: replace }));
      return writtenWords([file]);
    },
    write: (file, state, replace) => writeComposed(file, state, latest.analysis, replace),
    keepReport: (name, state, replace) => {
      const report = keptOfReport(state, latest.analysis);
      let file = '';
      unlessItStands(() => {
        file = keepReport(root, name, report, { force: replace, sensitive: options.include !== undefined });
      });
      return `Kept: ${file}. “avowed report --from ${name}” makes it again.`;
    },
    keptReports: () => keptReportNames(root),
    keptReport: (name) => keptReport(root, name),
    originals: (of) => originalsFound(root, of),
    keep: (kept, canvas) => {
      // Even ids and filters may tell of what is sensitive, so that with it nothing is kept.
      if (options.include !== undefined) return;
      writeKept(nameOf(root), kept);
      if (latest.contents === null || !keepsScreens(options)) return;
      const first = firstOverview(latest.analysis, kept, title, canvas);
      if (first) keepScreen(nameOf(root), { contents: latest.contents, kept, canvas, title }, first);
    },
  };
}

/** A list as CSV or Markdown, a page as Markdown. @throws Stop where the name says neither */
function shownContent(file: string, shown: Shown): string {
  const ending = extname(file).toLowerCase();
  const sheet = 'rows' in shown ? { columns: shown.columns.map((name) => ({ name })), rows: shown.rows } : null;
  if (ending === '.csv' && sheet) return [...toCsv(sheet)].join('');
  if (ending === '.md') return 'page' in shown ? toMarkdown(pageTree(shown.page)) : [...toMarkdownTable(sheet!)].join('');
  throw new Stop(`Give a name that ends in ${sheet ? '.csv or .md' : '.md'}.`);
}

/** The report of a choice of gaps, in the format that the name of the file says. */
async function writeComposed(file: string, state: State, whole: Analysis, replace: boolean): Promise<string> {
  const format = formatOfFile(file);
  if (format === undefined)
    throw new Stop(`“${printable(file)}” does not say in which format: end it in .${formats.map(({ id }) => id).join(', .')}.`);
  const { analysis, made } = composed(state, whole);
  const files = await format.write(await citedOf(made, analysis, { citations: analysis.workspace.about.style ?? citationStyles[0] }));
  const targets = files.map(({ suffix, content }) => ({ file: withSuffix(file, suffix), content }));
  unlessItStands(() => writeFiles(targets, { force: replace }));
  return [writtenWords(targets.map((each) => each.file)), ...lacksOf(made)].join(' ');
}

/** What was written, and where, which may be another folder than the workspace. */
const writtenWords = (files: readonly string[]): string =>
  `Written: ${files.map((file) => basename(file)).join(', ')}, in ${dirname(resolve(files[0] ?? ''))}`;

/** @throws FileStands where a file is there that may be replaced once that is said */
function unlessItStands(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof AlreadyThere ? new FileStands(error.message) : error;
  }
}

function editor(file: string, line: number): (() => void) | string {
  const command = editorCommand(process.env['VISUAL'] || process.env['EDITOR'], file, line);
  if (!command) return 'No editor is set. Set VISUAL or EDITOR to one, such as: export EDITOR=nano';
  const [program, ...args] = command;
  return () => {
    const { error } = spawnSync(program!, args, { stdio: 'inherit' });
    if (error) throw new Error(`The editor “${printable(program!)}” could not be started. Set VISUAL or EDITOR to one that is there.`);
  };
}

/** Runs a command of avowed in the terminal and waits until its user has read what it says. */
function runInTerminal(words: readonly string[]): void {
  const stdio = 'inherit' as const;
  spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, ...words], { stdio });
  process.stdout.write('\nEnter returns to the app.\n');
  spawnSync(process.execPath, ['-e', 'process.stdin.once("data", () => process.exit())'], { stdio });
}

/** Stops the whole job, as Ctrl-Z does where no program reads single keys. */
function suspend(): Promise<void> {
  return new Promise((resolved) => {
    process.once('SIGCONT', resolved);
    process.kill(0, 'SIGTSTP');
    // Nothing else keeps the program alive while no keys are read.
    const awake = setInterval(() => {}, 1000);
    process.once('SIGCONT', () => clearInterval(awake));
  });
}

/** What is shown, and of which contents of the files; `null` where it is of none, but from before. */
interface Latest {
  readonly analysis: Analysis;
  readonly contents: string | null;
}

/** Reads the workspace again at every change; while it has errors, what was analysed last stays, with the problems as they are now. */
function watching(root: string, options: GivenOptions, first: Analysis, changed: (next: Latest) => void): () => void {
  let last = first;
  let reading = false;
  let again = false;
  const read = async () => {
    again = reading;
    if (reading) return;
    reading = true;
    try {
      const files = readFiles(root);
      const { analysis } = await loadWithProblems({ ...options, workspace: root, files, tell: () => {} });
      if (again) return;
      if (isUnanalysed(analysis) && !isUnanalysed(last)) changed({ analysis: behind(last, analysis.workspace.problems), contents: null });
      else {
        if (!isUnanalysed(analysis)) last = analysis;
        changed({ analysis, contents: contentsOf(files) });
      }
    } catch {
      // The workspace is gone, for the moment at least; what was read of it stays.
    } finally {
      reading = false;
      if (again) await read();
    }
  };
  return watchFiles(root, () => void read());
}
