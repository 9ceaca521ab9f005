import { wordCount } from './marks.ts';

const binding = /\b(?:shall|must|should|will|may|undertakes?|ensures?)\b/;
const longestTerm = 12;

/** Whether what is said of a term goes on with its sentence: “Agency” and “means the body …”. */
export const goesOnWithTerm = (said: string): boolean => /^["“‘(]?\p{Ll}/u.test(said);

/**
 * A term as it stands before what a list says of it, in one sentence; `null` where it is rather the heading of a sentence of its own, as in “Managers”
 * and “The Agency shall …”.
 */
export function termBefore(term: string, said: string): string | null {
  if (term === '' || said === '' || wordCount(term) > longestTerm || /[.?!;]$/.test(term)) return null;
  if (goesOnWithTerm(said)) return term;
  if (/^\p{Lu}/u.test(said) && binding.test(said)) return null;
  return /[:–—-]$/.test(term) ? term : `${term}:`;
}
