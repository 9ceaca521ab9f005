import { hashOfReading } from '../../judge/hash.ts';
import { writtenClaim } from '../../model/claims.ts';
import type { Analysis, Change, EntryWithFacts, Finding, Gap } from '../../model/judgement.ts';
import type { Commitment, Problem } from '../../model/records.ts';
import type { Step } from '../../explain/chain.ts';
import type { ReviewQueue } from '../../review/queue.ts';

export function commitmentJson(commitment: Commitment): unknown {
  const { cue: _, section, ...rest } = commitment;
  return { ...rest, section: section.join(' › '), hash: hashOfReading(commitment) };
}

export function entryJson(entry: EntryWithFacts): unknown {
  const { at, claimsAt: _, prose, facts, ...written } = entry;
  return {
    ...written,
    claims: written.claims.map(writtenClaim),
    facts: Object.fromEntries(Object.entries(facts).map(([id, { status, claims, disputes }]) => [id, { status, claims, disputes }])),
    file: at.file,
    prose,
  };
}

export type StepsOf = ((finding: Finding) => readonly Step[]) | null;

function findingJson(finding: Finding, stepsOf: StepsOf): unknown {
  return {
    id: finding.id,
    rule: finding.rule,
    commitment: finding.commitment,
    evidence: finding.evidence,
    verdict: finding.verdict,
    wouldBe: finding.wouldBe,
    footing: finding.footing,
    shortOf: finding.shortOf,
    standing: finding.standing,
    time: finding.time,
    general: finding.general,
    assisted: finding.assisted,
    contested: finding.contested,
    standard: finding.standard,
    against: finding.against,
    hash: finding.hash,
    decisions: finding.decisions,
    norm: finding.norm,
    practice: finding.practice,
    effect: finding.effect,
    severity: finding.severity,
    line: finding.line,
    role: finding.role,
    held: finding.held,
    excusedBy: finding.excusedBy,
    ...(stepsOf ? { steps: stepsOf(finding).map(({ number, question, answer, where }) => ({ number, question, answer, where })) } : {}),
  };
}

/** Each case is made where it is written: all at once they would need as much memory again as the judgement. */
function gapJson(gap: Gap, stepsOf: StepsOf): unknown {
  const cases = gap.cases.map((each) => () => ({ ...each, findings: each.findings.map((finding) => findingJson(finding, stepsOf)) }));
  return { ...gap, cases };
}

export function judgementJson({ judgement }: Analysis, stepsOf: StepsOf): Record<string, unknown> {
  return {
    gaps: judgement.gaps.map((gap) => gapJson(gap, stepsOf)),
    fulfilments: judgement.fulfilments.map((finding) => findingJson(finding, stepsOf)),
    silences: judgement.silences,
    untested: judgement.untested,
    unjudged: judgement.unjudged,
    history: judgement.history,
    conflicts: judgement.conflicts,
    counts: judgement.counts,
    gone: judgement.gone.map(({ on, decision, reviewer, at }) => ({ on, decision, reviewer, at })),
  };
}

export const problemJson = ({ severity, file, line, column, found, expected, mend }: Problem): unknown => ({
  severity,
  file,
  line,
  column,
  found,
  expected,
  ...(mend ? { mend } : {}),
});

/** Cases that need a decision, and how many there are of each kind. */
export function reviewJson({ queued, ...counts }: ReviewQueue): Record<string, unknown> {
  return {
    ...counts,
    queue: queued.map(({ on, lead, hash, contested, doubtful, decisions, disagreement, why }) => ({
      on,
      finding: lead.id,
      verdict: lead.verdict,
      wouldBe: lead.wouldBe,
      footing: lead.footing,
      shortOf: lead.shortOf,
      standard: lead.standard.level,
      severity: lead.severity,
      contested,
      doubtful,
      hash,
      decisions,
      disagreement,
      why,
    })),
  };
}

/** A gap or case that differs between two judgements. */
export function changeJson({ kind, id, what, before, after }: Change): Record<string, unknown> {
  const lead = (finding: Finding | null) =>
    finding && {
      finding: finding.id,
      verdict: finding.verdict,
      wouldBe: finding.wouldBe,
      footing: finding.footing,
      shortOf: finding.shortOf,
      standard: finding.standard.level,
      severity: finding.severity,
    };
  return { kind, id, what, before: lead(before), after: lead(after) };
}
