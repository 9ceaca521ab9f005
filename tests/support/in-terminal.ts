import { spawn, spawnSync } from 'node:child_process';
import xterm from '@xterm/headless';
import { program } from './avowed.ts';

/** The built app in a real terminal, drawn by a terminal emulator. `script` lends the terminal; where it is missing the tests say so. */
export const hasScript = spawnSync('script', ['--version']).status === 0;

export interface Terminal {
  /** Every character that came, controls and all. */
  readonly raw: () => string;
  readonly shown: () => string;
  /** Waits until the screen shows it, and gives the screen. @throws where it does not come */
  readonly until: (words: string | RegExp) => Promise<string>;
  /** Types keys and waits until the screen has changed, which they must. @throws where it stays as it is */
  readonly press: (keys: string) => Promise<string>;
  readonly type: (keys: string) => void;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A shell in a terminal of its own, and what is done in it. */
export async function inTerminal(
  command: string,
  work: (terminal: Terminal) => Promise<void>,
  { env = {}, columns = 80, rows = 24 }: { env?: Record<string, string>; columns?: number; rows?: number } = {},
): Promise<void> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const terminal = spawn('script', ['-qfec', `stty cols ${columns} rows ${rows}; ${command}`, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/bash', ...env },
  });
  let raw = '';
  terminal.stdout.on('data', (data: Buffer) => {
    raw += data.toString('utf8');
    screen.write(data);
  });
  const shown = () => Array.from({ length: rows }, (_, row) => screen.buffer.active.getLine(row)?.translateToString(true) ?? '').join('\n');
  const wait = async (test: () => boolean) => {
    for (let tries = 0; tries < 400 && !test(); tries++) await pause(25);
  };
  const until = async (words: string | RegExp) => {
    const there = () => (typeof words === 'string' ? shown().includes(words) : words.test(shown()));
    await wait(there);
    if (!there()) throw new Error(`never shown: ${words}\n${shown()}`);
    await pause(60);
    return shown();
  };
  const type = (keys: string) => void terminal.stdin.write(keys);
  const press = async (keys: string) => {
    const before = shown();
    type(keys);
    await wait(() => shown() !== before);
    if (shown() === before) throw new Error(`nothing changed after ${JSON.stringify(keys)}\n${before}`);
    await pause(80);
    return shown();
  };
  try {
    await work({ raw: () => raw, shown, until, press, type });
  } finally {
    terminal.kill();
  }
}

/** The call that opens the app on a workspace. */
export const app = (folder: string, more = '') => `"${process.execPath}" "${program}" -w "${folder}" ${more}`;
