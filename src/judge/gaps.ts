import { periodOf, yearOf } from '../model/dates.ts';
import type { Case, Finding, Gap } from '../model/records.ts';
import { authorities, inForceVerdicts, modalities, reaches, severities, standards, verdicts } from '../model/words.ts';
import { byId, groupBy } from '../model/sorting.ts';
import { under, type Context } from './context.ts';

/** Groups findings against the organisation into cases and gaps, each with one honest headline. */
export function makeGaps(findings: readonly Finding[], context: Context): Gap[] {
  return groupBy(findings, (finding) => `${finding.norm}/${finding.practice}`).map(([id, inGap]) => {
    const cases = groupBy(inGap, (finding) => finding.evidence).map(([evidence, own]): Case => {
      const { lead } = headlineOf(own, context);
      return { id: `${id}/${evidence}`, evidence, lead: lead.id, findings: [...own].toSorted(byId) };
    });
    const { lead, alleged, past } = headlineOf(inGap, context);
    const entries = cases.map((each) => context.entries.get(each.evidence)!);
    const ids = entries.map((entry) => entry.id);
    const spans = entries.map((entry) => periodOf(entry.period).possible);
    const last = Math.max(...spans.map((span) => span.to));
    return {
      id,
      norm: lead.norm,
      practice: lead.practice,
      headline: { finding: lead.id, verdict: lead.verdict, standard: lead.standard.level, severity: lead.severity, alleged },
      past,
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
  const inForce = findings.filter((finding) => inForceVerdicts.includes(finding.verdict));
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
