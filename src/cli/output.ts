import { writeSync } from 'node:fs';

/** Ends the command with a sentence for people and a code; never a stack. */
export class Stop extends Error {
  readonly code: number;
  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}

/** Writes a result to stdout, whole, however slow the reader. A closed pipe ends the program quietly. */
export function writeResult(text: string): void {
  write(1, text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** Everything that is not the result goes to stderr. */
export function writeNote(text: string): void {
  write(2, `${text}\n`);
}

function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
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
