import { hash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import envPaths from 'env-paths';
import type { ReadFile } from '../../read-files.ts';
import { pack, unpack } from './packed.ts';
import { build } from '../version.ts';

const days = 30;

/** Where records are kept between two runs. */
const folder = (): string => envPaths('avowed', { suffix: '' }).cache;

export const pathOf = (key: string): string => join(folder(), nameOfFile(key));
const nameOfFile = (key: string): string => `${build}-${key}.records`;

/** Sums begin with the name of the file, so that one in the place of another is damaged. */
const firstSum = (key: string): number => crc32(nameOfFile(key));

/** What an earlier run of this very build read of an instrument. What is damaged, or of another build, counts as not there. */
export function kept(key: string): ReadFile | undefined {
  const lines = readLines(key);
  return lines && wholeOr(undefined, () => checked(unpack(lines)));
}

/** What an earlier run read of the other files of a workspace. @param name of the workspace, by `nameOf` */
export function keptTogether(name: string): Map<string, ReadFile> {
  const lines = readLines(name) ?? [];
  return wholeOr(new Map(), () => new Map([...lines].map((line) => pairOf(JSON.parse(line)))));
}

/** What can be made of records, or another thing where they are none, though their check sum is right. */
function wholeOr<T>(otherwise: T, make: () => T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

function pairOf(value: unknown): [string, ReadFile] {
  const [key, file] = value as [unknown, ReadFile];
  if (typeof key !== 'string') throw new TypeError('no key');
  return [key, checked(file)];
}

/** @throws TypeError where it has not the form of what was read of a file */
function checked(file: ReadFile): ReadFile {
  const { parsed, provisions = [], extracted = { commitments: [], unread: [] } } = file;
  const lists = [parsed.defined, parsed.references, parsed.problems, provisions, extracted.commitments, extracted.unread];
  if (!lists.every((list) => Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null)))
    throw new TypeError('no records');
  return file;
}

/** Under what the other files of a workspace are kept. */
export const nameOf = (root: string): string => `workspace-${hash('sha256', realpathSync(root))}`;

/** The lines that are kept under a name. What is damaged, or of another build, counts as not there. */
export function readLines(key: string): Generator<string> | undefined {
  if (!build) return undefined;
  try {
    const bytes = readFileSync(pathOf(key));
    const end = bytes.lastIndexOf('\n', -2) + 1;
    const isWhole = bytes.toString('latin1', end) === lastLine(end, crc32(bytes.subarray(0, end), firstSum(key)));
    return isWhole ? linesOf(bytes, end) : undefined;
  } catch {
    return undefined;
  }
}

function* linesOf(bytes: Buffer, to: number): Generator<string> {
  for (let start = 0; start < to;) {
    const end = bytes.indexOf('\n', start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** Keeps what was read of instruments. A cache that cannot be written is none: the next run reads the file again. */
export function keep(read: ReadonlyMap<string, ReadFile>): void {
  if (read.size > 0) keepFiles(new Map([...read].map(([key, file]) => [key, pack(file)])));
}

/** Keeps the other files of a workspace instead of those kept before, so that nothing stays of what was changed or taken away. */
export function keepTogether(name: string, read: ReadonlyMap<string, ReadFile>): void {
  keepFiles(new Map([[name, [...read].map((each) => JSON.stringify(each))]]));
}

/** Keeps lines under their names. A cache that cannot be written is none. */
export function keepFiles(files: ReadonlyMap<string, Iterable<string>>): void {
  if (!build) return;
  try {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    removeOld();
    for (const [key, lines] of files) write(key, lines);
  } catch {
    // Nothing that the user asked for depends on it.
  }
}

/** Line by line, as the whole would need as much memory as all that was read, and under another name until it is whole. */
function write(key: string, lines: Iterable<string>): void {
  const path = pathOf(key);
  const unfinished = `${path}.${randomUUID()}`;
  const file = openSync(unfinished, 'wx', 0o600);
  try {
    let length = 0;
    let sum = firstSum(key);
    for (const line of lines) {
      const bytes = Buffer.from(`${line}\n`);
      for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
      length += bytes.length;
      sum = crc32(bytes, sum);
    }
    writeSync(file, lastLine(length, sum));
  } catch (error) {
    closeSync(file);
    rmSync(unfinished, { force: true });
    throw error;
  }
  closeSync(file);
  try {
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** How long the rest is, and a check sum that shows damage. */
const lastLine = (length: number, sum: number): string => `avowed ${length} ${sum}\n`;

/** What was not written anew for a month, unfinished files included. */
function removeOld(): void {
  const before = Date.now() - days * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder()).filter((each) => each.includes('.records'))) {
    const path = join(folder(), name);
    // Another process may just have removed it.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < before) rmSync(path, { force: true });
  }
}
