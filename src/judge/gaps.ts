import { periodOf, yearOf } from '../model/dates.ts';
import type { Case, Counted, Counts, Finding, Gap } from '../model/records.ts';
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
  return groupBy(findings, (finding) => `${finding.norm}/${finding.practice}`).map(([id, inGap]) => {
    const cases = groupBy(inGap, (finding) => finding.evidence).map(([evidence, own]): Case => {
      const { lead } = headlineOf(own, context);
      return { id: `${id}/${evidence}`, evidence, lead: lead.id, findings: [...own].toSorted(byId) };
    });
    const { lead, alleged } = headlineOf(inGap, context);
    const entries = cases.map((each) => context.entries.get(each.evidence)!);
    const ids = entries.map((entry) => entry.id);
    const spans = entries.map((entry) => periodOf(entry.period).possible);
    const last = Math.max(...spans.map((span) => span.to));
    return {
      id,
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
        alleged,
      },
      cases,
      mitigating: [...under(context.mitigating, ids)].map((entry) => entry.id).toSorted(),
      places: [...new Set(entries.flatMap((entry) => entry.places ?? []))].toSorted(),
      years: { from: yearOf(Math.min(...spans.map((span) => span.from))), to: yearOf(last) },
    };
  });
}

/**
 * The one finding that speaks for many: the gravest in force at reasonable grounds or above; else the gravest in force, alleged; only if
 * none is in force, the same among the others.
 */
export function headlineOf(findings: readonly Finding[], context: Context): { lead: Finding; alleged: boolean; past: boolean } {
  const inForce = findings.filter((finding) => isInForce(finding.verdict));
  const past = inForce.length === 0;
  const candidates = past ? findings : inForce;
  const proven = candidates.filter((finding) => reaches(finding.standard.level, 'reasonable-grounds'));
  const chosen = proven.length > 0 ? proven : candidates;
  return { lead: chosen.reduce((best, each) => (goesBefore(each, best, context) ? each : best)), alleged: proven.length === 0, past };
}

/** Gravest; ties by standard, severity, direct before general, firmer, authority, id. */
function goesBefore(one: Finding, other: Finding, context: Context): boolean {
  const rank = (finding: Finding) => {
    const commitment = context.commitments.get(finding.commitment)!;
    const authority = context.instruments.get(commitment.instrument)?.authority ?? 'statement';
    return [
      verdicts.indexOf(finding.verdict),
      finding.wouldBe ? verdicts.indexOf(finding.wouldBe) : 0,
      standards.indexOf(finding.standard.level),
      severities.indexOf(finding.severity),
      finding.general ? 1 : 0,
      modalities.indexOf(commitment.modality),
      authorities.indexOf(authority),
    ];
  };
  const [a, b] = [rank(one), rank(other)];
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < b[index]!;
  return one.id < other.id;
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
