import { isCoordinator } from '../clauses/clause.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { passivePresent, statementOfPassive } from './passive-present.ts';
import type { TenseReading } from './tense-reading.ts';

export const ourPromise: TenseReading = {
  id: 'our-promise',
  purpose: 'What stands behind “Our promise:” is promised, though its present tense tells how something is.',
  ok: ['Our promise: every survivor is believed, supported and kept informed.', 'Our commitment to you: your letter is answered.'],
  notOk: [
    'Their promise: every survivor is believed.',
    'Every survivor is believed.',
    'Our promise is read by many.',
    'Our problem: the road is blocked.',
  ],
  find: (sentence, clause) => {
    if (!opensPromise(sentence.tokens, clause.from)) return [];
    const passive = passivePresent(sentence, clause);
    if (!passive || passive.between.some(({ lower }) => lower === 'not' || lower === 'never')) return [];
    if (['no', 'nobody', 'nothing', 'none'].includes(lowerAt(sentence.tokens, passive.subject[0]!))) return [];
    return [statementOfPassive(sentence, passive, { modality: 'undertaking', negated: false, doubts: [], reading: 'our-promise' })];
  },
};

/** "Our promise:", "Our commitment to you –": before the clause, or before its mark. */
function opensPromise(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, 0) !== 'our' || from < 2 || from > longestLabel) return false;
  return tokens
    .slice(1, from)
    .some(
      (token, index) => named.test(token.lower) && !isCoordinator(tokens[index + 2]) && !/^(?:is|are)$/.test(lowerAt(tokens, index + 2)),
    );
}

const named = /^(?:promise|commitment|pledge|vow|undertaking|guarantee)s?$/;
const longestLabel = 7;
