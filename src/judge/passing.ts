import type { Span } from '../model/dates.ts';
import type { Test } from '../model/filters/filter.ts';
import type { Commitment, Entry, Workspace } from '../model/records.ts';
import { searchedIn, type Searched } from '../model/searched.ts';
import { flags, type Columns } from './columns.ts';
import { mayLieWithin } from './when.ts';

/** What of each kind passes the filters; findings by where they stand in the columns. */
export interface Passing {
  /** The norm and practice of a gap, a silence or a fulfilment. */
  readonly topic: (norm: string, practice: string) => boolean;
  /** An entry as an end of a finding, by where it stands. */
  readonly end: (entry: number) => boolean;
  /** A finding, but for its topic. */
  readonly finding: (at: number) => boolean;
  /** Of a finding that leads, whether its case passes. */
  readonly lead: (at: number) => boolean;
  readonly commitment: (commitment: Commitment) => boolean;
  readonly entry: (entry: Entry) => boolean;
}

/** Of the records themselves: each must pass every test that looks at its kind, and have every word. */
export function recordTests(tests: readonly Test[], workspace: Workspace): Pick<Passing, 'commitment' | 'entry'> {
  const words = tests.flatMap((test) => test.words ?? []);
  const text: Searched | null = words.length > 0 ? searchedIn(workspace) : null;
  const ofCommitments = tests.flatMap(({ commitment }) => commitment ?? []);
  const ofEntries = tests.flatMap(({ entry }) => entry ?? []);
  return {
    commitment: (each) => passesAll(each, ofCommitments) && (text === null || hasAll(text.commitment(each), words)),
    entry: (each) => passesAll(each, ofEntries) && (text === null || hasAll(text.entry(each), words)),
  };
}

// Plain loops: these run for every record at each letter that is typed.
function passesAll<T>(record: T, tests: readonly ((record: T) => boolean)[]): boolean {
  for (const test of tests) if (!test(record)) return false;
  return true;
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

export function passingOf(tests: readonly Test[], columns: Columns, workspace: Workspace): Passing {
  const ofEntries = tests.filter(({ practice, window }) => !practice && !window).flatMap(({ entry }) => entry ?? []);
  const ofCommitments = tests.filter(({ norm }) => !norm).flatMap(({ commitment }) => commitment ?? []);
  const entries = flags(columns.entries, (each) => passesAll(each, ofEntries));
  const commitments = flags(columns.commitments, (each) => passesAll(each, ofCommitments));
  const results = flags(columns.results, (each) => tests.every(({ result }) => result?.(each) ?? true));
  const leads = flags(columns.results, (each) => tests.every(({ lead }) => lead?.(each) ?? true));
  const window = windowOf(tests);
  const inTime = window && mayLieWithin(window, columns, workspace);
  const hasWords = wordsIn(tests, columns, workspace);
  const { entryAt, commitmentAt, resultAt } = columns;
  return {
    topic: (norm, practice) => tests.every((test) => (test.norm?.(norm) ?? true) && (test.practice?.(practice) ?? true)),
    end: (entry) => entries[entry] === 1,
    finding: (at) =>
      entries[entryAt[at]!] === 1 &&
      commitments[commitmentAt[at]!] === 1 &&
      results[resultAt[at]!] === 1 &&
      (!inTime || inTime(at)) &&
      (!hasWords || hasWords(at)),
    lead: (at) => leads[resultAt[at]!] === 1,
    ...recordTests(tests, workspace),
  };
}

function windowOf(tests: readonly Test[]): Span | null {
  const windows = tests.flatMap(({ window }) => window ?? []);
  if (windows.length === 0) return null;
  return { from: Math.max(...windows.map(({ from }) => from)), to: Math.min(...windows.map(({ to }) => to)) };
}

const mostWords = 30;

/** A finding has a word where its norm, its practice, its commitment or its entry has it. */
function wordsIn(tests: readonly Test[], columns: Columns, workspace: Workspace): ((at: number) => boolean) | null {
  const words = tests.flatMap((test) => test.words ?? []).slice(0, mostWords);
  if (words.length === 0) return null;
  const texts = textsOf(columns, workspace);
  const [ofEntries, ofCommitments, ofTopics] = [texts.entries, texts.commitments, texts.topics].map((each) => bitsIn(each, words));
  const all = 2 ** words.length - 1;
  const { entryAt, commitmentAt, topicAt } = columns;
  return (at) => (ofEntries![entryAt[at]!]! | ofCommitments![commitmentAt[at]!]! | ofTopics![topicAt[at]!]!) === all;
}

/** Many texts as one, in which looking for a word is one pass, and where each of them ends. */
interface Joined {
  readonly text: string;
  readonly ends: Int32Array;
}

interface Texts {
  readonly entries: Joined;
  readonly commitments: Joined;
  readonly topics: Joined;
}

const made = new WeakMap<Columns, Texts>();

function textsOf(columns: Columns, workspace: Workspace): Texts {
  let texts = made.get(columns);
  if (!texts) {
    const said = searchedIn(workspace);
    texts = {
      entries: joined(columns.entries.map(said.entry)),
      commitments: joined(columns.commitments.map(said.commitment)),
      topics: joined(columns.topics.map(({ norm, practice }) => `${said.concept(norm)} ${said.concept(practice)}`)),
    };
    made.set(columns, texts);
  }
  return texts;
}

function joined(texts: readonly string[]): Joined {
  const ends = new Int32Array(texts.length);
  let end = 0;
  for (let at = 0; at < texts.length; at++) ends[at] = end += texts[at]!.length;
  return { text: texts.join(''), ends };
}

/** For each of the texts a bit for each word that stands in it. */
function bitsIn({ text, ends }: Joined, words: readonly string[]): Int32Array {
  const bits = new Int32Array(ends.length);
  for (const [place, word] of words.entries()) {
    let at = 0;
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from)) {
      while (ends[at]! <= from) at++;
      const isWithin = from + word.length <= ends[at]!;
      if (isWithin) bits[at]! |= 1 << place;
      from = isWithin ? ends[at]! : from + 1;
    }
  }
  return bits;
}
