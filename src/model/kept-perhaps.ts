import { literal } from './literal.ts';
import type { Entry, ReadingDoubt } from './records.ts';

/**
 * Whether a case leaves a doubt open. Some doubts are none unless a claim tells something: good faith is presumed save where a lie is told; a promise to
 * consult or inform somebody may have been kept where a claim says that these were spoken with; an offer, where it was declined; a wait, where something
 * is said to have been done after what was waited for; a final paper, where a draft is told of. What is promised for a category is promised for a case
 * that is said to be of it.
 */
export function mayBeTold({ kind, words = '' }: ReadingDoubt, { claims }: Entry): boolean {
  const isTold = (pattern: RegExp): boolean => claims.some(({ text }) => pattern.test(text));
  switch (kind) {
    case 'good-faith':
      return isTold(lies);
    case 'draft':
      return isTold(drafts);
    case 'waited':
      return isTold(waited);
    case 'offered':
      return claims.some(({ text }) => offered.test(text) && declined.test(text));
    case 'heard':
      return isTold(dealtWith(heard, words));
    case 'informed':
      return isTold(dealtWith(informed, words));
    case 'category':
      return words === '' || !isTold(new RegExp(`\\b${literal(words)}\\b`, 'iu'));
    default:
      return true;
  }
}

/** Of whoever reported or asked; what they say of others (“that the figures had been invented”) is no lie of theirs. */
const lie =
  '(?:made (?:it|this|that|them|all of it|(?:the|his|her|their) (?:\\p{L}+ )?(?:accusations?|allegations?|complaints?|reports?|stor(?:y|ies)|charges?|claims?)) up|made up|invented|fabricated|forged|falsified|lied)';
const lies = new RegExp(
  `\\b(?:(?:he|she|they|who)(?: (?:had|has|have|later|himself|herself|themselves|knowingly|deliberately))* ${lie}|` +
    `admitt\\w+[^.;]{0,80}\\b(?:${lie}|untrue|false)|knew\\b[^.;]{0,40}\\b(?:false|untrue|not true)|knowingly (?:false|untrue)|malicious(?:ly)?|in bad faith|hoax)\\b`,
  'iu',
);

const drafts = /\bdrafts?\b/i;

const offered = /\boffer/i;
const declined =
  /\b(?:(?:had|has|have|having|and|who|but|they|all|then|later|was|were|been|it was) declined\b(?! to)|turned (?:it|them|this|that|the offer) down|waived|refused (?:it|them|the offer|this)\b|did not (?:want|wish|take (?:it|them) up)\b)/i;

const waited =
  /\bafter (?:it|they|the (?:\p{L}+ ){0,4}(?:assessment|study|studies|consultations?|report)) (?:was|were|had been|has been) (?:completed|published|finished|disclosed)\b/iu;

/** That somebody was spoken with, by one of some verbs. */
const dealtWith = (verbs: string, words: string): RegExp =>
  new RegExp(`${without}\\b(?:${verbs})\\s+${own}${nameOf(words)}\\b(?![^.;,]*\\b${late})`, 'iu');

/** “The elected residents' committee”, however it is spaced and written. */
const nameOf = (words: string): string => words.replace(/^the /, '').split(/\s+/).map(literal).join('\\s+').replace(/['’]/g, "['’]");

const informed = 'informed|notified|told|briefed|written to|wrote to';
const heard =
  '(?:consulted|heard|asked|involved|met)(?: with)?|(?:discussed|agreed|talked|spoken|spoke|negotiated|consultations?|meetings?|talks?)\\b[^.;,]{0,60}?\\bwith';
const own = '(?:the |its |their |her |his |this |that )?(?:\\p{L}+ )?';
const without = "(?<!\\b(?:not|never|nor|without|no|neither|nobody|failed to|refused to|instead of|rather than)(?: [\\p{L}'’]+){0,3} )";
/** “Told the committee afterwards” is no such telling. */
const late = '(?:after(?:wards)?|later|only|too late|instead)\\b';
