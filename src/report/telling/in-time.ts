import { periodOf } from '../../model/dates.ts';
import type { Claim, Entry } from '../../model/records.ts';

const spanOf = ({ period }: Claim, entry: Pick<Entry, 'period'>) => periodOf(period ?? entry.period).possible;

/** An account may be written so many days after that of which it tells. */
const latest = 366;

/** Whether a claim may answer another: nobody answers what came later. */
export const mayAnswer = (answer: Claim, charge: Claim, entry: Pick<Entry, 'period'>): boolean =>
  spanOf(charge, entry).from <= spanOf(answer, entry).to + latest;
