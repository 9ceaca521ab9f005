import type { Block } from './blocks.ts';
import { markerOf } from './markers.ts';
import { plainWords, wordCount } from './marks.ts';

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

const meaning = /^(?:(?:shall )?means?|(?:shall )?includes?|refers? to|denotes?|signif(?:y|ies))\b/;

/** Joins a term in a paragraph of its own with what it means in the next, as word processors make of a list of definitions. */
export function withTerms(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const term = joined.at(-1);
    if (block.kind === 'paragraph' && term?.kind === 'paragraph' && meaning.test(block.text) && isTerm(plainWords(term.text).trim()))
      joined[joined.length - 1] = { ...term, text: `${term.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

const isTerm = (words: string): boolean => wordCount(words) <= longestTerm && /[\p{L}”"’)]$/u.test(words) && !markerOf(words);
