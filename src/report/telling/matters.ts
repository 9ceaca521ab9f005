import { indexOf } from '../../explain/index-of.ts';
import { noClaimChoice, type ClaimChoice } from '../../model/kept-report.ts';
import { isRejected } from '../../model/rejected.ts';
import type { Analysis, Case, EntryWithFacts, Finding, Gap } from '../../model/judgement.ts';
import { mayBeOfItsTime, strongestFirst } from '../../model/strength.ts';

/**
 * What is told once in a report: one entry with all that was found against it. It is told by the strongest of its findings, whatever the norm,
 * and the others refer to it.
 */
export interface Matter {
  readonly entry: EntryWithFacts;
  /** The strongest finding of all its cases by the one order. */
  readonly lead: Finding;
  /** The lead of each of its cases, the strongest first; `lead` is the first. */
  readonly leads: readonly Finding[];
  /** Its cases and the gaps in which they stand, in the same order. */
  readonly cases: readonly { readonly gap: Gap; readonly inGap: Case }[];
  /** What its author left out or put in of what is told of it. */
  readonly claims: ClaimChoice;
}

/** All that was found, each entry once, the strongest first. What a reviewer rejected leads nothing. */
export function mattersOf(analysis: Analysis, claims: ClaimChoice = noClaimChoice): Matter[] {
  const { findings, entries } = indexOf(analysis);
  const leads = analysis.judgement.gaps.flatMap((gap) =>
    gap.cases.flatMap((inGap) => {
      const lead = leadOf(inGap, findings.get(inGap.lead)!, analysis);
      return lead ? [{ gap, inGap, lead }] : [];
    }),
  );
  const ofLead = new Map(leads.map((each) => [each.lead, each]));
  const ordered = strongestFirst([...ofLead.keys()], analysis.workspace);
  const byEntry = Map.groupBy(ordered, ({ evidence }) => evidence);
  return [...byEntry].map(([id, own]) => ({
    entry: entries.get(id)!,
    lead: own[0]!,
    leads: own,
    cases: own.map((lead) => ofLead.get(lead)!),
    claims,
  }));
}

function leadOf(inGap: Case, lead: Finding, { workspace }: Analysis): Finding | undefined {
  if (!isRejected(lead.decisions)) return lead;
  return strongestFirst(
    inGap.findings.filter(({ decisions }) => !isRejected(decisions)),
    workspace,
  )[0];
}

/** What was done before any promise that it is held against, or after it had ended: no promise is held against it. */
export const isPast = ({ lead }: Matter): boolean => !mayBeOfItsTime(lead);
