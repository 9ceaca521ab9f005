import type { Analysis } from '../model/records.ts';
import { fields, fieldsOf, flags, isFieldName, meant, type FacetTest } from './fields.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import type { List } from './tabs.ts';

/** A filter as it was read: words that must stand somewhere, and tests of fields that must all pass. */
interface Reading {
  readonly words: readonly string[];
  readonly tests: readonly FacetTest[];
  /** The tests as they were written, by which two readings are compared. */
  readonly written: string;
  /** What is wrong with it. */
  readonly says: string | null;
}

const nothing = {};

/** Reads a filter on a screen. The same field twice means either value. */
function read(filter: string, list: List, analysis: Analysis): Reading {
  const here = fieldsOf[list];
  const words: string[] = [];
  const tests = new Map<string, FacetTest[]>();
  const written: string[] = [];
  let says: string | null = null;
  const add = (name: string, token: string, test: FacetTest) => {
    tests.set(name, [...(tests.get(name) ?? []), test]);
    written.push(token);
  };
  for (const token of filter.split(/\s+/).filter(Boolean)) {
    const colon = token.indexOf(':');
    const name = token.slice(0, Math.max(0, colon)).toLowerCase();
    const value = token.slice(colon + 1);
    if (colon < 0 && here.flags.includes(token.toLowerCase())) add(token, token, flags[token.toLowerCase()]!);
    else if (colon < 1 || !/^[a-z]+$/.test(name) || analysis.workspace.instruments.some(({ id }) => id === name))
      words.push(token.toLowerCase());
    else if (!isFieldName(name) || !here.fields.includes(name)) {
      words.push(token.toLowerCase());
      says = `${isFieldName(name) ? `${name}: is not for this screen` : `no field ${name}:`}; there are ${offered(list)}`;
    } else if (value !== '') {
      const test = fields[name].test(value, analysis);
      // A value that is not known must not look as if the list were filtered by it.
      add(name, token, test ?? (() => false));
      if (!test) says = `${name}: knows no “${value}”${fields[name].expected ? `; it takes ${fields[name].expected}` : ''}`;
    }
  }
  return {
    words,
    tests: [...tests.values()].map((any) => (facets) => any.some((test) => test(facets))),
    written: written.join(' '),
    says,
  };
}

const offered = (list: List): string => {
  const { fields: names, flags: alone } = fieldsOf[list];
  return [...names.map((name) => `${name}:`), ...alone].join(' ') || 'only words to look for here';
};

const texts = new WeakMap<readonly Row[], readonly string[]>();

/** What a filter looks for words in, of all rows at once, made when the first word is typed. */
function textsOf(rows: readonly Row[]): readonly string[] {
  let all = texts.get(rows);
  if (!all) texts.set(rows, (all = rows.map((row) => `${row.id} ${row.name} ${row.words} ${row.end} ${row.also ?? ''}`.toLowerCase())));
  return all;
}

interface Found {
  readonly reading: Reading;
  /** Indices into the rows. */
  readonly at: readonly number[];
  readonly rows: readonly Row[];
}

const mostKept = 8;
const found = new WeakMap<readonly Row[], Map<string, Found>>();

/** The rows of a screen that pass the filter; the same list again while neither changes. */
export function filtered(list: List, filter: string, analysis: Analysis): readonly Row[] {
  const rows = rowsOf(list, analysis);
  if (filter.trim() === '') return rows;
  let kept = found.get(rows);
  if (!kept) found.set(rows, (kept = new Map()));
  let known = kept.get(filter);
  if (!known) {
    known = find(rows, read(filter, list, analysis), [...kept.values()]);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
    kept.set(filter, known);
  }
  return known.rows;
}

/** A filter that only asks for more than one before looks only at what that one found, and only for what is new in it. */
function find(rows: readonly Row[], reading: Reading, before: readonly Found[]): Found {
  const wider = before.findLast(
    (each) =>
      each.reading.written === reading.written && each.reading.words.every((word) => reading.words.some((now) => now.includes(word))),
  );
  const tests = wider ? [] : reading.tests;
  const words = reading.words.filter((word) => !wider?.reading.words.includes(word));
  const text = words.length > 0 ? textsOf(rows) : [];
  const passes = (at: number): boolean =>
    tests.every((test) => test(rows[at]!.facets ?? nothing)) && words.every((word) => text[at]!.includes(word));
  const at: number[] = [];
  if (wider) {
    for (const each of wider.at) if (passes(each)) at.push(each);
  } else for (let each = 0; each < rows.length; each++) if (passes(each)) at.push(each);
  return { reading, at, rows: at.map((each) => rows[each]!) };
}

/** What is wrong with a filter, or how what is being typed can go on. */
export function filterHint(list: List, filter: string, analysis: Analysis): string {
  const { says } = read(filter, list, analysis);
  const candidates = candidatesOf(list, filter, analysis);
  if (says && candidates.length === 0) return says;
  return candidates.length === 0 ? '' : `Tab: ${candidates.slice(0, 12).join(' ')}${candidates.length > 12 ? ' …' : ''}`;
}

/** What is wrong with a filter that is kept; empty where nothing is. */
export const filterProblem = (list: List, filter: string, analysis: Analysis): string => read(filter, list, analysis).says ?? '';

/** The last word of a filter as far as it is certain how it goes on. */
export function completed(list: List, filter: string, analysis: Analysis): string {
  const candidates = candidatesOf(list, filter, analysis);
  if (candidates.length === 0) return filter;
  const [, before = '', name = ''] = /^(.*\s)?([a-z]+:)?\S*$/i.exec(filter)!;
  return `${before}${name}${commonBeginning(candidates)}`;
}

/** How the word that is being typed can go on: names of fields, or values of the one that is named. */
function candidatesOf(list: List, filter: string, analysis: Analysis): readonly string[] {
  const token = /\S*$/.exec(filter)![0];
  const colon = token.indexOf(':');
  const here = fieldsOf[list];
  if (colon < 0) {
    const names = [...here.fields.map((name) => `${name}:`), ...here.flags];
    return token === '' ? names : names.filter((name) => name.startsWith(token.toLowerCase()) && name !== token);
  }
  const name = token.slice(0, colon).toLowerCase();
  if (!isFieldName(name) || !here.fields.includes(name)) return [];
  const value = token.slice(colon + 1);
  return meant(value, fields[name].values(analysis)).filter((each) => each !== value);
}

function commonBeginning(words: readonly string[]): string {
  let length = words[0]!.length;
  for (const word of words) while (!word.startsWith(words[0]!.slice(0, length))) length--;
  return words[0]!.slice(0, length);
}
