import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './write-file.ts';

/** A file that a text or source was read from, as the log of originals has it. */
export interface Original {
  readonly sha256: string;
  /** The name of the file, without its folder. */
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** The instrument or source that was read from it. */
  readonly of: string;
  /** Where it was published or got from, where that was said. */
  readonly from: string | null;
  /** When it was taken in, in UTC. */
  readonly at: string;
}

export const originalsLog = 'originals/log.jsonl';
const ignore = `# Originals are rarely ours to pass on: only the log of them, and texts of our own that they replaced, are shared.
*
!.gitignore
!log.jsonl
!*.md
`;

export const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What has to be written so that an original is kept; nothing where it is kept already. */
export function originalTargets(root: string, bytes: Uint8Array, sha256: string, ending: string): Target[] {
  const file = `originals/${sha256}${ending}`;
  return [
    ...(existsSync(join(root, file)) ? [] : [{ file, content: bytes }]),
    ...(existsSync(join(root, 'originals/.gitignore')) ? [] : [{ file: 'originals/.gitignore', content: ignore }]),
  ];
}

/** The lines of the log that can be read. */
export function readOriginals(root: string): Original[] {
  let text: string;
  try {
    text = readFileSync(join(root, originalsLog), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line.trim() ? [JSON.parse(line) as Original] : [];
    } catch {
      return [];
    }
  });
}
