import type { Span } from '../dates.ts';
import type { Commitment, Entry, Instrument, Workspace } from '../records.ts';
import type { Standard, Standing, Verdict } from '../words.ts';

/** What is chosen: under the name of each filter its values, any of which will do. A filter that is not there chooses everything. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What of a finding the filters on results look at. */
export interface Result {
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly level: Standard;
  /** A reviewer confirmed it as it stands, and none rejected it. */
  readonly confirmed: boolean;
}

/** What a filter asks. Of a finding, what is asked of its own norm or practice counts, else what is asked of its two ends. */
export interface Test {
  readonly instrument?: (instrument: Instrument) => boolean;
  readonly commitment?: (commitment: Commitment) => boolean;
  readonly entry?: (entry: Entry) => boolean;
  /** Of a finding, a gap or a silence, by the id. */
  readonly norm?: (id: string) => boolean;
  readonly practice?: (id: string) => boolean;
  /** Days within which each fact must possibly lie; several windows are one. */
  readonly window?: Span;
  readonly result?: (result: Result) => boolean;
  /** Asked of the finding that leads a case, and the whole case passes with it. */
  readonly lead?: (result: Result) => boolean;
  /** Words that must all stand somewhere in what a record says, in small letters. */
  readonly words?: readonly string[];
}

/** Something that can be chosen, and all that it is called. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** A filter: one row of the table that options, fields of the app, refusals and the words of reports are made from. */
export interface Filter {
  /** What stands before the colon in the app, and the name among the chosen. */
  readonly name: string;
  /** As the command line has it; `null` where only the app has it. */
  readonly option: string | null;
  readonly help: string;
  /** Whether it may be given several times, so that either value will do. */
  readonly many: boolean;
  /** What it looks at first. */
  readonly of: 'instrument' | 'commitment' | 'norm' | 'practice' | 'entry' | 'result' | 'words';
  /** What can be chosen, for completing and for the nearest word; none where anything of a kind will do. */
  readonly values: (workspace: Workspace) => readonly Named[];
  /** The value that a word means; `null` where it means nothing. */
  readonly read: (word: string, workspace: Workspace) => string | null;
  /** What is expected, where the values cannot be listed. */
  readonly expected?: string;
  /** Words among which the nearest is looked for, where there are more than the values. */
  readonly near?: () => readonly string[];
  readonly test: (values: readonly string[], workspace: Workspace) => Test;
  /** What it chooses, in a sentence. @param label the plain words of an id */
  readonly said: (values: readonly string[], label: (id: string) => string) => string;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The id of what is called so, whole, whatever its case; an id goes before a name. */
export function called(word: string, values: readonly Named[]): string | null {
  const sought = word.trim();
  return (values.find(({ id }) => same(id, sought)) ?? values.find(({ names }) => names.some((name) => same(name, sought))))?.id ?? null;
}

/** How a filter of listed values reads a word. */
export const fromValues =
  (values: (workspace: Workspace) => readonly Named[]) =>
  (word: string, workspace: Workspace): string | null =>
    called(word, values(workspace));

/** Words of a closed set, each its own name, with spaces or hyphens. */
export const closed = (words: readonly string[]): readonly Named[] => words.map((id) => ({ id, names: [id.replaceAll('-', ' ')] }));

interface Concept {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel?: readonly string[];
}

export const namedConcepts = (concepts: readonly Concept[]): readonly Named[] =>
  concepts.map(({ id, prefLabel, altLabel = [] }) => ({ id, names: [prefLabel, ...altLabel] }));

/** “one or another”. */
export const either = (values: readonly string[], label: (id: string) => string = (id) => id): string => values.map(label).join(' or ');
