import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered } from '../../phrases.ts';
import { conditionsOf, isActNamed } from '../../telling/conditions.ts';
import { conductOf, isNamed } from '../../telling/conduct.ts';
import { organisationName } from '../../telling/names.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { partOf } from './part-of.ts';
import said from './holds-here.json' with { type: 'json' };

/** That what was concluded of another case, from the same promises by the same rules, is concluded of this one too, or of this one as a part of that alone, and where the organisation only helped here, what that comes to: it is not said again in full. */
export function holdsHere(findings: readonly Finding[], analysis: Analysis): string {
  const byWhole = [...Map.groupBy(findings, (finding) => partOf(finding, analysis))];
  return byWhole
    .flatMap(([whole, own]) => (whole ? [partSaid(whole, own, analysis)] : own.map((finding) => holding(finding, analysis))))
    .join(' ');
}

function partSaid({ title }: EntryWithFacts, parts: readonly Finding[], analysis: Analysis): string {
  const norms = new Set(parts.map(({ norm }) => lowered(labelOf(norm, indexOf(analysis)))));
  return fill(said.part, { norms: inSeries([...norms]), title });
}

function holding(finding: Finding, analysis: Analysis): string {
  const covers = telling.conclusion.conditions['scope-open'];
  return fill(templateOf(finding, analysis), {
    norm: lowered(labelOf(finding.norm, indexOf(analysis))),
    organisation: organisationName(analysis),
    conduct: conductOf(finding, analysis),
    conditions: conditionsOf(finding, analysis)
      .map((each) => (each === covers ? fill(said.covers, { document: documentOf(finding, analysis) }) : each))
      .join(isActNamed(finding, analysis) ? ', and if ' : ' and '),
  });
}

function documentOf({ commitment }: Finding, analysis: Analysis): string {
  const { commitments, instruments } = indexOf(analysis);
  return documentNameInFull(instruments.get(commitments.get(commitment)!.instrument)!, analysis);
}

function templateOf(finding: Finding, analysis: Analysis): string {
  if (finding.verdict === 'assistance' && conditionsOf(finding, analysis).length > 0)
    return isActNamed(finding, analysis) ? said.hadPartNamed : said.hadPart;
  if (!finding.shortOf.includes('assisted')) return said.holdsHere;
  return isNamed(finding, analysis) ? said.helpedIn : said.helped;
}
