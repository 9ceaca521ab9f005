import { indexOf } from '../../../explain/index-of.ts';
import { verdictLetter } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { isRejected } from '../../../model/rejected.ts';
import { byId } from '../../../model/sorting.ts';
import { isAlleged, speakingFor } from '../../../model/strength.ts';
import { sourcesSheet } from './sources.ts';
import { unjudgedSheet, untestedSheet } from './unreached.ts';
import { casesSheet, decisionsSheet } from './cases.ts';
import { claimsSheet } from './claims.ts';
import { commitmentsSheet } from './commitments.ts';
import { commitmentColumns } from './columns.ts';
import { entriesSheet } from './entries.ts';
import { findingsSheet } from './findings.ts';
import { gapsSheet } from './gaps.ts';
import { notReadSheet } from './not-read.ts';
import { methodSheet, rulesSheet } from './rules.ts';
import * as judged from './judged-values.ts';
import { vocabularySheet } from './vocabulary.ts';
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
    entriesSheet(analysis, filters),
    commitmentsSheet(analysis, filters),
    claimsSheet(analysis, filters),
    sourcesSheet(analysis, filters),
    rulesSheet(analysis),
  ];
  const further = [
    matrixSheet(analysis),
    decisionsSheet(analysis),
    gapsSheet(analysis, filters),
    notReadSheet(analysis, filters),
    untestedSheet(analysis, filters),
    unjudgedSheet(analysis),
    vocabularySheet(analysis),
    methodSheet(),
  ];
  return [...sheets, codebookOf([...sheets, ...further], analysis), ...further];
}

/** Commitments by entries, each cell the letter of the finding that speaks for it. */
function matrixSheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const byPair = Map.groupBy(index.findings.values(), ({ commitment, evidence }) => `${commitment}\n${evidence}`);
  const speaking = [...byPair.values()].map((findings) => speakingFor(findings, analysis.workspace));
  const cells = new Map(
    [...Map.groupBy(speaking, ({ commitment }) => commitment)].map(([id, own]) => [id, new Map(own.map((each) => [each.evidence, each]))]),
  );
  const found = new Set(speaking.map(({ evidence }) => evidence));
  const entries = analysis.entries.filter((entry) => found.has(entry.id)).toSorted(byId);
  return sheetOf<Commitment>(
    'Matrix',
    'Commitments with at least one finding (rows) by the evidence entries that have one (columns). The letter is that of one finding: the strongest against the organisation that is or may be of its time, in the one order of strength (Method); else the strongest in its favour that is or may be of its time; else the strongest of those before or after the commitment. Behind it, “+” marks what speaks for the organisation where K does not say so, “?” what a reservation leaves in doubt, and “×” what a reviewer rejected.',
    [
      ...commitmentColumns<Commitment>((commitment) => commitment, index),
      ...entries.map((entry): ColumnOf<Commitment> => ({
        name: [entry.title, entry.places?.join(', ') ?? '', entry.period].filter(Boolean).join(' · '),
        explainedAs: '(each entry)',
        width: 6,
        turned: true,
        holds: 'verdict',
        meaning:
          'An evidence entry, by its title, places and period. The cell is the verdict of the one finding that speaks for the commitment on this entry, of whatever norm and practice.',
        values: judged.letterValues,
        of: (commitment) => letterOf(cells.get(commitment.id)?.get(entry.id)),
      })),
    ],
    analysis.workspace.commitments.filter((commitment) => cells.has(commitment.id)),
    { filtered: false },
  );
}

function letterOf(finding: Finding | undefined): string {
  if (!finding) return judged.noFinding;
  const letter = verdictLetter[finding.verdict];
  return `${isAlleged(finding) ? letter.toLowerCase() : letter}${markOf(finding)}`;
}

/** K alone says that the finding is in favour; before or after the commitment, or undated, the letter does not. */
const markOf = ({ effect, verdict, footing, decisions }: Finding): string =>
  [
    effect === 'fulfilment' && verdict !== 'consistent' ? judged.inFavour : '',
    footing === 'open' ? judged.inDoubt : '',
    isRejected(decisions) ? judged.rejectedMark : '',
  ].join('');
