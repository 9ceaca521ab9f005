import { remember } from '../../model/remember.ts';
import { noCounts } from '../../judge/gaps.ts';
import { heading, row, text, type Page } from '../../explain/page.ts';
import type { Analysis, Judgement } from '../../model/judgement.ts';
import type { Problem, Vocabulary, Workspace } from '../../model/records.ts';
import type { Row } from '../lists/row.ts';

import type { Command } from '../keys/command.ts';

/** Problems of a workspace as rows and pages, and what the app shows of a workspace that has errors. */

const prefix = 'problem ';
const idOf = ({ file, line, column, found }: Problem): string => `${prefix}${file}:${line}:${column} ${found}`;

/** By id, errors first; what is found twice at one place is told once. */
const problemsOf = remember(({ workspace: { problems } }: Analysis): ReadonlyMap<string, Problem> => {
  const first = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  return new Map([...first('error'), ...first('warning')].map((problem) => [idOf(problem), problem]));
});

export const problemAt = (id: string, analysis: Analysis): Problem | undefined =>
  id.startsWith(prefix) ? problemsOf(analysis).get(id) : undefined;

export const problemRows = (analysis: Analysis): readonly Row[] =>
  [...problemsOf(analysis)].map(([id, { severity, file, line, column, found, expected, mend }]) => ({
    id,
    mark: severity === 'error' ? '!' : '·',
    name: `${file}:${line}:${column}`,
    parts: [file.split('/').at(-1)!, ':', String(line)],
    words: `${severity}: found ${found}; expected ${expected}${mend ? `; ${mend}` : ''}`,
    end: '',
    tone: severity === 'error' ? 'contradiction' : 'warning',
  }));

export const problemPage = (id: string, { severity, file, line, column, found, expected, mend }: Problem): Page => ({
  id: id.slice(prefix.length).split(' ')[0]!,
  kind: severity,
  title: `${severity === 'error' ? 'Error' : 'Warning'} in ${file}, line ${line}`,
  blocks: [
    row('found', found),
    row('expected', expected),
    ...(mend ? [row('to mend it', mend)] : []),
    heading('In the file'),
    text(`Enter opens ${file} at line ${line}, column ${column}, in your editor. Once it is saved, everything here is read anew.`),
  ],
});

export const errorsIn = ({ problems }: Workspace): number => problems.filter((problem) => problem.severity === 'error').length;

const nothingJudged: Judgement = {
  gaps: [],
  fulfilments: [],
  silences: [],
  untested: [],
  unjudged: [],
  history: [],
  conflicts: [],
  counts: noCounts,
  gone: [],
};

/** What stands for the analysis of a workspace whose errors keep it from being analysed: its problems and nothing else. */
export const unanalysed = (problems: readonly Problem[], vocabulary: Vocabulary): Analysis => ({
  workspace: {
    about: {},
    instruments: [],
    provisions: [],
    commitments: [],
    unread: [],
    entries: [],
    sources: [],
    appraisals: {},
    asks: [],
    rules: [],
    ruleSources: [],
    vocabulary,
    decisions: [],
    places: {},
    problems,
  },
  entries: [],
  judgement: nothingJudged,
  withheld: { entries: 0, claims: 0, included: [] },
});

/** Whether errors kept the workspace from being analysed, so that there are but problems to show. */
export const isUnanalysed = ({ workspace }: Analysis): boolean =>
  workspace.rules.length + workspace.instruments.length + workspace.entries.length === 0 && errorsIn(workspace) > 0;

/** What was analysed last, while its files are in a state that cannot be. */
export const behind = (last: Analysis, problems: readonly Problem[]): Analysis => ({
  ...last,
  workspace: { ...last.workspace, problems },
});

export const notWhileErrors = 'Not while the files have errors: what is shown is from before them. 9 shows what to mend.';

/** While the files have errors, what is shown is from before them: nothing may be decided on it, or leave it. */
export const unlessBehind = (commands: readonly Command[], analysis: Analysis): readonly Command[] =>
  errorsIn(analysis.workspace) === 0
    ? commands
    : commands.map((command) => ({
        ...command,
        wish: () => ({ type: 'say', words: notWhileErrors }),
      }));
