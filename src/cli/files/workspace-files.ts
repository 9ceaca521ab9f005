import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../read-files.ts';
import { printable } from '../../explain/printable.ts';
import type { Problem } from '../../model/records.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { Stop } from '../print/output.ts';
import { isData, isLeftAlone, strangerAt, strangersBeside } from './strangers.ts';

const parts = ['policies', 'evidence', 'rules'] as const;
const workspaceFile = 'workspace.yaml';
const largest = 64 * 1024 * 1024;

/** The folder that avowed itself is installed in, whose workspace is the bundled one. */
export function bundledWorkspace(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isWorkspace(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const isWorkspace = (folder: string): boolean => parts.every((part) => existsSync(join(folder, part)));

/** What a folder that was meant as a workspace lacks; nothing where it was not. */
function lacking(folder: string): readonly string[] {
  const isMeant = [workspaceFile, 'policies', 'evidence'].some((part) => existsSync(join(folder, part)));
  return isMeant ? parts.filter((part) => !existsSync(join(folder, part))) : [];
}

/**
 * The nearest folder upwards that holds policies/, evidence/ and rules/, else the bundled one.
 * @throws Stop where a nearer folder looks like a workspace and lacks a part: another workspace is never read in its stead
 */
export function findWorkspace(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return folder;
    const missing = lacking(folder);
    if (missing.length > 0)
      throw new Stop(
        `${printable(folder)} looks like a workspace but has no ${missing.map((part) => `${part}/`).join(' and no ')}. Make the folder, begin with “avowed init DIR --organisation NAME”, or name another workspace with --workspace.`,
      );
    if (dirname(folder) === folder) return bundledWorkspace();
  }
}

/** Reads every file of a workspace that avowed knows what to do with. What cannot be read is a problem with its place, never a crash. */
export function readFiles(root: string): Files {
  const bytes = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const problem = (file: string, found: string, expected: string, severity: Problem['severity'] = 'error') =>
    problems.push({ severity, file, line: 1, column: 1, found, expected });
  let real: string;
  try {
    real = realpathSync(root);
  } catch {
    problem('.', 'no such folder', 'a folder with policies/, evidence/ and rules/');
    return { bytes, problems };
  }

  /** The folders that are just being read, one within the other. */
  const within = new Set([real, ...parts.filter((part) => existsSync(join(root, part))).map((part) => realpathSync(join(root, part)))]);
  /** @param known where it really lies, if that is known: only of a link it must be asked, which takes as long as to read the file */
  const read = (file: string, depth: number, known?: string) => {
    const full = join(root, file);
    try {
      if (known === undefined && !existsSync(full)) {
        problem(file, 'a link that leads nowhere', 'a file; take the link away or mend it');
        return;
      }
      const inside = known ?? realpathSync(full);
      if (within.has(inside)) {
        problem(file, 'a link that leads round to a folder that it lies in', 'a folder of its own; take the link away');
        return;
      }
      if (inside !== real && !inside.startsWith(real + sep)) {
        problem(file, 'a link that leads out of the workspace', 'a file within it');
        return;
      }
      const stats = statSync(full);
      if (stats.isDirectory()) {
        if (isData(file)) problem(file, 'a folder', 'a file of that name, or a folder whose name does not end like a file’s');
        else if (depth > 16) problem(file, 'folders nested more than 16 deep', 'a flatter folder');
        else {
          within.add(inside);
          visit(file, depth + 1, inside);
          within.delete(inside);
        }
      } else if (!stats.isFile()) problem(file, 'something that is no file', 'a file');
      else if (!isData(file)) problems.push(strangerAt(root, file));
      else if (stats.size > largest) problem(file, `a file of ${Math.round(stats.size / 1024 / 1024)} MB`, 'at most 64 MB');
      else bytes.set(file, readFileSync(full));
    } catch (error) {
      problem(file, `a file that cannot be read (${reasonOf(error)})`, 'a file that you may read');
    }
  };
  const visit = (relative: string, depth: number, inside: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, relative), { withFileTypes: true }).toSorted((a, b) => byCodeUnit(a.name, b.name));
    } catch (error) {
      problem(relative, `a folder that cannot be read (${reasonOf(error)})`, 'a folder that you may read');
      return;
    }
    for (const entry of entries)
      if (!isLeftAlone(entry.name)) read(`${relative}/${entry.name}`, depth, entry.isSymbolicLink() ? undefined : join(inside, entry.name));
  };
  for (const part of parts) {
    const full = join(root, part);
    if (!existsSync(full)) {
      const near = readdirSync(root).find((name) => name.toLowerCase() === part);
      problem(part, near === undefined ? 'no such folder' : `the folder ${near}/, in capitals`, `the folder ${part}/ of a workspace`);
    } else if (!statSync(full).isDirectory()) problem(part, 'a file', `a folder ${part}/`);
    else visit(part, 0, realpathSync(full));
  }
  if (existsSync(join(root, 'reviews'))) {
    if (statSync(join(root, 'reviews')).isDirectory()) visit('reviews', 0, realpathSync(join(root, 'reviews')));
    else problem('reviews', 'a file', 'a folder reviews/ with one file a reviewer');
  }
  if (existsSync(join(root, workspaceFile))) read(workspaceFile, 0);
  problems.push(...strangersBeside(root, [...parts, 'reviews']));
  return { bytes, problems };
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
