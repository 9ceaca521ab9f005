import { sentencesOf } from '../../model/sentences.ts';
import templates from './templates.json' with { type: 'json' };

const narrowing = new RegExp(`\\b(?:${templates.narrowing})\\b`, 'u');

/** Whether a later sentence takes back some of what the first tells: “The abstract does not name the organisation.” */
export const isNarrowed = (text: string): boolean =>
  sentencesOf(text)
    .slice(1)
    .some((sentence) => narrowing.test(sentence));

const limiting = new RegExp(templates.limiting, 'u');

/** Whether a later sentence takes back some of it, or says of what else it holds: “The figure is for housing, too.” Read out, it is told whole or not at all. */
export const isLimited = (text: string): boolean =>
  isNarrowed(text) ||
  sentencesOf(text)
    .slice(1)
    .some((sentence) => limiting.test(sentence));

/** What an answer has room for where there is little; the whole is read in its place. */
export const longestAnswer = 260;

/** The first sentences of a text that have room, the first in any case. @param longest in letters */
export function asFarAs(longest: number, text: string): string {
  const all = sentencesOf(text);
  return all.map((_, at) => all.slice(0, all.length - at).join(' ')).find((each) => each.length <= longest) ?? all[0]!;
}

/** As much of an answer as has room; the whole where a later sentence takes back some of it. */
export const answerShortly = (text: string): string => (isNarrowed(text) ? text : asFarAs(longestAnswer, text));
