import type { Filters } from './filters/filter.ts';

/** How a report was composed, as `reports/NAME.yaml` keeps it: ids and choices, and no text. */
export interface KeptReport {
  readonly kind: string;
  readonly filters: Filters;
  /** Ids of gaps and cases, in the order in which they are said. */
  readonly chosen: readonly string[];
  /** How long may be spoken; `null` where nothing is spoken. */
  readonly minutes: number | null;
  /** What it was made of; `null` where it could not be made. */
  readonly rests: RestsOn | null;
}

/** What a report was made of. */
export interface RestsOn {
  /** `entry#claim`, in the order in which they are told. */
  readonly claims: readonly string[];
  /** The hash of each finding that it tells, by its id. */
  readonly findings: Readonly<Record<string, string>>;
  /** Cases that were left out. */
  readonly left: readonly string[];
}
