import { citeCommitment, indexOf } from '../../explain/index-of.ts';
import { decidedWords } from '../../explain/words.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Sheet } from '../../report/sheet.ts';
import type { Agreement, Agreements, Measure } from '../../review/agreement.ts';
import type { ToJudge } from '../../review/blind-queue.ts';
import type { Queued } from '../../review/queue.ts';
import { decisionColumns, type DecisionRow } from '../../review/table-of-decisions.ts';

/** Columns for a reviewer to fill in, which `review import` reads. */
const toFillIn = ['decision', 'verdict', 'standard', 'set standard', 'reason'].map((name) => ({ name, sheetOnly: true }));

/** Cases that need a decision. Reviewers' reasons stand in the terminal's table too where there are any to show. */
export function reviewSheet(queued: readonly Queued[]): Sheet {
  const withReasons = queued.some(({ decisions }) => decisions.some(({ reason }) => reason));
  return {
    columns: [
      { name: 'on', most: 28 },
      { name: 'lead', most: 14 },
      { name: 'standard of proof', most: 11 },
      { name: 'severity', most: 8 },
      { name: 'why', grows: 1 },
      { name: 'decisions', grows: 1, sheetOnly: !withReasons },
      { name: 'finding', sheetOnly: true },
      ...toFillIn,
      { name: 'hash', sheetOnly: true },
    ],
    rows: queued.map(({ on, lead, hash, contested, doubtful, decisions, why }) => [
      on,
      [lead.verdict, ...(contested ? ['contested'] : []), ...(doubtful ? ['doubtful'] : [])].join(', '),
      lead.standard.level,
      lead.severity,
      why,
      decisions.map((each) => decidedWords(each, { id: each.on })).join('; '),
      lead.id,
      ...toFillIn.map(() => ''),
      hash,
    ]),
  };
}

/** What is to be judged blind; as a spreadsheet with columns to fill in. */
export function toJudgeSheet(left: readonly ToJudge[], analysis: Analysis): Sheet {
  const index = indexOf(analysis);
  return {
    columns: [{ name: 'on', most: 40 }, { name: 'evidence', grows: 1 }, { name: 'commitment', grows: 1 }, ...toFillIn],
    rows: left.map(({ on, evidence, commitment }) => [
      on,
      index.entries.get(evidence)!.title,
      citeCommitment(index.commitments.get(commitment)!, index),
      ...toFillIn.map(() => ''),
    ]),
  };
}

/** Decisions as they go out and come in. */
export function decisionSheet(rows: readonly DecisionRow[]): Sheet {
  const narrow = new Set<string>(['on', 'decision', 'reviewer', 'reason']);
  return {
    columns: decisionColumns.map((name) => ({
      name,
      sheetOnly: !narrow.has(name),
      ...(name === 'reason' || name === 'on' ? { grows: 1 } : {}),
    })),
    rows: rows.map((row) => decisionColumns.map((name) => row[name] ?? '')),
  };
}

const agreed = (agreements: Agreements): (readonly [string, string, Agreement])[] => [
  ['verdict (blind)', 'nominal', agreements.judged.verdict],
  ['standard of proof (blind)', 'ordinal', agreements.judged.standard],
  ['decision (in sight)', 'nominal', agreements.seen.decision],
  ['reading (in sight)', 'nominal', agreements.seen.reading],
];

const twoPlaces = (value: number): string => value.toFixed(2);

const measured = (measure: Measure | null): string =>
  measure === null || measure.value === null
    ? '–'
    : `${twoPlaces(measure.value)} (${twoPlaces(measure.low)} to ${twoPlaces(measure.high)})`;

/** How far reviewers agree, a row for each thing that is coded. */
export function agreementSheet(agreements: Agreements): Sheet {
  return {
    columns: [
      { name: 'what', grows: 1 },
      { name: 'scale', sheetOnly: true },
      { name: 'reviewers', most: 16 },
      { name: 'things', most: 6 },
      { name: 'percent', most: 7 },
      { name: 'κ', most: 20 },
      { name: 'α', most: 20 },
      { name: 'why none', sheetOnly: true },
      { name: 'values', sheetOnly: true },
    ],
    rows: agreed(agreements).map(([what, scale, { reviewers, units, percent, kappa, alpha, values }]) => [
      what,
      scale,
      reviewers.join(', ') || '–',
      String(units),
      percent === null ? '–' : percent.toFixed(1),
      measured(kappa),
      measured(alpha),
      alpha.value === null ? alpha.because : '',
      Object.entries(values)
        .map(([value, times]) => `${value} ${times}`)
        .join(', '),
    ]),
  };
}

/** What reviewers differ on, a row a thing. */
export const toTalkSheet = ({ toTalk }: Agreements): Sheet => ({
  columns: [
    { name: 'to talk about', most: 40 },
    { name: 'of', most: 9 },
    { name: 'who said what', grows: 1 },
  ],
  rows: toTalk.map(({ on, of, words }) => [
    on,
    of,
    words.map(({ reviewer, value, reason }) => `${reviewer}: ${value}${reason ? ` (${reason})` : ''}`).join('; '),
  ]),
});
