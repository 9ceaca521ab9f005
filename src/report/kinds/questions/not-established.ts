import type { Analysis } from '../../../model/judgement.ts';
import type { Entry } from '../../../model/records.ts';
import { fill, lowerFirst, withFullStop } from '../../phrases.ts';
import { namesState } from '../../telling/money.ts';
import type { Said } from '../../telling/said.ts';
import { bringsNothingNew, isSameLimit } from '../shared/limits.ts';
import type { Annexed } from './annex.ts';
import { isAskedBy } from './same-question.ts';
import { pointsToUntold } from '../shared/untold.ts';
import templates from './templates.json' with { type: 'json' };

/** What is told of a case without its limits a fair reader would take for more than it is. */
const mostLimits = 9;

/** Who paid is the matter of the one who is named. */
const ofPayer = /^(?:That|How much) (?<who>(?:the )?\p{Lu}[\p{L} ]*?) (?:paid|pays|gave)\b/u;

/** What is not established of the cases of a letter, short: the first of each before the second of any; what this letter asks, and what would bring in a figure or a harm that no item tells, is left out. @param asked the questions of the letter @param state to which it is written */
export function limitsOf(
  annex: readonly Annexed[],
  told: string,
  asked: readonly string[],
  state: string | null,
  analysis: Analysis,
): Said[] {
  const ranked = annex
    .map(({ subject }) => subject.entry)
    .flatMap((entry, at) =>
      (entry.notEstablished ?? [])
        .filter((line) => isLimit(line) || (!isOfWriter(line) && !isAskedBy(asked, line)))
        .map((line, rank) => ({ line, at, rank, id: entry.id })),
    )
    .filter(({ line }) => {
      const who = ofPayer.exec(line)?.groups?.['who'];
      return state === null || who === undefined || namesState(who, state, analysis);
    })
    .filter(({ line }) => bringsNothingNew(line, told) && !pointsToUntold(line, told))
    .filter(({ line }, index, all) => all.findIndex((each) => isSameLimit(each.line, line)) === index)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostLimits);
  return ranked.toSorted((a, b) => a.at - b.at).map(({ line, id }) => ({ text: withFullStop(line), sources: [], from: [id] }));
}

/** The first limit of a case as a sentence after what is told of it; empty where it has none, or it would bring in what nobody told. */
export function limitAfter({ notEstablished = [] }: Entry, told: string): string {
  const line = notEstablished.find((each) => isLimit(each) && bringsNothingNew(each, told));
  return line === undefined ? '' : withFullStop(fill(templates.limitAfter, { limit: lowerFirst(line.split('; ')[0]!) }));
}

/** What was read, and by whom, only the writer can tell. */
const isOfWriter = (line: string): boolean => /\b(?:authors?|sources?)\b/.test(line.split('; ')[0]!);

/** “That …”, “Whether …”, “How many …”; who did it and on what terms is asked. */
const isLimit = (line: string): boolean => /^(?:That|Whether|How)\b/.test(line);
