import { ancestors } from './broader.ts';
import type { Commitment, Entry, ReadingDoubt } from './records.ts';
import { mayBeTold } from './kept-perhaps.ts';
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
    (doubt) =>
      mayBeTold(doubt, entry) &&
      (!doubt.persons || isForOthers(doubt.persons, entry, people)) &&
      (!doubt.things || isOfOther(doubt.things, doubt.kind === 'occasion' ? happenedStems(entry) : toldStems(entry))),
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
const isOfOther = (things: readonly (readonly string[])[], stems: ReadonlySet<string>): boolean =>
  things.some((series) => !series.some((word) => stems.has(stemOf(word))));

const toldStems = remember((entry: Entry): ReadonlySet<string> => stemsIn(ofTheCase(told(entry))));

/** The same without what is said not to have come: “for which no family was moved”. */
const happenedStems = remember((entry: Entry): ReadonlySet<string> => stemsIn(ofTheCase(told(entry)).replace(nothingOfIt, '')));
const nothingOfIt =
  /\b(?:no|nobody|none|no one|nothing)\b(?: [\p{L}'’-]+){0,3}|\b(?:not|never|without) (?:(?:yet|been|being|having|to) )*[\p{L}'’-]+/giu;

/** What is told without what is only told of others: “…, and that those in the dye house all had one”. */
const ofTheCase = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(ofOthers, (words) => (isAdverse.test(words) ? words : ''))).join(' ');
const ofOthers =
  /(?:,|\b(?:and|but|while|whereas))(?: that)? (?:(?:(?:all |most )?the others?|the rest|everyone else|everybody else)\b|(?:only )?those (?:in|at|on|of|who|from)\b)[^,.;]*/giu;
const isAdverse = /\b(?:no|not|none|never|nobody|nothing|neither|nor|without|too|also|either|likewise|refused|denied|lacked)\b|n['’]t\b/iu;

const told = ({ title, practices, claims }: Entry): string[] => [
  title,
  ...[...practices, ...claims.flatMap(({ shows }) => shows.map(({ fact }) => fact))].map((id) => id.replaceAll('-', ' ')),
  ...claims.map(({ text }) => text),
];
