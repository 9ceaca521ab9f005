import { schemas } from '../../model/schemas.ts';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { printable } from '../../explain/printable.ts';
import type { GivenDecision } from '../../model/records.ts';
import type { Decision } from '../../model/schemas.ts';
import { parseReviews } from '../../parse/reviews.ts';
import { sourceText } from '../../parse/text.ts';
import { Stop } from '../print/output.ts';
import { refuseInstalled } from './into-workspace.ts';

const folderName = 'reviews';
const longest = 80;
/** Windows keeps these names for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name under which a reviewer's decisions stand in a workspace, made safe for a file: letters, digits and hyphens. Where a file differs from it
 * only in capitals or the like, that is the one, since some disks do not tell the two apart.
 * @throws Stop where the name has no letter or digit, is no name for a file, or could be that of two files
 */
export function reviewerIn(root: string, reviewer: string): string {
  const name = safeName(reviewer);
  if (name === '' || name.length > longest || devices.test(name))
    throw new Stop(
      `“${printable(reviewer)}” cannot be the name of a reviewer. Give one with letters or digits, at most ${longest} of them.`,
    );
  const same = filesOf(root).filter((file) => safeName(file) === name);
  if (same.length > 1)
    throw new Stop(
      `${folderName}/ has more than one file for ${name}: ${same.map((file) => `${printable(file)}.jsonl`).join(', ')}. Put their lines into one file, in the order of their times, and take the others out.`,
    );
  return same[0] ?? name;
}

const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC');

function filesOf(root: string): string[] {
  try {
    return readdirSync(join(root, folderName)).flatMap((file) => /^(.+)\.jsonl$/.exec(file)?.[1] ?? []);
  } catch {
    return [];
  }
}

/** What a reviewer has decided so far, by the reviewer's own file; nothing where there is none. */
export function decisionsOf(root: string, reviewer: string): readonly GivenDecision[] {
  const name = `${folderName}/${reviewerIn(root, reviewer)}.jsonl`;
  const path = join(root, name);
  return existsSync(path) ? parseReviews(sourceText(name, readFileSync(path, 'utf8'))).decisions : [];
}

/**
 * Adds a decision to a reviewer's file, as a line of its own, and has the disk keep it before it returns. What others write at the same time, and a
 * line that a killed process left unfinished, stay lines of their own.
 * @param reviewer a name, as `reviewerIn` takes it
 * @returns the file
 * @throws Stop where there is no reason, or the workspace cannot be written to
 */
export const appendDecision = (root: string, reviewer: string, decision: Decision): string => appendDecisions(root, reviewer, [decision]);

/** Adds several decisions of one reviewer at once: all of them, or where the disk takes no more, what `appendDecision` says of a line. */
export function appendDecisions(root: string, reviewer: string, decisions: readonly Decision[]): string {
  if (decisions.some(({ reason }) => reason.trim() === ''))
    throw new Stop('A decision needs a reason that others can judge. Give one with --reason "…".');
  refuseInstalled(root);
  const real = realpathSync(root);
  const folder = join(root, folderName);
  const file = join(folder, `${reviewerIn(root, reviewer)}.jsonl`);
  try {
    const isNewFolder = makeFolder(folder);
    const isNewFile = refuseLinks(file) === null;
    const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
    const descriptor = openSync(file, O_RDWR | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o666);
    try {
      const opened = fstatSync(descriptor);
      const named = refuseLinks(file);
      if (!opened.isFile() || named?.ino !== opened.ino || !realpathSync(file).startsWith(real + sep))
        throw new Stop(`${file} is no plain file of this workspace. Nothing was recorded.`);
      const lines = decisions.map((decision) => `${JSON.stringify(inOrder(decision))}\n`).join('');
      const line = Buffer.from(`${endsWhole(descriptor, opened.size) ? '' : '\n'}${lines}`, 'utf8');
      if (writeSync(descriptor, line) < line.length)
        throw new Stop(`The disk took only part of the line into ${file}, so nothing was recorded. Make room and decide again.`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    letGitMerge(folder);
    if (isNewFile) keepFolder(folder);
    if (isNewFolder) keepFolder(root);
    return file;
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${file} cannot be written (${codeOf(error)}). Give a workspace that you may write to; nothing was recorded.`);
  }
}

/** Has git put the lines of both sides into a file that two clones have added to: the order of decisions is that of their times. */
function letGitMerge(folder: string): void {
  try {
    writeFileSync(join(folder, '.gitattributes'), '*.jsonl merge=union\n', { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** @returns whether it was not there before */
function makeFolder(folder: string): boolean {
  let isNew = true;
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    isNew = false;
  }
  const stats = lstatSync(folder);
  if (stats.isSymbolicLink()) throw new Stop(`${folder} is a link, which may lead out of the workspace. Make it a folder.`);
  if (!stats.isDirectory()) throw new Stop(`${folder} is a file. Make it a folder, with one file a reviewer.`);
  return isNew;
}

function refuseLinks(file: string) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) throw new Stop(`${file} is a link, which may lead out of the workspace. Make it a plain file.`);
  if (stats && !stats.isFile()) throw new Stop(`${file} is no plain file. Take it away or give the reviewer another name.`);
  return stats ?? null;
}

function endsWhole(descriptor: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last.toString('latin1') === '\n';
}

/** The keys in the order of the schema, so that files of different hands read alike. */
function inOrder(decision: Decision): Decision {
  const keys = Object.keys(schemas.decision.properties) as (keyof Decision)[];
  return Object.fromEntries(keys.flatMap((key) => (decision[key] === undefined ? [] : [[key, decision[key]]]))) as unknown as Decision;
}

/** Has the disk keep the names in a folder. Windows cannot be asked to, and keeps them by itself. */
function keepFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
