import type { Filters } from './filters/filter.ts';

/** How a report was composed, as `reports/NAME.yaml` keeps it: ids and choices, and no text. */
export interface KeptReport {
  readonly kind: string;
  readonly filters: Filters;
  /** Ids of gaps and cases, in the order in which they are said. */
  readonly chosen: readonly string[];
  /** Single claims of what is told. */
  readonly claims: ChosenClaims;
  /** How long may be spoken; `null` where nothing is spoken. */
  readonly minutes: number | null;
  /** What it was made of; `null` where it could not be made. */
  readonly rests: RestsOn | null;
}

/** Claims that an author chose or left out, by `entry#claim`. What disputes a claim that is told is told whatever is chosen. */
export interface ChosenClaims {
  /** Of an entry of which any stands here only these are told, in this order. */
  readonly chosen: readonly string[];
  /** Told nowhere. */
  readonly leftOut: readonly string[];
}

/** Where the author chose none. */
export const noClaimsChosen: ChosenClaims = { chosen: [], leftOut: [] };

/** What a report was made of. */
export interface RestsOn {
  /** The hash of each claim that it tells, by `entry#claim`, in the order in which they are told. */
  readonly claims: Readonly<Record<string, string>>;
  /** The hash of each finding that it tells, by its id. */
  readonly findings: Readonly<Record<string, string>>;
  /** Cases that were left out. */
  readonly left: readonly string[];
}
