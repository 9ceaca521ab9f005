import type { Filters } from './filters/filter.ts';

/** How a report was composed, as `reports/NAME.yaml` keeps it: ids and choices, and no text. */
export interface KeptReport {
  readonly kind: string;
  readonly filters: Filters;
  /** Ids of gaps and cases, in the order in which they are said. */
  readonly chosen: readonly string[];
  /** How long may be spoken; `null` where nothing is spoken. */
  readonly minutes: number | null;
}
