import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { accusesMore, adverseVerdicts } from './order.ts';
import { agreementOf, compare, missOf, readLabels, recall, rowOf, type Compared, type Labelled, type Miss } from './measure.ts';
import { judgePairs } from './verdicts.ts';

/** The part of docs/judging.md that says how often avowed errs, made from the pairs, their labels and what avowed says of them. */

export const heading = '# Error rate';

/** What each miss comes from, by the number of the pair: read by a person. */
const reasons = parse(readFileSync(join(import.meta.dirname, 'misses.yaml'), 'utf8')) as Readonly<
  Record<string, { readonly why: string; readonly pairs: readonly string[] }>
>;

/** What avowed said of each pair when it met them first, before anything was mended in view of them. */
function firstMet(compared: readonly Compared[]): readonly Compared[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'first.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  const said = new Map(rows.map((row) => row.split('\t') as [string, string]));
  return compared.map((each) => ({ ...each, said: said.get(each.judged.pair.id)! }));
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(2));

function tableOf(compared: readonly Compared[]): string[] {
  const rows = adverseVerdicts.map((verdict) => rowOf(verdict, compared));
  return [
    '| verdict | avowed says it | the same is true | precision | accuses of no more than is true | true | of these avowed says something adverse | recall |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ verdict, said, same, notMore, truth, found }) =>
        `| ${verdict} | ${said} | ${same} | ${percent(same, said)} | ${notMore} (${percent(notMore, said)}) | ${truth} | ${found} | ${percent(found, truth)} |`,
    ),
  ];
}

function timeLines(compared: readonly Compared[]): string {
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

function missLines(compared: readonly Compared[]): string[] {
  return (Object.keys(missWords) as Miss[]).flatMap((kind) => {
    const misses = compared.filter((each) => missOf(each) === kind);
    const groups = Object.values(reasons).flatMap(({ why, pairs }) => {
      const here = misses.filter(({ judged }) => pairs.includes(judged.pair.id));
      return here.length ? [`| ${why} | ${here.map(told).join('; ')} |`] : [];
    });
    return ['', `**${missWords[kind]}** (${misses.length}):`, '', '| because | pairs |', '| --- | --- |', ...groups];
  });
}

/** Misses without a reason, and reasons without a miss: there may be none of either. */
export function unexplained(compared: readonly Compared[]): string[] {
  const missed = new Set(compared.filter(missOf).map(({ judged }) => judged.pair.id));
  const explained = Object.values(reasons).flatMap(({ pairs }) => pairs);
  return [...[...missed].filter((id) => !explained.includes(id)), ...explained.filter((id) => !missed.has(id))];
}

export interface Measured {
  readonly compared: readonly Compared[];
  readonly labels: readonly Labelled[];
}

export async function measure(): Promise<Measured> {
  const labels = readLabels();
  return { labels, compared: compare((await judgePairs()).judged, labels) };
}

export function figures({ compared, labels }: Measured): string[] {
  const { kappa, low, high, alike } = agreementOf(labels);
  const graver = compared.filter(({ said, truth }) => said === 'contradiction' && accusesMore(said, truth)).length;
  return [
    `The two who labelled agree on ${alike} of ${labels.length} pairs; Cohen’s κ is ${kappa?.toFixed(2) ?? 'not defined'} (95 % of resamples: ${low.toFixed(2)} to ${high.toFixed(2)}).`,
    `Of what is truly adverse avowed found ${recall(firstMet(compared)).toFixed(2)} when it first met the pairs and finds ${recall(compared).toFixed(2)} now; false contradictions: ${graver}.`,
    '',
    'As first measured:',
    '',
    ...tableOf(firstMet(compared)),
    '',
    'After mending:',
    '',
    ...tableOf(compared),
    '',
    timeLines(compared),
    ...missLines(compared),
  ];
}

export const section = (measured: Measured): string => `${heading}\n\n${introduction}\n\n${figures(measured).join('\n')}\n`;

const introduction = readFileSync(join(import.meta.dirname, 'introduction.md'), 'utf8').trim();
