import type { Matter } from '../../telling/matters.ts';
import { withFullStop } from '../../phrases.ts';
import type { Said } from '../../telling/said.ts';
import { hasNewCharge, hasNewFigure, isSameLimit } from '../shared/limits.ts';
import type { Annexed } from './annex.ts';

/** What is told of a case without its limits a fair reader would take for more than it is. */
const mostLimits = 6;

/** What is not established of the cases of a letter, short: the first of each before the second of any; what is asked, and what would bring in a figure or a harm that no item tells, is left out. */
export function limitsOf(annex: readonly Annexed[], past: readonly Matter[], told: string): Said[] {
  const entries = [...annex.map(({ subject }) => subject.entry), ...past.map(({ entry }) => entry)];
  const ranked = entries
    .flatMap((entry, at) => (entry.notEstablished ?? []).filter(isLimit).map((line, rank) => ({ line, at, rank, id: entry.id })))
    .filter(({ line }) => !hasNewFigure(line, told) && !hasNewCharge(line, told))
    .filter(({ line }, index, all) => all.findIndex((each) => isSameLimit(each.line, line)) === index)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostLimits);
  return ranked.toSorted((a, b) => a.at - b.at).map(({ line, id }) => ({ text: withFullStop(line), sources: [], from: [id] }));
}

/** “That …”, “Whether …”, “How many …”; who did it and on what terms is asked. */
const isLimit = (line: string): boolean => /^(?:That|Whether|How)\b/.test(line);
