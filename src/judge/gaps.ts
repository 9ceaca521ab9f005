import { periodOf, yearOf } from '../model/dates.ts';
import type { Case, Counted, Counts, Finding, Gap, Workspace } from '../model/records.ts';
import {
  authorities,
  isInForce,
  modalities,
  reaches,
  severities,
  standards,
  verdicts,
  contraryVerdicts,
  saidInForce,
  type ContraryVerdict,
  type Time,
} from '../model/words.ts';
import { byId, groupBy } from '../model/sorting.ts';
import { under, type Context } from './context.ts';

/** Groups findings against the organisation into cases and gaps, each with one honest headline. */
export function makeGaps(findings: readonly Finding[], context: Context): Gap[] {
  const { workspace } = context;
  return groupBy(findings, (finding) => `${finding.norm}/${finding.practice}`).map(([id, inGap]) => {
    const cases = groupBy(inGap, (finding) => finding.evidence).map(([evidence, own]): Case => ({
      id: `${id}/${evidence}`,
      evidence,
      lead: strongest(own, workspace).id,
      findings: [...own].toSorted(byId),
    }));
    const entries = cases.map((each) => each.evidence);
    const mitigating = [...under(context.mitigating, entries)].map((entry) => entry.id).toSorted();
    return gapOf(strongest(inGap, workspace), cases, workspace, mitigating);
  });
}

/**
 * A gap of these cases, with the headline of the finding that leads.
 * @param mitigating entries that may speak in favour; those that do of none of the cases are left out
 */
export function gapOf(lead: Finding, cases: readonly Case[], workspace: Workspace, mitigating: readonly string[]): Gap {
  const { entries } = recordsOf(workspace);
  const own = cases.map((each) => entries.get(each.evidence)!);
  const spans = own.map((entry) => periodOf(entry.period).possible);
  const ids = new Set(own.map((entry) => entry.id));
  return {
    id: `${lead.norm}/${lead.practice}`,
    norm: lead.norm,
    practice: lead.practice,
    headline: {
      finding: lead.id,
      verdict: lead.verdict,
      wouldBe: lead.wouldBe,
      footing: lead.footing,
      time: lead.time,
      standing: lead.standing,
      standard: lead.standard.level,
      severity: lead.severity,
      alleged: !reaches(lead.standard.level, 'reasonable-grounds'),
    },
    cases,
    mitigating: mitigating.filter((id) => entries.get(id)!.mitigates?.some((each) => ids.has(each))),
    places: [...new Set(own.flatMap((entry) => entry.places ?? []))].toSorted(),
    years: { from: yearOf(Math.min(...spans.map((span) => span.from))), to: yearOf(Math.max(...spans.map((span) => span.to))) },
  };
}

const records = new WeakMap<Workspace, ReturnType<typeof indexed>>();
const indexed = ({ entries, commitments, instruments }: Workspace) => ({
  entries: new Map(entries.map((each) => [each.id, each])),
  commitments: new Map(commitments.map((each) => [each.id, each])),
  instruments: new Map(instruments.map((each) => [each.id, each])),
});

function recordsOf(workspace: Workspace): ReturnType<typeof indexed> {
  let known = records.get(workspace);
  if (!known) records.set(workspace, (known = indexed(workspace)));
  return known;
}

/**
 * The one finding that speaks for many: the gravest in force at reasonable grounds or above; else the gravest in force, alleged; only if
 * none is in force, the same among the others.
 */
export const strongest = (findings: readonly Finding[], workspace: Workspace): Finding =>
  findings[inOrderOfStrength(findings, workspace)[0]!]!;

/** Where the findings stand, the strongest first: in force, proven, gravest; ties by standard, severity, direct before general, firmer, authority, id. */
export function inOrderOfStrength(findings: readonly Finding[], workspace: Workspace): Uint32Array {
  const keys = Float64Array.from(findings, (finding) => weightOf(finding, workspace));
  return Uint32Array.from(findings, (_, at) => at).toSorted((a, b) => keys[a]! - keys[b]! || byId(findings[a]!, findings[b]!));
}

/** The smaller, the stronger: digits, each of a place of its own. */
function weightOf(finding: Finding, workspace: Workspace): number {
  const { commitments, instruments } = recordsOf(workspace);
  const commitment = commitments.get(finding.commitment)!;
  return [
    isInForce(finding.verdict) ? 0 : 1,
    reaches(finding.standard.level, 'reasonable-grounds') ? 0 : 1,
    verdicts.indexOf(finding.verdict),
    finding.wouldBe ? verdicts.indexOf(finding.wouldBe) : 0,
    standards.indexOf(finding.standard.level),
    severities.indexOf(finding.severity),
    finding.general ? 1 : 0,
    modalities.indexOf(commitment.modality),
    authorities.indexOf(instruments.get(commitment.instrument)?.authority ?? 'statement'),
  ].reduce((weight, digit) => weight * 16 + digit, 0);
}

const listOf: Record<Time, keyof Counts> = { 'in-force': 'inForce', undated: 'undated', predates: 'history', lapsed: 'history' };

/** How many entries and cases have a lead of each verdict, in force, undated, or before or after the commitment. */
export function countsOf(gaps: readonly Gap[]): Counts {
  const leads = gaps.flatMap((gap) =>
    gap.cases.map(({ lead, findings, evidence }) => ({ evidence, lead: findings.find((finding) => finding.id === lead)! })),
  );
  const counted = (list: keyof Counts, verdict: ContraryVerdict): Counted => {
    const of = leads.filter(({ lead }) => listOf[lead.time] === list && saidInForce(lead) === verdict);
    const number = (alleged: boolean) => {
      const own = of.filter(({ lead }) => !reaches(lead.standard.level, 'reasonable-grounds') === alleged);
      return { entries: new Set(own.map(({ evidence }) => evidence)).size, cases: own.length };
    };
    return { ...number(false), alleged: number(true) };
  };
  const each = (list: keyof Counts) =>
    Object.fromEntries(contraryVerdicts.map((verdict) => [verdict, counted(list, verdict)])) as Counts[typeof list];
  return { inForce: each('inForce'), undated: each('undated'), history: each('history') };
}

export const noCounts: Counts = countsOf([]);
