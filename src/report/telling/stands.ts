import { wholeText } from '../../model/needed.ts';
import type { Commitment } from '../../model/records.ts';

/** What a conclusion stands beside: what was promised, just said; nothing, so that it has to name it, or to quote it where its own words are known and few; a conclusion on a more general promise. */
export type Stands = 'after-promise' | 'alone' | 'quoting' | 'beside-general';

/** The same, or its own condition, which is then no answer any more. */
export type Answering = Stands | 'after-condition';

/** More would bury what follows. */
const longestQuoted = 90;

/** Whether its own words are said beside it. */
export const isQuotable = (commitment: Commitment, stands: Answering): boolean =>
  stands === 'quoting' && commitment.textStatus === 'official' && wholeText(commitment).length <= longestQuoted;
