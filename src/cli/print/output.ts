import { writeSync } from 'node:fs';
import { printable } from '../../explain/printable.ts';

/** Ends the command with a sentence for people and a code; never a stack. */
export class Stop extends Error {
  readonly code: number;
  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}

/** Writes a result to stdout, whole or piece by piece, however slow the reader. A closed pipe ends the program quietly. */
export function writeResult(result: string | Uint8Array | Iterable<string>): void {
  clearProgress();
  if (result instanceof Uint8Array) {
    write(1, result);
    return;
  }
  let last = '';
  for (const piece of typeof result === 'string' ? [result] : result) {
    write(1, piece);
    last = piece || last;
  }
  if (last !== '' && !last.endsWith('\n')) write(1, '\n');
}

/** Everything that is not the result goes to stderr. */
export function writeNote(text: string): void {
  clearProgress();
  write(2, `${text}\n`);
}

const patience = 500;
const frame = 100;
let lastShown: number | null = null;

/** Says on the last line of a terminal what is being done, once the program has been at work for half a second; never into a pipe. */
export function showProgress(what: string): void {
  const now = performance.now();
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb' || now < patience || (lastShown !== null && now - lastShown < frame)) return;
  write(2, `\r\u001b[2K${printable(what).slice(0, outputWidth() - 2)}…`);
  lastShown = now;
}

/** Takes the line of progress away again. */
export function clearProgress(): void {
  if (lastShown !== null) write(2, '\r\u001b[2K');
  lastShown = null;
}

function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EPIPE') process.exit(0);
      else throw error;
    }
  }
}

/** The columns to fit into: those of the terminal, `COLUMNS`, or 80. */
export function outputWidth(): number {
  const asked = process.stdout.columns || Number(process.env['COLUMNS']) || 80;
  return Math.max(40, Math.min(asked, 200));
}

export const inColour = (): boolean => Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
