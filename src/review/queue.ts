import type { Decision } from '../model/schemas.ts';
import { standing } from '../judge/decisions.ts';
import { hashOfCommitment } from '../judge/hash.ts';
import type { Analysis, DecisionOn, Finding } from '../model/judgement.ts';
import type { GivenDecision } from '../model/records.ts';
import { inOrderOfStrength } from '../model/strength.ts';
import { indexOf } from '../explain/index-of.ts';
import { listWords } from '../explain/words.ts';

/** A case that needs a reviewer's decision. */
export interface Queued {
  /** The id of the case. */
  readonly on: string;
  readonly lead: Finding;
  /** What a decision on the case must carry: the hash of its lead. */
  readonly hash: string;
  /** An independent source disputes a fact of the lead. */
  readonly contested: boolean;
  /** The sentence of the lead's commitment was read with doubt. */
  readonly doubtful: boolean;
  /** The last word of each reviewer who has one on it. */
  readonly decisions: readonly DecisionOn[];
  readonly disagreement: boolean;
  /** In plain words, why it needs a decision. */
  readonly why: string;
}

export interface ReviewQueue {
  /** The strongest first: in force and proven, then by severity, verdict and standard of proof. */
  readonly queued: readonly Queued[];
  /** Cases on which there is a word as things stand: of the reviewer asked for, else of anyone. */
  readonly decided: number;
  /** All other cases. */
  readonly open: number;
  /** Open cases on which there was a word, but what it rests on has changed. */
  readonly stale: number;
  /** Cases on which reviewers disagree, decided or not. */
  readonly disagreements: number;
}

/**
 * The cases that need a decision. A case leaves the queue once a word as things stand was given on it; where reviewers disagree it stays.
 * @param analysis of the whole workspace: filters could change which finding leads a case
 * @param reviewer whose queue, by the name of the file; without one a word of anybody counts
 */
export function reviewQueue(analysis: Analysis, reviewer?: string): ReviewQueue {
  const { findings, commitments } = indexOf(analysis);
  const cases = analysis.judgement.gaps.flatMap((gap) => gap.cases);
  const all = cases.map(({ id, lead: leading }) => {
    const lead = findings.get(leading)!;
    // What was judged blind is a word on the case, but none on what avowed says of it.
    const decisions = lead.decisions.filter(({ decision }) => decision !== 'judged');
    const heeded = decisions.filter((each) => reviewer === undefined || each.reviewer === reviewer);
    const disagreement = disagree(decisions);
    const queued: Queued = {
      on: id,
      lead,
      hash: lead.hash,
      contested: lead.contested,
      doubtful: commitments.get(lead.commitment)!.confidence.level === 'doubtful',
      decisions,
      disagreement,
      why: whyOf(decisions, heeded, disagreement, reviewer),
    };
    return {
      queued,
      decided: heeded.some(({ state }) => state === 'current'),
      stale: heeded.some(({ state }) => state === 'stale'),
    };
  });
  const open = all.filter(({ decided }) => !decided);
  const queued = all.filter((each) => !each.decided || each.queued.disagreement).map((each) => each.queued);
  const leads = queued.map(({ lead }) => lead);
  return {
    queued: [...inOrderOfStrength(leads, analysis.workspace)].map((at) => queued[at]!),
    decided: all.length - open.length,
    open: open.length,
    stale: open.filter(({ stale }) => stale).length,
    disagreements: all.filter(({ queued }) => queued.disagreement).length,
  };
}

/** What avowed says of a finding or case, as a decision keeps it: the verdict in force, or that it would have, is part of what was seen. */
export function asComputed(id: string, analysis: Analysis): Pick<Decision, 'verdict' | 'footing' | 'standard'> {
  const { findings, cases } = indexOf(analysis);
  const finding = findings.get(cases.get(id)?.inGap.lead ?? id);
  return finding ? { verdict: finding.verdict, footing: finding.footing, standard: finding.standard.level } : {};
}

/** The hash that a decision on a finding, case or commitment carries, by an analysis without filters; `null` where there is no such thing. */
export function hashToDecide(id: string, analysis: Analysis): string | null {
  const { findings, cases, commitments } = indexOf(analysis);
  const commitment = commitments.get(id);
  return findings.get(cases.get(id)?.inGap.lead ?? id)?.hash ?? (commitment ? hashOfCommitment(commitment) : null);
}

/** The word of a reviewer that stands on exactly this finding or case, if any: what can be taken back, with its own hash, even where it has moved. */
export const ownWord = (on: string, reviewer: string, { workspace }: Analysis): GivenDecision | undefined =>
  standing(workspace.decisions).find((each) => each.on === on && each.reviewer === reviewer);

/** Words on what has changed since no longer count, but for rejections, which keep a finding out of statements however old. */
const disagree = (decisions: readonly DecisionOn[]): boolean =>
  new Set(decisions.filter(({ decision, state }) => state !== 'stale' || decision === 'rejected').map(({ decision }) => decision)).size > 1;

const verbs: Record<DecisionOn['decision'], string> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  'needs-evidence': 'asked for evidence',
  judged: 'judged it blind',
  withdrawn: 'withdrew',
};

const nouns: Record<DecisionOn['decision'], string> = {
  confirmed: 'confirmation',
  rejected: 'rejection',
  'needs-evidence': 'call for evidence',
  judged: 'blind judgement',
  withdrawn: 'withdrawal',
};

const said = ({ reviewer, decision, state }: DecisionOn): string =>
  `${reviewer} ${verbs[decision]}${state === 'stale' ? ' before it changed' : ''}`;

function whyOf(
  decisions: readonly DecisionOn[],
  heeded: readonly DecisionOn[],
  disagreement: boolean,
  reviewer: string | undefined,
): string {
  const reasons = [
    ...(disagreement ? [`reviewers disagree: ${decisions.map(said).join(', ')}`] : []),
    ...heeded.flatMap((each) => {
      if (each.state === 'stale') return [`${each.reviewer}’s ${nouns[each.decision]} is stale: what it rests on has changed`];
      if (each.state === 'moved') return [`${each.reviewer}’s ${nouns[each.decision]} has moved here from ${each.on}, which is gone`];
      return [];
    }),
  ];
  if (reasons.length > 0) return reasons.join('; ');
  return reviewer === undefined || decisions.length === 0
    ? 'no decision yet'
    : `no decision of ${reviewer} yet; ${listWords(decisions.map(said))}`;
}
