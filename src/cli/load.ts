import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { printable } from '../explain/printable.ts';
import { analyse, chosenBy, readWorkspace, type AnalysisOptions } from '../analysis.ts';
import { keysOf, type Files, type ReadFile } from '../read-files.ts';
import { errorsIn, unanalysed } from '../app/pages/problems.ts';
import type { Filters } from '../model/filters/filter.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Workspace } from '../model/records.ts';
import type { Sensitivity } from '../model/words.ts';
import { keep, keepTogether, kept, keptTogether, nameOf } from './files/cache.ts';
import { dropOtherScreen } from './files/kept-screen.ts';
import { shipped } from './files/shipped.ts';
import { bundledWorkspace, findWorkspace, readFiles } from './files/workspace-files.ts';
import { heard, killable, unlessInterrupted } from './interrupting.ts';
import { clearProgress, showProgress, Stop, writeNote } from './print/output.ts';
import { shell, type Shell } from './shell.ts';
import { isWithin } from './files/into-workspace.ts';
import { organisationOf } from '../model/organisation.ts';

/** How a workspace is loaded. */
interface LoadOptions extends Omit<AnalysisOptions, 'filters'> {
  readonly workspace?: string;
  /** `false`: takes nothing from earlier runs and keeps nothing. */
  readonly cache?: boolean;
  /** The files of the workspace, where they are read already. */
  readonly files?: Files;
}

export interface Loaded {
  readonly root: string;
  readonly workspace: Workspace;
}

export interface LoadedAnalysis {
  readonly root: string;
  readonly analysis: Analysis;
}

/** The folder of the workspace. @throws Stop where the one that was named is not there */
export function rootOf(folder: string | undefined): string {
  if (folder !== undefined && !existsSync(folder))
    throw new Stop(`There is no folder ${printable(folder)}. Give one that holds policies/, evidence/ and rules/.`);
  if (folder !== undefined && !statSync(folder).isDirectory())
    throw new Stop(`${printable(folder)} is no folder. Give the folder that holds policies/, evidence/ and rules/, not a file in it.`);
  return folder ?? findWorkspace(process.cwd());
}

const told = new WeakSet<Shell>();

/** What is shown of another organisation than one's own must not be taken for one's own: said once, and not where one works on the bundled one itself. */
function noteBundled(root: string, workspace: Workspace): void {
  if (root !== bundledWorkspace() || isWithin(process.cwd(), root) || told.has(shell())) return;
  told.add(shell());
  const organisation = organisationOf(workspace)?.prefLabel;
  writeNote(
    `No workspace stands in this folder or above it; this is the one that avowed brings along${organisation ? `, on the ${organisation}` : ''}. “avowed init DIR --organisation NAME” begins your own, and --workspace names another.`,
  );
}

/** A hash of all that a workspace holds. */
export const contentsOf = (files: Files, keys: Iterable<string> = keysOf(files).values()): string =>
  hash('sha256', JSON.stringify([[...keys], files.problems]));

/** Finds and reads the workspace, with all its problems. */
export async function loadWorkspace({
  workspace: folder,
  cache = true,
  tell = showProgress,
  files: given,
}: Pick<LoadOptions, 'workspace' | 'cache' | 'tell' | 'files'>): Promise<Loaded> {
  const root = rootOf(folder);
  const onBundled = (workspace: Workspace): void => {
    if (folder === undefined) noteBundled(root, workspace);
  };
  const files = given ?? (await unlessInterrupted(() => readFiles(root)));
  if (!cache) {
    const { workspace } = await killable(() => readWorkspace(files, undefined, tell, unlessInterrupted));
    onBundled(workspace);
    return { root, workspace };
  }
  const bundled = shippedRecords();
  const name = nameOf(root);
  const together = keptTogether(name);
  const before = new Set<string>();
  const known = (key: string) => {
    const file = bundled[key] ?? together.get(key) ?? kept(key);
    if (file) before.add(key);
    return file;
  };
  const { workspace, read } = await killable(() => readWorkspace(files, known, tell, unlessInterrupted));
  onBundled(workspace);
  dropOtherScreen(name, contentsOf(files, read.keys()));
  // What is wrong may be wrong in what was kept, and not in any file.
  if (before.size > 0 && errorsIn(workspace) > 0) return loadWorkspace({ workspace: root, cache: false, tell, files });
  keep(new Map([...read].filter(([key, { extracted }]) => extracted && !before.has(key))));
  const others = new Map([...read].filter(([key, file]) => !(key in bundled) && mayBeKept(file)));
  if (others.size !== together.size || [...others.keys()].some((key) => !together.has(key))) keepTogether(name, others);
  return { root, workspace };
}

/**
 * Rules, vocabularies and entries that are public in every part. What is not, and the lists of sources, which may tell what such an entry
 * cites, are read anew every time, so that nothing sensitive is ever written anywhere.
 */
function mayBeKept({ parsed, extracted }: ReadFile): boolean {
  if (extracted) return false;
  if (parsed.rule || parsed.concepts) return true;
  const isPublic = ({ sensitivity = 'public' }: { readonly sensitivity?: Sensitivity }) => sensitivity === 'public';
  // What it mitigates may be withheld, and its very id would tell of it.
  const namesOthers = (parsed.entry?.mitigates ?? []).length > 0;
  return parsed.entry !== undefined && !namesOthers && isPublic(parsed.entry) && parsed.entry.claims.every(isPublic);
}

let bundledRecords: Readonly<Record<string, ReadFile>> | undefined;

/** The records of the bundled workspace, which the build ships so that no Markdown need be read to start; read once. */
const shippedRecords = (): Readonly<Record<string, ReadFile>> => (bundledRecords ??= readShipped());

function readShipped(): Readonly<Record<string, ReadFile>> {
  const file = shipped('records.json');
  if (file === undefined) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, ReadFile>;
  } catch {
    return {};
  }
}

/** Loads and analyses; a workspace with errors is not analysed. */
export async function loadAnalysis(
  options: LoadOptions & { readonly filters?: (workspace: Workspace) => Filters },
): Promise<LoadedAnalysis> {
  const { root, made: whole } = await withoutWrongRecords(options, (workspace) => {
    refuseErrors(workspace);
    return analysed(workspace, options);
  });
  // Filters name what is shown; a word that only what is withheld bears is known to nobody.
  return { root, analysis: options.filters ? chosenBy(whole, options.filters(whole.workspace)) : whole };
}

/** Loads for whom can be shown problems too: where there are errors, they alone. */
export async function loadWithProblems(options: LoadOptions): Promise<LoadedAnalysis> {
  const { root, made } = await withoutWrongRecords(options, (workspace) =>
    errorsIn(workspace) > 0 ? unanalysed(workspace.problems, workspace.vocabulary) : analysed(workspace, options),
  );
  return { root, analysis: made };
}

async function analysed(
  workspace: Workspace,
  { tell = showProgress, include, mentionWithheld, anonymous }: LoadOptions,
): Promise<Analysis> {
  const analysis = await unlessInterrupted(() => analyse(workspace, { include, mentionWithheld, anonymous, tell }));
  clearProgress();
  await heard();
  return analysis;
}

/** Records of an earlier run whose check sum is right and whose content is wrong all the same are read anew. */
async function withoutWrongRecords<T>(
  options: LoadOptions,
  make: (workspace: Workspace) => T | Promise<T>,
): Promise<{ readonly root: string; readonly made: T }> {
  try {
    const { root, workspace } = await loadWorkspace(options);
    return { root, made: await make(workspace) };
  } catch (error) {
    if (error instanceof Stop || options.cache === false) throw error;
    const { root, workspace } = await loadWorkspace({ ...options, cache: false });
    return { root, made: await make(workspace) };
  }
}

/** @throws Stop where the workspace has errors */
export function refuseErrors({ problems }: Pick<Workspace, 'problems'>): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  const places = errors.slice(0, 3).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const more = errors.length > 3 ? ' …' : '';
  throw new Stop(
    `This workspace has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} (${places.join(', ')}${more}), so nothing is analysed. “avowed check” says what to mend.`,
  );
}
