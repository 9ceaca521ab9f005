import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { printable } from '../../explain/printable.ts';
import { Stop } from '../print/output.ts';

/**
 * Writing results to files. Not by write-file-atomic: it takes what a full disk left of a file for the whole, writes through symbolic links,
 * and overwrites what stands there.
 */

export interface Overwriting {
  /** Whether a file that stands there already is replaced. */
  readonly force?: boolean;
}

/**
 * Writes a file that is there whole or not at all, whatever happens meanwhile.
 * @throws Stop where it may not or cannot be written, with what to do; then nothing has changed
 */
export function writeFile(file: string, content: string | Uint8Array, { force = false }: Overwriting = {}): void {
  if (/[/\\]$/.test(file)) throw new Stop(`${named(file)} is a folder. Give the name of a file in it.`);
  writeTargets([{ file, content }], force);
}

/**
 * Writes several files into a folder that exists. All are looked at before one is written, so that a refusal leaves nothing behind.
 * @param files by name, such as `safeFileName` makes them
 * @throws Stop as `writeFile` does
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>, { force = false }: Overwriting = {}): void {
  const targets = [...files].map(([name, content]) => {
    if (name !== safeFileName(name)) throw new Error(`not a safe name of a file: ${name}`);
    return { file: join(folder, name), content };
  });
  writeTargets(targets, force);
}

export interface Target {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes several files, each where it is named. All are looked at before one is written, so that a refusal leaves nothing behind.
 * @throws Stop as `writeFile` does
 */
export const writeFiles = (targets: readonly Target[], { force = false }: Overwriting = {}): void => writeTargets(targets, force);

function writeTargets(targets: readonly Target[], force: boolean): void {
  const checked = targets.map(({ file, content }) => ({ file, content, standing: check(file, force) }));
  const beside: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { file, content, standing } of checked) {
      const to = join(realpathSync(dirname(file)), basename(file));
      if (beside.some((each) => each.to === to)) throw new Stop(`${named(file)} is named twice. Give each file a name of its own.`);
      const from = join(dirname(to), `.avowed-${randomBytes(6).toString('hex')}.part`);
      beside.push({ from, to });
      tell(file, () => writeThrough(from, content, standing));
    }
    const put: string[] = [];
    for (const [at, { from, to }] of beside.entries()) {
      try {
        tell(targets[at]!.file, () => putInPlace(from, to, force));
      } catch (error) {
        if (!force) for (const each of put) rmSync(each, { force: true });
        throw error;
      }
      put.push(to);
    }
    for (const folder of new Set(beside.map(({ to }) => dirname(to)))) syncFolder(folder);
  } finally {
    for (const { from } of beside) rmSync(from, { force: true });
  }
}

/** What stands at a name, if it may be replaced. @throws Stop where it may not, or its folder is none */
function check(file: string, force: boolean): Stats | undefined {
  const folder = dirname(file);
  const around = tell(file, () => statSync(folder, { throwIfNoEntry: false }));
  if (!around) throw new Stop(`There is no folder ${named(folder)}. Make it first, or give a file in a folder that exists.`);
  if (!around.isDirectory()) throw new Stop(`${named(folder)} is not a folder. Give a file in a folder that exists.`);
  const here = realpathSync('.');
  const isHere = (path: string) => path === here || path.startsWith(here + sep);
  if (isHere(resolve(here, folder)) && !isHere(realpathSync(folder)))
    throw new Stop(`${named(folder)} leads out of this folder by a symbolic link. Give the folder that it leads to.`);
  const standing = tell(file, () => lstatSync(file, { throwIfNoEntry: false }));
  if (!standing) return undefined;
  if (standing.isSymbolicLink())
    throw new Stop(
      `${named(file)} is a symbolic link, and nothing is written through one. Give the file that it leads to, or another name.`,
    );
  if (standing.isDirectory()) throw new Stop(`${named(file)} is a folder. Give the name of a file in it.`);
  if (!standing.isFile()) throw new Stop(`${named(file)} is no ordinary file. Give another name, or leave -o out to write to stdout.`);
  if (!force) throw alreadyThere(file);
  return standing;
}

/** A file of that name is there, and was not to be replaced. */
export class AlreadyThere extends Stop {}

const alreadyThere = (file: string): Stop =>
  new AlreadyThere(`${named(file)} exists already. Give another name, or --force to replace it.`);

/** Until it is on the disk. A file that is replaced hands on who may read it. */
function writeThrough(file: string, content: string | Uint8Array, standing: Stats | undefined): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, content);
    if (standing) chmodSync(file, standing.mode & 0o777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link, unlike a renaming, fails where something stands there by now. */
function putInPlace(from: string, to: string, force: boolean): void {
  if (force) return renameSync(from, to);
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw alreadyThere(to);
    if (!hasNoLinks.has(code ?? '')) throw error;
    if (lstatSync(to, { throwIfNoEntry: false })) throw alreadyThere(to);
    renameSync(from, to);
  }
}

/** What file systems say that know no hard links, such as those of memory sticks. */
const hasNoLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/** So that the name lasts too. Not every system lets a folder be opened for that, and the file itself is safe already. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return;
  }
}

const full = 'there is no room for it. Make some, or give a file on another disk.';
const forbidden = 'you may not write there. Give a file in a folder of your own.';
const causes: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENAMETOOLONG: 'its name is too long. Give a shorter one.',
  ENOTDIR: 'a part of its path is not a folder. Give a file in a folder that exists.',
  ELOOP: 'its path goes round in circles. Give a file in a folder that exists.',
};

function tell<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Stop) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new Stop(
      `${named(file)} cannot be written: ${causes[code] ?? `${code}. Give a file in a folder that exists and that you may write to.`}`,
    );
  }
}

const named = (file: string): string => printable(file);

const longestName = 100;
/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * A name for a file, made of any text: small ASCII letters, digits, hyphens, underscores and dots, safe on every system and in every shell;
 * the ending stays when it is cut. A safe name stays as it is.
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  const ending = /\.[a-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length) || 'report';
  const short = `${stem.slice(0, longestName - ending.length).replace(/[.-]+$/, '')}${ending}`;
  return reserved.test(short) ? `file-${short}` : short;
}
