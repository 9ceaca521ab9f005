import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlain } from '../../src/explain/finding-sentence.ts';
import { bootstrapInterval, cohensKappa } from '../../src/review/agreement-measures.ts';
import { accusesMore, adverseVerdicts, order } from './order.ts';
import type { Judged } from './verdicts.ts';

/** What two labellers who were to see neither each other's labels nor avowed's said of one pair, each with a reason. */
export interface Labelled {
  readonly id: string;
  readonly labels: readonly [string, string];
  readonly reasons: readonly [string, string];
}

/** `labels.tsv` of a set: id, label and reason of the first, label and reason of the second. @throws where a label is no verdict */
export function readLabels(folder: string): readonly Labelled[] {
  const [, ...rows] = readFileSync(join(folder, 'labels.tsv'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [id = '', one = '', why = '', other = '', whyOther = ''] = row.split('\t');
    for (const label of [one, other]) if (!order.includes(label)) throw new Error(`labels.tsv, pair ${id}: “${label}” is no verdict`);
    return { id, labels: [one, other], reasons: [why, whyOther] };
  });
}

/** What both say; where they differ, what accuses less. */
export const truthOf = ({ labels: [one, other] }: Labelled): string => (accusesMore(one, other) ? other : one);

/** κ of the two (Cohen 1960), with the interval that `avowed agreement` prints. */
export function agreementOf(labels: readonly Labelled[]): { kappa: number | null; low: number; high: number; alike: number } {
  const units = labels.map(({ labels: pair }) => pair);
  const interval = bootstrapInterval(units, cohensKappa);
  return {
    kappa: cohensKappa(units),
    low: interval?.low ?? Number.NaN,
    high: interval?.high ?? Number.NaN,
    alike: units.filter(([one, other]) => one === other).length,
  };
}

/** A pair with what is true of it and what avowed says. */
export interface Compared {
  readonly judged: Judged;
  readonly said: string;
  readonly truth: string;
  readonly agreed: boolean;
}

export function compare(judged: readonly Judged[], labels: readonly Labelled[]): readonly Compared[] {
  const known = new Map(labels.map((each) => [each.id, each]));
  return judged.map((each) => {
    const labelled = known.get(each.pair.id);
    if (!labelled) throw new Error(`pair ${each.pair.id} has no label`);
    return { judged: each, said: each.verdict, truth: truthOf(labelled), agreed: labelled.labels[0] === labelled.labels[1] };
  });
}

export const isAdverse = (verdict: string): boolean => adverseVerdicts.includes(verdict);

export interface Row {
  readonly verdict: string;
  /** How often avowed says it, and how often the truth is that and no other. */
  readonly said: number;
  readonly same: number;
  /** How often it accuses of no more than the truth does. */
  readonly notMore: number;
  /** How often it is true, and how often avowed then says something adverse at all. */
  readonly truth: number;
  readonly found: number;
}

export const rowOf = (verdict: string, compared: readonly Compared[]): Row => {
  const said = compared.filter((each) => each.said === verdict);
  const truth = compared.filter((each) => each.truth === verdict);
  return {
    verdict,
    said: said.length,
    same: said.filter((each) => each.truth === verdict).length,
    notMore: said.filter((each) => !accusesMore(each.said, each.truth)).length,
    truth: truth.length,
    found: truth.filter((each) => isAdverse(each.said)).length,
  };
};

/** What avowed says in a plain indicative: in force, at reasonable grounds, nothing left open and no answer of the policy beside it. */
export const saidPlainly = (compared: readonly Compared[]): readonly Compared[] =>
  compared.filter(({ judged: { finding } }) => finding !== undefined && isPlain(finding));

/** Of what is truly adverse, how much avowed finds, whatever it then calls it. */
export function recall(compared: readonly Compared[]): number {
  const adverse = compared.filter(({ truth }) => isAdverse(truth));
  return adverse.filter(({ said }) => isAdverse(said)).length / adverse.length;
}

/** What a miss is: more than the truth, nothing adverse where there is, or less than the truth. */
export type Miss = 'overstated' | 'missed' | 'understated';

export function missOf({ said, truth }: Compared): Miss | null {
  if (isAdverse(said) && accusesMore(said, truth)) return 'overstated';
  if (!isAdverse(truth) || said === truth) return null;
  return isAdverse(said) ? 'understated' : 'missed';
}
