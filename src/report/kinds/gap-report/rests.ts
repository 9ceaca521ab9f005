import { toString } from 'mdast-util-to-string';
import { restsOf } from '../../../explain/made-of.ts';
import type { ClaimChoice, RestsOn } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { ReportContent } from '../../report.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { mattersOf } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';

/** As many letters at the end of a sentence as tell it from others: its opening is shortened where its source was told of before. */
const tail = 60;

/** The findings that a gap report tells, and of the facts that could show them those whose words stand in it. */
export function restsOfGapReport(body: readonly ReportContent[], claims: ClaimChoice, analysis: Analysis): RestsOn {
  const text = body.map((node) => toString(node)).join('\n');
  const ids = mattersOf(analysis, claims).flatMap((matter) => {
    const { entry, lead } = matter;
    const told = chosenFacts(matter, promised(lead, analysis).commitment, analysis).filter(({ claim }) =>
      text.includes(claimSaid(claim, analysis).slice(-tail)),
    );
    return [lead.id, ...told.map(({ claim }) => `${entry.id}#${claim.id}`)];
  });
  return restsOf(ids, [], analysis);
}
