import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { decidedWords, reasonLabels } from '../../../explain/words.ts';
import type { Analysis, Case, DecisionOn, EntryWithFacts, Finding, Gap } from '../../../model/judgement.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { entryColumns } from './columns.ts';
import * as values from './values.ts';

interface CaseOf {
  readonly gap: Gap;
  readonly inGap: Case;
}

/** One row a case, by the finding that leads it, with what the organisation answered. */
export function casesSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const entryOf = ({ inGap }: CaseOf) => index.entries.get(inGap.evidence)!;
  const lead = ({ inGap }: CaseOf) => index.findings.get(inGap.lead)!;
  return sheetOf<CaseOf>(
    'Cases',
    'The findings of one entry under one norm and practice, one case a row, by the finding that leads it.',
    [
      { name: 'case', width: 34, meaning: 'The id of the case: norm/practice/entry.', of: ({ inGap }) => inGap.id },
      { name: 'norm', width: 22, meaning: 'Its norm.', of: ({ gap }) => labelOf(gap.norm, index) },
      { name: 'practice', width: 22, meaning: 'Its practice.', of: ({ gap }) => labelOf(gap.practice, index) },
      ...entryColumns<CaseOf>(entryOf),
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict of the finding that leads.',
        values: values.verdictValues,
        of: (each) => lead(each).verdict,
      },
      {
        name: 'would be',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict that it would have, had the commitment been in force.',
        values: values.wouldBeValues,
        of: (each) => lead(each).wouldBe ?? '',
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'That of the finding that leads.',
        values: values.standardValues,
        of: (each) => lead(each).standard.level,
      },
      {
        name: 'reservations',
        width: 30,
        meaning: 'Those of the finding that leads, separated by semicolons.',
        of: (each) =>
          lead(each)
            .shortOf.map((reason) => reasonLabels[reason])
            .join('; '),
      },
      { name: 'leading finding', width: 36, meaning: 'Its id: rule/commitment/entry.', of: ({ inGap }) => inGap.lead },
      {
        name: 'findings',
        width: 9,
        holds: 'number',
        meaning: 'How many findings it has.',
        of: ({ inGap }) => String(inGap.findings.length),
      },
      {
        name: 'what the organisation answered',
        width: 40,
        meaning: 'Its answer, or what came of asking; empty where nothing is known.',
        of: (each) => answerOf(entryOf(each)),
      },
      {
        name: 'not established',
        width: 40,
        meaning: 'What a careful reader would say is not shown.',
        of: (each) => (entryOf(each).notEstablished ?? []).join(' '),
      },
    ],
    analysis.judgement.gaps.flatMap((gap) => gap.cases.map((inGap) => ({ gap, inGap }))),
  );
}

function answerOf({ response }: EntryWithFacts): string {
  if (!response) return '';
  const { text, got, none, asked, due, grade } = response;
  return [
    ...(text ? [text] : []),
    ...(got ? [got] : []),
    ...(grade ? [`(${grade})`] : []),
    ...(none ? [`none found: ${none}`] : []),
    ...(asked && !got ? [`asked ${asked}${due ? `, due ${due}` : ''}`] : []),
  ].join(' ');
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
        values: values.decisionValues,
        of: ({ decision }) => decidedWords(decision),
      },
      { name: 'at', width: 22, meaning: 'When.', of: ({ decision }) => decision.at },
    ],
    rows,
  );
}
