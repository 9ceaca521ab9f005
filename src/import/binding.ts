/** Words by which a text binds, permits or entitles; “may” in small letters, as May is a month. */

const binding =
  /\b(?:shall|must|should|will|undertakes?|(?:is|are) committed|required|prohibited|entitled|forbidden|obliged|ensures?|rights? (?:to|of)|responsible for)\b/i;

/** Whether words could be a rule or a part of one. */
export const mayBeRule = (text: string): boolean => binding.test(text) || /\bmay\b/.test(text);

/** The first sentence that could be a rule; `null` where there is none. */
export const bindingSentence = (text: string): string | null =>
  mayBeRule(text) ? (text.split(/(?<=[.!?;])\s+/).find(mayBeRule) ?? null) : null;
