import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plural } from '../../explain/words.ts';
import { citedBy } from '../../explain/cited-by.ts';
import type { Workspace } from '../../model/records.ts';
import { printable } from '../../explain/printable.ts';
import { Refused } from '../../import/refused.ts';
import { mergeSources, writtenSources, type Choice, type Merged } from '../../import/sources/merge.ts';
import { readLibrary } from '../../import/sources/read.ts';
import { writeInto } from '../files/into-workspace.ts';
import { suggestion } from '../options.ts';
import { Stop, writeLines, writeNote, writeResult } from '../print/output.ts';

const sourcesFile = 'evidence/sources.json';
const mostTold = 40;

export interface LibraryOptions {
  readonly all?: boolean;
  readonly cite?: readonly string[];
  readonly dryRun?: boolean;
}

/** Takes sources of a library in. @throws Stop where it cannot be read, or a key that was asked for is not there; then nothing is written */
export async function takeLibrary(
  root: string,
  workspace: Workspace,
  { file, bytes, form }: { readonly file: string; readonly bytes: Uint8Array; readonly form: 'bibtex' | 'ris' | 'json' },
  options: LibraryOptions,
): Promise<void> {
  const name = basename(file);
  let merged: Merged;
  const before = sourcesOf(root);
  try {
    const library = await readLibrary(bytes, form);
    merged = mergeSources(before, library, choiceOf(options, workspace));
    if (merged.missing.length > 0) {
      const keys = library.items.flatMap(({ key }) => (key ? [key] : []));
      throw new Stop(
        printable(`${name} has no item “${merged.missing.join('”, “')}”.${suggestion(merged.missing[0]!, keys)} Nothing was written.`),
      );
    }
  } catch (error) {
    if (error instanceof Refused) throw new Stop(printable(`${name} is refused: ${error.message} Nothing was written.`));
    throw error;
  }
  const text = writtenSources(merged);
  if (options.dryRun) writeResult(text);
  else if (merged.added.length + merged.changed.length > 0)
    writeInto(root, [{ file: sourcesFile, content: text }], { force: existsSync(join(root, sourcesFile)) });
  (options.dryRun ? writeNote : writeLines)(reportOf(merged, name, options));
}

function choiceOf({ all, cite }: LibraryOptions, workspace: Workspace): Choice {
  if (all) return { kind: 'all' };
  if (cite) return { kind: 'cite', keys: cite };
  const named = [
    ...citedBy(workspace).keys(),
    ...Object.keys(workspace.appraisals),
    ...Object.values(workspace.appraisals).flatMap(({ derivedFrom = [] }) => derivedFrom),
  ];
  return { kind: 'cited', ids: [...new Set(named)] };
}

function sourcesOf(root: string): Record<string, unknown>[] {
  const path = join(root, sourcesFile);
  if (!existsSync(path)) return [];
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)) return value as Record<string, unknown>[];
  } catch {
    // Said below.
  }
  throw new Stop(`${sourcesFile} cannot be read, so nothing can be merged into it. “avowed check” says what to mend.`);
}

function reportOf({ added, changed, same, told, read }: Merged, name: string, { dryRun, all, cite }: LibraryOptions): string {
  const lines = [
    `${dryRun ? 'Would merge' : 'Merged'} ${name} into ${sourcesFile}: ${plural(added.length, 'source')} added, ${changed.length} changed, ${same.length} as they were; the library has ${plural(read, 'item')}.`,
    ...(added.length + changed.length + same.length === 0 && !all && !cite
      ? ['Nothing that the workspace cites is in it. Name items with --cite KEY, or take all with --all.']
      : []),
    ...(added.length > 0 && added.length <= mostTold ? [`Added: ${added.join(', ')}.`] : []),
    ...told.slice(0, mostTold).map((line) => `  ${line}`),
    ...(told.length > mostTold ? [`  and ${told.length - mostTold} more`] : []),
  ];
  return lines.map(printable).join('\n');
}
