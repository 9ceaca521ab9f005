import type { Bearer } from '../model/words.ts';
import type { Words } from './lexicon.ts';
import type { Sentence } from './sentence/sentence.ts';
import { findSubject, type Subject } from './subjects.ts';
import { lowerAt, type Token } from './tokens.ts';

/** "Every trainee", "everyone who says so", "whoever says so": what is said of each of a kind, and so of those who are still to come. */
export const eachOf: ReadonlySet<string> = new Set('each every all any everyone everybody anyone anybody whoever'.split(' '));

/** Of those, the ones that stand for people by themselves. */
export const eachPerson: ReadonlySet<string> = new Set('everyone everybody anyone anybody whoever'.split(' '));

/** “Every year thousands are told”: it is the time of which there is each. */
export const isTime = (tokens: readonly Token[], opens: readonly string[]): boolean =>
  tokens.some(({ lower }, at) => opens.includes(lower) && eachOf.has(lower) && times.has(lowerAt(tokens, at + 1)));

/** "Every third applicant": so many of them, and not each. */
export const isShare = (tokens: readonly Token[], each: number): boolean =>
  ['each', 'every'].includes(lowerAt(tokens, each)) && /^(?:other|second|third|fourth|fifth|sixth|tenth)$/.test(lowerAt(tokens, each + 1));

const times: ReadonlySet<string> = new Set(
  'year month week day night hour summer winter spring autumn season time morning evening'.split(' '),
);

/** "Whoever says that he is afraid | is brought to a lawyer": the clause before the verb stands for those whom it tells of; else the subject that stands there. */
export function subjectOrWhoever({ tokens, parsed, names }: Sentence, from: number, verb: number): Subject {
  const subject = findSubject(tokens, parsed, from, verb, names);
  if (subject.length > 0) return subject;
  const { clauses, owner } = parsed;
  const whoever = tokens.findIndex(({ lower }, at) => at >= from && at < verb && lower === 'whoever' && clauses[owner[at]!]!.from === at);
  return whoever < 0 ? [] : [whoever];
}

const ofLaw = /^(?:borders?|frontiers?|elections?|laws?|legislation|code|constitution|country|countries|nations?)$/;

/** "People who live in our camps", "those who are held by us": of all whom the speaker has to do with. */
export const isThoseOfOurs = (sentence: Sentence, from: number, verb: number): boolean =>
  ['people', 'persons', 'those'].includes(lowerAt(sentence.tokens, from)) &&
  ['who', 'in', 'at', 'on'].includes(lowerAt(sentence.tokens, from + 1)) &&
  namesOurs(sentence, from, verb);

const firstPerson: ReadonlySet<string> = new Set(['we', 'us', 'our']);

/** Whether words between two tokens name whoever speaks. */
export function namesOurs({ tokens, names, context }: Sentence, from: number, to: number): boolean {
  const isOurs = (means: Bearer | 'none') => means === 'staff' || context.presentTense.includes(means as Bearer);
  const within = names.filter((hit) => hit.from >= from && hit.to <= to);
  return within.some(({ means }) => isOurs(means)) || tokens.slice(from, to + 1).some(({ lower }) => firstPerson.has(lower));
}

/** A court or a company, but no doctor or guardian: of these many are one's own. */
const isBody = (lower: string, { bodies, employees, people, parties }: Words): boolean =>
  bodies.has(lower) && !employees.has(lower) && !people.has(lower) && !parties.has(lower);

/**
 * "Whoever asks the ministry for a permit", "In this country everyone", "Anyone who is stopped by the police": words between two tokens that name
 * somebody else, a law or a country tell of these; not where the speaker stands there as well.
 */
export function tellsOfOthers(sentence: Sentence, from: number, to: number): boolean {
  const { tokens, names, lexicon } = sentence;
  if (namesOurs(sentence, from, to)) return false;
  const isNamed = names.some((hit) => hit.from >= from && hit.to <= to);
  const all = tokens.slice(from, to + 1);
  return isNamed || all.some(({ lower, text }) => ofLaw.test(lower) || isBody(lower, lexicon.words) || text === 'Act');
}
