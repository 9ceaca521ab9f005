import { chosenBy } from '../../analysis.ts';
import type { Filter, Filters } from '../../model/filters/filter.ts';
import { filters as table } from '../../model/filters/filters.ts';
import { plainWords } from '../../model/filters/plain-words.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Other, Screen } from '../screens/screen.ts';

/** A filter as it was read. */
export interface Reading {
  readonly filters: Filters;
  /** Words that stand alone and choose rows of a kind. */
  readonly flags: readonly string[];
  /** Plain words, in small letters, which must all stand somewhere. */
  readonly words: readonly string[];
  /** What is wrong with it; empty where nothing is. */
  readonly says: string;
}

/** What of a screen a filter needs. */
export type Fields = Pick<Screen, 'chooses' | 'flags'>;

/** Of the list that a screen shows now. */
export const fieldsOn = (screen: Screen, other: Other | undefined): Fields =>
  other ? { chooses: other.chooses ?? screen.chooses } : { chooses: screen.chooses, ...(screen.flags ? { flags: screen.flags } : {}) };

const fieldsOf = ({ chooses }: Fields): readonly Filter[] => table.filter(({ of, option }) => option !== null && chooses.includes(of));

const offered = (fields: Fields): string =>
  [...fieldsOf(fields).map(({ name }) => `${name}:`), ...Object.keys(fields.flags ?? {})].join(' ') || 'only words to look for here';

/** Words between blanks; within quotation marks, after a field's colon too, blanks are part of the word. */
const tokensOf = (text: string): readonly string[] => text.match(/(?:[^\s"“”]+|["“][^"”]*["”]?)+/g) ?? [];
const unquoted = (text: string): string => text.replace(/["“”]/g, '');

/**
 * Reads a filter on a screen. The same field twice means either value. A value is an id, a label or an alternative label, or how some begin.
 * @param typing whether its last word is still being typed: a field takes effect when its word is finished, plain words at each letter
 */
export function readFilter(text: string, fields: Fields, { workspace }: Analysis, typing = false): Reading {
  const chosen = new Map<string, string[]>();
  const flags: string[] = [];
  const words: string[] = [];
  let says = '';
  const tokens = tokensOf(text);
  const unfinished = typing && !/\s$/.test(text) ? tokens.length - 1 : -1;
  for (const [at, token] of tokens.entries()) {
    const field = fieldIn(token, workspace);
    if (Object.hasOwn(fields.flags ?? {}, token.toLowerCase())) flags.push(token.toLowerCase());
    else if (!field) words.push(unquoted(token).toLowerCase());
    else if (at !== unfinished) {
      const { values, wrong } = readField(field, fields, workspace);
      if (wrong !== null) says = wrong;
      if (values === null) words.push(token.toLowerCase());
      // A value that is not known must not look as if the list were filtered by it.
      else if (values.length > 0) chosen.set(field.name, [...(chosen.get(field.name) ?? []), ...values]);
    }
  }
  return { filters: Object.fromEntries(chosen), flags, words: words.filter((word) => word !== ''), says };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** What stands before and after the colon; `null` where there is no field, as in the id of a provision. */
function fieldIn(token: string, { instruments }: Analysis['workspace']): Field | null {
  const colon = token.indexOf(':');
  const name = token.slice(0, Math.max(0, colon)).toLowerCase();
  if (colon < 1 || !/^[a-z]+$/.test(name) || instruments.some(({ id }) => id === name)) return null;
  return { name, value: unquoted(token.slice(colon + 1)) };
}

/** The values that a field means, `null` where it is none; and what is wrong with it. */
function readField(
  { name, value }: Field,
  fields: Fields,
  workspace: Analysis['workspace'],
): { readonly values: readonly string[] | null; readonly wrong: string | null } {
  const filter = table.find((each) => each.name === name);
  if (!filter) return { values: null, wrong: `no field ${name}:; there are ${offered(fields)}` };
  if (!fieldsOf(fields).includes(filter)) return { values: [], wrong: `${name}: is not for this screen; there are ${offered(fields)}` };
  if (value === '') return { values: [], wrong: null };
  const values = meant(value, filter, workspace);
  if (values.length > 0) return { values, wrong: null };
  return { values: [`?${value}`], wrong: `${name}: knows no “${value}”${filter.expected ? `; it takes ${filter.expected}` : ''}` };
}

/** The value that is the word, else those that begin with it. */
function meant(word: string, filter: Filter, workspace: Analysis['workspace']): readonly string[] {
  const whole = filter.read(word, workspace);
  if (whole !== null) return [whole];
  const begins = (name: string) => name.toLowerCase().startsWith(word.toLowerCase());
  const found = filter
    .values(workspace)
    .filter(({ id, names }) => begins(id) || names.some(begins))
    .map(({ id }) => filter.read(id, workspace) ?? id);
  return filter.many || new Set(found).size === 1 ? found : [];
}

const mostKept = 8;
const kept = new WeakMap<Analysis, Map<string, Analysis>>();

/** What filters leave of an analysis; those asked for last are kept. A value that means nothing leaves nothing. */
export function chosenOf(whole: Analysis, filters: Filters): Analysis {
  if (Object.keys(filters).length === 0) return whole;
  const key = JSON.stringify(filters);
  let known = kept.get(whole);
  if (!known) kept.set(whole, (known = new Map()));
  let chosen = known.get(key);
  if (!chosen) {
    const means = Object.values(filters).every((values) => values.some((value) => !value.startsWith('?')));
    const meaning = Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, values.filter((value) => !value.startsWith('?'))]),
    );
    chosen = means ? chosenBy(whole, meaning) : chosenBy(whole, {}, () => false);
    if (known.size >= mostKept) known.delete(known.keys().next().value!);
    known.set(key, chosen);
  }
  return chosen;
}

/** Whether a filter asks for what means nothing, so that nothing can pass. */
export const isIdle = (filters: Filters): boolean =>
  Object.values(filters).some((values) => values.length > 0 && values.every((value) => value.startsWith('?')));

export const withWords = ({ filters, words }: Reading): Filters => (words.length > 0 ? { ...filters, [plainWords.name]: words } : filters);

/** Filters as one types them. */
export const filterText = (filters: Filters): string =>
  Object.entries(filters)
    .flatMap(([name, values]) =>
      values.map((value) => (name === plainWords.name ? value : `${name}:${/\s/.test(value) ? `"${value}"` : value}`)),
    )
    .join(' ');

/** What is wrong with a filter, or how what is being typed can go on. */
export function filterHint(text: string, fields: Fields, analysis: Analysis): string {
  const candidates = candidatesOf(text, fields, analysis);
  if (candidates.length === 0) return readFilter(text, fields, analysis).says;
  return `Tab: ${candidates.slice(0, 12).join(' ')}${candidates.length > 12 ? ' …' : ''}`;
}

/** What is wrong with a filter that is kept; empty where nothing is. */
export const filterProblem = (text: string, fields: Fields, analysis: Analysis): string => readFilter(text, fields, analysis).says;

/** The last word of a filter as far as it is certain how it goes on. */
export function completed(text: string, fields: Fields, analysis: Analysis): string {
  const candidates = candidatesOf(text, fields, analysis);
  if (candidates.length === 0) return text;
  const [, before = '', name = ''] = /^(.*\s)?([a-z]+:)?\S*$/i.exec(text)!;
  return `${before}${name}${commonBeginning(candidates)}`;
}

/** How the word that is being typed can go on: names of fields, or values of the one that is named. */
function candidatesOf(text: string, fields: Fields, { workspace }: Analysis): readonly string[] {
  const token = /\S*$/.exec(text)![0];
  const colon = token.indexOf(':');
  if (colon < 0) {
    const names = [...fieldsOf(fields).map(({ name }) => `${name}:`), ...Object.keys(fields.flags ?? {})];
    return token === '' ? names : names.filter((name) => name.startsWith(token.toLowerCase()) && name !== token);
  }
  const filter = fieldsOf(fields).find(({ name }) => name === token.slice(0, colon).toLowerCase());
  if (!filter) return Object.keys(fields.flags ?? {}).filter((flag) => flag.startsWith(token.toLowerCase()) && flag !== token);
  const value = token.slice(colon + 1).toLowerCase();
  return filter
    .values(workspace)
    .filter(({ id, names }) => [id, ...names].some((name) => name.toLowerCase().startsWith(value)))
    .map(({ id }) => id)
    .filter((id) => id !== value);
}

function commonBeginning(words: readonly string[]): string {
  let length = words[0]!.length;
  for (const word of words) while (!word.startsWith(words[0]!.slice(0, length))) length--;
  return words[0]!.slice(0, length);
}
