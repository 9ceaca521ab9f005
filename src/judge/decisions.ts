import { caseIdOf } from '../model/gaps.ts';
import type { DecisionOn, Finding } from '../model/judgement.ts';
import type { GivenDecision } from '../model/records.ts';
import { lastWords } from '../model/last-words.ts';
import { isRejected } from '../model/rejected.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import { strongest } from '../model/strength.ts';
import type { Context } from './context.ts';
import { isOfThisVersion } from './hash.ts';

/** The last words of each reviewer on each finding, case or commitment; one that was taken back is none. What was judged blind stands apart. */
export function standing(decisions: readonly GivenDecision[]): GivenDecision[] {
  const { blind, seen } = lastWords(decisions);
  return [...blind, ...seen];
}

/**
 * Puts the standing decisions on the findings they are about, those on a case on all of its findings; of each reviewer the last, but that what was
 * said of a finding itself is not undone by a word on its case unless it leads there. A decision is stale where what the finding (of a case: its
 * lead) rests on, its verdict or its footing has changed, and moved where its id is gone and another finding rests on the very same.
 * @returns the findings, and the decisions that are about none of them, nor about a commitment
 */
export function decide(
  findings: readonly Finding[],
  context: Context,
): { readonly findings: readonly Finding[]; readonly gone: readonly GivenDecision[] } {
  const taken = new Map(context.workspace.decisions.map((given, at) => [given, at]));
  const decisions = standing(context.workspace.decisions)
    .filter(({ on }) => !context.commitments.has(on))
    .toSorted((a, b) => taken.get(a)! - taken.get(b)!);
  if (decisions.length === 0) return { findings, gone: [] };
  const on = new Map<string, DecisionOn[]>();
  const put = (id: string, given: GivenDecision, changed: DecisionOn['changed'], moved = false) => {
    const { where: _, ...decision } = given;
    const others = (on.get(id) ?? []).filter((other) => !sameHand(other, decision));
    on.set(id, [...others, { ...decision, state: moved ? 'moved' : changed.length > 0 ? 'stale' : 'current', changed }]);
  };
  const hasOwn = (id: string, given: GivenDecision) => on.get(id)?.some((other) => sameHand(other, given));
  const byFinding = new Map(findings.map((finding) => [finding.id, finding]));
  const byHash = new Map(groupBy(findings, (finding) => finding.hash));
  const against = findings.filter((finding) => finding.effect !== 'fulfilment');
  const byCase = new Map(groupBy(against, caseIdOf));
  const gone: GivenDecision[] = [];
  for (const given of decisions) {
    const finding = byFinding.get(given.on);
    const inCase = byCase.get(given.on);
    const moved = byHash.get(given.hash) ?? [];
    if (finding) put(finding.id, given, changedSince(given, finding));
    else if (inCase) {
      const lead = strongest(inCase, context.workspace);
      const changed = changedSince(given, lead);
      for (const each of inCase) if (each === lead || !hasOwn(each.id, given)) put(each.id, given, changed);
    } else if (moved.length > 0) for (const each of moved) put(each.id, given, [], true);
    else gone.push(given);
  }
  return {
    findings: findings.map((finding) => ({
      ...finding,
      decisions: (on.get(finding.id) ?? []).toSorted((a, b) => byCodeUnit(a.reviewer, b.reviewer) || byCodeUnit(a.decision, b.decision)),
    })),
    gone: gone.toSorted((a, b) => byCodeUnit(a.on, b.on) || byCodeUnit(a.reviewer, b.reviewer)),
  };
}

/** Of one reviewer, and both given blind or both not. */
const sameHand = (one: Pick<DecisionOn, 'reviewer' | 'decision'>, other: Pick<DecisionOn, 'reviewer' | 'decision'>): boolean =>
  one.reviewer === other.reviewer && (one.decision === 'judged') === (other.decision === 'judged');

/** What has changed since a decision was taken; of what was judged blind, the verdict is the reviewer's own and says nothing. */
function changedSince(given: GivenDecision, finding: Finding): DecisionOn['changed'] {
  if (!isOfThisVersion(given.hash)) return ['earlier'];
  const blind = given.decision === 'judged';
  return [
    ...(given.hash === finding.hash ? [] : (['evidence'] as const)),
    ...(blind || given.verdict === undefined || given.verdict === finding.verdict ? [] : (['verdict'] as const)),
    ...(blind || given.footing === undefined || given.footing === finding.footing ? [] : (['footing'] as const)),
  ];
}

/** Whether a reviewer confirmed it as it stands and none rejected it, however long ago. */
export const isConfirmed = ({ decisions }: Finding): boolean =>
  decisions.some(({ decision, state }) => decision === 'confirmed' && state === 'current') && !isRejected(decisions);
