import { AsyncLocalStorage } from 'node:async_hooks';
import { writeSync } from 'node:fs';

/** What a run of the command line reads and writes beside files: two streams, a terminal or none, and variables. */
export interface Shell {
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  /** Of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** That of the process. A slow reader is waited for; a closed pipe ends the program quietly. */
export const processShell: Shell = {
  out: (content) => write(1, content),
  err: (text) => write(2, text),
  get isTerminal() {
    return { in: Boolean(process.stdin.isTTY), out: Boolean(process.stdout.isTTY), err: Boolean(process.stderr.isTTY) };
  },
  get columns() {
    return process.stdout.columns;
  },
  env: process.env,
};

/** A stream takes nothing more, as on a full disk. */
export class CannotWrite extends Error {}

/** In bytes; what is shorter is encoded in one place after the other, which takes half the time. */
const most = 1 << 19;
let scratch: Buffer | undefined;

function encoded(text: string): Uint8Array {
  if (text.length * 3 > most) return Buffer.from(text, 'utf8');
  scratch ??= Buffer.allocUnsafe(most);
  return scratch.subarray(0, scratch.write(text, 'utf8'));
}

function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? encoded(content) : content;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EPIPE') process.exit(0);
      else throw new CannotWrite(code ?? String(error));
    }
  }
}

const running = new AsyncLocalStorage<Shell>();

/** The shell of the command that runs, also where several do at once, as in tests. */
export const shell = (): Shell => running.getStore() ?? processShell;

/** Runs a command in a shell. */
export const runIn = <T>(given: Shell, run: () => Promise<T>): Promise<T> => running.run(given, run);
