import type { Filters } from './filters/filter.ts';

/** What only the author of a report can say of it. */
export const reportWords = ['speaker', 'session', 'item', 'onBehalfOf', 'due', 'title', 'author', 'date'] as const;
export type ReportWord = (typeof reportWords)[number];
export type SaidOfReport = Readonly<Partial<Record<ReportWord, string>>>;

/** Single claims in and out, as `entry#claim`. What disputes a claim that is told is told whatever is left out. */
export interface ClaimChoice {
  /** Not to be told, though the report would tell them. */
  readonly leaveOut: readonly string[];
  /** To be told first, though the report would leave them out. */
  readonly putIn: readonly string[];
}

export const noClaimChoice: ClaimChoice = { leaveOut: [], putIn: [] };

/** How a report was composed, as `reports/NAME.yaml` keeps it: ids and choices, what its author said of it, and no text of the evidence. */
export interface KeptReport {
  readonly kind: string;
  readonly filters: Filters;
  /** Ids of gaps and cases, in the order in which they are said. */
  readonly chosen: readonly string[];
  /** How long may be spoken; `null` where nothing is spoken. */
  readonly minutes: number | null;
  readonly said: SaidOfReport;
  readonly claims: ClaimChoice;
  /** Whether a gap report also tells what nobody has looked at. */
  readonly untested: boolean;
  /** What it was made of; `null` where it could not be made. */
  readonly rests: RestsOn | null;
}

/** What a report was made of. */
export interface RestsOn {
  /** The hash of each claim that it tells, by `entry#claim`, in the order in which they are told. */
  readonly claims: Readonly<Record<string, string>>;
  /** The hash of each finding that it tells, by its id. */
  readonly findings: Readonly<Record<string, string>>;
  /** Cases that were left out. */
  readonly left: readonly string[];
}
