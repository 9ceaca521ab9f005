import type { Finding } from './judgement.ts';
import type { Workspace } from './records.ts';
import { remember } from './remember.ts';
import { byId } from './sorting.ts';
import {
  authorities,
  footings,
  inForceVerdicts,
  modalities,
  reaches,
  saidInForce,
  severities,
  standards,
  type Modality,
  type Standing,
  type Time,
} from './words.ts';

/** What the one order of strength looks at in a finding, beside the modality and authority of its commitment. */
export type Weighed = Pick<
  Finding,
  'standing' | 'time' | 'standard' | 'verdict' | 'wouldBe' | 'general' | 'footing' | 'severity' | 'shortOf'
>;

const groups: readonly (readonly [Standing, readonly Time[]])[] = [
  ['own-commitment', ['in-force']],
  ['own-commitment', ['undated']],
  ['promoted-standard', ['in-force']],
  ['promoted-standard', ['undated']],
  ['own-commitment', ['predates', 'lapsed']],
  ['promoted-standard', ['predates', 'lapsed']],
];

/**
 * How strong a finding is, but for its id: the smaller, the stronger. What comes first counts more than all that follows, each a digit: what
 * it rests on and when, standard of proof, verdict, direct before general, footing, severity, fewest reservations, modality, authority.
 */
export function weightOf(finding: Weighed, modality: Modality, authority: (typeof authorities)[number]): number {
  return [
    groups.findIndex(([standing, times]) => standing === finding.standing && times.includes(finding.time)),
    standards.indexOf(finding.standard.level),
    inForceVerdicts.indexOf(saidInForce(finding)),
    finding.general ? 1 : 0,
    footings.indexOf(finding.footing),
    severities.indexOf(finding.severity),
    finding.shortOf.length,
    modalities.indexOf(modality),
    authorities.indexOf(authority),
  ].reduce((weight, digit) => weight * 32 + digit, 0);
}

// By the lists themselves: a supposition about evidence is another workspace with the same texts.
const commitmentsById = remember((commitments: Workspace['commitments']) => new Map(commitments.map((each) => [each.id, each])));
const authoritiesById = remember((instruments: Workspace['instruments']) => new Map(instruments.map((each) => [each.id, each.authority])));

function weightIn(finding: Finding, { commitments, instruments }: Workspace): number {
  const commitment = commitmentsById(commitments).get(finding.commitment)!;
  return weightOf(finding, commitment.modality, authoritiesById(instruments).get(commitment.instrument) ?? 'statement');
}

/** Where the findings stand in the one order of strength, the strongest first; what weighs the same by id. */
export function inOrderOfStrength(findings: readonly Finding[], workspace: Workspace): Uint32Array {
  const weights = Float64Array.from(findings, (finding) => weightIn(finding, workspace));
  return Uint32Array.from(findings, (_, at) => at).toSorted((a, b) => weights[a]! - weights[b]! || byId(findings[a]!, findings[b]!));
}

export const strongestFirst = (findings: readonly Finding[], workspace: Workspace): Finding[] =>
  [...inOrderOfStrength(findings, workspace)].map((at) => findings[at]!);

/** The one finding that speaks for many. @throws where there is none */
export function strongest(findings: readonly Finding[], workspace: Workspace): Finding {
  let [best] = findings;
  if (!best) throw new Error('no finding to choose from');
  let least = weightIn(best, workspace);
  for (const finding of findings.slice(1)) {
    const weight = weightIn(finding, workspace);
    if (weight < least || (weight === least && byId(finding, best) < 0)) [best, least] = [finding, weight];
  }
  return best;
}

/**
 * The one finding that speaks for several on one commitment in one case: the strongest against the organisation that is or may be of its time, so that
 * nothing in its favour hides it; else the strongest in its favour that is or may be of its time; else the strongest of all. @throws where there is none
 */
export function speakingFor(findings: readonly Finding[], workspace: Workspace): Finding {
  const ofItsTime = findings.filter(mayBeOfItsTime);
  const against = ofItsTime.filter(({ effect }) => effect !== 'fulfilment');
  return strongest([against, ofItsTime, findings].find((each) => each.length > 0) ?? [], workspace);
}

/** What is or may be of the time of the commitment, and so is held against it; all else lies before or after. */
export const mayBeOfItsTime = ({ time }: Pick<Finding, 'time'>): boolean => time === 'in-force' || time === 'undated';

/** What is below reasonable grounds is only alleged, and printed so. */
export const isAlleged = ({ standard }: Pick<Finding, 'standard'>): boolean => !reaches(standard.level, 'reasonable-grounds');
