import { ancestors } from './broader.ts';
import type { Commitment, Entry, ReadingDoubt } from './records.ts';
import { remember } from './remember.ts';
import type { PlainConcept } from './schemas.ts';
import { stemOf, stemsIn } from './stems.ts';

/** What the vocabulary says of people: which are broader, and how groups apart are called where somebody tells of them. */
export interface People {
  readonly broader: ReadonlyMap<string, ReadonlySet<string>>;
  readonly callings: ReadonlyMap<string, RegExp>;
}

export const peopleIn = (persons: readonly PlainConcept[]): People => ({
  broader: ancestors(persons),
  callings: new Map(
    persons
      .filter(({ apart }) => apart)
      .toSorted(narrowerFirst)
      .map((person) => [person.id, callingOf(person)]),
  ),
});

const narrowerFirst = ({ broader: a = [] }: PlainConcept, { broader: b = [] }: PlainConcept) => b.length - a.length;

/** “No children” tells of none. */
function callingOf({ prefLabel, altLabel = [], cues = [] }: PlainConcept): RegExp {
  const names = [prefLabel, ...altLabel, ...cues].filter((name) => /^[\p{L} -]+$/u.test(name)).toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\b(?:no|not|nor|without|never|neither) (?:\\p{L}+ )?)\\b(?:${names.join('|')})\\b`, 'iu');
}

/** The doubts of a reading that an entry leaves open: it may name the people and the things of which the promise speaks. */
export const openDoubts = ({ confidence }: Commitment, entry: Entry, people: People): readonly ReadingDoubt[] =>
  confidence.doubts.filter(
    ({ persons, things }) => (!persons || isForOthers(persons, entry, people)) && (!things || isOfOtherThings(things, entry)),
  );

/**
 * Whether a promise that is made for some people alone may be none for those of an entry: it names others; or it names nobody, such people are a group
 * apart, and none of the words in which it is told speaks of them.
 */
function isForOthers(meant: readonly string[], entry: Entry, { broader, callings }: People): boolean {
  if (entry.persons?.length)
    return !entry.persons.some((person) => meant.some((each) => each === person || broader.get(person)?.has(each)));
  const called = meant.flatMap((each) => callings.get(each) ?? []);
  return called.length > 0 && !told(entry).some((text) => called.some((calling) => calling.test(text)));
}

/** Whether there is a thing of which an entry tells in no word of the same stem. */
function isOfOtherThings(things: readonly (readonly string[])[], entry: Entry): boolean {
  const stems = toldStems(entry);
  return things.some((series) => !series.some((word) => stems.has(stemOf(word))));
}

const toldStems = remember((entry: Entry): ReadonlySet<string> => stemsIn(told(entry).join(' ')));

const told = ({ title, practices, claims }: Entry): string[] => [
  title,
  ...[...practices, ...claims.flatMap(({ shows }) => shows.map(({ fact }) => fact))].map((id) => id.replaceAll('-', ' ')),
  ...claims.map(({ text }) => text),
];
