import { existsSync } from 'node:fs';
import type { CommanderError } from 'commander';
import { printable } from '../explain/printable.ts';
import { tellDate } from '../model/date-told.ts';
import { readPeriod } from '../model/dates.ts';
import { nearest } from '../model/nearest.ts';

/** What was probably meant by a word too many, as a line below what was said of it. */
export function whatIsExcess({ message }: CommanderError, words: readonly string[]): string {
  const excess = /got \d+: (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
  const at = words.findIndex((word) => word === excess[0]);
  // Words behind the value of an option belong to that value: the shell parts them at their blanks.
  const option = words.slice(0, at).findLastIndex((word) => word.startsWith('--'));
  if (at > 0 && option >= 0 && at - option >= 2) {
    const value = words.slice(option + 1, at + excess.length).join(' ');
    const meant = readPeriod(value) ? value : tellDate(value).meant;
    return `“${printable(value)}” is several words to the shell: write ${words[option]} ${meant ?? `"${printable(value)}"`}.`;
  }
  if (excess[0] !== undefined && words[0] === 'check' && existsSync(excess[0]))
    return '“avowed check” reads a whole workspace, as files are held against each other: leave the file out, and look for its name in what is printed.';
  return '“avowed COMMAND --help” lists what a command takes; --workspace names a folder, and options choose what is shown of it.';
}

/** Of a choice that there is none of, the nearest that there is. */
export function choiceMeant({ message }: CommanderError): string | null {
  const [, word = '', choices = ''] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? [];
  const meant = choices === '' ? undefined : nearest(word, choices.split(', '));
  return meant === undefined ? null : `Did you mean “${meant}”?`;
}
