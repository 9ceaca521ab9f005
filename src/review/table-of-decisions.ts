import { indexOf } from '../explain/index-of.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import type { Analysis } from '../model/judgement.ts';
import type { GivenDecision } from '../model/records.ts';
import type { Decision } from '../model/schemas.ts';
import { lastWords } from '../model/last-words.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { decisionWords, isIn, standards, verdicts } from '../model/words.ts';
import { asComputed, hashToDecide } from './queue.ts';

/** The columns of decisions in a spreadsheet, as they go out and come in. */
export const decisionColumns = [
  'on',
  'decision',
  'verdict',
  'standard',
  'set standard',
  'reason',
  'reviewer',
  'at',
  'adjudicates',
  'hash',
] as const;
type DecisionColumn = (typeof decisionColumns)[number];

/** A row of a spreadsheet, by the names of its columns. */
export type DecisionRow = Readonly<Partial<Record<DecisionColumn, string>>>;

/** The standing words of all reviewers, or of one. */
export function decisionsToRows({ workspace }: Analysis, reviewer?: string): DecisionRow[] {
  const { blind, seen } = lastWords(workspace.decisions);
  return [...blind, ...seen]
    .filter((each) => reviewer === undefined || each.reviewer === reviewer)
    .toSorted((one, other) => byCodeUnit(one.on, other.on) || byCodeUnit(one.reviewer, other.reviewer) || byCodeUnit(one.at, other.at))
    .map((each) => ({
      on: each.on,
      decision: each.decision,
      verdict: each.verdict ?? '',
      standard: each.standard ?? '',
      'set standard': each.setStandard ?? '',
      reason: each.reason,
      reviewer: each.reviewer,
      at: each.at,
      adjudicates: (each.adjudicates ?? []).join(', '),
      hash: each.hash,
    }));
}

/** What is wrong with a row, and how to mend it. */
export interface BadRow {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

export interface ReadRows {
  /** To be recorded; what the reviewer has said in the very same words is left out. */
  readonly decisions: readonly Omit<Decision, 'at'>[];
  readonly bad: readonly BadRow[];
  /** Rows without a decision, which are no mistakes: a coder has not come so far. */
  readonly empty: number;
  /** Rows that say what the reviewer has said already. */
  readonly known: number;
}

/**
 * Reads what a reviewer wrote into a spreadsheet. Nothing of it is recorded here.
 * @param rows with the line of the file at which each begins
 * @param before what the reviewer has decided already
 */
export function rowsToDecisions(
  rows: readonly { readonly line: number; readonly row: DecisionRow }[],
  reviewer: string,
  before: readonly GivenDecision[],
  analysis: Analysis,
): ReadRows {
  const { blind, seen } = lastWords(before);
  const said = new Set([...blind, ...seen].map(sameWords));
  const decisions: Omit<Decision, 'at'>[] = [];
  const bad: BadRow[] = [];
  let empty = 0;
  let known = 0;
  for (const { line, row } of rows) {
    if (!row.decision && !row.verdict && !row.reason) {
      empty++;
      continue;
    }
    const read = decisionOf(row, reviewer, analysis);
    if ('found' in read) bad.push({ line, ...read });
    else if (said.has(sameWords(read))) known++;
    else {
      said.add(sameWords(read));
      decisions.push(read);
    }
  }
  return { decisions, bad, empty, known };
}

/** In a spreadsheet a reason stands in one line. */
const sameWords = ({ on, decision, verdict, standard, setStandard, reason }: Omit<Decision, 'at'> | GivenDecision): string =>
  JSON.stringify([
    on,
    decision,
    ...(decision === 'judged' ? [verdict ?? '', standard ?? ''] : []),
    setStandard ?? '',
    reason.trim().replace(/\s+/g, ' '),
  ]);

type Wrong = Omit<BadRow, 'line'>;

function decisionOf(row: DecisionRow, reviewer: string, analysis: Analysis): Omit<Decision, 'at'> | Wrong {
  const { on = '', reason = '' } = row;
  const decision = row.decision || (row.verdict ? 'judged' : '');
  if (!isIn(decisionWords, decision)) return notOne('decision', decision, decisionWords);
  const hash = hashToDecide(on, analysis);
  if (hash === null) {
    const { cases, findings } = indexOf(analysis);
    return { found: `“${on}”`, expected: `the id of a case, finding or commitment${nearest(on, [...cases.keys(), ...findings.keys()])}` };
  }
  const wrong = wrongWords(row, reviewer);
  if (wrong) return wrong;
  const given = decision === 'judged' ? judgedBy(row) : row.hash && row.hash !== hash ? {} : asComputed(on, analysis);
  if ('found' in given) return given;
  return { on, decision, reason, ...given, ...furtherWords(row), hash: row.hash || hash };
}

/** What is wrong with a row whatever it decides on. */
function wrongWords(row: DecisionRow, reviewer: string): Wrong | null {
  const setStandard = row['set standard'] ?? '';
  if (!row.reason?.trim())
    return { found: 'no reason', expected: 'a reason that others can judge (a table written without --include internal holds none)' };
  if (row.reviewer && row.reviewer !== reviewer)
    return { found: `the word of ${row.reviewer}`, expected: `rows of ${reviewer} alone, or no reviewer` };
  return setStandard === '' || isIn(standards, setStandard) ? null : notOne('standard', setStandard, standards);
}

/** The standard that the reviewer sets, and those between whom the row decides, where it says so. */
function furtherWords(row: DecisionRow): Pick<Decision, 'setStandard' | 'adjudicates'> {
  const setStandard = row['set standard'] ?? '';
  const adjudicates = (row.adjudicates ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return { ...(isIn(standards, setStandard) ? { setStandard } : {}), ...(adjudicates.length > 0 ? { adjudicates } : {}) };
}

const verdictsGiven = [...verdicts, 'none'] as const;

function judgedBy({ verdict = '', standard = '' }: DecisionRow): Pick<Decision, 'verdict' | 'standard'> | Wrong {
  if (!isIn(verdictsGiven, verdict)) return notOne('verdict', verdict, verdictsGiven);
  if (!isIn(standards, standard)) return notOne('standard', standard, standards);
  return { verdict, standard };
}

const notOne = (what: string, found: string, valid: readonly string[]): Wrong => ({
  found: found === '' ? `no ${what}` : `the ${what} “${found}”`,
  expected: `one of ${listed(valid, 20)}${nearest(found, valid)}`,
});

function nearest(found: string, valid: readonly string[]): string {
  const mend = found === '' ? undefined : didYouMean(found, valid);
  return mend ? `; ${mend}` : '';
}
