import type { CitedSource } from '../report.ts';
import type { ToldBy } from './same-person.ts';

/** A sentence of a report with what it rests on, so that its author can check it. */
export interface Said extends ToldBy {
  readonly sources: readonly CitedSource[];
  /** The words behind which its sources are cited, where that is not its end. */
  readonly citedBehind?: string;
  /** What it rests on: `entry#claim`, or the id of a commitment, a finding, an entry or a rule. */
  readonly from: readonly string[];
}
