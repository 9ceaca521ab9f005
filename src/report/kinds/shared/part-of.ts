import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts, Finding, HeldFact } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';

/** Whether two findings measure by the same promise and the same rule. */
export const isOfSamePair = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.commitment === other.commitment;

/**
 * The work of which that of a finding is a part: another by which the same rule holds the same promise, on the same facts, and there on the
 * organisation's own part where here it only helped. What is found of the part is found of the whole, and not a second time.
 */
export function partOf(finding: Finding, analysis: Analysis): EntryWithFacts | null {
  if (!finding.shortOf.includes('assisted')) return null;
  const { findings, entries } = indexOf(analysis);
  const whole = [...findings.values()].find(
    (other) =>
      other.evidence !== finding.evidence &&
      !other.shortOf.includes('assisted') &&
      isOfSamePair(other, finding) &&
      finding.held.every((fact) => isShownAlike(fact, finding, other, analysis)),
  );
  return whole ? entries.get(whole.evidence)! : null;
}

function isShownAlike(fact: HeldFact, finding: Finding, other: Finding, analysis: Analysis): boolean {
  const same = other.held.find((each) => each.fact === fact.fact && each.negated === fact.negated);
  const there = same ? claimsOf(other, same, analysis) : [];
  return claimsOf(finding, fact, analysis).some((claim) => there.some((each) => isSameAs(claim, each)));
}

const claimsOf = ({ evidence }: Finding, { claims }: HeldFact, analysis: Analysis): Claim[] =>
  indexOf(analysis)
    .entries.get(evidence)!
    .claims.filter(({ id }) => claims.includes(id));
