import { InvalidArgumentError, Option, type Command } from 'commander';
import { isDay, readPeriod } from '../model/dates.ts';
import type { Filter, Filters, Named } from '../model/filters/filter.ts';
import { everything, filters as table, type Chooses } from '../model/filters/filters.ts';
import type { Workspace } from '../model/records.ts';
import { sensitivities, type Sensitivity, type Verdict } from '../model/words.ts';
import { didYouMean, listed, nearest } from '../model/nearest.ts';
import { Stop } from './print/output.ts';

/** What the options of the commands hold once commander has read them. */
export interface GivenOptions {
  readonly workspace?: string;
  readonly cache?: boolean;
  readonly include?: readonly Sensitivity[];
  readonly mentionWithheld?: boolean;
  readonly anonymous?: boolean;
  readonly format?: string;
  readonly failOn?: Verdict;
  readonly steps?: boolean;
  readonly output?: string;
  readonly doubtful?: boolean;
  readonly unread?: boolean;
  readonly toRead?: boolean;
  readonly toDate?: boolean;
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
  if (!isDay(value)) throw new InvalidArgumentError('Expected a day such as 2027-03-01.');
  return value;
}

export function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0) || !Number.isFinite(number)) throw new InvalidArgumentError('Expected a number above 0.');
  return number;
}

/** A number that counts. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number above 0.');
  return Number(value);
}

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

export const formats = (command: Command, valid: readonly string[] = ['table', 'json', 'csv', 'md']): Command =>
  command.addOption(new Option('--format <format>', 'how to print').choices([...valid]).default(valid[0]));

/** The filters that a command takes, each as an option. */
export function filters(command: Command): Command {
  for (const filter of table) {
    const option = optionOf(filter);
    if (option) command.addOption(option);
  }
  return command;
}

function optionOf({ option, help, many: several }: Filter): Option | null {
  if (option === null) return null;
  const made = new Option(option, help);
  return made.isBoolean() ? made : made.argParser(several ? whole : (value: string) => whole(value));
}

/** The words of an option as they were given: some names have commas of their own, so that only who knows the names can part them. */
function whole(value: string, before: readonly string[] = []): string[] {
  many(value);
  return [...before, value];
}

/**
 * Reads the filters among the options of a command.
 * @param chooses what there is to choose among what the command prints
 * @throws Stop where a filter could choose nothing of it, and where a value is not known, with the nearest one of its kind
 */
export function readFilters(options: object, workspace: Workspace, chooses: readonly Chooses[] = everything): Filters {
  const chosen: Record<string, readonly string[]> = {};
  for (const filter of table) {
    const option = optionOf(filter);
    const value = option && (options as Record<string, unknown>)[option.attributeName()];
    if (!value) continue;
    if (!chooses.includes(filter.of)) throw new Stop(`“${option.long}” cannot choose anything here. ${offered(chooses)}`);
    chosen[filter.name] = value === true ? ['yes'] : (value as readonly string[]).flatMap((each) => valuesOf(each, filter, workspace));
  }
  return chosen;
}

/** The options that could choose something. */
const offered = (chooses: readonly Chooses[]): string => {
  const names = table.filter((filter) => filter.option !== null && chooses.includes(filter.of)).map((filter) => optionOf(filter)!.long);
  return names.length > 0 ? `What can: ${names.join(', ')}.` : 'Nothing can be chosen from it.';
};

function valuesOf(given: string, filter: Filter, workspace: Workspace): string[] {
  const value = filter.read(given, workspace);
  if (value !== null) return [value];
  const parts = filter.many ? many(given) : [given];
  return parts.map((part) => filter.read(part, workspace) ?? refuse(part, filter, workspace));
}

/** @throws Stop always */
function refuse(word: string, filter: Filter, workspace: Workspace): never {
  const values = filter.values(workspace);
  const other = table.find(
    (each) => each.option !== null && each.values(workspace).length > 0 && each !== filter && each.read(word, workspace) !== null,
  );
  const known = filter.near?.() ?? namesOf(values);
  // What the workspace speaks of is likelier meant than what only the world has.
  const near = (filter.near && nearName(word, namesOf(values), 3)) || nearName(word, known, filter.near ? 4 : 3);
  const elsewhere = other ? ` It is a ${other.name}: ${optionOf(other)!.long}.` : '';
  const expected =
    filter.expected ??
    `one of ${listed(
      values.map(({ id }) => id),
      40,
    )}`;
  const here = filter.near && values.length > 0 ? ` Known here: ${listed(values.map(namedWithId))}.` : '';
  // Of what can be anything of a kind, such as a date, nothing is there or missing.
  const wrong =
    values.length === 0 && !filter.near
      ? `“${word}” is nothing that ${optionOf(filter)!.long} takes.`
      : `There is no ${filter.name} “${word}”.`;
  throw new Stop(`${wrong}${near && !other ? near : elsewhere} Expected ${expected}.${here}`);
}

const namesOf = (values: readonly Named[]): string[] => values.flatMap(({ id, names }) => [id, ...names]);

const namedWithId = ({ id, names: [name = id] }: Named): string => (name === id ? id : `${id} (${name.replace(/^the /, '')})`);

/** The nearest of some names as it is written for people; few letters are near to everything. */
function nearName(word: string, known: readonly string[], fewest: number): string {
  if (word.length < fewest) return '';
  const names = new Map<string, string>();
  // Of an id and its label the id, which comes first.
  for (const name of known) if (name.length >= fewest && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  const near = nearest(word.toLowerCase(), [...names.keys()]);
  return near === undefined ? '' : ` Did you mean “${names.get(near)}”?`;
}

/** For commands that print what reviewers decided. */
export const unnamed = (command: Command): Command => command.option('--anonymous', 'call reviewers by numbers, not by their names');
