import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { main as Main } from '../../src/cli/main.ts';
import { repository } from './files.ts';

/** The program as it is built and installed. */
export const program = join(repository, 'dist', 'avowed.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in this process, in a shell without a terminal: what a process of its own would give, without its start. */
export async function avowed(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  /** Of the terminal that it writes to, if it is to be one. */
  columns?: number,
): Promise<Ended> {
  const { main } = (await import(pathToFileURL(join(repository, 'dist', 'main.js')).href)) as { main: typeof Main };
  return ended(main, args, env, columns);
}

/** What a command line says and how it ends, where nothing is a terminal, or only what it writes to is. */
export async function ended(
  main: typeof Main,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  columns?: number,
): Promise<Ended> {
  const out: Uint8Array[] = [];
  let stderr = '';
  const status = await main(['node', 'avowed', ...args], {
    out: (content) => void out.push(typeof content === 'string' ? Buffer.from(content) : content),
    err: (text) => (stderr += text),
    isTerminal: { in: false, out: columns !== undefined, err: columns !== undefined },
    columns,
    env: { NO_COLOR: '1', ...env },
  });
  return { status, stdout: Buffer.concat(out).toString('utf8'), stderr };
}

/** Runs it as a process of its own, for what only a process has: a folder to stand in, time zone and locale, its start and its end. */
export function avowedProcess(
  args: readonly string[],
  { cwd = repository, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
