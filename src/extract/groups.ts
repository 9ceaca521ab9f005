import type { At } from '../model/records.ts';
import type { Hit } from './cue-search.ts';
import { withoutOverlaps } from './cue-search.ts';
import type { Words } from './lexicon.ts';
import { lowerAt, type Token } from './tokens.ts';

/** What of a sentence tells for which people it is. */
export interface Peopled {
  readonly tokens: readonly Token[];
  /** Persons of the vocabulary that are named in it. */
  readonly persons: readonly Hit<string>[];
  /** Where its bearers are named. */
  readonly taken: readonly At[];
  readonly words: Words;
  /** The persons of the vocabulary who are some of all. */
  readonly groups: ReadonlySet<string>;
}

/**
 * The groups of people for whom alone a promise is made, by its own words: “shall not detain children”, “no unaccompanied child shall be moved”. None
 * where others stand beside them, where they are named as an example (“in particular children”), or as helpers (“through its staff”).
 */
export function groupsOf({ tokens, persons, taken, words, groups }: Peopled): Hit<string>[] {
  const named = withoutOverlaps(persons).filter((hit) => !taken.some((at) => overlaps(hit.at, at)));
  if (named.length === 0 || !named.every(({ means }) => groups.has(means))) return [];
  if (named.some((hit) => isNoLimit(tokens, hit))) return [];
  const isOther = ({ lower }: Token, at: number) =>
    words.people.has(lower) && !kin.test(lower) && !persons.some(({ from, to }) => from <= at && at <= to);
  return tokens.some(isOther) ? [] : named;
}

const overlaps = (a: At, b: At): boolean => a[0] < b[1] && b[0] < a[1];

/** Who is named with somebody, and leaves the promise theirs. */
const kin = /^(?:famil(?:y|ies)|parents?|guardians?|beings?|humans?|members?|nationals?|users?|those)$/;

/** “Including children”, “especially women”, “by its staff”, “refugee protection”. */
function isNoLimit(tokens: readonly Token[], { from, to }: Hit<string>): boolean {
  if (!plural.test(lowerAt(tokens, to)) && !one.test(lowerAt(tokens, from - 1))) return true;
  const before = tokens.slice(Math.max(0, from - reach), from).map(({ lower }) => lower);
  return examples.test(` ${before.join(' ')} `) || helpers.test(lowerAt(tokens, from - 1)) || helpers.test(lowerAt(tokens, from - 2));
}

const plural = /(?:s|children|women|people|personnel)$/;
const one = /^(?:an?|any|each|every|no|the|one|that|this)$/;
const reach = 5;
const examples =
  / (?:including|includes?|especially|particularly|in particular|notably|such as|for example|above all|not only|also|even|as well as|whether|other than|except) /;
const helpers = /^(?:by|through|via|as|like)$/;
