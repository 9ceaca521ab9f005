import type { Result } from '../model/filters/filter.ts';
import { gapIdOf } from '../model/gaps.ts';
import type { Case, Finding, Gap, Judgement } from '../model/judgement.ts';
import type { Commitment, Entry, Workspace } from '../model/records.ts';
import { isConfirmed } from './decisions.ts';
import { inOrderOfStrength } from '../model/strength.ts';

/** The findings of a judgement as columns of numbers, so that choosing among many is one pass over them. */
export interface Columns {
  /** Those of each case together, case by case and gap by gap; then the fulfilments. */
  readonly findings: readonly Finding[];
  readonly fulfilmentsFrom: number;
  /** The place of each finding in the one order of strength. */
  readonly ranks: Int32Array;
  readonly gaps: readonly { readonly gap: Gap; readonly cases: readonly CaseColumns[] }[];
  /** Entries and commitments of which something is found. */
  readonly entries: readonly Entry[];
  readonly entryAt: Int32Array;
  readonly commitments: readonly Commitment[];
  readonly commitmentAt: Int32Array;
  readonly results: readonly Result[];
  readonly resultAt: Int32Array;
  /** Each norm with each practice that findings have. */
  readonly topics: readonly Pick<Finding, 'norm' | 'practice'>[];
  readonly topicAt: Int32Array;
  /** Where the findings stand that history and conflicts name. */
  readonly named: ReadonlyMap<string, number>;
}

export interface CaseColumns {
  readonly inGap: Case;
  readonly from: number;
  readonly to: number;
}

const made = new WeakMap<Judgement, Columns>();

/** The columns of a whole judgement, made once for it. */
export function columnsOf(workspace: Workspace, judgement: Judgement): Columns {
  let columns = made.get(judgement);
  if (!columns) made.set(judgement, (columns = makeColumns(workspace, judgement)));
  return columns;
}

/** Of each item whether it passes. */
export function flags<T>(items: readonly T[], passes: (item: T) => boolean): Uint8Array {
  const flagged = new Uint8Array(items.length);
  for (let at = 0; at < items.length; at++) if (passes(items[at]!)) flagged[at] = 1;
  return flagged;
}

export const resultOf = (finding: Finding): Result => ({
  verdict: finding.verdict,
  standing: finding.standing,
  level: finding.standard.level,
  confirmed: isConfirmed(finding),
});

function makeColumns(workspace: Workspace, judgement: Judgement): Columns {
  const findings: Finding[] = [];
  const gaps = judgement.gaps.map((gap) => ({
    gap,
    cases: gap.cases.map((inGap): CaseColumns => {
      const from = findings.length;
      for (const finding of inGap.findings) findings.push(finding);
      return { inGap, from, to: findings.length };
    }),
  }));
  const fulfilmentsFrom = findings.length;
  for (const finding of judgement.fulfilments) findings.push(finding);
  const ranks = new Int32Array(findings.length);
  for (const [rank, at] of inOrderOfStrength(findings, workspace).entries()) ranks[at] = rank;
  const results: Result[] = [];
  const known = new Map<string, number>();
  const resultAt = Int32Array.from(findings, (finding) => {
    const result = resultOf(finding);
    const key = Object.values(result).join(' ');
    let at = known.get(key);
    if (at === undefined) known.set(key, (at = results.push(result) - 1));
    return at;
  });
  const naming = new Set([...judgement.history.map((past) => past.finding), ...judgement.conflicts.flatMap((each) => each.findings)]);
  const entries = foundIn(
    workspace.entries,
    findings.map(({ evidence }) => evidence),
  );
  const commitments = foundIn(
    workspace.commitments,
    findings.map(({ commitment }) => commitment),
  );
  return {
    findings,
    fulfilmentsFrom,
    ranks,
    gaps,
    entries: entries.records,
    entryAt: Int32Array.from(findings, ({ evidence }) => entries.places.get(evidence)!),
    commitments: commitments.records,
    commitmentAt: Int32Array.from(findings, ({ commitment }) => commitments.places.get(commitment)!),
    ...topicsOf(findings),
    results,
    resultAt,
    named: new Map(findings.flatMap(({ id }, at) => (naming.has(id) ? [[id, at] as const] : []))),
  };
}

/** The records of these ids, which are few among many, and where each stands among them. */
function foundIn<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]) {
  const wanted = new Set(ids);
  const records = all.filter(({ id }) => wanted.has(id));
  return { records, places: new Map(records.map(({ id }, at) => [id, at])) };
}

function topicsOf(findings: readonly Finding[]): Pick<Columns, 'topics' | 'topicAt'> {
  const topics: Pick<Finding, 'norm' | 'practice'>[] = [];
  const known = new Map<string, number>();
  const topicAt = Int32Array.from(findings, ({ norm, practice }) => {
    const key = gapIdOf({ norm, practice });
    let at = known.get(key);
    if (at === undefined) known.set(key, (at = topics.push({ norm, practice }) - 1));
    return at;
  });
  return { topics, topicAt };
}
