import type { Bearer } from '../../model/words.ts';
import type { Placed } from '../sentence/placing.ts';
import type { Sentence, Statement } from '../sentence/sentence.ts';

/** A main clause whose present tense is read, up to the word of modality in it. */
export interface TenseClause {
  readonly from: number;
  /** The token behind the last that is looked at. */
  readonly to: number;
  /** The word of modality that the clause has besides. */
  readonly within: Placed | undefined;
  /** Whom the sentence spoke of before it. */
  readonly before: readonly Bearer[];
}

/** One way to read a present tense without a word of modality; `ok` and `notOk` as in the other readings. */
export interface TenseReading<Where = TenseClause> {
  readonly id: string;
  readonly purpose: string;
  readonly ok: readonly string[];
  readonly notOk: readonly string[];
  readonly find: (sentence: Sentence, clause: Where) => Statement[];
}
