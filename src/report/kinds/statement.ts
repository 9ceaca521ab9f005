import { indexOf } from '../../explain/index-of.ts';
import type { Filters } from '../../model/filters.ts';
import type { Analysis, Gap } from '../../model/records.ts';
import { CannotCompose, reportOf, type Kind, type ReportOptions } from './kind.ts';
import { chosen, minutes, onBehalfOf, words } from './options.ts';
import { gapCalled } from './shared/chosen.ts';
import { wordsPerMinute } from './shared/names.ts';
import { checkSheetBody } from './statement/check-sheet.ts';
import { strongest } from './statement/points.ts';
import { composeStatement, lengthWords, statementBody, statementTitle } from './statement/statement.ts';

const usualMinutes = 3;

/** Raises nothing that a reviewer rejected, and unasked nothing below reasonable grounds. */
const narrowed = (given: Filters, byHand: boolean): Filters => ({
  ...given,
  withoutRejected: true,
  ...(byHand || given.minStandard ? {} : { minStandard: 'reasonable-grounds' as const }),
});

export const statement: Kind = {
  id: 'statement',
  about: 'a statement to the body that governs the organisation, with a check sheet for its speaker',
  options: [onBehalfOf, minutes, words, chosen],
  contents: false,
  ending: 'docx',
  inApp: true,
  narrows: narrowed,
  compose: (analysis, options) => {
    const room = roomOf(options, analysis);
    const byHand = options.chosen.length > 0;
    const asked = { words: room, onBehalfOf: options.onBehalfOf, byHand };
    const made = composeStatement(gapsToRaise(analysis, options), analysis, asked);
    const title = statementTitle(analysis);
    const report = reportOf(statement, title, statementBody(made, analysis, asked), analysis, options);
    const checkSheet = { ...report, title: `Check sheet for the speaker: ${report.title}`, body: checkSheetBody(made, analysis) };
    return [
      { report, suffix: '', length: lengthWords(made, analysis) },
      { report: checkSheet, suffix: '-check-sheet' },
    ];
  },
};

function roomOf(options: ReportOptions, analysis: Analysis): number {
  if (options.minutes !== null && options.words !== null) throw new CannotCompose('Give either “--minutes” or “--words”.');
  return options.words ?? Math.floor((options.minutes ?? usualMinutes) * wordsPerMinute(analysis));
}

function gapsToRaise(analysis: Analysis, { chosen: ids, filters }: ReportOptions): Gap[] {
  const byHand = ids.length > 0;
  const gaps = byHand
    ? [...new Set(ids)].map((id) => gapCalled(id, analysis))
    : strongest(analysis).filter((gap) => !isRejected(gap, analysis));
  if (gaps.length === 0) refuseIfFiltered(filters);
  const rejected = gaps.find((gap) => isRejected(gap, analysis));
  if (rejected) throw new CannotCompose(`A reviewer rejected what leads “${rejected.id}”, so that no statement may raise it.`);
  return gaps;
}

const isRejected = ({ headline }: Gap, analysis: Analysis): boolean =>
  indexOf(analysis)
    .findings.get(headline.finding)!
    .decisions.some(({ decision }) => decision === 'rejected');

/** That a filter left nothing says nothing on what is proven: a speaker would concede what was only not chosen. */
function refuseIfFiltered(filters: Filters): void {
  if (filters.onlyConfirmed)
    throw new CannotCompose(
      'Nothing that could be raised is confirmed by a reviewer yet. Confirm findings first (“avowed review confirm”, or 8 Review in the app), or leave out “--only-confirmed”.',
    );
  const usual = narrowed({}, false);
  const narrowing = (Object.keys(filters) as (keyof Filters)[]).filter((name) => filters[name] !== usual[name]);
  if (narrowing.length > 0)
    throw new CannotCompose('The filters leave nothing that could be raised. Widen them: “avowed gaps” shows what each leaves.');
}
