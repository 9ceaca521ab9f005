import type { IndexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding, Gap } from '../../../model/judgement.ts';
import { headlineOf, leadIn } from '../../../model/gaps.ts';
import type { ClaimChoice } from '../../../model/kept-report.ts';
import { ofCases, withoutRejected } from '../../../model/rejected.ts';
import { mayBeOfItsTime } from '../../../model/strength.ts';
import { matrixFigures } from '../../figures/figures.ts';
import { paragraph, title, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { organisationName } from '../../telling/names.ts';
import { unreadClaims } from '../shared/known-from-others.ts';
import { partOf } from '../shared/part-of.ts';
import { findingsTable, isMeasuredAsThere } from './findings-table.ts';
import method from './method.json' with { type: 'json' };

const { findings: said } = method;

/** Each finding against the organisation with its reservations; what lies outside the time of a commitment is not listed. @param told what stands before it */
export function findingsAnnex(
  all: readonly Finding[],
  told: readonly ReportContent[],
  choice: ClaimChoice,
  analysis: Analysis,
  index: IndexOf,
): ReportContent[] {
  const organisation = organisationName(analysis);
  const inTime = all.filter(mayBeOfItsTime);
  return [
    title(2, fill(said.title, { organisation })),
    ...(inTime.length > 0 ? matrixFigures(analysis, concludedOn(analysis), isOpen(analysis)) : []),
    ...(inTime.length > 0 ? findingsTable(inTime, told, choice, analysis, index) : [paragraph(words(said.none))]),
    ...(inTime.length < all.length ? [paragraph(words(said.outside))] : []),
  ];
}

/** As the table says it below: on its condition, or alleged. */
const isOpen =
  (analysis: Analysis) =>
  (gap: Gap): boolean =>
    gap.headline.alleged || !isConcludedPlainly(headlineOf(gap), analysis) || isMeasuredAsThere(headlineOf(gap), analysis);

/** Whether it is not known from the account of others alone, nor concluded of other work. */
const isConcludedOn = (finding: Finding, analysis: Analysis): boolean =>
  unreadClaims(finding, analysis).length === 0 && partOf(finding, analysis) === null;

/** What is concluded, without cases of which nothing is or that a reviewer rejected: by the weightiest that may be of its time and is not known from the account of others alone. */
const concludedOn = (analysis: Analysis): Gap[] =>
  ofCases(withoutRejected(analysis.judgement.gaps), (each) => mayBeOfItsTime(leadIn(each)) && isConcludedOn(leadIn(each), analysis));
