import { indexOf } from '../../explain/index-of.ts';
import { isRejected } from '../../model/rejected.ts';
import type { Filters } from '../../model/filters/filter.ts';
import { given } from '../../model/filters/filters.ts';
import { minStandard } from '../../model/filters/min-standard.ts';
import type { Analysis, Gap } from '../../model/records.ts';
import { CannotCompose, reportOf, type Kind, type ReportOptions } from './kind.ts';
import { chosen, minutes, onBehalfOf, words } from './options.ts';
import { gapCalled } from './shared/chosen.ts';
import { wordsPerMinute } from '../telling/names.ts';
import { checkSheetBody } from './statement/check-sheet.ts';
import { strongest } from './statement/points.ts';
import { composeStatement, lengthWords, statementBody, statementTitle } from './statement/statement.ts';

const usualMinutes = 3;

/** Raises nothing that a reviewer rejected, and unasked nothing below reasonable grounds. */
const narrowed: NonNullable<Kind['narrows']> = (byHand) => ({
  filters: byHand ? {} : { [minStandard.name]: ['reasonable-grounds'] },
  also: ({ decisions }) => !isRejected(decisions),
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
    : strongest(analysis).filter((gap) => !isHeadlineRejected(gap, analysis));
  if (gaps.length === 0) refuseIfFiltered(filters);
  const rejected = gaps.find((gap) => isHeadlineRejected(gap, analysis));
  if (rejected) throw new CannotCompose(`A reviewer rejected what leads “${rejected.id}”, so that no statement may raise it.`);
  return gaps;
}

const isHeadlineRejected = ({ headline }: Gap, analysis: Analysis): boolean =>
  isRejected(indexOf(analysis).findings.get(headline.finding)!.decisions);

/** That a filter left nothing says nothing on what is proven: a speaker would concede what was only not chosen. */
function refuseIfFiltered(filters: Filters): void {
  const narrowing = given(filters);
  if (narrowing.length === 0) return;
  throw new CannotCompose(
    narrowing.find(({ filter }) => filter.leavesNothing)?.filter.leavesNothing ??
      'The filters leave nothing that could be raised. Widen them: “avowed gaps” shows what each leaves.',
  );
}
