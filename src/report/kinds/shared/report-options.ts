import type { Filters } from '../../../model/filters/filter.ts';
import { state } from '../../../model/filters/state.ts';
import type { SaidOfReport } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import type { ReportOptions } from '../kind.ts';

/** What somebody gave of a report, by the names of its options. */
export interface GivenOfReport extends SaidOfReport {
  readonly language?: ReportLanguage;
  readonly minutes?: number;
  readonly words?: number;
  /** Gaps, cases or entries by id. */
  readonly gaps?: readonly string[] | undefined;
  readonly untested?: boolean;
  readonly leaveOut?: readonly string[];
  readonly putIn?: readonly string[];
}

/** All that a report is told; what nobody gave is what the workspace says of its author, or nothing. */
export const reportOptions = (given: GivenOfReport, filters: Filters, { workspace: { about } }: Analysis): ReportOptions => ({
  title: given.title ?? null,
  author: given.author ?? about.author?.name ?? null,
  date: given.date ?? null,
  language: given.language ?? about.language ?? 'en-GB',
  filters,
  onBehalfOf: given.onBehalfOf ?? given.author ?? about.author?.name ?? null,
  speaker: given.speaker ?? null,
  session: given.session ?? null,
  item: given.item ?? null,
  minutes: given.minutes ?? null,
  words: given.words ?? null,
  chosen: given.gaps ?? [],
  claims: { leaveOut: given.leaveOut ?? [], putIn: given.putIn ?? [] },
  state: filters[state.name]?.[0] ?? null,
  due: given.due ?? null,
  untested: given.untested ?? false,
});
