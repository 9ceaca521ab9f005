import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, readWorkspace, type Cache } from '../analysis.ts';
import type { Filters } from '../model/filters.ts';
import type { Analysis, Workspace } from '../model/records.ts';
import type { Sensitivity } from '../model/words.ts';
import { findWorkspace, readFiles } from './files.ts';
import { Stop } from './output.ts';

/** The records of the bundled workspace, which the build ships beside the program so that it need not read Markdown to start. */
const shippedCache = join(dirname(fileURLToPath(import.meta.url)), 'cache.json');

export interface Loaded {
  readonly root: string;
  readonly workspace: Workspace;
}

/** Finds and reads the workspace, with all its problems. */
export async function loadWorkspace(folder: string | undefined): Promise<Loaded> {
  if (folder !== undefined && !existsSync(folder))
    throw new Stop(`There is no folder ${folder}. Give one that holds policies/, evidence/ and rules/.`);
  const root = folder ?? findWorkspace(process.cwd());
  const { workspace } = await readWorkspace(readFiles(root), readCache());
  return { root, workspace };
}

function readCache(): Cache | undefined {
  try {
    return JSON.parse(readFileSync(shippedCache, 'utf8')) as Cache;
  } catch {
    return undefined;
  }
}

/** Loads and analyses; a workspace with errors is not analysed. */
export async function loadAnalysis(options: {
  workspace?: string;
  include?: readonly Sensitivity[];
  filters?: (workspace: Workspace) => Filters;
}): Promise<{
  readonly root: string;
  readonly analysis: Analysis;
}> {
  const { root, workspace } = await loadWorkspace(options.workspace);
  refuseErrors(workspace);
  const filters = options.filters?.(workspace) ?? {};
  return { root, analysis: analyse(workspace, { include: options.include ?? [], filters }) };
}

function refuseErrors({ problems }: Workspace): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  const places = errors.slice(0, 3).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const more = errors.length > 3 ? ' …' : '';
  throw new Stop(
    `This workspace has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} (${places.join(', ')}${more}), so nothing is analysed. “avowed check” says what to mend.`,
  );
}
