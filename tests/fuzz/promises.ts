import type { Problem } from '../../src/model/records.ts';

/** What becomes of an input that breaks no promise. */
export const outcomes = [
  'refused',
  'refused with its workspace',
  'read alone',
  'accepted, without findings',
  'accepted, with findings',
  'taken in',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A promise that was broken. */
export class Broken extends Error {}

export const promise = (kept: boolean, words: string): void => {
  if (!kept) throw new Broken(words);
};

/** What no output may hold: what a terminal obeys and what nobody sees. */
const hidden =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]';
const unseen = new RegExp(hidden, 'u');

export function seenWhole(text: string, where: string): void {
  promise(text.isWellFormed(), `half a letter in ${where}`);
  const found = unseen.exec(text);
  promise(found === null, `U+${found?.[0].codePointAt(0)!.toString(16)} in ${where}`);
}

export function placed(problems: readonly Problem[]): void {
  for (const { file, line, column, found, expected } of problems) {
    promise(
      file !== '' && Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1,
      `no place: ${file}:${line}:${column} ${found}`,
    );
    promise(found.trim() !== '' && expected.trim() !== '', `no words: ${file}:${line}:${column}`);
  }
}
