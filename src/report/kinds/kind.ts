import type { Filters } from '../../model/filters/filter.ts';
import type { ClaimChoice, RestsOn } from '../../model/kept-report.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { ReportLanguage } from '../../model/words.ts';
import type { Workbook } from '../named-sheet.ts';
import { dateWords } from '../phrases.ts';
import type { Report } from '../report.ts';
import type { KindOption } from './options.ts';

/** A kind of report: one object in one file, with a folder of its name for what it needs, and a line in `kinds.ts`. */
export interface Kind {
  /** As the command line names it. */
  readonly id: string;
  /** What it is, for a menu and for the help. */
  readonly about: string;
  /** What may be said of it beside what every report takes. */
  readonly options: readonly KindOption[];
  /** Whether it is long enough for a table of contents. */
  readonly contents: boolean;
  /** The ending of its file where nobody gives another. */
  readonly ending: string;
  /** It is for one State, which the filter by States names. */
  readonly forState?: true;
  /** Whether it can be composed of gaps in the app. */
  readonly inApp: boolean;
  /** @throws CannotCompose with a sentence for people; NoRoom where it does not fit */
  readonly compose: (analysis: Analysis, options: ReportOptions) => readonly Composed[];
}

/** What of a report its author decides. */
export interface ReportOptions {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO date; nothing is dated without it. */
  readonly date: string | null;
  readonly language: ReportLanguage;
  readonly filters: Filters;
  /** Who speaks or asks. */
  readonly onBehalfOf: string | null;
  /** Whose voice it is, where a person reads it out. */
  readonly speaker: string | null;
  /** The session of the body, and the item of its agenda. */
  readonly session: string | null;
  readonly item: string | null;
  /** How long may be spoken; three minutes where neither is given. */
  readonly minutes: number | null;
  /** The most words that may be spoken. */
  readonly words: number | null;
  /** Gaps, cases or entries chosen by hand, by id; empty where nothing was. */
  readonly chosen: readonly string[];
  /** Single claims in and out, of what was chosen. */
  readonly claims: ClaimChoice;
  readonly state: string | null;
  readonly due: string | null;
  /** Whether a gap report also tells what nobody has looked at. */
  readonly untested: boolean;
}

/** One document of what was asked for. */
export interface Composed {
  readonly report: Report;
  /** What tells it from the others, in the name of its file; empty where there is no need. */
  readonly suffix: string;
  /** It is for its author alone and never filed with the others. */
  readonly forAuthor?: true;
  /** What it was made of, where a report of this kind can say so. */
  readonly rests?: RestsOn;
  /** How long it takes to read out, where it is read out. */
  readonly length?: string;
  /** What its author has to add before it is sent, or to know that it leaves out, each as a sentence. */
  readonly lacks?: readonly string[];
  /** The same by columns, where there is such a workbook. */
  readonly workbook?: Workbook;
}

/** What the author of all these has to add or to know before they are sent, each in a sentence. */
export const lacksOf = (made: readonly Composed[]): readonly string[] => [...new Set(made.flatMap(({ lacks }) => lacks ?? []))];

/** Something chosen by hand is not there, or may not be used as asked. */
export class CannotCompose extends Error {}

/** What is to be said needs more words than it was given. */
export class NoRoom extends Error {
  readonly words: number;
  readonly needed: number;
  /** What is needed, in minutes with one decimal. */
  readonly minutes: string;
  constructor(words: number, needed: number, perMinute: number) {
    const minutes = (needed / perMinute).toFixed(1);
    super(`There is too little room: it takes ${needed} words, ${minutes} minutes.`);
    this.words = words;
    this.needed = needed;
    this.minutes = minutes;
  }
}

/** A document of a kind, with what stands around its body. */
export const reportOf = (
  { id, contents }: Pick<Kind, 'id' | 'contents'>,
  title: string,
  body: Report['body'],
  { withheld }: Analysis,
  options: ReportOptions,
): Report => ({
  kind: id,
  contents,
  title: options.title ?? title,
  author: options.author ?? options.onBehalfOf,
  date: options.date === null ? null : dateWords(options.date, options.language),
  language: options.language,
  included: withheld.included.filter((each) => each !== 'public') as Report['included'],
  body,
});

export const checkSheetSuffix = '-check-sheet';

/** The check sheet beside a report; it goes through the report in its order, and has no contents of its own. */
export const checkSheetOf = (report: Report, body: Report['body'], suffix = ''): Composed => ({
  report: { ...report, contents: false, title: `Check sheet for the author: ${report.title}`, body },
  suffix: `${suffix}${checkSheetSuffix}`,
  forAuthor: true,
});
