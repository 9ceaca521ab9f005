import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { lowered, sentencesOf, upperFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, isSameAs } from '../../telling/claims.ts';
import { concludedInARow, conclusionOf, conclusionWithin } from '../../telling/conclusion.ts';
import { factsInOrder, mostTelling } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { isNarrowed } from '../../telling/narrowed.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin } from '../../telling/said-by.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { byProof } from './by-proof.ts';

/** What the summary says was found: each case by its own strongest fact, and cases of one promise, one doubt and one fact as one. */
export interface SummaryFinding {
  readonly matter: Matter;
  /** Nothing where none can be told. */
  readonly fact: Claim | undefined;
  /** Further cases on the same promise, doubt and fact. */
  readonly likewise: readonly Matter[];
  /** The finding with what is said to it, without its page. */
  readonly said: string;
}

/** What fits on the page with all that is asked. */
const mostFindings = 5;
const leastFindings = 3;
const lettersOfFindings = 2150;
/** Of a longer answer so many of its first sentences as have room; the whole is read in its place. */
const longestAnswer = 400;
const longestOfSeveral = 200;

/** Those that a page holds, the strongest first. */
export function summaryFindings(raised: readonly Matter[], analysis: Analysis): SummaryFinding[] {
  const found: { matter: Matter; fact: Claim | undefined; likewise: Matter[] }[] = [];
  for (const matter of byProof(raised).leading) {
    const heard = found.flatMap(({ fact }) => fact ?? []);
    const same = found.find((each) => isLikewise(each.matter, matter, analysis));
    if (same) same.likewise.push(matter);
    else if (found.length < mostFindings) found.push({ matter, fact: factOf(matter, heard, analysis), likewise: [] });
  }
  const concluded = concludedInARow(
    found.map(({ matter }) => matter.lead),
    analysis,
    'quoting',
  );
  const answers = found.map(({ matter }) => answerIn(matter, found.length === 1, analysis));
  const whole = found.map((each, at) => ({
    ...each,
    // The same answer to two cases is told once.
    said: findingSaid(each.matter, each.fact, concluded[at]!, answers.indexOf(answers[at]!) === at ? answers[at]! : '', analysis),
  }));
  return whole.slice(0, howManyFit(whole));
}

/** More words in a sentence nobody follows. */
const longestSentence = 60;
/** What follows and what is said to it belong together, and may be somewhat longer. */
const longestWithAnswer = 75;

/** What was done, what follows and what is said to it: in one sentence where that is short, else in as many as are needed. */
function findingSaid({ entry }: Matter, fact: Claim | undefined, conclusion: string, answer: string, analysis: Analysis): string {
  const head = `${entry.title} (${whereAndWhenTold(entry)}): `;
  const done = fact ? claimWithin(withoutFullStop(shortly(claimSaid(fact, analysis)))) : '';
  const parts = [done, conclusionWithin(withoutFullStop(conclusion)), answer].filter(Boolean);
  const isOneSentence = ![done, conclusion, answer].some((each) => sentenceEnds.test(each));
  if (isOneSentence && wordsIn(`${head}${parts.join('; ')}`) <= longestSentence) return `${head}${parts.join('; ')}`;
  const opening = done === '' ? `${head}${conclusionWithin(conclusion)}` : `${head}${done}. ${conclusion}`;
  if (answer === '') return opening;
  const isShort = !/; |\. (?=\p{Lu})/u.test(answer) && wordsIn(`${conclusion.split(sentenceEnds).at(-1)!} ${answer}`) <= longestWithAnswer;
  return isShort ? `${withoutFullStop(opening)}; ${answer}` : `${withFullStop(opening)} ${upperFirst(answer)}`;
}

const sentenceEnds = /\. (?=\p{Lu})/u;

/** The first sentence of what is told, which has the fact; the whole where a later one takes back some of it. */
const shortly = (told: string): string => (isNarrowed(told) ? told : sentencesOf(told)[0]!);

/** The first sentences of an answer that have room; nothing where the first has none, or a later one takes back some of it. */
function asFarAs(longest: number, answer: string): string {
  const all = sentencesOf(answer);
  const fitting = all.map((_, at) => all.slice(0, all.length - at).join(' ')).find((each) => each.length <= longest) ?? '';
  return fitting === answer || !isNarrowed(answer) ? fitting : '';
}

/** An answer as one sentence, where it has room in one and each of its own can go on in it. */
function inOneSentence(answer: string): string {
  const [first, ...others] = sentencesOf(answer);
  const isJoined = wordsIn(answer) <= longestSentence && others.every((each) => goesOn.test(each));
  return isJoined ? withFullStop([first!, ...others.map(lowered)].map(withoutFullStop).join('; ')) : answer;
}

const goesOn = /^(?:It|They|In|By|Since|After|Before|The|Its|Their|People|Staff|All|Some|Of)\b/;

const wordsIn = (text: string): number => text.split(' ').length;

/** How many of them a page holds beside what is asked. */
function howManyFit(findings: readonly SummaryFinding[]): number {
  let room = lettersOfFindings;
  const fitting = findings.findIndex(({ said }, at) => (room -= said.length) < 0 && at >= leastFindings);
  return fitting < 0 ? findings.length : fitting;
}

/** Whether a case rests on the promise of another, on the same doubt, and its best fact is one of the other, too. */
function isLikewise(one: Matter, other: Matter, analysis: Analysis): boolean {
  const [a, b] = [one, other].map(({ lead }) => conclusionOf(lead, analysis).conditions.join('; '));
  if (one.lead.commitment !== other.lead.commitment || a === '' || a !== b) return false;
  const best = factOf(other, [], analysis);
  return best !== undefined && one.entry.claims.some((claim) => isSameAs(claim, best));
}

/** The fact that says most of a case and was not told of another, without what would be a sentence of its own. */
function factOf(matter: Matter, heard: readonly Claim[], analysis: Analysis): Claim | undefined {
  const { commitment } = promised(matter.lead, analysis);
  const factsBeside = (known: readonly Claim[]) =>
    factsInOrder(chosenFacts(matter, commitment, analysis, known), matter.lead).filter(({ before }) => !before);
  const fresh = factsBeside(heard);
  return mostTelling(fresh.length > 0 ? fresh : factsBeside([]), matter.lead)?.claim;
}

/** The fact that says most of a case, within a sentence; its title where none can be told. */
export function factWithin(matter: Matter, analysis: Analysis): string {
  const fact = factOf(matter, [], analysis);
  return fact ? claimWithin(claimSaid(fact, analysis)) : `“${matter.entry.title}”`;
}

/** Nothing is charged without its answer: what the organisation says, and, where there is room as it stands alone, who else denies it. */
function answerIn(matter: Matter, isAlone: boolean, analysis: Analysis): string {
  const { text, kind } = answerTo(matter.entry, analysis, matter.lead);
  const short = kind === 'said' ? asFarAs(isAlone ? longestAnswer : longestOfSeveral, text) : '';
  const own = short === '' ? [] : [inOneSentence(short)];
  if (!isAlone) return claimWithin(own.join(''));
  const facts = chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis);
  const denials = facts.flatMap(({ told, claim }) => (told === 'disputes' ? [claimSaid(claim, analysis)] : []));
  return claimWithin([...denials.filter((each) => !text.includes(each.replace(/\.$/, ''))), ...own].join(' '));
}
