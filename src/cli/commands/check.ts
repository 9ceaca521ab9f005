import { printable } from '../../explain/printable.ts';
import { plural } from '../../explain/words.ts';
import type { Problem } from '../../model/records.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { problemJson } from '../print/json.ts';
import { loadWorkspace } from '../load.ts';
import { common, formats } from '../options.ts';
import { inColour, writeLines, writeNote, writeResult } from '../print/output.ts';
import { styleText } from 'node:util';
import type { CliCommand } from './command.ts';

export const check: CliCommand = {
  call: 'check',
  about: 'check every file of the workspace, and say of each problem where it is, what was found and how to mend it',
  examples: ['check', 'check --workspace my-audit --format json'],
  options: (command) => formats(common(command), ['table', 'json']),
  run: async (_, options) => {
    const { workspace } = await loadWorkspace(options);
    const { problems } = workspace;
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (options.format === 'json') writeResult(toJson('check', { problems: problems.map(problemJson) }));
    else {
      writeLines(problems.map(problemText).join('\n'));
      writeNote(
        `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')} in ${plural(workspace.instruments.length, 'instrument')}, ${plural(workspace.entries.length, 'entry', 'entries')} and ${plural(workspace.rules.length, 'rule')}`,
      );
    }
    return errors > 0 ? 2 : 0;
  },
};

function problemText({ severity, file, line, column, found, expected, mend }: Problem): string {
  const word = inColour() ? styleText(severity === 'error' ? 'red' : 'yellow', severity) : severity;
  return `${printable(file)}:${line}:${column}: ${word}: found ${printable(found)}; expected ${printable(expected)}${mend ? `; ${printable(mend)}` : ''}`;
}
