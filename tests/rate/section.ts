import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../../src/model/records.ts';
import { accusesMore, adverseVerdicts } from './order.ts';
import {
  agreementOf,
  compare,
  isAdverse,
  missOf,
  readLabels,
  recall,
  rowOf,
  saidPlainly,
  type Compared,
  type Labelled,
  type Miss,
} from './measure.ts';
import type { PairSet } from './set.ts';
import { sets } from './sets.ts';
import { judgePairs } from './verdicts.ts';

/** The part of docs/judging.md that says how often avowed errs, made from the pairs, their labels and what avowed says of them. */

export const heading = '# Error rate';

export interface Measured {
  readonly set: PairSet;
  /** What avowed said when it met the pairs first, before anything was mended in view of them. */
  readonly first: readonly Compared[];
  readonly now: readonly Compared[];
  readonly labels: readonly Labelled[];
  /** Errors of their files, of which there must be none. */
  readonly errors: readonly Problem[];
}

/** What each miss comes from, by the number of the pair: read by a person. */
const reasonsOf = ({ folder }: PairSet) =>
  parse(readFileSync(join(folder, 'misses.yaml'), 'utf8')) as Readonly<
    Record<string, { readonly why: string; readonly pairs: readonly string[] }>
  >;

function whenFirstMet({ folder }: PairSet, compared: readonly Compared[]): readonly Compared[] {
  const [, ...rows] = readFileSync(join(folder, 'first-said.tsv'), 'utf8').trimEnd().split('\n');
  const said = new Map(rows.map((row) => row.split('\t') as [string, string]));
  return compared.map((each) => ({ ...each, said: said.get(each.judged.pair.id)! }));
}

export async function measure(set: PairSet): Promise<Measured> {
  const labels = readLabels(set.folder);
  const { judged, errors } = await judgePairs(set);
  const now = compare(judged, labels);
  return { set, labels, now, first: whenFirstMet(set, now), errors };
}

export const measureAll = (): Promise<readonly Measured[]> => Promise.all(sets.map(measure));

const ratio = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(2));
const share = (part: number, of: number): string => (of === 0 ? '–' : `${part} of ${of} (${ratio(part, of)})`);

const columns = (names: readonly string[]): string[] => [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`];

function glance(measured: readonly Measured[]): string[] {
  const row = (when: string, compared: readonly Compared[], plainly: readonly Compared[] | null) => {
    const [contradiction, departure, shortfall] = ['contradiction', 'departure', 'shortfall'].map((verdict) => rowOf(verdict, compared));
    const adverse = compared.filter(({ truth }) => isAdverse(truth));
    // Of the first meeting only the verdicts were kept.
    const plain = plainly ? rowOf('departure', plainly) : null;
    return `| ${[
      when,
      share(contradiction!.same, contradiction!.said),
      share(departure!.same, departure!.said),
      share(departure!.notMore, departure!.said),
      plain ? share(plain.notMore, plain.said) : 'not kept',
      share(shortfall!.same, shortfall!.said),
      share(shortfall!.notMore, shortfall!.said),
      share(adverse.filter(({ said }) => isAdverse(said)).length, adverse.length),
    ].join(' | ')} |`;
  };
  return [
    ...columns([
      'set',
      'contradiction: true',
      'departure: the very verdict',
      'departure: no more than true',
      'of those in a plain indicative',
      'shortfall: the very verdict',
      'shortfall: no more than true',
      'adverse, and found at all',
    ]),
    ...measured.flatMap(({ set, first, now }) => [
      row(`${set.name}, as first met (blind)`, first, null),
      row(`${set.name}, now (mended in view of it)`, now, saidPlainly(now)),
    ]),
  ];
}

const tableOf = (compared: readonly Compared[]): string[] => [
  ...columns([
    'verdict',
    'avowed says it',
    'the same is true',
    'precision',
    'accuses of no more than is true',
    'true',
    'of these avowed says something adverse',
    'recall',
  ]),
  ...adverseVerdicts
    .map((verdict) => rowOf(verdict, compared))
    .map(
      ({ verdict, said, same, notMore, truth, found }) =>
        `| ${verdict} | ${said} | ${same} | ${ratio(same, said)} | ${notMore} (${ratio(notMore, said)}) | ${truth} | ${found} | ${ratio(found, truth)} |`,
    ),
];

function otherVerdicts(compared: readonly Compared[]): string {
  const parts = ['undated', 'predates', 'lapsed', 'consistent', 'none'].map((verdict) => {
    const { said, same, truth } = rowOf(verdict, compared);
    return `*${verdict}* is true of ${truth}, and avowed says it of ${said}, of ${same} rightly`;
  });
  return `What accuses of nothing: ${parts.join('; ')}.`;
}

const missWords: Readonly<Record<Miss, string>> = {
  overstated: 'Says more than is true',
  missed: 'Says nothing adverse where there is something',
  understated: 'Says something adverse, but less than is true',
};

const told = ({ judged: { pair, finding }, said, truth, agreed }: Compared): string =>
  `${pair.id} (${pair.kind}; ${truth}${agreed ? '' : ', labels differ'}; avowed: ${said}${finding?.shortOf.length ? `, ${finding.shortOf.join(', ')}` : ''})`;

const missLines = ({ set, now }: Measured): string[] =>
  (Object.keys(missWords) as Miss[]).flatMap((kind) => {
    const misses = now.filter((each) => missOf(each) === kind);
    const groups = Object.values(reasonsOf(set)).flatMap(({ why, pairs }) => {
      const here = misses.filter(({ judged }) => pairs.includes(judged.pair.id));
      return here.length ? [`| ${why} | ${here.map(told).join('; ')} |`] : [];
    });
    return [
      '',
      `**${missWords[kind]}** (${misses.length})${groups.length ? ':' : '.'}`,
      ...(groups.length ? ['', ...columns(['because', 'pairs']), ...groups] : []),
    ];
  });

/** Misses without a reason, and reasons without a miss: there may be none of either. */
export function unexplained({ set, now }: Measured): string[] {
  const missed = new Set(now.filter(missOf).map(({ judged }) => judged.pair.id));
  const explained = Object.values(reasonsOf(set)).flatMap(({ pairs }) => pairs);
  return [...[...missed].filter((id) => !explained.includes(id)), ...explained.filter((id) => !missed.has(id))];
}

function figures(measured: Measured): string[] {
  const { set, labels, first, now } = measured;
  const { kappa, low, high, alike } = agreementOf(labels);
  const graver = now.filter(({ said, truth }) => said === 'contradiction' && accusesMore(said, truth)).length;
  return [
    `## The ${set.name} set: ${set.about}`,
    '',
    `The two who labelled agree on ${alike} of ${labels.length} pairs; Cohen’s κ is ${kappa?.toFixed(2) ?? 'not defined'} (95 % of resamples: ${low.toFixed(2)} to ${high.toFixed(2)}).`,
    `Of what is truly adverse avowed found ${recall(first).toFixed(2)} when it first met the pairs and finds ${recall(now).toFixed(2)} now; false contradictions: ${graver}.`,
    '',
    'As first measured:',
    '',
    ...tableOf(first),
    '',
    'After mending:',
    '',
    ...tableOf(now),
    '',
    otherVerdicts(now),
    ...missLines(measured),
    '',
  ];
}

const introduction = readFileSync(join(import.meta.dirname, 'introduction.md'), 'utf8').trim();

export const section = (measured: readonly Measured[]): string =>
  `${[heading, '', introduction, '', ...glance(measured), '', ...measured.flatMap(figures)].join('\n').trimEnd()}\n`;
