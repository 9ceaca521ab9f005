import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** In milliseconds: how long is waited for what must come. Only a failure takes as long. */
export const longest = 40_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Leaves in a folder for state that the app was opened before, so that it does not say what it is. */
function openedBefore(home: string): void {
  mkdirSync(join(home, 'avowed'));
  writeFileSync(join(home, 'avowed', 'app.json'), '{}');
}

/** A shell in a terminal of its own, and what is done in it. */
export async function inTerminal(
  command: string,
  work: (terminal: Terminal) => Promise<void>,
  { env = {}, columns = 80, rows = 24 }: { env?: Record<string, string>; columns?: number; rows?: number } = {},
): Promise<void> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const home = mkdtempSync(join(tmpdir(), 'avowed-state-'));
  openedBefore(home);
  const terminal = spawn('script', ['-qfec', `stty cols ${columns} rows ${rows}; ${command}`, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/bash', XDG_STATE_HOME: home, LOCALAPPDATA: home, ...env },
  });
  let raw = '';
  let undrawn = 0;
  let came = 0;
  terminal.stdout.on('data', (data: Buffer) => {
    raw += data.toString('utf8');
    came = performance.now();
    undrawn++;
    screen.write(data, () => void undrawn--);
  });
  const shown = () => Array.from({ length: rows }, (_, row) => screen.buffer.active.getLine(row)?.translateToString(true) ?? '').join('\n');
  /** Of a frame only a part has come; of one that an end broke off no more comes. */
  const isPartial = () =>
    undrawn > 0 || (performance.now() - came < 1000 && raw.lastIndexOf('\u001b[?2026h') > raw.lastIndexOf('\u001b[?2026l'));
  const wait = async (test: () => boolean) => {
    for (const end = performance.now() + longest; performance.now() < end && (isPartial() || !test());) await pause(15);
  };
  /** The screen once it has stood still for a while. */
  const still = async () => {
    let before;
    do {
      before = shown();
      await pause(60);
    } while (isPartial() || shown() !== before);
    return before;
  };
  const until = async (words: string | RegExp) => {
    const there = () => (typeof words === 'string' ? shown().includes(words) : words.test(shown()));
    await wait(there);
    if (!there()) throw new Error(`never shown: ${words}\n${shown()}`);
    return still();
  };
  const type = (keys: string) => void terminal.stdin.write(keys);
  const press = async (keys: string) => {
    const before = shown();
    type(keys);
    await wait(() => shown() !== before);
    if (shown() === before) throw new Error(`nothing changed after ${JSON.stringify(keys)}\n${before}`);
    return still();
  };
  try {
    await work({ raw: () => raw, shown, until, press, type });
  } finally {
    terminal.kill();
    // What is closed may still be writing where it was left.
    rmSync(home, { recursive: true, force: true, maxRetries: 20 });
  }
}

/** The call that opens the app on a workspace. */
export const app = (folder: string, more = '') => `"${process.execPath}" "${program}" -w "${folder}" ${more}`;
