import { indexOf } from '../../../explain/index-of.ts';
import { verdictLetter } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { byId } from '../../../model/sorting.ts';
import { isInForce, standards, verdicts } from '../../../model/words.ts';
import { sourcesSheet, unjudgedSheet, untestedSheet } from './beside.ts';
import { casesSheet, decisionsSheet } from './cases.ts';
import { claimsSheet } from './claims.ts';
import { commitmentsSheet, notReadSheet } from './commitments.ts';
import { commitmentColumns, isAlleged } from './columns.ts';
import { findingsSheet, gapsSheet } from './findings.ts';
import { methodSheet, rulesSheet } from './rules.ts';
import * as values from './values.ts';
import { codebookOf } from './codebook.ts';
import { sheetOf, type ColumnOf, type NamedSheet } from '../../named-sheet.ts';

/**
 * The audit matrix, which can be audited from itself: findings, cases, all commitments and what became of each, the claims and sources that carry
 * them, the rules, a codebook that explains all of it; then commitments by cases, decisions, gaps, what was not read, is untested or unjudged, and
 * the method. Sheets of plain cells; a format makes them safe for itself.
 */
export function auditSheets(analysis: Analysis, filters: Filters = {}): NamedSheet[] {
  const sheets = [
    findingsSheet(analysis),
    casesSheet(analysis),
    commitmentsSheet(analysis, filters),
    claimsSheet(analysis, filters),
    sourcesSheet(analysis, filters),
    rulesSheet(analysis),
  ];
  const further = [
    matrixSheet(analysis),
    decisionsSheet(analysis),
    gapsSheet(analysis),
    notReadSheet(analysis, filters),
    untestedSheet(analysis),
    unjudgedSheet(analysis),
    methodSheet(),
  ];
  return [...sheets, codebookOf([...sheets, ...further], analysis), ...further];
}

/** Commitments by cases, each cell the letter of the finding that speaks for it. */
function matrixSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const cells = new Map<string, Map<string, Finding>>();
  const judged = new Set<string>();
  for (const finding of index.findings.values()) {
    const row = cells.get(finding.commitment) ?? new Map<string, Finding>();
    const before = row.get(finding.evidence);
    cells.set(finding.commitment, row.set(finding.evidence, before && goesBefore(before, finding) ? before : finding));
    judged.add(finding.evidence);
  }
  const entries = analysis.entries.filter((entry) => judged.has(entry.id)).toSorted(byId);
  return sheetOf<Commitment>(
    'Matrix',
    'Commitments with at least one finding (rows) by the cases that have one (columns). The letter is that of one finding: the gravest in force at reasonable grounds or above; else the gravest in force, alleged; else what is consistent; else the others.',
    [
      ...commitmentColumns<Commitment>((commitment) => commitment, index),
      ...entries.map((entry): ColumnOf<Commitment> => ({
        name: [entry.title, entry.places?.join(', ') ?? '', entry.period].filter(Boolean).join(' · '),
        explainedAs: '(each case)',
        width: 6,
        turned: true,
        holds: 'verdict',
        meaning:
          'A case, by the title, places and period of its evidence entry. The cell is the verdict of the finding that speaks for the commitment in this case.',
        values: values.letterValues,
        of: (commitment) => letterOf(cells.get(commitment.id)?.get(entry.id)),
      })),
    ],
    analysis.workspace.commitments.filter((commitment) => cells.has(commitment.id)),
    { filtered: false },
  );
}

function letterOf(finding: Finding | undefined): string {
  if (!finding) return values.noFinding;
  const letter = verdictLetter[finding.verdict];
  return isAlleged(finding) ? letter.toLowerCase() : letter;
}

/** As the headline of a gap is chosen: what is proven and against the organisation first, so that an allegation never hides it. */
function goesBefore(one: Finding, other: Finding): boolean {
  const rank = (finding: Finding) => [
    !isInForce(finding.verdict) ? 2 : finding.verdict === 'consistent' ? 1 : 0,
    isAlleged(finding) ? 1 : 0,
    verdicts.indexOf(finding.verdict),
    standards.indexOf(finding.standard.level),
  ];
  const [a, b] = [rank(one), rank(other)];
  for (const [place, value] of a.entries()) if (value !== b[place]) return value < b[place]!;
  return one.id < other.id;
}
