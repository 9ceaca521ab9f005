import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import type { ClaimChoice } from '../../../model/kept-report.ts';
import { remember } from '../../../model/remember.ts';
import { reaches, type Standard } from '../../../model/words.ts';
import { list, paragraph, textOf, words } from '../../page-tree.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isOfOneOrigin, isSameAs, onePerOrigin } from '../../telling/alike.ts';
import { tellable } from '../../telling/claims.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { best } from '../../telling/weight.ts';
import { tailOf } from '../../telling/tail.ts';
import method from './method.json' with { type: 'json' };

/** Asked for each case of the same report. */
const textOfTold = remember(textOf);

/** What a standard of proof takes, in origins (design: two of different origin give reasonable grounds). */
const originsOf = (level: Standard): number => (reaches(level, 'reasonable-grounds') ? 2 : 1);

/** What findings of one case rest on that the report does not tell: for each fact the best claims, until as many origins are told as its standard of proof takes. @param told what stands before it @param choice what its author left out is told here neither */
export function restingBesides(
  findings: readonly Finding[],
  told: readonly ReportContent[],
  choice: ClaimChoice,
  analysis: Analysis,
): ReportContent[] {
  if (findings.length === 0) return [];
  const text = textOfTold(told);
  const entry = indexOf(analysis).entries.get(findings[0]!.evidence)!;
  const isTold = (claim: Claim): boolean => text.includes(tailOf(claimSaid(claim, analysis)));
  const besides = new Set<Claim>();
  const { appraisals } = analysis.workspace;
  for (const { claims: ids, level } of findings.flatMap(({ held }) => held)) {
    const claims = tellable(entry, choice).filter(({ id }) => ids.includes(id));
    const heard = claims.filter((claim) => isTold(claim) || besides.has(claim));
    for (const claim of best(claims, entry, analysis)) {
      if (onePerOrigin(heard, appraisals).length >= originsOf(level)) break;
      if (heard.some((each) => isOfOneOrigin(each, claim, appraisals) || isSameAs(each, claim))) continue;
      besides.add(claim);
      heard.push(claim);
    }
  }
  if (besides.size === 0) return [];
  const lines = [...besides].map((claim) => [words(claimSaid(claim, analysis)), cite(citedBy(claim))]);
  return [paragraph(words(method.findings.besides)), { ...list(lines), data: { notesBeneath: true } }];
}
