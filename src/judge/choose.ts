import { periodOf } from '../model/dates.ts';
import type { Filters } from '../model/filters.ts';
import type { Commitment, Entry, Finding, Instrument, Judgement, Workspace } from '../model/records.ts';
import { reaches } from '../model/words.ts';
import { isWithin, makeContext, type Context } from './context.ts';
import { isConfirmed, isRejected } from './decisions.ts';
import { countsOf, makeGaps } from './gaps.ts';

/** Whether an instrument is meant by a name: its id, short name or an alias, whatever their case. */
export const isCalled = (instrument: Instrument, name: string): boolean =>
  [instrument.id, instrument.short, instrument.symbol ?? '', ...(instrument.aliases ?? [])].some(
    (each) => each.toLowerCase() === name.toLowerCase(),
  );

export function chooseCommitment(commitment: Commitment, filters: Filters, context: Context): boolean {
  const instrument = context.instruments.get(commitment.instrument);
  if (filters.instrument && !(instrument && filters.instrument.some((name) => isCalled(instrument, name)))) return false;
  if (filters.norm && !commitment.norms.some(({ id }) => filters.norm!.some((norm) => isWithin(id, norm, context.broaderNorms))))
    return false;
  return true;
}

export function chooseEntry(entry: Entry, filters: Filters, context: Context): boolean {
  if (
    filters.practice &&
    !entry.practices.some((each) => filters.practice!.some((practice) => isWithin(each, practice, context.broaderPractices)))
  ) {
    return false;
  }
  if (filters.place && !entry.places?.some((place) => filters.place!.includes(place))) return false;
  const { possible } = periodOf(entry.period);
  if (filters.since && possible.to < periodOf(filters.since).possible.from) return false;
  if (filters.until && possible.from > periodOf(filters.until).possible.to) return false;
  return true;
}

/** Whether a finding passes; the practice and norm are its own, not all that its entry and commitment have. */
export function chooseFinding(finding: Finding, filters: Filters, context: Context): boolean {
  const commitment = context.commitments.get(finding.commitment)!;
  const entry = context.entries.get(finding.evidence)!;
  const { norm: _, ...others } = filters;
  if (!chooseCommitment(commitment, others, context) || !chooseEntry(entry, filters, context)) return false;
  if (filters.norm && !filters.norm.some((norm) => isWithin(finding.norm, norm, context.broaderNorms))) return false;
  if (filters.practice && !filters.practice.some((practice) => isWithin(finding.practice, practice, context.broaderPractices)))
    return false;
  if (filters.verdict && !filters.verdict.includes(finding.verdict)) return false;
  if (filters.withoutRejected && isRejected(finding.decisions)) return false;
  if (filters.onlyConfirmed && !isConfirmed(finding)) return false;
  return !filters.minStandard || reaches(finding.standard.level, filters.minStandard);
}

/** What filters leave of a judgement, regrouped: headlines, leads, lists and counts are made of the findings that pass. */
export function choose({ workspace, judgement }: { readonly workspace: Workspace; readonly judgement: Judgement }, filters: Filters): Judgement {
  if (Object.values(filters).every((value) => value === undefined)) return judgement;
  const context = makeContext(workspace);
  const passes = (finding: Finding) => chooseFinding(finding, filters, context);
  const against = judgement.gaps.flatMap((gap) => gap.cases.flatMap(({ findings }) => findings)).filter(passes);
  const gaps = makeGaps(against, context);
  const chosen = new Set(against.map(({ id }) => id));
  const entries = new Set(workspace.entries.filter((entry) => chooseEntry(entry, filters, context)).map(({ id }) => id));
  const isOn = ({ norm, practice }: { readonly norm: string; readonly practice: string }) =>
    (!filters.norm || filters.norm.some((each) => isWithin(norm, each, context.broaderNorms))) &&
    (!filters.practice || filters.practice.some((each) => isWithin(practice, each, context.broaderPractices)));
  return {
    ...judgement,
    gaps,
    counts: countsOf(gaps),
    fulfilments: judgement.fulfilments.filter(passes),
    silences: judgement.silences.filter(isOn).flatMap((silence) => {
      const evidence = silence.evidence.filter((id) => entries.has(id));
      return evidence.length > 0 ? [{ ...silence, evidence }] : [];
    }),
    untested: judgement.untested.filter((id) => chooseCommitment(context.commitments.get(id)!, filters, context)),
    unjudged: judgement.unjudged.filter((id) => entries.has(id)),
    history: judgement.history.filter(({ finding }) => chosen.has(finding)),
    conflicts: judgement.conflicts.flatMap((conflict) => {
      const findings = conflict.findings.filter((id) => chosen.has(id));
      return findings.length > 0 ? [{ ...conflict, findings }] : [];
    }),
  };
}
