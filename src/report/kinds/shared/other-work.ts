import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import type { CitedSource } from '../../report.ts';
import { citedBy, isTold } from '../../telling/alike.ts';
import { answerTo, type Answered } from '../../telling/answers.ts';
import { inFavourIn } from '../../telling/fairness.ts';
import type { Matter } from '../../telling/matters.ts';
import { isNarrowed } from '../../telling/narrowed.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { factsShown, isSound } from '../../telling/weight.ts';
import { disputesOf } from '../../telling/disputes.ts';
import { datedWord, replyTo, summedUp } from './reply.ts';

/** Work that was looked at and of which nothing is concluded: a report tells it, and a letter puts it, in the same words. */

/** More are only named. */
export const mostOtherWork = 12;
/** A half of what is told may say the contrary of the whole; more than so many sentences there is no room for. */
const mostSentences = 3;
const mostOfAnswer = 2;

interface Told {
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** The work of which nothing is concluded and not all is told under what speaks for the organisation. @param good what is told there @param isChosen whether cases were chosen by hand: that leaves out what has findings, too */
export const otherWork = (
  matters: readonly Matter[],
  left: readonly EntryWithFacts[],
  isChosen: boolean,
  good: readonly Claim[],
): EntryWithFacts[] =>
  isChosen ? [] : left.filter((entry) => !matters.some((matter) => matter.entry.id === entry.id) && hasMore(entry, good));

/** Whether something that the organisation did in it is not told under what speaks for it; where nothing of it is, all is to be told. */
const hasMore = ({ claims }: EntryWithFacts, told: readonly Claim[]): boolean =>
  !claims.some((claim) => isTold(claim, told)) ||
  claims.some((claim) => claim.kind === 'fact' && claim.shows.length > 0 && claim.by === 'organisation' && !isTold(claim, told));

/** The best that is told of what the organisation did in some work, and what it says to it or else what speaks for it there; nothing where there is no such fact, or none of a source that anybody could rely on. @param told what is told before @param isAlone whether nothing is raised, so that of what others did, too, is told where it did nothing */
export function workTold(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis, isAlone = false): Told[] {
  const fresh = factsShown(entry, analysis).filter(
    (claim) => (isAlone || claim.shows.length > 0) && isSound(claim, analysis) && !isTold(claim, told),
  );
  const fact = fresh.find(({ by }) => by === 'organisation') ?? (isAlone ? fresh[0] : undefined);
  return fact ? [toldOf(fact, analysis), ...answered(entry, [...told, fact], fact, analysis)] : [];
}

/** Who disputes it, and what the organisation says to it, after what that answers and before what was said to it, or else what speaks for it there. */
function answered(entry: EntryWithFacts, told: readonly Claim[], fact: Claim, analysis: Analysis): Told[] {
  const answer = answerTo(entry, analysis);
  const disputes = disputesOf(fact, entry, analysis).filter((claim) => !isTold(claim, told) && !summedUp(entry, answer).includes(claim));
  return [...disputes.map((claim) => toldOf(claim, analysis)), ...saidToIt(entry, answer, [...told, ...disputes], fact, analysis)];
}

function saidToIt(entry: EntryWithFacts, answer: Answered, told: readonly Claim[], fact: Claim, analysis: Analysis): Told[] {
  if (answer.kind === 'said') {
    const reply = replyTo(entry, answer, [fact], analysis);
    if (reply === null) return [];
    const own = datedWord(entry, answer);
    const word = own
      ? toldOf(own, analysis)
      : { text: firstOf(answer.text, isNarrowed(answer.text) ? mostSentences : mostOfAnswer), sources: answer.sources };
    return [...reply.before.map((claim) => toldOf(claim, analysis)), word, ...reply.after.map((claim) => toldOf(claim, analysis))];
  }
  const good = inFavourIn(entry, 1, analysis).filter(({ claim }) => !isTold(claim, told));
  return good.map(({ claim }) => toldOf(claim, analysis));
}

const toldOf = (claim: Claim, analysis: Analysis): Told => ({ text: firstOf(claimSaid(claim, analysis)), sources: citedBy(claim) });

const firstOf = (text: string, most = mostSentences): string => sentencesOf(text).slice(0, most).join(' ');
