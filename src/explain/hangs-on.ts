import { neededBy } from '../model/needed.ts';
import { whatBecame } from '../judge/compare.ts';
import { judgeCases } from '../judge/judge.ts';
import { suppose, type Supposition } from '../judge/suppose.ts';
import { findingsIn, gapIdOf } from '../model/gaps.ts';
import type { Analysis, Change, Finding, Judgement } from '../model/judgement.ts';
import type { Workspace } from '../model/records.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { shortReference } from '../model/sources.ts';
import { indexOf, type IndexOf } from './index-of.ts';
import { isOf, type Reservation } from '../model/words.ts';
import { heading, item, text, type Block } from './page.ts';
import { plural, reasonWords } from './words.ts';

/** One source or claim without which a finding, or the headline of a case or gap, falls. */
export interface SinglePoint {
  readonly kind: 'source' | 'claim';
  /** The id of the source, or `entry#claim`. */
  readonly id: string;
  readonly what: Change['what'];
  /** What leads without it; `null` where nothing is left. */
  readonly after: Finding | null;
}

/** What a conclusion is: a finding itself, or the lead of its case or gap. */
export type Conclusion = 'finding' | 'case' | 'gap';

/**
 * The single points of failure of a conclusion: every source and every claim that its leading finding rests on is left out in turn, and the
 * evidence and rules that made the conclusion are judged anew. Sources that only retell one that is left out fall with it.
 */
export function hangsOn(lead: Finding, conclusion: Conclusion, analysis: Analysis): SinglePoint[] {
  const { workspace } = analysis;
  const index = indexOf(analysis);
  const gap = index.gaps.get(gapIdOf(lead));
  const findings =
    conclusion === 'finding' || !gap
      ? [lead]
      : gap.cases.filter((each) => conclusion === 'gap' || each.evidence === lead.evidence).flatMap((each) => each.findings);
  const small: Workspace = {
    ...workspace,
    rules: workspace.rules.filter((rule) => findings.some((finding) => finding.rule === rule.id)),
    entries: workspace.entries.filter((entry) => findings.some((finding) => finding.evidence === entry.id)),
  };
  const without = (supposition: Supposition) => leadIn(judgeCases(suppose(small, supposition)), lead, conclusion);

  const entry = index.entries.get(lead.evidence)!;
  const used = new Set(neededBy(lead).flatMap((fact) => fact.claims));
  const claims = entry.claims.filter((claim) => used.has(claim.id));
  const points: { kind: SinglePoint['kind']; id: string; after: Finding | null }[] = [
    ...sourcesBehind(
      claims.flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))),
      workspace,
    ).map((id) => ({ kind: 'source' as const, id, after: without({ withoutSource: [id] }) })),
    ...claims.map(({ id }) => ({
      kind: 'claim' as const,
      id: `${entry.id}#${id}`,
      after: without({ withoutClaim: [`${entry.id}/${id}`] }),
    })),
  ];
  return points.flatMap((point) => {
    const what = whatBecame(lead, point.after);
    return what && ['vanishes', 'milder', 'less proven'].includes(what) ? [{ ...point, what }] : [];
  });
}

/** The sources and all that they derive from. */
function sourcesBehind(cited: readonly string[], { appraisals, sources }: Workspace): string[] {
  const shown = new Set(sources.map(({ id }) => id));
  const all = new Set<string>();
  const queue = [...cited];
  while (queue.length > 0) {
    const id = queue.pop()!;
    if (all.has(id)) continue;
    all.add(id);
    queue.push(...(appraisals[id]?.derivedFrom ?? []));
  }
  // What only withheld evidence cites is not named.
  return [...all].filter((id) => shown.has(id)).toSorted(byCodeUnit);
}

function leadIn({ gaps, fulfilments }: Pick<Judgement, 'gaps' | 'fulfilments'>, lead: Finding, conclusion: Conclusion): Finding | null {
  const all = findingsIn({ gaps, fulfilments });
  const byId = (id: string | undefined) => all.find((finding) => finding.id === id) ?? null;
  if (conclusion === 'finding') return byId(lead.id);
  const gap = gaps.find((each) => each.norm === lead.norm && each.practice === lead.practice);
  if (conclusion === 'gap') return byId(gap?.headline.finding);
  return byId(gap?.cases.find((each) => each.evidence === lead.evidence)?.lead);
}

/** The reservation that weighs most, doubts first. */
export const weightiest = ({ shortOf }: Finding): Reservation | undefined =>
  (['doubt', 'answer', 'part', 'worded'] as const).flatMap((group) => shortOf.find((each) => isOf(group, each)) ?? [])[0];

/** In a few words where a conclusion is weakest: the reservation that weighs most, and how much it hangs on. */
export function weakestPoint(lead: Finding, points: readonly SinglePoint[]): string {
  const reservation = weightiest(lead);
  const [sources, claims] = (['source', 'claim'] as const).map((kind) => points.filter((each) => each.kind === kind).length);
  const single = [...(sources! > 0 ? [plural(sources!, 'source')] : []), ...(claims! > 0 ? [plural(claims!, 'claim')] : [])].join(' and ');
  const hangs = single === '' ? 'it stands without any one source or claim' : `without any one of ${single} it would be weaker, or gone`;
  return [...(reservation ? [reasonWords[reservation]] : []), hangs].join('; ');
}

/** What a conclusion hangs on, as blocks of its page. */
export function hangsOnBlocks(points: readonly SinglePoint[], conclusion: Conclusion, index: IndexOf): Block[] {
  const name = { finding: 'the finding', case: 'the verdict on the case', gap: 'the headline' }[conclusion];
  const became = ({ what, after }: SinglePoint): string => {
    if (!after)
      return conclusion === 'finding'
        ? 'would not be made'
        : conclusion === 'case'
          ? 'would be gone, and the case with it'
          : 'would be gone, and the gap with it';
    return what === 'less proven' ? `would stand at ${after.standard.level} only` : `would fall to ${after.verdict}`;
  };
  return [
    heading('What it hangs on'),
    ...(points.length === 0
      ? [text(`No single source or claim: without any one of them ${name} stands as it is.`)]
      : points.map((point) =>
          item(
            `Without ${point.kind === 'source' ? `the source ${shortReference(index.sources.get(point.id), point.id)}` : `the claim ${point.id.split('#')[1]}`} ${name} ${became(point)}.`,
            { link: point.id },
          ),
        )),
  ];
}
