import { gapReportBody } from './gap-report/body.ts';
import { restsOfGapReport } from './gap-report/rests.ts';
import { saidIn } from './gap-report/said.ts';
import { checkSheetOf, reportOf, type Kind } from './kind.ts';
import { chosen, leaveOut, putIn, untested } from './options.ts';
import { mattersSheet, sentencesSheet } from './shared/check-sheet.ts';
import { onlyChosen } from './shared/chosen.ts';
import { scopedTitle } from './shared/scope.ts';
import { mattersOf } from '../telling/matters.ts';
import { organisationInTitle } from '../telling/names.ts';

export const gapReport: Kind = {
  id: 'gap-report',
  about: 'a gap report: a page of summary, the cases by country or practice, what speaks for the organisation, and annexes',
  options: [chosen, leaveOut, putIn, untested],
  contents: true,
  ending: 'docx',
  inApp: true,
  compose: (analysis, options) => {
    const organisation = organisationInTitle(analysis);
    const title = scopedTitle(
      'Gap report{on}: what {organisation} has avowed and what it does',
      { organisation },
      options.filters,
      analysis,
    );
    const left = onlyChosen(analysis, options.chosen);
    const body = gapReportBody(left, options);
    const matters = mattersOf(left, options.claims);
    const said = saidIn(body, matters, left);
    const report = reportOf(gapReport, title, body, analysis, options);
    return [
      { report, suffix: '', rests: restsOfGapReport(said, matters, left) },
      checkSheetOf(report, [...sentencesSheet(said, left), ...mattersSheet(matters, left)]),
    ];
  },
};
