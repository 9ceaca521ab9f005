import { printable } from '../../explain/printable.ts';
import { fitted } from './fitted.ts';
import { unlessInterrupted } from '../interrupting.ts';
import { shell } from '../shell.ts';

/** Ends the command with a sentence for people and a code; never a stack. */
export class Stop extends Error {
  readonly code: number;
  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}

/** Writes a result to stdout, whole or piece by piece; what takes long to make by `writeLongResult`. */
export function writeResult(result: string | Uint8Array | Iterable<string>): void {
  clearProgress();
  if (result instanceof Uint8Array) {
    shell().out(result);
    return;
  }
  let last = '';
  for (const piece of typeof result === 'string' ? [result] : result) {
    shell().out(piece);
    last = piece || last;
  }
  if (last !== '' && !last.endsWith('\n')) shell().out('\n');
}

/** The same of what takes long to make, so that an interrupt ends it in its midst. */
export const writeLongResult = (make: () => Iterable<string>): Promise<void> => unlessInterrupted(() => writeResult(make()));

/** Everything that is not the result goes to stderr. */
export function writeNote(text: string): void {
  clearProgress();
  shell().err(`${shell().isTerminal.err ? fitted(text, outputWidth()) : text}\n`);
}

/** Writes a result that is made of lines for people: in a terminal each is broken between words; to others it stays one line. */
export function writeLines(text: string): void {
  writeResult(shell().isTerminal.out ? fitted(text, outputWidth(), '  ') : text);
}

const patience = 500;
const frame = 100;
let lastShown: number | null = null;
let lastAsked = -frame;

/** Says on the last line of a terminal what is being done, once the program has been at work for half a second; never into a pipe. */
export function showProgress(what: string): void {
  const now = performance.now();
  // It is told thousands of times a second, and to ask for the terminal takes as long as to read a sentence.
  if (now < patience || now - lastAsked < frame) return;
  lastAsked = now;
  const { isTerminal, env, err } = shell();
  if (!isTerminal.err || env['TERM'] === 'dumb') return;
  err(`\r\u001b[2K${printable(what).slice(0, outputWidth() - 2)}…`);
  lastShown = now;
}

/** Takes the line of progress away again. */
export function clearProgress(): void {
  if (lastShown !== null) shell().err('\r\u001b[2K');
  lastShown = null;
}

/** The columns to fit into: those of the terminal, `COLUMNS`, or 80. */
export function outputWidth(): number {
  const { columns, env } = shell();
  return Math.max(40, Math.min(columns || Number(env['COLUMNS']) || 80, 200));
}

export const inColour = (): boolean => shell().isTerminal.out && !shell().env['NO_COLOR'] && shell().env['TERM'] !== 'dumb';
