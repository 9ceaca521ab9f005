import type { PhrasingContent } from 'mdast';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { strong, words } from '../../page-tree.ts';
import { cite, type CitedSource } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { answerTo } from '../../telling/answers.ts';
import { inFavourIn } from '../../telling/fairness.ts';
import { isNarrowed } from '../../telling/narrowed.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';
import { factsShown } from '../../telling/weight.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { limitsSaid } from './past.ts';
import { datedWord, replyTo } from './reply.ts';

/** A half of what is told may say the contrary of the whole; more than so many sentences there is no room for. */
const mostSentences = 3;
const mostOfAnswer = 2;

interface Told {
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** What some work was, the best that is told of what the organisation did in it, what it says to it or else what speaks for it there, and the first of what is not established; nothing where there is no such fact. @param told what is told before */
export function workLine(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): PhrasingContent[][] {
  const isTold = (claim: Claim): boolean => told.some((each) => isSameAs(each, claim));
  const fact = factsShown(entry, analysis).find((claim) => claim.by === 'organisation' && !isTold(claim));
  if (!fact) return [];
  const said = [toldOf(fact, analysis), ...answered(entry, [...told, fact], fact, analysis)];
  const text = said.map((each) => each.text).join(' ');
  const limits = (entry.notEstablished ?? []).filter((line) => isOpen(line) || isMostlyTold(line, text));
  return [
    [
      strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
      ...said.flatMap((each) => [words(` ${each.text}`), cite(each.sources)]),
      ...limitsSaid({ ...entry, notEstablished: limits }, text, analysis, 1),
    ],
  ];
}

/** A question that is left open, and no charge that is denied. */
const isOpen = (line: string): boolean => /^(?:Who|When|What|Whether|How|Which|In which|Since when)\b/.test(line);

/** Whether what is denied is on what so little tells. */
function isMostlyTold(line: string, told: string): boolean {
  const matter = wordsOfMatter(line.split('; ')[0]!);
  return countShared(matter, told) > matter.size / 2;
}

/** What the organisation says to it, after what that answers and before what was said to it, or else what speaks for it there. */
function answered(entry: EntryWithFacts, told: readonly Claim[], fact: Claim, analysis: Analysis): Told[] {
  const answer = answerTo(entry, analysis);
  if (answer.kind === 'said') {
    const reply = replyTo(entry, answer, fact, analysis);
    if (reply === null) return [];
    const own = datedWord(entry, answer);
    const word = own
      ? toldOf(own, analysis)
      : { text: firstOf(answer.text, isNarrowed(answer.text) ? mostSentences : mostOfAnswer), sources: answer.sources };
    return [...reply.before.map((claim) => toldOf(claim, analysis)), word, ...reply.after.map((claim) => toldOf(claim, analysis))];
  }
  const good = inFavourIn(entry, 1, analysis).filter(({ claim }) => !told.some((each) => isSameAs(each, claim)));
  return good.map(({ claim }) => toldOf(claim, analysis));
}

const toldOf = (claim: Claim, analysis: Analysis): Told => ({ text: firstOf(claimSaid(claim, analysis)), sources: citedBy(claim) });

const firstOf = (text: string, most = mostSentences): string => sentencesOf(text).slice(0, most).join(' ');
