import { slug } from 'github-slugger';
import type { Filters } from '../../model/filters.ts';
import type { Analysis, EntryWithFacts, Gap } from '../../model/records.ts';
import { indexOf } from '../../explain/index-of.ts';
import { listWords } from '../../explain/words.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { NamedSheet } from '../named-sheet.ts';
import { auditDocumentBody } from './audit-document.ts';
import { auditMatrix } from './audit-matrix.ts';
import { checkSheetBody } from './check-sheet.ts';
import { composeStatement, lengthWords, statementBody, statementTitle } from './council-statement.ts';
import { gapReportBody } from './gap-report.ts';
import type { ReportLanguage } from '../../model/words.ts';
import { dateWords, fill } from '../phrases.ts';
import { organisationName, strongest } from './points.ts';
import { letters } from './questions.ts';
import type { Report, ReportKind } from '../report.ts';
import { briefTitle, stateBriefBody } from './state-brief.ts';

/** What of a report its author decides. */
export interface ReportOptions {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO date; nothing is dated without it. */
  readonly date: string | null;
  readonly language: ReportLanguage;
  readonly filters: Filters;
  /** Who speaks or asks. */
  readonly organisation: string | null;
  /** The most words of a statement. */
  readonly words: number;
  /** Gaps, cases or entries chosen by hand, by id; empty where nothing was. */
  readonly chosen: readonly string[];
  readonly state: string | null;
  readonly due: string | null;
}

/** One document of what was asked for. */
export interface Composed {
  readonly report: Report;
  /** What tells it from the others, in the name of its file; empty where there is no need. */
  readonly suffix: string;
  /** How long it takes to read out, where it is read out. */
  readonly length?: string;
  /** The workbook that holds the same by columns, where there is one. */
  readonly sheets?: readonly NamedSheet[];
}

/** Something chosen by hand is not there, or may not be used as asked. */
export class CannotCompose extends Error {}

/**
 * A statement comes with the check sheet for its speaker, questions as a letter for each recipient; all else is one document.
 * @throws CannotCompose with a sentence for people; NoRoom where a statement does not fit
 */
export function compose(kind: ReportKind, analysis: Analysis, options: ReportOptions): readonly Composed[] {
  const report = (title: string, body: Report['body']): Report => ({
    kind,
    title: options.title ?? title,
    author: options.author ?? options.organisation,
    date: options.date === null ? null : dateWords(options.date, options.language),
    language: options.language,
    included: analysis.withheld.included.filter((each) => each !== 'public') as Report['included'],
    body,
  });
  switch (kind) {
    case 'gap-report': {
      const title = fill('Gap report: what {organisation} has avowed and what it does', { organisation: organisationName(analysis) });
      return [{ report: report(title, gapReportBody(onlyChosen(analysis, options.chosen), options.filters)), suffix: '' }];
    }
    case 'audit-matrix': {
      const title = fill('Audit matrix: commitments of {organisation} and documented practice', {
        organisation: organisationName(analysis),
      });
      const chosen = onlyChosen(analysis, options.chosen);
      const sheets = auditMatrix(chosen, options.filters);
      return [{ report: report(title, auditDocumentBody(sheets, chosen)), suffix: '', sheets }];
    }
    case 'council-statement': {
      const byHand = options.chosen.length > 0;
      const gaps = byHand
        ? [...new Set(options.chosen)].map((id) => gapCalled(id, analysis))
        : strongest(analysis).filter((gap) => !isRejected(gap, analysis));
      if (gaps.length === 0) refuseIfFiltered(options.filters);
      const rejected = gaps.find((gap) => isRejected(gap, analysis));
      if (rejected) throw new CannotCompose(`A reviewer rejected what leads “${rejected.id}”, so that no statement may raise it.`);
      const asked = { words: options.words, organisation: options.organisation, byHand };
      const statement = composeStatement(gaps, analysis, asked);
      const body = statementBody(statement, analysis, asked);
      const title = statementTitle();
      const checkSheet = {
        ...report(title, checkSheetBody(statement, analysis)),
        title: `Check sheet for the speaker: ${options.title ?? title}`,
      };
      return [
        { report: report(title, body), suffix: '', length: lengthWords(statement) },
        { report: checkSheet, suffix: '-check-sheet' },
      ];
    }
    case 'questions': {
      const all = letters(entriesChosen(options.chosen, analysis), analysis, options);
      return all.map(({ recipient, title, body }, at) => ({
        report: report(title, body),
        suffix: all.length === 1 ? '' : `-${at + 1}-${slug(recipient)}`,
      }));
    }
    case 'state-brief': {
      if (options.state === null) throw new CannotCompose('A state brief is for one State: give it by “--state”, such as “--state AU”.');
      return [{ report: report(briefTitle(options.state, analysis), stateBriefBody(options.state, analysis)), suffix: '' }];
    }
  }
}

/** That a filter left nothing says nothing on what is proven: a speaker would concede what was only not chosen. */
function refuseIfFiltered(filters: Filters): void {
  if (filters.onlyConfirmed)
    throw new CannotCompose(
      'Nothing that could be raised is confirmed by a reviewer yet. Confirm findings first (“avowed review confirm”, or 8 Review in the app), or leave out “--only-confirmed”.',
    );
  const usual: Filters = { withoutRejected: true, minStandard: 'reasonable-grounds' };
  const narrowing = (Object.keys(filters) as (keyof Filters)[]).filter((name) => filters[name] !== usual[name]);
  if (narrowing.length > 0)
    throw new CannotCompose('The filters leave nothing that could be raised. Widen them: “avowed gaps” shows what each leaves.');
}

const isRejected = ({ headline }: Gap, analysis: Analysis): boolean =>
  indexOf(analysis)
    .findings.get(headline.finding)!
    .decisions.some(({ decision }) => decision === 'rejected');

/** The analysis with only the gaps that were chosen, where any were. */
function onlyChosen(analysis: Analysis, chosen: readonly string[]): Analysis {
  if (chosen.length === 0) return analysis;
  const gaps = chosen.map((id) => gapCalled(id, analysis));
  return { ...analysis, judgement: { ...analysis.judgement, gaps: analysis.judgement.gaps.filter((gap) => gaps.includes(gap)) } };
}

/** @throws CannotCompose that says why it is not to be had, as far as that can be told */
function gapCalled(id: string, analysis: Analysis): Gap {
  const index = indexOf(analysis);
  const gap = index.gaps.get(id);
  if (gap) return gap;
  const inGaps = analysis.judgement.gaps.filter(({ cases }) => cases.some((each) => each.evidence === id || each.id === id));
  if (inGaps.length > 0)
    throw new CannotCompose(
      `“${id}” is ${index.entries.has(id) ? 'an evidence entry' : 'a case'}, and gaps are asked for. It is in: ${listWords(inGaps.map((each) => each.id))}.`,
    );
  const near = didYouMean(
    id,
    analysis.judgement.gaps.map((each) => each.id),
  );
  throw new CannotCompose(
    near
      ? `There is no gap “${id}”; ${near} “avowed gaps” lists them.`
      : `There is no gap “${id}” to report on: it is not there, or reviewers rejected all of its findings, or the filters leave it out. “avowed gaps” lists them.`,
  );
}

/** Those of the chosen gaps, cases and entries, each once; where nothing was chosen, all in which something was found against the organisation. */
function entriesChosen(chosen: readonly string[], analysis: Analysis): EntryWithFacts[] {
  const index = indexOf(analysis);
  const ids =
    chosen.length === 0
      ? analysis.judgement.gaps.filter((gap) => !gap.past).flatMap((gap) => gap.cases.map((each) => each.evidence))
      : chosen.flatMap((id) => {
          const gap = index.gaps.get(id);
          if (gap) return gap.cases.map((each) => each.evidence);
          const inCase = index.cases.get(id);
          if (inCase) return [inCase.inGap.evidence];
          if (index.entries.has(id)) return [id];
          throw new CannotCompose(
            `Nothing is called “${id}”. Give the id of a gap, a case or an entry: “avowed gaps” and “avowed evidence” list them.`,
          );
        });
  if (ids.length === 0)
    throw new CannotCompose('There is no case to ask about: nothing is found against the organisation in what the filters leave.');
  return [...new Set(ids)].map((id) => index.entries.get(id)!);
}
