import type { Standard, Verdict } from './words.ts';

/** What the filters of the command line choose; they choose records before anything is grouped. */
export interface Filters {
  readonly instrument?: readonly string[];
  readonly norm?: readonly string[];
  readonly practice?: readonly string[];
  readonly place?: readonly string[];
  /** EDTF; entries whose period may reach to or after it. */
  readonly since?: string;
  /** EDTF; entries whose period may reach to or before it. */
  readonly until?: string;
  readonly verdict?: readonly Verdict[];
  readonly minStandard?: Standard;
  /** Only what a reviewer confirmed as it stands, and none rejected. */
  readonly onlyConfirmed?: boolean;
  /** Nothing that a reviewer rejected, however long ago. */
  readonly withoutRejected?: boolean;
}
