import { periodOf, yearOf } from '../model/dates.ts';
import type { Case, Finding, Gap, Workspace } from '../model/records.ts';
import { authorities, inForceVerdicts, modalities, reaches, severities, standards, verdicts } from '../model/words.ts';
import { byId, groupBy } from '../model/sorting.ts';
import { under, type Context } from './context.ts';

/** Groups findings against the organisation into cases and gaps, each with one honest headline. */
export function makeGaps(findings: readonly Finding[], context: Context): Gap[] {
  const byEntry = (found: readonly Finding[]) => groupBy(found, (finding) => finding.evidence);
  return groupBy(findings, (finding) => `${finding.norm}/${finding.practice}`).map(([id, inGap]) => {
    const cases = byEntry(inGap).map(([evidence, own]): Case => ({
      id: `${id}/${evidence}`,
      evidence,
      lead: strongest(own, context.workspace).id,
      findings: [...own].toSorted(byId),
    }));
    const entries = cases.map((each) => each.evidence);
    const mitigating = [...under(context.mitigating, entries)].map((entry) => entry.id).toSorted();
    return gapOf(strongest(inGap, context.workspace), cases, context.workspace, mitigating);
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
  const { verdict, severity, standard } = lead;
  return {
    id: `${lead.norm}/${lead.practice}`,
    norm: lead.norm,
    practice: lead.practice,
    headline: { finding: lead.id, verdict, standard: standard.level, severity, alleged: !reaches(standard.level, 'reasonable-grounds') },
    past: !inForceVerdicts.includes(verdict),
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
    inForceVerdicts.includes(finding.verdict) ? 0 : 1,
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
