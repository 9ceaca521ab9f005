import { remember } from '../model/remember.ts';
import { neededBy } from '../model/needed.ts';
import { compare } from '../judge/compare.ts';
import { makeContext } from '../judge/context.ts';
import { makeGaps } from '../judge/gaps.ts';
import { judgeCases } from '../judge/judge.ts';
import { suppose } from '../judge/suppose.ts';
import type { Analysis, Change, Finding } from '../model/judgement.ts';
import type { Entry, Workspace } from '../model/records.ts';
import { groupBy } from '../model/sorting.ts';
import { indexOf } from './index-of.ts';

/** What rests on a source, counted once for an analysis. */
export interface RestingOn {
  /** Claims that cite it, by `entry#claim`. */
  readonly claims: readonly string[];
  /** Findings that hold a fact, or the role, by one of these claims. */
  readonly findings: readonly Finding[];
}

const nothing: RestingOn = { claims: [], findings: [] };

/** The claims and findings that rest on a source, read by itself or through another. */
export const restingOn = (source: string, analysis: Analysis): RestingOn => restingOnAll(analysis).get(source) ?? nothing;

const restingOnAll = remember((analysis: Analysis): ReadonlyMap<string, RestingOn> => {
  const claims = new Map<string, string[]>();
  const findings = new Map<string, Finding[]>();
  const of = new Map(groupBy([...indexOf(analysis).findings.values()], (finding) => finding.evidence));
  for (const entry of analysis.entries) {
    const citing = new Map(entry.claims.map((claim) => [claim.id, citedIn([claim])]));
    for (const [id, sources] of citing) for (const source of sources) push(claims, source, `${entry.id}#${id}`);
    for (const finding of of.get(entry.id) ?? []) {
      const used = neededBy(finding).flatMap((fact) => fact.claims);
      for (const source of new Set(used.flatMap((id) => [...(citing.get(id) ?? [])]))) push(findings, source, finding);
    }
  }
  return new Map([...claims].map(([source, ids]) => [source, { claims: ids, findings: findings.get(source) ?? [] }]));
});

function push<T>(to: Map<string, T[]>, key: string, value: T): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}

const citedIn = (claims: Entry['claims']): Set<string> =>
  new Set(claims.flatMap((claim) => claim.sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))));

/** Sources that say of themselves, or of what they retell, that they derive from this one. */
export function derivedFrom(source: string, { workspace }: Analysis): Set<string> {
  const derived = new Set<string>();
  const queue = [source];
  while (queue.length > 0) {
    const origin = queue.pop()!;
    for (const [id, appraisal] of Object.entries(workspace.appraisals)) {
      if (derived.has(id) || id === source || !appraisal.derivedFrom?.includes(origin)) continue;
      derived.add(id);
      queue.push(id);
    }
  }
  return derived;
}

/**
 * What would become of gaps and cases if the source counted for nothing, and with it what only retells it. Only the entries that cite it
 * are judged anew; what else stands in the same gaps is taken as it is.
 */
export function fallsWithout(source: string, analysis: Analysis): Change[] {
  const { workspace, judgement } = analysis;
  const lost = new Set([source, ...derivedFrom(source, analysis)]);
  const concerned = new Set(
    workspace.entries.filter((entry) => [...citedIn(entry.claims)].some((id) => lost.has(id))).map((entry) => entry.id),
  );
  if (concerned.size === 0) return [];
  const only = (ids: ReadonlySet<string>): Workspace => ({ ...workspace, entries: workspace.entries.filter((entry) => ids.has(entry.id)) });
  const anew = judgeCases(suppose(only(concerned), { withoutSource: [source] })).gaps;
  const touched = new Set(anew.map((gap) => gap.id));
  const before = judgement.gaps.filter((gap) => touched.has(gap.id) || gap.cases.some((each) => concerned.has(each.evidence)));
  const findings = [
    ...before.flatMap((gap) => gap.cases.filter((each) => !concerned.has(each.evidence)).flatMap((each) => each.findings)),
    ...anew.flatMap((gap) => gap.cases.flatMap((each) => each.findings)),
  ];
  // Gaps are made of findings and of what these are about, and of nothing else.
  const spoken = new Set(findings.map((finding) => finding.commitment));
  const context = makeContext({
    ...only(new Set(findings.map((finding) => finding.evidence))),
    commitments: workspace.commitments.filter((commitment) => spoken.has(commitment.id)),
  });
  return compare({ ...judgement, gaps: before }, { ...judgement, gaps: makeGaps(findings, context) });
}
