import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { given } from '../../../model/filters/filters.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { mayBeOfItsTime } from '../../../model/strength.ts';
import { timelineFigures } from '../../figures/figures.ts';
import { textOf, title } from '../../page-tree.ts';
import type { ReportContent } from '../../report.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { nearestTo } from '../../telling/nearest-in-time.ts';
import { documentName } from '../../telling/promise.ts';
import { whatFollows } from '../../telling/what-follows.ts';
import type { ReportOptions } from '../kind.ts';
import { partOf } from '../shared/part-of.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { annexes } from './annexes.ts';
import { askKey } from './asked.ts';
import { citedIn } from './cited-in.ts';
import { inFavour, silences, untested } from './beside.ts';
import { past } from './past.ts';
import { summaryAsks } from './summary-asks.ts';
import { summaryFindings } from './summary-findings.ts';
import { summaryOf } from './summary.ts';
import templates from './templates.json' with { type: 'json' };
import { headingIds, inSummary, themeSection } from './theme.ts';
import { themesOf } from './themes.ts';
import { toldIn } from './told-in.ts';

/** The gap report: a page of summary, a section a theme, what lies before the commitments, what speaks for the organisation, and annexes. */
export function gapReportBody(
  analysis: Analysis,
  { filters, claims, chosen, untested: withUntested }: Pick<ReportOptions, 'filters' | 'claims' | 'chosen' | 'untested'>,
): ReportContent[] {
  const matters = mattersOf(analysis, claims);
  const raised = matters.filter((matter) => !isPast(matter));
  const left = entriesLeft(analysis, filters);
  const themes = themesOf(raised, analysis);
  // The summary tells the parts of other work with it, and asks nothing on them by themselves.
  const whole = raised.filter(({ lead }) => partOf(lead, analysis) === null);
  const asked = new Map(summaryAsks(summaryFindings(whole, analysis), analysis).map((each) => [askKey(each), inSummary]));
  const instruments = instrumentsOf(matters, analysis);
  const cases = [
    ...themes.flatMap((theme) => themeSection(theme, asked, analysis)),
    ...past(matters.filter(isPast), raised.length === 0, analysis),
    ...(matters.length > 0
      ? [
          title(2, templates.timeline),
          ...timelineFigures(
            analysis,
            matters.map(({ entry }) => entry.id),
            instrumentsTold(matters, analysis),
          ),
        ]
      : []),
    ...inFavour(matters, left, chosen.length > 0, analysis),
    ...askedBefore(
      matters.map(({ entry }) => entry),
      analysis,
      true,
    ),
    ...silences(analysis),
    ...(withUntested ? untested(analysis, given(filters).length > 0) : []),
  ];
  const told = raised.length > 0 ? left : toldIn(cases, left, analysis);
  const body = [...summaryOf({ raised, told, headings: headingIds(themes) }, analysis, filters), ...cases];
  return [...body, ...annexes(body, matters, claims, new Set([...instruments, ...instrumentsNamed(body, analysis)]), analysis)];
}

/** The texts that the report speaks of: those of findings of their time, and for each case of another time the one nearest to it. */
const instrumentsOf = (matters: readonly Matter[], analysis: Analysis): ReadonlySet<string> =>
  new Set(
    matters.flatMap((matter) => {
      const ofTheirTime = matter.cases.flatMap(({ inGap }) => inGap.findings).filter(mayBeOfItsTime);
      const { commitments } = indexOf(analysis);
      const held = isPast(matter) ? [nearestTo(matter, analysis)] : ofTheirTime.map(({ commitment }) => commitments.get(commitment)!);
      return held.map(({ instrument }) => instrument);
    }),
  );

/** The texts that a report cites and names in what it tells, whatever for. */
function instrumentsNamed(body: readonly ReportContent[], analysis: Analysis): string[] {
  const told = textOf(body);
  const cited = new Set(citedIn(body).map(({ id }) => id));
  return analysis.workspace.instruments
    .filter((each) => each.sources.some((id) => cited.has(id)) && told.includes(documentName(each, analysis)))
    .map(({ id }) => id);
}

/** The texts whose promises are told with the cases: the drawing has no others. */
const instrumentsTold = (matters: readonly Matter[], analysis: Analysis): ReadonlySet<string> => {
  const { commitments, findings } = indexOf(analysis);
  return new Set(
    matters.flatMap((matter) => {
      if (isPast(matter)) return [nearestTo(matter, analysis).instrument];
      const told = whatFollows(matter, analysis).flatMap(({ from }) => from.flatMap((id) => findings.get(id) ?? []));
      return told.map(({ commitment }) => commitments.get(commitment)!.instrument);
    }),
  );
};
