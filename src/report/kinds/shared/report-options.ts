import type { Filters } from '../../../model/filters/filter.ts';
import { state } from '../../../model/filters/state.ts';
import type { SaidOfReport } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { WorkspaceData } from '../../../model/schemas.ts';
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

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const authorOf = (given: GivenOfReport, about: WorkspaceData): string | null => given.author ?? about.author?.name ?? null;

/** All that a report is told; what nobody gave is what the workspace says of its author, or nothing. */
export const reportOptions = (given: GivenOfReport, filters: Filters, { workspace: { about } }: Analysis): ReportOptions => ({
  title: orNull(given.title),
  author: authorOf(given, about),
  date: orNull(given.date),
  language: given.language ?? about.language ?? 'en-GB',
  filters,
  onBehalfOf: given.onBehalfOf ?? authorOf(given, about),
  speaker: orNull(given.speaker),
  session: orNull(given.session),
  item: orNull(given.item),
  minutes: orNull(given.minutes),
  words: orNull(given.words),
  chosen: given.gaps ?? [],
  claims: { leaveOut: given.leaveOut ?? [], putIn: given.putIn ?? [] },
  state: filters[state.name]?.[0] ?? null,
  due: orNull(given.due),
  untested: given.untested ?? false,
});
