import { InvalidArgumentError, Option, type Command } from 'commander';
import { isCalled } from '../judge/choose.ts';
import { readPeriod } from '../model/dates.ts';
import type { Filters } from '../model/filters.ts';
import { placeCalled, placeWords } from '../model/places.ts';
import type { Workspace } from '../model/records.ts';
import { sensitivities, standards, verdicts, type Sensitivity, type Verdict } from '../model/words.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import { Stop } from './print/output.ts';

/** What the options of the commands hold once commander has read them. */
export interface GivenOptions extends Filters {
  readonly workspace?: string;
  readonly cache?: boolean;
  readonly include?: readonly Sensitivity[];
  readonly mentionWithheld?: boolean;
  readonly format?: string;
  readonly failOn?: Verdict;
  readonly steps?: boolean;
  readonly output?: string;
  readonly doubtful?: boolean;
  readonly unread?: boolean;
  readonly toRead?: boolean;
}

/** @throws InvalidArgumentError where there is none: an empty variable of a script must not look as if nothing had been asked for */
export function many(value: string, before: readonly string[] = []): string[] {
  const words = value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  if (words.length === 0) throw new InvalidArgumentError('Expected a word, or several with commas between them; found nothing.');
  return [...before, ...words];
}

function word<T extends string>(valid: readonly T[]): (value: string) => T {
  return (value) => {
    const found = valid.find((each) => each === value);
    if (!found) throw new InvalidArgumentError(`Expected one of ${valid.join(', ')}.${suggestion(value, valid)}`);
    return found;
  };
}

const manyOf =
  <T extends string>(valid: readonly T[]) =>
  (value: string, before: readonly T[] = []): T[] => [...before, ...many(value).map(word(valid))];

/** The nearest valid word as a sentence after another, or nothing. */
export const suggestion = (value: string, valid: readonly string[]): string => {
  const mend = didYouMean(value, valid);
  return mend ? ` ${mend[0]!.toUpperCase()}${mend.slice(1)}` : '';
};

export function date(value: string): string {
  if (!readPeriod(value)) throw new InvalidArgumentError('Expected an EDTF date such as 2015, 2015-11 or 2015-11-24.');
  return value;
}

/** A day of the calendar. */
export function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Expected a day such as 2027-03-01.');
  return value;
}

export function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError('Expected a number above 0.');
  return number;
}

/** The code of a place by its name or code. */
export function place(value: string): string {
  const code = placeCalled(value);
  if (code) return code;
  throw new InvalidArgumentError(
    `Expected a country by its name or its ISO 3166-1 alpha-2 code, such as Libya or LY, or EU.${value.length > 2 ? suggestion(value.toLowerCase(), placeWords()) : ''}`,
  );
}

/** Some names have commas of their own. */
const places = (value: string, before: readonly string[] = []): string[] =>
  placeCalled(value) ? [...before, place(value)] : [...before, ...many(value).map(place)];

/** Options of every command. */
export function common(command: Command): Command {
  return command
    .option(
      '-w, --workspace <folder>',
      'the workspace; without it the nearest folder upwards with policies/, evidence/ and rules/, else the bundled one',
    )
    .addOption(new Option('--include <sensitivity>', 'show also what is internal or restricted').argParser(manyOf(sensitivities)))
    .option('--mention-withheld', 'say how much is withheld; otherwise nothing tells that anything is')
    .option('--no-cache', 'read every file anew, and keep nothing of it for the next time');
}

/** The options of a command together with those that stand before its name (`avowed -w DIR gaps`). */
export const allOptions = (command: Command): GivenOptions => command.optsWithGlobals<GivenOptions>();

export const formats = (command: Command, valid: readonly string[] = ['table', 'json', 'csv', 'md']): Command =>
  command.addOption(new Option('--format <format>', 'how to print').choices([...valid]).default(valid[0]));

/** The filters of the design; they choose records before anything is grouped. */
export function filters(command: Command): Command {
  return command
    .option('--instrument <name>', 'only this instrument, by id, short name or alias (may be repeated)', many)
    .option('--norm <norm>', 'only this norm and narrower ones', many)
    .option('--practice <practice>', 'only this practice and narrower ones', many)
    .option('--place <place>', 'only this place, by its name or ISO 3166-1 alpha-2 code', places)
    .option('--since <date>', 'only evidence that reaches to or after this EDTF date', date)
    .option('--until <date>', 'only evidence that begins by this EDTF date', date)
    .addOption(new Option('--verdict <verdict>', 'only findings with this verdict').argParser(manyOf(verdicts)))
    .addOption(new Option('--min-standard <standard>', 'only findings at this standard of proof or above').argParser(word(standards)))
    .option('--only-confirmed', 'only findings that a reviewer confirmed as they stand, and that none rejected');
}

/** Checks the filters against the words of the workspace. @throws Stop naming the nearest word */
export function readFilters(options: GivenOptions, workspace: Workspace): Filters {
  const { norms, practices } = workspace.vocabulary;
  known(
    'norm',
    options.norm,
    norms.map((norm) => norm.id),
  );
  known(
    'practice',
    options.practice,
    practices.map((practice) => practice.id),
  );
  for (const name of options.instrument ?? []) {
    if (workspace.instruments.some((instrument) => isCalled(instrument, name))) continue;
    const names = workspace.instruments.flatMap((instrument) => [instrument.id, instrument.short, ...(instrument.aliases ?? [])]);
    throw new Stop(
      `No instrument is called “${name}”.${suggestion(name, names)} There are ${listed(
        workspace.instruments.map((each) => each.id),
        40,
      )}.`,
    );
  }
  return {
    ...(options.instrument ? { instrument: options.instrument } : {}),
    ...(options.norm ? { norm: options.norm } : {}),
    ...(options.practice ? { practice: options.practice } : {}),
    ...(options.place ? { place: options.place } : {}),
    ...(options.since ? { since: options.since } : {}),
    ...(options.until ? { until: options.until } : {}),
    ...(options.verdict ? { verdict: options.verdict } : {}),
    ...(options.minStandard ? { minStandard: options.minStandard } : {}),
    ...(options.onlyConfirmed ? { onlyConfirmed: true } : {}),
  };
}

function known(name: string, given: readonly string[] | undefined, valid: readonly string[]): void {
  for (const each of given ?? []) {
    if (!valid.includes(each)) throw new Stop(`There is no ${name} “${each}” in this workspace.${suggestion(each, valid)}`);
  }
}
