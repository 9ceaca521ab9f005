import { stemOf, stemsIn } from '../../model/stems.ts';
import type { Said, Whole } from './whole.ts';
import { ofWhole } from './words.ts';

/** Words shorter than this tell no two sentences apart. */
export const weighty = 4;

/** “In an emergency, however, works may begin before the screening is completed.” */
export const permitsOtherwise =
  /^(?=[^;]*\bmay\b(?! not\b))(?=[^;]*\b(?:however|emergenc(?:y|ies)|urgent|urgency|exceptional(?:ly)?|exceptions?|nevertheless|instead|at once|immediately|provisionally|temporarily)\b)/i;

/** Whether two sentences have two words of some weight in common. */
export function shareWords(one: string, other: string): boolean {
  const theirs = stemsIn(other);
  return [...stemsIn(one)].filter((stem) => stem.length >= weighty && theirs.has(stem)).length > 1;
}

/** “Mandates are not the subject of consultation under these Guidelines”: what is said not to be owed by the text, in a word of what it promises. */
export const notUnder =
  /\b(?:are|is|shall be|will be|be) (?:not|no)\b[^.;]{3,100}\b(?:under|in|by|for the purposes? of) (?:this|these|the present) (?:policy|guidelines?|rules|regulations?|standards?|charter|code|procedures?|manual|instructions?|principles|directive|framework|agreement|document)\b/i;

export function sharesAWord(one: string, other: string): boolean {
  const theirs = stemsIn(other);
  return [...stemsIn(one)].some((stem) => stem.length > weighty && theirs.has(stem));
}

/** “Where a disaster has been declared, the consultation referred to in paragraph 12 shall be held within ninety days after the approval.” */
export const otherwiseInCase =
  /^(?=[^;]*\b(?:where|when|if|in the event|in (?:an? )?(?:emergenc(?:y|ies)|cases?)|for (?!the purposes?\b))\b)[^;]*\b(?:referred to in|required (?:by|under|in)|due under|provided for in|laid down in|set out in|prescribed (?:by|in)|called for in|the (?:time|period|deadline)s? (?:in|of|under))\b/i;

/** “At sites opened in response to a sudden influx, the mechanism is put in place within forty-five days.” */
export const laterInCase =
  /^\W*(?:\d[\w.)]* )?(?:(?:at|in|for|on) [^,;]*\b(?:opened|set up|created|begun|affected|declared|acquired|in (?:an )?emergenc(?:y|ies))\b|(?:where|when|if|in the event)\b)[^,;]*, (?:the|an?|such|its) (?:\p{L}+ ){0,3}?(\p{L}{5,}) (?:is|are|shall be|will be|may be|must be) [^;.]*\b(?:within|not later than|no later than|up to|after)\b/iu;

/** “A further application is received only where there are new elements”, “repeated complaints are not examined”: some that come again. */
export const again =
  /^\W*(?:\d[\w.)]* )?(?:an? |any |the )?(?:further|second|subsequent|repeat(?:ed)?|renewed|identical|late|anonymous|frivolous|vexatious) (\p{L}{5,})\b[^;]*\b(?:only|not|unless|may be (?:refused|rejected|closed)|no longer)\b/iu;

/** “Deliberations on individuals shall be held in closed session”, beside what is to be held in public. */
export const closed = /\b(?:in closed sessions?|in camera|in private|behind closed doors|in restricted sessions?)\b/i;

export const openly = /\b(?:in public|public(?:ly)?|open to)\b/i;

/** “Information on persons arrested is governed by the Custody Procedure.” */
export const governedElsewhere =
  /\b(?:is|are) (?:governed|regulated|dealt with|covered) (?:by|in|under) (?:the |its |our |an? )?(?:\p{Lu}|separate\b|another\b|other\b)/u;

export const sharesNoun = (noun: string, reading: string): boolean => stemsIn(reading).has(stemOf(noun));

/** “Cash grants are available only to persons who agree that their name be passed on.” */
export const onlyToWilling =
  /\b(?:only|solely|exclusively) (?:available )?(?:to|for|by) (?:(?:those|persons?|people|applicants?|families|patients|clients|users|customers|migrants|refugees) )+who (?:agree|consent|accept|sign|have (?:agreed|consented|accepted|signed))\b/i;

/** “This notice is for individuals. It does not cover information on directors”: behind a sentence on the whole text, in one provision. */
export function isOnWhole({ text, provision }: Said, { texts }: Whole): boolean {
  if (!coversNot.test(text)) return false;
  const all = texts.get(provision) ?? '';
  const at = all.indexOf(text);
  return (
    at > 0 &&
    ofWhole.test(
      all
        .slice(0, at)
        .trimEnd()
        .split(/(?<=[.;:])\s/)
        .at(-1) ?? '',
    )
  );
}

const coversNot =
  /^\W*(?:\d[\w.)]* )?(?:it|they)(?: also)? (?:(?:do|does|shall|will) not (?:cover|concern|govern|address|regulate|include|apply|extend|deal with)|excludes?|leaves? out)\b/i;
