import { existsSync } from 'node:fs';
import { analyse, readWorkspace } from '../../analysis.ts';
import { differenceOf } from '../../explain/difference.ts';
import type { Analysis } from '../../model/judgement.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { changeJson } from '../print/json.ts';
import { differenceSheet } from '../print/sheets.ts';
import { isWorkspace } from '../files/workspace-files.ts';
import { loadAnalysis, refuseErrors, rootOf } from '../load.ts';
import { common, formats, type GivenOptions } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { filesAt } from '../files/revision.ts';
import { writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const diff: CliCommand = {
  call: 'diff <a> [b]',
  about: 'say what appeared, vanished or changed between two workspaces, or between a git revision of one and what it is now, and why',
  examples: [
    'diff HEAD~1               the workspace at hand since the revision before',
    'diff v1 v2 -w audit       two revisions of the workspace in audit/',
    'diff ../last-year .       two folders',
  ],
  options: (command) => formats(common(command)),
  run: async ([a, b], options) => {
    const before = await analysisOf(a!, options);
    const after = b === undefined ? (await loadAnalysis(options)).analysis : await analysisOf(b, options);
    const difference = differenceOf(before, after);
    if (options.format === 'json')
      writeResult(
        toJson('diff', {
          records: difference.records,
          gaps: difference.gaps.map((each) => ({ ...changeJson(each), because: each.because })),
        }),
      );
    else if (difference.records.length + difference.gaps.length === 0) writeNote('Nothing is different.');
    else writeSheet(differenceSheet(difference), options.format);
  },
};

/** A folder, or a git revision of the workspace at hand. */
async function analysisOf(name: string, options: GivenOptions): Promise<Analysis> {
  if (existsSync(name)) {
    if (!isWorkspace(name))
      throw new Stop(`${name} is no workspace. Give a folder that holds policies/, evidence/ and rules/, or a git revision.`);
    return (await loadAnalysis({ ...options, workspace: name })).analysis;
  }
  const { workspace } = await readWorkspace(filesAt(rootOf(options.workspace), name));
  refuseErrors(workspace);
  return analyse(workspace, { include: options.include });
}
