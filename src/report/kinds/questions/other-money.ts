import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { largestAmount, namesState } from '../../telling/money.ts';

const ofMoney = /\b(?:paid|pays?|paying|money|funds?|funded|financ\w+|budget)\b/i;

/** Whether a claim tells of money that another State gave, and not of this one: that is no matter of its own. */
export const isOfOtherMoney = ({ text }: Claim, state: string, { atBehestOf = [] }: EntryWithFacts, analysis: Analysis): boolean =>
  !namesState(text, state, analysis) &&
  (largestAmount(text) > 0 || ofMoney.test(text)) &&
  atBehestOf.some(({ who, as }) => who !== state && as.includes('payer') && namesState(text, who, analysis));

/** Whether a claim tells of money that this State gave. */
export const isOfOwnMoney = ({ text }: Claim, state: string, analysis: Analysis): boolean =>
  namesState(text, state, analysis) && (largestAmount(text) > 0 || /\b(?:paid|paid for|funded|financed) by\b/.test(text));
