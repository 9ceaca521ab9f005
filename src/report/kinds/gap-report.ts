import { gapReportBody } from './gap-report/body.ts';
import { restsOfGapReport } from './gap-report/rests.ts';
import { saidIn } from './gap-report/said.ts';
import { inOwnVoice } from '../telling/own-voice.ts';
import { checkSheetOf, reportOf, type Kind } from './kind.ts';
import { chosen, leaveOut, putIn, untested } from './options.ts';
import { mattersSheet, sentencesSheet } from './shared/check-sheet.ts';
import { onlyChosen } from './shared/chosen.ts';
import { scopedTitle } from './shared/scope.ts';
import { entriesLeft } from '../../explain/entries-left.ts';
import { place } from '../../model/filters/place.ts';
import { practice } from '../../model/filters/practice.ts';
import type { Filters } from '../../model/filters/filter.ts';
import type { Analysis } from '../../model/judgement.ts';
import { placeName } from '../../model/places.ts';
import { mattersOf } from '../telling/matters.ts';
import { namedInFull } from '../telling/named-in-full.ts';
import { organisationInTitle } from '../telling/names.ts';
import { seenFrom } from '../telling/seen-from.ts';

export const gapReport: Kind = {
  id: 'gap-report',
  about: 'a gap report: a page of summary, the cases by country or practice, what speaks for the organisation, and annexes',
  options: [chosen, leaveOut, putIn, untested],
  contents: true,
  ending: 'docx',
  inApp: true,
  compose: (all, options) => {
    const seen = seenFrom(options.filters[place.name] ?? [], all);
    const analysis = inOwnVoice(options, seen);
    const organisation = organisationInTitle(analysis);
    const left = onlyChosen(analysis, options.chosen);
    const title = scopedTitle(
      'Gap report{on}{where}: what {organisation} has avowed and what it did',
      { organisation, where: onePlace(left, options.filters) },
      options.filters,
      analysis,
    );
    const body = gapReportBody(left, options);
    const matters = mattersOf(left, options.claims);
    const said = saidIn(body, matters, entriesLeft(left, options.filters), left);
    const report = reportOf(gapReport, title, namedInFull(body, analysis), analysis, options);
    return [
      { report, suffix: '', rests: restsOfGapReport(said, matters, seen) },
      checkSheetOf(report, [...sentencesSheet(said, left), ...mattersSheet(matters, left)]),
    ];
  },
};

/** “ in Greece”, where all that the report tells lies there and the filters do not say so: a report on one country is no report on all such work. */
function onePlace(analysis: Analysis, filters: Filters): string {
  const [first, ...others] = new Set(entriesLeft(analysis, filters).map(({ places = [] }) => places.join(' ')));
  const isOfWork = (filters[practice.name] ?? []).length > 0 && (filters[place.name] ?? []).length === 0;
  return !isOfWork || !first || others.length > 0 || first.includes(' ') ? '' : ` in ${placeName(first)}`;
}
