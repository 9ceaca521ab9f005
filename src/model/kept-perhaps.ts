import { literal } from './literal.ts';
import type { Entry, ReadingDoubt } from './records.ts';

/**
 * Whether a case leaves a doubt open. Some doubts are none unless a claim tells something: good faith is presumed save where a lie is told; a promise to
 * consult or inform somebody may have been kept where a claim says that these were spoken with; an offer,
 * where it was declined; a wait, where something is said to have been done after what was waited for; a final paper, where a draft is told of. What is promised for
 * a category is promised for a case that is said to be of it.
 */
export function mayBeTold(kind: ReadingDoubt['kind'], words: string | undefined, { claims }: Entry): boolean {
  if (kind === 'category' && words) return !claims.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  const pattern = patternOf(kind, words ?? '');
  return pattern === null || claims.some(({ text }) => new RegExp(pattern, 'iu').test(text));
}

function patternOf(kind: ReadingDoubt['kind'], words: string): string | null {
  switch (kind) {
    case 'good-faith':
      return lies;
    case 'draft':
      return '\\bdrafts?\\b';
    case 'waited':
      return waited;
    case 'offered':
      return declined;
    case 'heard':
    case 'informed':
      return `${without}\\b(?:${kind === 'heard' ? heard : informed})\\s+${own}${nameOf(words)}\\b(?![^.;,]*\\b${late})`;
    default:
      return null;
  }
}

/** Of whoever reported or asked; what they say of others (“that the figures had been invented”) is no lie of theirs. */
const lie =
  '(?:made (?:it|this|that|them|all of it|(?:the|his|her|their) (?:\\p{L}+ )?(?:accusations?|allegations?|complaints?|reports?|stor(?:y|ies)|charges?|claims?)) up|made up|invented|fabricated|forged|falsified|lied)';
const lies =
  `\\b(?:(?:he|she|they|who)(?: (?:had|has|have|later|himself|herself|themselves|knowingly|deliberately))* ${lie}|` +
  `admitt\\w+[^.;]{0,80}\\b(?:${lie}|untrue|false)|knew\\b[^.;]{0,40}\\b(?:false|untrue|not true)|knowingly (?:false|untrue)|malicious(?:ly)?|in bad faith|hoax)\\b`;

const declined =
  '^(?=.*\\boffer).*\\b(?:(?:had|has|have|having|and|who|but|they|all|then|later|was|were|been|it was) declined\\b(?! to)|turned (?:it|them|this|that|the offer) down|waived|refused (?:it|them|the offer|this)\\b|did not (?:want|wish|take (?:it|them) up)\\b)';

const waited =
  '\\bafter (?:it|they|the (?:\\p{L}+ ){0,4}(?:assessment|study|studies|consultations?|report)) (?:was|were|had been|has been) (?:completed|published|finished|disclosed)\\b';

/** “The elected residents' committee”, however it is spaced and written. */
const nameOf = (words: string): string => words.replace(/^the /, '').split(/\s+/).map(literal).join('\\s+').replace(/['’]/g, "['’]");

const informed = 'informed|notified|told|briefed|written to|wrote to';
const heard =
  '(?:consulted|heard|asked|involved|met)(?: with)?|(?:discussed|agreed|talked|spoken|spoke|negotiated|consultations?|meetings?|talks?)\\b[^.;,]{0,60}?\\bwith';
const own = '(?:the |its |their |her |his |this |that )?(?:\\p{L}+ )?';
const without = "(?<!\\b(?:not|never|nor|without|no|neither|nobody|failed to|refused to|instead of|rather than)(?: [\\p{L}'’]+){0,3} )";
/** “Told the committee afterwards” is no such telling. */
const late = '(?:after(?:wards)?|later|only|too late|instead)\\b';
