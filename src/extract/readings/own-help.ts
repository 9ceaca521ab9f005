import type { Sentence } from '../sentence/sentence.ts';
import { lowerAt } from '../tokens.ts';

/** Words that say of a passive whose help it is done with. */
export const ownHelp = 'with our help';

const helps: ReadonlySet<string> = new Set(['help', 'assistance', 'support', 'aid', 'involvement', 'participation', 'agreement']);

/** "with our help", "with the support of the Organization", "through its assistance": those do it who speak. */
export function isOwnHelp({ tokens, names, context }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length - 1; at++) {
    if (!['with', 'through'].includes(lowerAt(tokens, at))) continue;
    if (['our', 'its'].includes(lowerAt(tokens, at + 1)) && helps.has(lowerAt(tokens, at + 2))) return true;
    const named = names.some((hit) => hit.from > at && hit.from <= at + 6 && hit.means === context.addressee);
    if (named && tokens.slice(at, at + 4).some(({ lower }) => helps.has(lower))) return true;
  }
  return false;
}
