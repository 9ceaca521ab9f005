import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { Kept } from '../../app/kept.ts';
import { writeFile } from './write-file.ts';

const most = 50;

/** On Linux the folder that XDG names for state, elsewhere the nearest to it. */
const path = (): string => join(envPaths('avowed', { suffix: '' }).log, 'app.json');

/** Where the user was in a workspace when the app was last closed; `first` where it never was opened, nothing where it was in others only. */
export function readKept(workspace: string): Kept | 'first' | undefined {
  const all = readAll();
  return all === null ? 'first' : all.get(workspace);
}

/** Keeps it for the next start. What cannot be kept is lost, and nothing else. */
export function writeKept(workspace: string, kept: Kept): void {
  const all = readAll() ?? new Map<string, Kept>();
  all.delete(workspace);
  const last = [...all, [workspace, kept] as const].slice(-most);
  try {
    mkdirSync(dirname(path()), { recursive: true, mode: 0o700 });
    // Its folder is the user's alone already.
    writeFile(path(), `${JSON.stringify(Object.fromEntries(last), null, 2)}\n`, { force: true });
    chmodSync(path(), 0o600);
  } catch {
    // The app then begins with the overview.
  }
}

/** `null` where there is no such file. What is damaged counts as empty. */
function readAll(): Map<string, Kept> | null {
  let text: string;
  try {
    text = readFileSync(path(), 'utf8');
  } catch {
    return null;
  }
  try {
    return new Map(Object.entries(JSON.parse(text) as object).filter((each): each is [string, Kept] => isKept(each[1])));
  } catch {
    return new Map();
  }
}

const isWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { tab, selected, filters, stop = '', practice = '', reviewer = '' } = value as Record<string, unknown>;
  return [tab, stop, practice, reviewer].every((each) => typeof each === 'string') && isWords(selected) && isWords(filters);
}
