import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../../explain/weaknesses/weakness.ts';
import type { Analysis } from '../../model/judgement.ts';
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

/** What git is to leave alone of the originals. */
export const ignoreOriginals: Target = { file: 'originals/.gitignore', content: ignore };

export const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What has to be written so that an original is kept; nothing where it is kept already. */
export function originalTargets(root: string, bytes: Uint8Array, sha256: string, ending: string): Target[] {
  const file = `originals/${sha256}${ending}`;
  return [
    ...(existsSync(join(root, file)) ? [] : [{ file, content: bytes }]),
    ...(existsSync(join(root, 'originals/.gitignore')) ? [] : [ignoreOriginals]),
  ];
}

/** An original that is not as the log has it. */
export interface WeakOriginal {
  /** The line of the log, from 1. */
  readonly line: number;
  readonly found: string;
  readonly mend: string;
}

/**
 * What of the log of originals does not hold: lines that cannot be read, files that are not there or are others by now.
 * @param isShown whether an instrument or source may be spoken of; of what may not, no line is
 */
export function weakOriginals(root: string, isShown: (of: string) => boolean): WeakOriginal[] {
  let text: string;
  let copies: readonly string[];
  try {
    text = readFileSync(join(root, originalsLog), 'utf8');
    copies = readdirSync(join(root, 'originals')).filter((name) => /^[0-9a-f]{64}\./.test(name));
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line, index): WeakOriginal[] => {
    if (line.trim() === '') return [];
    const weak = (found: string, mend: string): WeakOriginal[] => [{ line: index + 1, found, mend }];
    const original = readLine(line);
    if (!original) return weak('a line that is no record of an original', 'take it out, and import the document again');
    if (!isShown(original.of)) return [];
    const copy = copies.find((name) => name.startsWith(original.sha256));
    if (copy === undefined)
      return weak(`no copy of “${original.name}”, which ${original.of} was read from`, 'import it again, or keep the copy elsewhere');
    return isFileOf(join(root, 'originals', copy), original.sha256)
      ? []
      : weak(
          `another file in the place of “${original.name}”, which ${original.of} was read from`,
          'put the document back that has this hash',
        );
  });
}

/** The same as weaknesses of the log, of what an analysis shows. */
export function originalsFound(root: string, { workspace: { instruments, sources } }: Analysis): readonly Found[] {
  const shown = new Set([...instruments, ...sources].map(({ id }) => id));
  return weakOriginals(root, (of) => shown.has(of)).map((each) => ({ file: originalsLog, column: 1, ...each }));
}

function readLine(line: string): Pick<Original, 'sha256' | 'name' | 'of'> | null {
  try {
    const read = JSON.parse(line) as Partial<Original> | null;
    const { sha256, name, of } = read ?? {};
    return typeof sha256 === 'string' && typeof name === 'string' && typeof of === 'string' ? { sha256, name, of } : null;
  } catch {
    return null;
  }
}

function isFileOf(file: string, sha256: string): boolean {
  try {
    return shaOf(readFileSync(file)) === sha256;
  } catch {
    return false;
  }
}
