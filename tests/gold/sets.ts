import { readFileSync } from 'node:fs';
import type { Commitment } from '../../src/model/records.ts';
import { read, type Actor } from '../support/reading.ts';

/**
 * Sentences that somebody annotated, in a table with tabs between its cells and a header. `text` is the sentence; of the other columns any may
 * be there, in any order, and an empty cell says that nobody annotated it:
 *
 * - `commitment`: yes or no
 * - `modality`: the modalities of its records joined by `+`, or `none`
 * - `agents`: who is bound and how, each as `BEARER:obligation` (undertakings and assurances with them), `BEARER:prohibition` or
 *   `BEARER:entitlement` (a permission or recognition), joined by `+`, or `none`
 * - `regulatory`: yes where an obligation, prohibition or undertaking has a bearer that the sentence names, else no
 * - `bearers`: all that are bound, joined by `+`, or `none` where nobody known is
 * - `bearerText`: the words that name them, or `none`
 * - `strength`: of its first record
 * - `norms`: all that it speaks to, joined by `+`, or `none`
 * - `deadline`: its words, or `none`
 * - `issues`: what the Universal Periodic Review calls it, of detention, torture, asylum and trafficking, joined by `+`, or `none`
 * - `addressee`, `presentTense` (joined by `+`): what the front matter of such a text would say; the organisation where empty
 * - `part`, `genre`: what the rows can be chosen by
 *
 * Lines that begin with `#` say nothing, but for `# actor ID BEARER NAME, NAME …`, which defines an actor for the rows below.
 */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly actors: readonly Actor[];
}

const columns = [
  'commitment',
  'modality',
  'agents',
  'regulatory',
  'bearers',
  'bearerText',
  'strength',
  'norms',
  'deadline',
  'issues',
] as const;
type Column = (typeof columns)[number];
const others = ['text', 'part', 'genre', 'addressee', 'presentTense'];

/** @throws Error where the header or a line is not as described, with its line */
export function readSet(path: string): Row[] {
  const rows: Row[] = [];
  let header: string[] | null = null;
  let actors: Actor[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split(/\r?\n/).entries()) {
    const actor = /^# actor (\S+) (\S+) (.+)$/.exec(line);
    if (actor) actors = [...actors, actorOf(actor[1]!, actor[2]!, actor[3]!)];
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!header) {
      header = headerOf(cells, path);
      continue;
    }
    if (cells.length > header.length) throw new Error(`${path}:${index + 1}: ${cells.length} cells, the header has ${header.length}`);
    rows.push({ line: index + 1, cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), actors });
  }
  return rows;
}

function headerOf(cells: string[], path: string): string[] {
  const known = [...others, ...columns];
  const strange = cells.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`${path}: no column “${strange}”; there are ${known.join(', ')}`);
  if (!cells.includes('text')) throw new Error(`${path}: no column “text”`);
  return cells;
}

const actorOf = (id: string, bearer: string, names: string): Actor => {
  const [prefLabel = id, ...altLabel] = names.split(',').map((name) => name.trim());
  return { id, prefLabel, altLabel, definition: prefLabel, bearer } as Actor;
};

/** What was right, given and wanted of one class. */
export interface Class {
  right: number;
  given: number;
  wanted: number;
}

export interface SetScore {
  readonly rows: number;
  readonly classes: ReadonlyMap<Column, ReadonlyMap<string, Class>>;
  readonly misses: readonly string[];
}

/** Holds what is read of each row against what its cells say. */
export function scoreSet(rows: readonly Row[]): SetScore {
  const classes = new Map<Column, Map<string, Class>>();
  const misses: string[] = [];
  for (const { cells, line, actors } of rows) {
    const found = read(cells['text']!, {
      addressee: cells['addressee'] || 'organisation',
      ...(cells['presentTense'] ? { presentTense: cells['presentTense'].split('+') } : {}),
      actors,
    });
    const wrong: string[] = [];
    for (const column of columns) {
      const cell = cells[column];
      if (!cell) continue;
      const wanted = new Set(cell.split('+'));
      const given = new Set(answers[column](found));
      count(classes, column, wanted, given);
      if (!same(wanted, given)) wrong.push(`${column} ${[...given].join('+')}, not ${cell}`);
    }
    if (wrong.length > 0) misses.push(`${line} ${cells['text']}\n    ${wrong.join('; ')}`);
  }
  return { rows: rows.length, classes, misses };
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((each) => b.has(each));

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['none']);

/** The norms of each issue that coders of the Universal Periodic Review tell apart. */
const issues: Readonly<Record<string, readonly string[]>> = {
  detention: ['liberty', 'humane-conditions', 'alternatives-to-detention'],
  torture: ['freedom-from-ill-treatment'],
  asylum: ['access-to-asylum', 'non-refoulement', 'non-penalisation'],
  trafficking: ['freedom-from-trafficking'],
};

/** What those who annotate contracts call each modality. */
const kinds: Partial<Record<Commitment['modality'], string>> = {
  obligation: 'obligation',
  undertaking: 'obligation',
  assurance: 'obligation',
  prohibition: 'prohibition',
  permission: 'entitlement',
  recognition: 'entitlement',
};

const answers: Readonly<Record<Column, (found: readonly Commitment[]) => readonly string[]>> = {
  commitment: (found) => [found.length > 0 ? 'yes' : 'no'],
  modality: (found) => orNone(found.map(({ modality }) => modality)),
  agents: (found) =>
    orNone(found.flatMap(({ modality, bearers }) => bearers.flatMap((bearer) => (kinds[modality] ? `${bearer}:${kinds[modality]}` : [])))),
  regulatory: (found) => [
    found.some(({ modality, bearerText }) => bearerText !== null && ['obligation', 'prohibition', 'undertaking'].includes(modality))
      ? 'yes'
      : 'no',
  ],
  bearers: (found) => orNone(found.flatMap(({ bearers }) => bearers)),
  bearerText: (found) => orNone(found.flatMap(({ bearerText }) => bearerText ?? [])),
  strength: (found) => orNone(found.slice(0, 1).map(({ strength }) => strength)),
  norms: (found) => orNone(found.flatMap(({ norms }) => norms.map(({ id }) => id))),
  issues: (found) =>
    orNone(Object.keys(issues).filter((issue) => found.some(({ norms }) => norms.some(({ id }) => issues[issue]!.includes(id))))),
  deadline: (found) => orNone(found.flatMap(({ deadline }) => deadline?.text ?? [])),
};

function count(classes: Map<Column, Map<string, Class>>, column: Column, wanted: ReadonlySet<string>, given: ReadonlySet<string>): void {
  const ofColumn = classes.get(column) ?? new Map<string, Class>();
  classes.set(column, ofColumn);
  for (const name of new Set([...wanted, ...given])) {
    const each = ofColumn.get(name) ?? { right: 0, given: 0, wanted: 0 };
    ofColumn.set(name, each);
    if (wanted.has(name)) each.wanted++;
    if (given.has(name)) each.given++;
    if (wanted.has(name) && given.has(name)) each.right++;
  }
}

export const precisionOf = ({ right, given }: Class): number => (given === 0 ? 1 : right / given);
export const recallOf = ({ right, wanted }: Class): number => (wanted === 0 ? 1 : right / wanted);
export const f1Of = (each: Class): number => (2 * precisionOf(each) * recallOf(each)) / (precisionOf(each) + recallOf(each) || 1);

/** All classes of a column together (micro). */
export function together(classes: ReadonlyMap<string, Class>): Class {
  const all: Class = { right: 0, given: 0, wanted: 0 };
  for (const each of classes.values()) {
    all.right += each.right;
    all.given += each.given;
    all.wanted += each.wanted;
  }
  return all;
}

/** The mean F1 over the classes that somebody wanted (macro). */
export function macroF1(classes: ReadonlyMap<string, Class>): number {
  const wanted = [...classes.values()].filter((each) => each.wanted > 0);
  return wanted.reduce((sum, each) => sum + f1Of(each), 0) / wanted.length;
}

const percent = (value: number): string => (value * 100).toFixed(1).padStart(7);

/** The score as a table, a class a line, and then every miss. */
export function printSet({ rows, classes, misses }: SetScore): string {
  const lines = [`${rows} rows`.padEnd(36) + '  prec    rec     F1  wanted'];
  for (const [column, ofColumn] of classes) {
    lines.push(`${`${column}, all together`.padEnd(34)}${row(together(ofColumn))}   macro F1 ${percent(macroF1(ofColumn)).trim()}`);
    for (const [name, each] of [...ofColumn].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      if (ofColumn.size < 40) lines.push(`  ${name.padEnd(32)}${row(each)}`);
  }
  return [...lines, '', ...misses].join('\n');
}

const row = (each: Class): string =>
  `${percent(precisionOf(each))}${percent(recallOf(each))}${percent(f1Of(each))}${String(each.wanted).padStart(8)}`;
