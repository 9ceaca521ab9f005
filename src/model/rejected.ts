import { headlineFrom, leadIn } from './gaps.ts';
import type { Case, DecisionOn, Gap } from './judgement.ts';

export const isRejected = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'rejected');

/** The gaps of some of their cases, by the strongest of these; without those that have none. */
export const ofCases = (gaps: readonly Gap[], isMeant: (inGap: Case) => boolean): Gap[] =>
  gaps.flatMap((gap) => {
    const cases = gap.cases.filter(isMeant);
    const [first] = cases;
    return first ? [{ ...gap, cases, headline: headlineFrom(leadIn(first)) }] : [];
  });

/** What stands of gaps beside what a reviewer rejected. */
export const withoutRejected = (gaps: readonly Gap[]): Gap[] => ofCases(gaps, (each) => !isRejected(leadIn(each).decisions));
