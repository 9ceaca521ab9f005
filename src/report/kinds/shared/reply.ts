import { periodOf } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { issuedSpan } from '../../../model/sources.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Answered } from '../../telling/answers.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';
import { best } from '../../telling/weight.ts';
import { mayAnswer } from '../../telling/in-time.ts';
import { newEvents } from './limits.ts';

/** What an answer answers and what was said to it, as nobody understands a denial without what it denies. */

/** From so many words on both are of one matter. */
const fewestShared = 2;

/** The claims that stand before and after an answer. */
export interface Reply {
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
}

/** Nothing where an answer replies to something that is not known. @param told what is told before it */
export function replyTo(entry: EntryWithFacts, answer: Answered, told: readonly Claim[], analysis: Analysis): Reply | null {
  const disputing = summedUp(entry, answer).filter(({ disputes }) => disputes.length > 0);
  if (disputing.length > 0) return { before: chargesAgainst(disputing, entry, told, analysis), after: [] };
  if (!replying.test(answer.text)) return { before: [], after: [] };
  const day = dayOf(answer, analysis);
  const words = wordsOfMatter(answer.text);
  const isOnIt = ({ text }: Claim): boolean => countShared(words, text) >= fewestShared;
  const others = entry.claims.filter(isOfOthers);
  const from = ({ period }: Claim): number => periodOf(period ?? entry.period).possible.from;
  const [charge] = mostShared(
    answer.text,
    others.filter((claim) => from(claim) <= day && isOnIt(claim)),
  );
  if (!charge) return told.some(isOnIt) ? { before: [], after: [] } : null;
  return { before: told.includes(charge) ? [] : [charge], after: others.filter((claim) => from(claim) > day).slice(0, 1) };
}

/** The organisation's own statements that an answer sums up, of the same source: who has read it needs none of them. */
export const summedUp = ({ claims }: EntryWithFacts, { text, sources }: Answered): Claim[] =>
  claims.filter(
    (claim) =>
      claim.kind === 'statement' &&
      claim.saidBy === 'organisation' &&
      claim.sources.some(({ id }) => sources.some((each) => each.id === id)) &&
      countShared(wordsOfMatter(text), claim.text) >= fewestShared,
  );

/** The best that shows what some claims dispute, of a time not after them, as far as nothing that is told does: nobody understands a denial without what it denies. */
export function chargesAgainst(disputing: readonly Claim[], entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): Claim[] {
  const charges: Claim[] = [];
  for (const fact of new Set(disputing.flatMap(({ disputes }) => disputes.map((each) => each.fact)))) {
    const denials = disputing.filter(({ disputes }) => disputes.some((each) => each.fact === fact));
    const isCharge = (claim: Claim): boolean =>
      claim.shows.some((each) => each.fact === fact) && denials.some((denial) => mayAnswer(denial, claim, entry));
    if (![...told, ...charges].some(isCharge)) charges.push(...best(entry.claims.filter(isCharge), entry, analysis).slice(0, 1));
  }
  return charges;
}

/** What tells of the events that some claims name and nothing that is told does: praise of care “in the hunger strike” needs the strike. */
export function eventsBehind(claims: readonly Claim[], entry: EntryWithFacts, told: readonly Claim[]): Claim[] {
  const text = told.map((each) => each.text).join(' ');
  const tellOf = (event: RegExp, claim: Claim): Claim[] =>
    mostShared(
      claim.text,
      entry.claims.filter((each) => !claims.includes(each) && event.test(each.text) && mayAnswer(claim, each, entry)),
    ).slice(0, 1);
  return [...new Set(claims.flatMap((claim) => newEvents(claim.text, text).flatMap((event) => tellOf(event, claim))))];
}

/** Those first that share most words with a text. */
export const mostShared = (text: string, claims: readonly Claim[]): Claim[] => {
  const words = wordsOfMatter(text);
  return claims.toSorted((a, b) => countShared(words, b.text) - countShared(words, a.text));
};

/** What is said of the organisation by others, and no bare fact: what it did is told before. */
const isOfOthers = ({ kind, saidBy, by }: Claim): boolean =>
  (kind === 'assessment' || (kind === 'statement' && saidBy !== 'organisation' && saidBy !== 'states')) && by === 'organisation';

/** What those criticised who grant something to the organisation; nothing where a claim grants nothing, or they criticised nothing that is told. */
export function criticismBy(claim: Claim, { claims }: EntryWithFacts): Claim | undefined {
  if (!granting.test(claim.text) || claim.saidBy === 'organisation') return undefined;
  return claims.find(
    (each) => isOfOthers(each) && each !== claim && each.sources.some(({ id }) => claim.sources.some((one) => one.id === id)),
  );
}

const granting = /\b(?:granted|conceded|critics of)\b/;

/** Words by which an answer says that there was something to answer. */
const replying = /^[^.;]*\b(?:denied|denies|granted|rejected|replied|answered|disputed|contested)\b/;

/** The last day of the texts in which it was given. */
const dayOf = ({ sources }: Answered, analysis: Analysis): number =>
  Math.max(...sources.map(({ id }) => issuedSpan(indexOf(analysis).sources.get(id)!)?.to ?? -Infinity));

/** The organisation's own statement that an answer in the present sums up: it tells when it was said. */
export function datedWord(entry: EntryWithFacts, { text }: Answered): Claim | undefined {
  if (!inPresent.test(text)) return undefined;
  const [first] = sentencesOf(text);
  const own = entry.claims.filter(
    (claim) =>
      claim.kind === 'statement' &&
      claim.saidBy === 'organisation' &&
      !inPresent.test(claim.text) &&
      !replying.test(claim.text) &&
      countShared(wordsOfMatter(first!), claim.text) >= fewestShared,
  );
  return mostShared(first!, own)[0];
}

const inPresent = /^[^,.;]{1,60}? (?:says|writes|states)\b/;
