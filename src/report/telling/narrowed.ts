import { sentencesOf } from '../../model/sentences.ts';
import templates from './templates.json' with { type: 'json' };

const narrowing = new RegExp(`\\b(?:${templates.narrowing})\\b`, 'u');

/** Whether a later sentence takes back some of what the first tells: “The abstract does not name the organisation.” */
export const isNarrowed = (text: string): boolean =>
  sentencesOf(text)
    .slice(1)
    .some((sentence) => narrowing.test(sentence));

/** What an answer has room for where there is little; the whole is read in its place. */
const longestAnswer = 260;

/** The first sentences of an answer that have room, the first in any case; the whole where a later one takes back some of it. */
export function answerShortly(text: string): string {
  const all = sentencesOf(text);
  const fitting = all.map((_, at) => all.slice(0, all.length - at).join(' ')).find((each) => each.length <= longestAnswer);
  return isNarrowed(text) ? text : (fitting ?? all[0]!);
}
