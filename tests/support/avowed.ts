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

/** What a process does that runs one call after the other, each in a folder of its own, and tells how each ended. */
const oneAfterTheOther = (calls: readonly (readonly string[])[], folder: string): string => `
  import { mkdtempSync } from 'node:fs';
  const { main } = await import(${JSON.stringify(pathToFileURL(join(repository, 'dist', 'main.js')).href)});
  const ended = [];
  for (const call of ${JSON.stringify(calls)}) {
    process.chdir(mkdtempSync(${JSON.stringify(join(folder, 'call-'))}));
    let stdout = '', stderr = '';
    const status = await main(['node', 'avowed', ...call], {
      out: (content) => void (stdout += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
      err: (text) => (stderr += text),
      isTerminal: { in: false, out: false, err: false },
      columns: undefined,
      env: process.env,
    });
    ended.push({ status, stdout, stderr });
  }
  process.stdout.write(JSON.stringify(ended));`;

/** Runs several calls as one process that stands elsewhere: for what only a process has, where its start and its end are not what is tested. */
export function avowedElsewhere(
  calls: readonly (readonly string[])[],
  { folder, env = {} }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): readonly Ended[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', oneAfterTheOther(calls, folder)], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Ended[];
}
