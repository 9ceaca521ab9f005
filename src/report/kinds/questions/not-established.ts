import type { Analysis } from '../../../model/judgement.ts';
import type { Entry } from '../../../model/records.ts';
import { withFullStop } from '../../phrases.ts';
import { namesState } from '../../telling/money.ts';
import { notEstablishedSaid } from '../../telling/not-established.ts';
import type { Said } from '../../telling/said.ts';
import { bringsNothingNew, hasCharge, hasNewShortName, isSaidBy, isSameLimit } from '../shared/limits.ts';
import type { Annexed } from './annex.ts';
import { byName } from './by-name.ts';
import { isAskedBy } from './same-question.ts';
import { pointsToUntold } from '../shared/untold.ts';

/** What is told of a case without its limits a fair reader would take for more than it is. */
const mostLimits = 10;

/** Who paid is the matter of the one who is named. */
const ofPayer = /^(?:That|How much) (?<who>(?:the )?\p{Lu}[\p{L} ]*?) (?:paid|pays|gave)\b/u;

/** What is not established of one case. */
export interface Limits {
  readonly title: string;
  readonly lines: readonly Said[];
}

/** What is not established of the cases of a letter, short: what answers a harm first, then the first of each before the second of any; what this letter asks, and what would bring in a figure or a harm that no item tells, is left out, but nothing that another letter concedes. @param asked the questions of the letter @param state to which it is written @param conceded what other letters of the set say is not established */
export function limitsOf(
  annex: readonly Annexed[],
  told: string,
  asked: readonly string[],
  state: string | null,
  conceded: readonly string[],
  analysis: Analysis,
): Limits[] {
  const isConceded = (line: string): boolean => conceded.some((each) => isSameLimit(each, line));
  const hasPromise = annex.some(({ promises }) => promises.length > 0);
  const ranked = annex
    .map(({ subject }) => subject.entry)
    .flatMap((entry, at) =>
      (entry.notEstablished ?? [])
        .filter((line) => isConceded(line) || isLimit(line) || (!isOfWriter(line) && !isAskedBy(asked, line)))
        .map((line, rank) => ({ line: hasPromise ? line : withoutPromise(line), at, rank })),
    )
    .filter(({ line }) => {
      const who = ofPayer.exec(line)?.groups?.['who'];
      return state === null || who === undefined || namesState(who, state, analysis);
    })
    .filter(
      ({ line }) => !pointsToUntold(line, told) && (isConceded(line) || (bringsNothingNew(line, told) && !hasNewShortName(line, told))),
    )
    .filter(({ line }) => hasPromise || !ofPromise.test(line))
    .filter(({ line, at }, index, all) => all.findIndex((each) => isSaidBy(each.line, line, each.at === at)) === index)
    .toSorted((a, b) => Number(hasCharge(b.line)) - Number(hasCharge(a.line)) || a.rank - b.rank)
    .filter(({ line }, index) => index < mostLimits || isConceded(line));
  return annex.flatMap(({ subject: { entry }, items }, at) => {
    // “The arrangement” is that of its own case.
    const ofCase = items.map(({ text }) => text).join('\n');
    const lines = ranked.filter((each) => each.at === at).map(({ line }) => byName(withFullStop(line), ofCase));
    return lines.length === 0 ? [] : [{ title: entry.title, lines: lines.map((text) => ({ text, sources: [], from: [entry.id] })) }];
  });
}

const ofPromise = /\bthe promise\b/;

/** Where no item tells a promise, what is said of one is left out. */
const withoutPromise = (line: string): string => line.replace(/[,;](?: and)? the promise\b[^,;.]*/, '');

/** The first limit of a case as a sentence after what is told of it; empty where it has none, or it would bring in what nobody told. */
export function limitAfter({ notEstablished = [] }: Entry, told: string): string {
  const line = notEstablished.find((each) => isLimit(each) && bringsNothingNew(each, told));
  return line === undefined ? '' : notEstablishedSaid(line.split('; ')[0]!);
}

/** What was read, and by whom, only the writer can tell. */
const isOfWriter = (line: string): boolean => /\b(?:authors?|sources?)\b/.test(line.split('; ')[0]!);

/** “That …”, “Whether …”, “How many …”; who did it and on what terms is asked. */
const isLimit = (line: string): boolean => /^(?:That|Whether|How)\b/.test(line);
