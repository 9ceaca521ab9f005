import { periodOf, yearOf } from '../model/dates.ts';
import { caseIdOf, gapIdOf, headlineFrom, headlineOf, leadIn } from '../model/gaps.ts';
import type { Case, Counted, Counts, Finding, Gap } from '../model/judgement.ts';
import type { Entry, Workspace } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import { inOrderOfStrength, isAlleged, strongestFirst } from '../model/strength.ts';
import { contraryVerdicts, saidInForce, type ContraryVerdict, type Time } from '../model/words.ts';
import { under, type Context } from './context.ts';

/** Groups findings against the organisation into cases and gaps, each with the one finding that speaks for it, the strongest gap first. */
export function makeGaps(findings: readonly Finding[], context: Context): Gap[] {
  const { workspace } = context;
  const gaps = groupBy(findings, gapIdOf).map(([, inGap]) => {
    const byStrength = strongestFirst(inGap, workspace);
    const cases = groupBy(byStrength, (finding) => finding.evidence).map(([evidence, own]): Case => ({
      id: caseIdOf(own[0]!),
      evidence,
      lead: own[0]!.id,
      findings: own,
    }));
    const mitigating = [
      ...under(
        context.mitigating,
        cases.map((each) => each.evidence),
      ),
    ]
      .map((entry) => entry.id)
      .toSorted(byCodeUnit);
    return gapOf(byStrength[0]!, cases, workspace, mitigating);
  });
  return inOrder(gaps, workspace);
}

/** Gaps by their headlines in the one order of strength. */
export function inOrder(gaps: readonly Gap[], workspace: Workspace): Gap[] {
  return [...inOrderOfStrength(gaps.map(headlineOf), workspace)].map((at) => gaps[at]!);
}

const entriesOf = remember(({ entries }: Workspace): ReadonlyMap<string, Entry> => new Map(entries.map((each) => [each.id, each])));

/**
 * A gap of these cases, with the headline of the finding that leads.
 * @param mitigating entries that may speak in favour; those that do of none of the cases are left out
 */
export function gapOf(lead: Finding, cases: readonly Case[], workspace: Workspace, mitigating: readonly string[]): Gap {
  const entries = entriesOf(workspace);
  const own = cases.map((each) => entries.get(each.evidence)!);
  const spans = own.map((entry) => periodOf(entry.period).possible);
  const ids = new Set(own.map((entry) => entry.id));
  return {
    id: gapIdOf(lead),
    norm: lead.norm,
    practice: lead.practice,
    headline: headlineFrom(lead),
    cases,
    mitigating: mitigating.filter((id) => entries.get(id)!.mitigates?.some((each) => ids.has(each))),
    places: [...new Set(own.flatMap((entry) => entry.places ?? []))].toSorted(byCodeUnit),
    years: { from: yearOf(Math.min(...spans.map((span) => span.from))), to: yearOf(Math.max(...spans.map((span) => span.to))) },
  };
}

const listOf: Record<Time, keyof Counts> = { 'in-force': 'inForce', undated: 'undated', predates: 'history', lapsed: 'history' };

interface Tally {
  readonly entries: Set<string>;
  cases: number;
}

/** How many entries and cases have a lead of each verdict, in force, undated, or before or after the commitment. */
export function countsOf(gaps: readonly Gap[]): Counts {
  const tallies = new Map<string, Tally>();
  for (const { cases } of gaps)
    for (const each of cases) {
      const lead = leadIn(each);
      const kind = tallied(listOf[lead.time], saidInForce(lead), isAlleged(lead));
      let tally = tallies.get(kind);
      if (!tally) tallies.set(kind, (tally = { entries: new Set(), cases: 0 }));
      tally.entries.add(each.evidence);
      tally.cases++;
    }
  const counted = (list: keyof Counts, verdict: ContraryVerdict): Counted => {
    const number = (alleged: boolean) => {
      const { entries, cases } = tallies.get(tallied(list, verdict, alleged)) ?? { entries: { size: 0 }, cases: 0 };
      return { entries: entries.size, cases };
    };
    return { ...number(false), alleged: number(true) };
  };
  const each = (list: keyof Counts) =>
    Object.fromEntries(contraryVerdicts.map((verdict) => [verdict, counted(list, verdict)])) as Counts[typeof list];
  return { inForce: each('inForce'), undated: each('undated'), history: each('history') };
}

const tallied = (list: keyof Counts, verdict: string, alleged: boolean): string => `${list} ${verdict} ${alleged}`;

export const noCounts: Counts = countsOf([]);
