import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing that is measured, and what it is held against. */
export interface Row {
  readonly what: string;
  /** In seconds, or in MB. */
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | '×';
  /** What it stands beside in the same run. */
  readonly beside?: { readonly what: string; readonly value: number };
  /** How many times as long as the tenth of it takes, or another share that the words of `what` name. */
  readonly growth?: number;
  /** The most that it may be: of itself, of its ratio to what stands beside it, of its growth; or how many times as fast it must be at least. */
  readonly limit?: { readonly most: number; readonly of: 'value' | 'ratio' | 'growth' } | { readonly least: number; readonly of: 'speed' };
}

/** A part of the bench. */
export interface Part {
  readonly name: string;
  readonly measure: () => Promise<readonly Row[]> | readonly Row[];
}

export const root = join(import.meta.dirname, '..');
export const program = join(root, 'dist', 'avowed.js');

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export function secondsOf<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
}

export interface Ran {
  readonly seconds: number;
  /** The most memory that the process held, in MB. */
  readonly memory: number;
}

const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmemory '+process.resourceUsage().maxRSS))`;

/** How long Node takes with these words from its start to its end; what it prints goes nowhere. @throws Error where it does not end well */
export function startNode(args: readonly string[]): number {
  const { seconds, result } = secondsOf(() => spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' }));
  if (result.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${result.status}`);
  return seconds;
}

/** The same, with the memory that it needs, which costs a start some milliseconds to tell. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { seconds, result } = secondsOf(() =>
    spawnSync(process.execPath, ['--import', tellMemory, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 2 ** 28,
    }),
  );
  const { status, stderr } = result;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { seconds, memory: Number(/memory (\d+)\s*$/.exec(stderr)?.[1]) / 1024 };
}

/** A folder that is gone once the work is done, and the variables of a user whose cache lies in it. */
export async function inFolder<T>(work: (folder: string, env: Readonly<Record<string, string>>) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'avowed-bench-'));
  const cache = join(folder, 'cache');
  try {
    return await work(folder, { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, XDG_STATE_HOME: cache, HOME: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
