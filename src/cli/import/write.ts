import { printable } from '../../explain/printable.ts';
import { appendInto, writeInto } from '../files/into-workspace.ts';
import { originalsLog, originalTargets, type Original } from '../files/originals.ts';
import type { Target } from '../files/write-file.ts';
import type { Taken } from './documents.ts';
import type { ImportOptions } from './options.ts';

/** Writes what was made of documents, keeps the documents themselves, and writes them into the log. */
export function writeTaken(
  root: string,
  taken: readonly { readonly one: Taken; readonly targets: readonly Target[] }[],
  { keep, from }: ImportOptions,
  force = false,
): void {
  const originals = taken.flatMap(({ one }) => originalTargets(root, one.bytes, one.sha256, one.ending));
  writeInto(
    root,
    [...taken.flatMap(({ targets }) => targets), ...originals.filter(({ file }) => keep !== 'none' || file.endsWith('.gitignore'))],
    { force },
  );
  const at = new Date().toISOString();
  const lines = taken.map(({ one: { sha256, name, bytes, mediaType, id } }): Original => ({
    sha256,
    name,
    bytes: bytes.length,
    mediaType,
    of: id,
    from: from ?? null,
    at,
  }));
  appendInto(
    root,
    originalsLog,
    lines.map((line) => JSON.stringify(line)),
  );
}

/** Many lines, with nothing in them that a terminal would obey. */
export const printableText = (text: string): string => text.split('\n').map(printable).join('\n');
