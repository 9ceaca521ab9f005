import { inForcePeriod, periodOf } from '../model/dates.ts';
import type { Conflict, Finding, Judgement, Past } from '../model/judgement.ts';
import type { Commitment, Entry, Rule, Workspace } from '../model/records.ts';
import { byCodeUnit, byId, groupBy } from '../model/sorting.ts';
import { strongestFirst } from '../model/strength.ts';
import { isFirm } from '../model/words.ts';
import { canBeBroken, isOwnCommitment, makeContext, under, upwards, type Context } from './context.ts';
import { decide } from './decisions.ts';
import { countsOf, makeGaps } from './gaps.ts';
import { judgeApplying, whyNotApplying, whyNotItsRole } from './outcome.ts';
import { speaksTo } from './reach.ts';
import { findSilences } from './silences.ts';

/**
 * Links commitments with evidence by the rules and judges every link, of the whole workspace: what is not shown later still allows, defines and
 * mitigates. Rules meet entries and commitments apart, and only what passes both is judged. Nothing depends on the order of the records.
 * @param tell is told how far the work has come
 */
export function judge(workspace: Workspace, tell: (what: string) => void = () => {}): Judgement {
  const { context, applying, findings, gone } = judged(workspace, tell);
  const { gaps, fulfilments } = casesOf(findings, context);
  const reached = new Set(
    workspace.rules.filter(({ status }) => status === 'stable').flatMap((rule) => [...under(context.practised, rule.practices)]),
  );
  const tested = new Set(findings.map((finding) => finding.commitment));
  return {
    gaps,
    fulfilments,
    silences: findSilences(applying, context),
    untested: workspace.commitments
      .filter(
        (commitment) =>
          isOwnCommitment(commitment) &&
          canBeBroken(commitment) &&
          !context.bindingNobody.has(commitment.instrument) &&
          !context.misread.has(commitment.id) &&
          !tested.has(commitment.id),
      )
      .map((commitment) => commitment.id),
    unjudged: workspace.entries
      .filter((entry) => !reached.has(entry))
      .map((entry) => entry.id)
      .toSorted(byCodeUnit),
    history: historyOf(findings, context),
    conflicts: conflictsOf(findings, context),
    counts: countsOf(gaps),
    gone,
  };
}

/** The gaps and fulfilments alone, where many suppositions are tried for one page. */
export function judgeCases(workspace: Workspace): Pick<Judgement, 'gaps' | 'fulfilments'> {
  const { context, findings } = judged(workspace, () => {});
  return casesOf(findings, context);
}

/** Every rule that applies held against every commitment that it speaks to. */
function judged(workspace: Workspace, tell: (what: string) => void) {
  const context = makeContext(workspace);
  const applying = workspace.rules.flatMap((rule) =>
    [...under(context.practised, rule.practices)]
      .filter((entry) => whyNotItsRole(rule, entry) === null && whyNotApplying(rule, entry, context) === null)
      .map((entry) => ({ rule, entry })),
  );
  return { context, applying, ...decide(findAll(applying, context, tell), context) };
}

const casesOf = (findings: readonly Finding[], context: Context): Pick<Judgement, 'gaps' | 'fulfilments'> => ({
  gaps: makeGaps(
    findings.filter((finding) => finding.effect !== 'fulfilment'),
    context,
  ),
  fulfilments: strongestFirst(
    findings.filter((finding) => finding.effect === 'fulfilment'),
    context.workspace,
  ),
});

function findAll(
  applying: readonly { readonly rule: Rule; readonly entry: Entry }[],
  context: Context,
  tell: (what: string) => void,
): Finding[] {
  const speaking = new Map<string, Commitment[]>();
  return applying.flatMap(({ rule, entry }, at) => {
    tell(`Judging ${at + 1} of ${applying.length} pairs of rule and evidence`);
    let commitments = speaking.get(rule.id);
    if (!commitments) {
      const norms = rule.norms.flatMap((norm) => upwards(norm, context.broaderNorms));
      commitments = [...under(context.speaking, norms)].filter((commitment) => speaksTo(rule, commitment, context) !== null);
      speaking.set(rule.id, commitments);
    }
    return commitments.flatMap((commitment) => {
      const outcome = judgeApplying(rule, commitment, entry, context);
      return 'finding' in outcome ? [outcome.finding] : [];
    });
  });
}

/** Findings that predate their commitment, each with the entries of the same practice that went on or began after it was made. */
function historyOf(findings: readonly Finding[], context: Context): Past[] {
  const known = new Map<string, readonly string[]>();
  const goingOn = (practice: string, from: number): readonly string[] => {
    const key = `${practice}\n${from}`;
    let entries = known.get(key);
    if (!entries) {
      const ids = (context.practised.get(practice) ?? []).filter((entry) => periodOf(entry.period).possible.to >= from).map(({ id }) => id);
      known.set(key, (entries = ids.toSorted(byCodeUnit)));
    }
    return entries;
  };
  return findings
    .filter((finding) => finding.verdict === 'predates')
    .toSorted(byId)
    .map((finding) => {
      const from = inForcePeriod(context.commitments.get(finding.commitment)!.inForce).possible.from;
      return { finding: finding.id, after: goingOn(finding.practice, from).filter((id) => id !== finding.evidence) };
    });
}

/** Firm commitments that allow what a rule holds against another commitment. */
function conflictsOf(findings: readonly Finding[], context: Context): Conflict[] {
  const pairs = findings.flatMap((finding) =>
    finding.against
      .filter(
        ({ kind, commitment }) =>
          kind === 'allows' && commitment !== finding.commitment && isFirm(context.commitments.get(commitment)!.modality),
      )
      .map((each) => ({ finding: finding.id, commitment: finding.commitment, with: each.commitment, circumstance: each.circumstance! })),
  );
  return groupBy(pairs, (pair) => `${pair.commitment}\n${pair.with}\n${pair.circumstance}`).map(([, same]) => ({
    commitment: same[0]!.commitment,
    with: same[0]!.with,
    circumstance: same[0]!.circumstance,
    findings: same.map((pair) => pair.finding).toSorted(byCodeUnit),
  }));
}
