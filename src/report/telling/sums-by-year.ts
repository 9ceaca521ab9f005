import { periodOf } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { leastForWork, namesState } from './money.ts';
import { partsOf } from './state-part.ts';
import { sumsOfState } from './whose-sums.ts';

/** The sums that a State is reported to have given, as a brief prints them against it and a letter puts them to it. */

const leastListed = 3;
const mostListed = 8;

/** What says of each sum that a State gave, and of which years, the earliest first; nothing where there are so few that the rows of the work have all. */
export function sumsByYear(state: string, entries: readonly EntryWithFacts[], analysis: Analysis): Claim[] {
  const listed: Claim[] = [];
  const amountsIn = (text: string): number[] => sumsOfState(text, state, analysis).map(({ amount }) => amount);
  for (const { claims } of entries.filter((entry) => partsOf(state, entry).includes('payer')))
    for (const claim of claims) {
      const known = listed.flatMap(({ text }) => amountsIn(text));
      const [first] = amountsIn(sentencesOf(claim.text)[0]!);
      const isOfState = claim.kind === 'fact' && claim.period !== undefined && namesState(claim.text, state, analysis);
      if (isOfState && first !== undefined && first >= leastForWork && !known.includes(first)) listed.push(claim);
    }
  if (listed.length < leastListed) return [];
  const span = ({ period }: Claim) => periodOf(period!).possible;
  return listed.toSorted((a, b) => span(a).from - span(b).from || span(a).to - span(b).to).slice(0, mostListed);
}
