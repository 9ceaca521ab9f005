import { sentencesOf } from '../../model/sentences.ts';
import templates from './templates.json' with { type: 'json' };

const narrowing = new RegExp(`\\b(?:${templates.narrowing})\\b`, 'u');

/** Whether a later sentence takes back some of what the first tells: “The abstract does not name the organisation.” */
export const isNarrowed = (text: string): boolean =>
  sentencesOf(text)
    .slice(1)
    .some((sentence) => narrowing.test(sentence));
