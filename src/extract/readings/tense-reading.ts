import type { TenseClause } from '../sentence/assurances.ts';
import type { Sentence, Statement } from '../sentence/sentence.ts';

/** One way to read a present tense without a word of modality; `ok` and `notOk` as in the other readings. */
export interface TenseReading<Where = TenseClause> {
  readonly id: string;
  readonly purpose: string;
  readonly ok: readonly string[];
  readonly notOk: readonly string[];
  readonly find: (sentence: Sentence, clause: Where) => Statement[];
}
