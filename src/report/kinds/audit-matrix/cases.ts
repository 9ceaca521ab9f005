import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { decidedWords } from '../../../explain/words.ts';
import { caseIdOf } from '../../../model/gaps.ts';
import type { Analysis, DecisionOn, Finding } from '../../../model/judgement.ts';
import { strongest, strongestFirst } from '../../../model/strength.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { entryColumns, shortOf } from './columns.ts';
import * as judged from './judged-values.ts';

/** The findings of one entry under one norm and practice. */
interface CaseOf {
  readonly id: string;
  readonly lead: Finding;
  readonly findings: readonly Finding[];
}

/** One row a case, by the finding that leads it; also those in which nothing is held against the organisation. */
export function casesSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const against = ({ effect }: Finding) => effect !== 'fulfilment';
  return sheetOf<CaseOf>(
    'Cases',
    'The findings of one entry under one norm and practice, one case a row, by the finding that leads it: the strongest against the organisation; where there is none, the strongest in its favour.',
    [
      { name: 'case', width: 34, meaning: 'The id of the case: norm/practice/entry.', of: ({ id }) => id },
      { name: 'norm', width: 22, meaning: 'Its norm.', of: ({ lead }) => labelOf(lead.norm, index) },
      { name: 'practice', width: 22, meaning: 'Its practice.', of: ({ lead }) => labelOf(lead.practice, index) },
      ...entryColumns<CaseOf>(({ lead }) => index.entries.get(lead.evidence)!),
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict of the finding that leads.',
        values: judged.verdictValues,
        of: ({ lead }) => lead.verdict,
      },
      {
        name: 'would be',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict that it would have, had the commitment been in force.',
        values: judged.wouldBeValues,
        of: ({ lead }) => lead.wouldBe ?? '',
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'That of the finding that leads.',
        values: judged.standardValues,
        of: ({ lead }) => lead.standard.level,
      },
      {
        name: 'short of a contradiction by',
        width: 32,
        meaning: 'All reasons why the finding that leads is no contradiction, separated by semicolons.',
        values: judged.reasonValues,
        of: ({ lead }) => shortOf(lead),
      },
      { name: 'leading finding', width: 36, meaning: 'Its id: rule/commitment/entry.', of: ({ lead }) => lead.id },
      {
        name: 'findings against',
        width: 9,
        holds: 'number',
        meaning: 'How many of its findings are held against the organisation.',
        of: ({ findings }) => String(findings.filter(against).length),
      },
      {
        name: 'findings in favour',
        width: 9,
        holds: 'number',
        meaning: 'How many speak for it.',
        of: ({ findings }) => String(findings.filter((each) => !against(each)).length),
      },
    ],
    casesOf(analysis),
  );
}

/** Cases in the order of their gaps, then those with nothing against the organisation, the strongest first. */
function casesOf(analysis: Analysis): CaseOf[] {
  const all = Map.groupBy(indexOf(analysis).findings.values(), caseIdOf);
  const held = analysis.judgement.gaps.flatMap((gap) => gap.cases.map(({ id, lead }) => ({ id, lead })));
  const leads = new Map(held.map(({ id, lead }) => [id, lead]));
  const kept = [...all].flatMap(([id, findings]) => (leads.has(id) ? [] : [strongest(findings, analysis.workspace)]));
  const inFavour = strongestFirst(kept, analysis.workspace).map((lead) => ({ id: caseIdOf(lead), lead: lead.id }));
  return [...held, ...inFavour].map(({ id, lead }) => {
    const findings = all.get(id)!;
    return { id, lead: findings.find((each) => each.id === lead)!, findings };
  });
}

/** What reviewers decided on the findings shown, one decision a row. */
export function decisionsSheet(analysis: Analysis): NamedSheet {
  const rows = [...indexOf(analysis).findings.values()].flatMap((finding) => finding.decisions.map((decision) => ({ finding, decision })));
  return sheetOf<{ readonly finding: Finding; readonly decision: DecisionOn }>(
    'Decisions',
    'What reviewers decided on the findings of this workbook, one decision a row. Their reasons are internal and stand here only where they are shown.',
    [
      { name: 'finding', width: 40, meaning: 'The id of the finding.', of: ({ finding }) => finding.id },
      {
        name: 'decided on',
        width: 40,
        meaning: 'The finding or the case that the decision was taken on.',
        of: ({ decision }) => decision.on,
      },
      { name: 'reviewer', width: 16, meaning: 'Who decided.', of: ({ decision }) => decision.reviewer },
      {
        name: 'decision',
        width: 50,
        meaning: 'What was decided, whether it still stands, and why where reasons are shown.',
        values: judged.decisionValues,
        of: ({ decision, finding }) => decidedWords(decision, finding),
      },
      { name: 'at', width: 22, meaning: 'When.', of: ({ decision }) => decision.at },
    ],
    rows,
  );
}
