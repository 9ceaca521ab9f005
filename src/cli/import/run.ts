import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fullStop } from '../../model/sentences.ts';
import { printable } from '../../explain/printable.ts';
import { frontKeys, type FrontValues } from '../../import/front-matter.ts';
import { refuseInstalled, refuseLinked, refuseUnasked } from '../files/into-workspace.ts';
import { loadWorkspace } from '../load.ts';
import { clearProgress, Stop, writeLines, writeNote, writeResult } from '../print/output.ts';
import { libraryForm } from '../../import/sources/read.ts';
import { takeLibrary } from './library.ts';
import type { ImportOptions } from './options.ts';
import { replaceByDocument } from './replacing.ts';
import { printableText, writeTaken } from './write.ts';
import { readBytes, takeDocument, type Taken } from './documents.ts';
import { importReport } from './report.ts';

/** Takes documents in: all are read before anything is written, and where one is refused nothing is. */
export async function runImport(words: readonly string[], given: ImportOptions): Promise<void> {
  if (!given.dryRun) refuseUnasked(given.workspace);
  const { root, workspace } = await loadWorkspace(given);
  if (!given.dryRun) refuseInstalled(root);
  const files = words.map((file) => ({ file, bytes: readBytes(file) }));
  const values = valuesOf(given);
  if (files.length > 1 && values.id !== undefined) throw new Stop('--id names one instrument. Give one file with it.');
  if (given.replaces !== undefined) {
    if (files.length > 1) throw new Stop('--replaces puts one text in the place of one digest. Give one file with it.');
    return replaceByDocument(root, workspace, files[0]!, given.replaces, values, given);
  }
  const taken: Taken[] = [];
  const shorts = workspace.instruments.map(({ short }) => short);
  const libraries: { file: string; bytes: Uint8Array; form: 'bibtex' | 'ris' | 'json' }[] = [];
  for (const { file, bytes } of files) {
    const form = libraryForm(bytes, basename(file));
    if (form) {
      libraries.push({ file, bytes, form });
      continue;
    }
    const { id, issuer, ...rest } = values;
    const named = { ...(id ? { id } : {}), ...(issuer ? { issuer } : {}) };
    const one = await takeDocument(file, bytes, { ...given, ...named, values: rest, actors: workspace.vocabulary.actors, shorts });
    refuseTaken(root, one, workspace.places, taken);
    refuseWrong(one);
    refuseLinked(root, one.made.file);
    taken.push(one);
  }
  clearProgress();
  putTaken(root, taken, given);
  for (const library of libraries) await takeLibrary(root, workspace, library, given);
}

/** Writes what was read and tells of it; with `--dry-run` prints it, and tells beside it. */
function putTaken(root: string, taken: readonly Taken[], given: ImportOptions): void {
  const targets = taken.map((one) => ({ one, targets: [{ file: one.made.file, content: one.made.text }] }));
  if (given.dryRun) for (const { made } of taken) writeResult(printableText(made.text));
  else if (taken.length > 0) writeTaken(root, targets, given);
  for (const { made, id } of taken) {
    if (given.dryRun) writeNote(printableText(importReport(made, true)));
    else writeLines(printableText(`${importReport(made, false)}\n${whereRead(id)}`));
  }
}

/** Where one sees how its sentences are read. */
const whereRead = (id: string): string =>
  `How its sentences are read: “avowed commitments --instrument ${id}”; with --unread those that are read as no commitment, and why (in the app 3, and there v).`;

const valuesOf = (given: ImportOptions): FrontValues =>
  Object.fromEntries(
    frontKeys.flatMap((key) => {
      const value = (given as Readonly<Record<string, unknown>>)[key];
      return typeof value === 'string' ? [[key, value]] : [];
    }),
  );

function refuseTaken(
  root: string,
  { id, name, made }: Taken,
  places: Readonly<Record<string, { readonly file: string }>>,
  before: readonly Taken[],
): void {
  const place =
    places[id]?.file ?? before.find((each) => each.id === id)?.name ?? (existsSync(join(root, made.file)) ? made.file : undefined);
  if (place !== undefined)
    throw new Stop(
      printable(
        `${name} is refused: the id “${id}” is taken, in ${place}. Give another with --id, or --replaces ${id} to put the official text in its place. Nothing was written.`,
      ),
    );
}

/** What was given and cannot stand there; what was not given is left for `check` to name. */
function refuseWrong({ made, name }: Taken): void {
  const wrong = made.problems.find(({ found, line }) => !/^(?:nothing|no “|“”)/.test(found) && line < 40);
  if (wrong)
    throw new Stop(
      printable(
        `${name} is refused: found ${wrong.found}; expected ${wrong.expected}${wrong.mend ? `; ${wrong.mend}` : ''}${fullStop(wrong.mend)} Nothing was written.`,
      ),
    );
}
