import type { DecisionOn, Finding, GivenDecision } from '../model/records.ts';
import { groupBy } from '../model/sorting.ts';
import type { Context } from './context.ts';
import { headlineOf } from './gaps.ts';

/** The last word of each reviewer on each finding or case; one that was taken back is none. */
export function standing(decisions: readonly GivenDecision[]): GivenDecision[] {
  return groupBy(decisions, ({ reviewer, on }) => `${on}\n${reviewer}`)
    .map(([, given]) => given.at(-1)!)
    .filter(({ decision }) => decision !== 'withdrawn');
}

/**
 * Puts the standing decisions on the findings they are about, those on a case on all of its findings. A decision is stale where what the
 * finding (of a case: its lead) rests on has changed, and moved where its id is gone and another finding rests on the very same.
 * @returns the findings, and the decisions that are about none of them
 */
export function decide(
  findings: readonly Finding[],
  context: Context,
): { readonly findings: readonly Finding[]; readonly gone: readonly GivenDecision[] } {
  const decisions = standing(context.workspace.decisions);
  if (decisions.length === 0) return { findings, gone: [] };
  const on = new Map<string, DecisionOn[]>();
  const put = (id: string, given: GivenDecision, state: DecisionOn['state']) => {
    const { where: _, ...decision } = given;
    on.set(id, [...(on.get(id) ?? []), { ...decision, state }]);
  };
  const byFinding = new Map(findings.map((finding) => [finding.id, finding]));
  const byHash = new Map(groupBy(findings, (finding) => finding.hash));
  const against = findings.filter((finding) => finding.effect !== 'fulfilment');
  const byCase = new Map(groupBy(against, (finding) => `${finding.norm}/${finding.practice}/${finding.evidence}`));
  const gone: GivenDecision[] = [];
  for (const given of decisions) {
    const finding = byFinding.get(given.on);
    const inCase = byCase.get(given.on);
    const moved = byHash.get(given.hash) ?? [];
    if (finding) put(finding.id, given, finding.hash === given.hash ? 'current' : 'stale');
    else if (inCase) {
      const state = headlineOf(inCase, context).lead.hash === given.hash ? 'current' : 'stale';
      for (const each of inCase) put(each.id, given, state);
    } else if (moved.length > 0) for (const each of moved) put(each.id, given, 'moved');
    else gone.push(given);
  }
  return { findings: findings.map((finding) => ({ ...finding, decisions: on.get(finding.id) ?? [] })), gone };
}

/** Whether a reviewer confirmed it as it stands and none rejected it, however long ago. */
export const isConfirmed = ({ decisions }: Finding): boolean =>
  decisions.some(({ decision, state }) => decision === 'confirmed' && state === 'current') && !isRejected(decisions);

export const isRejected = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'rejected');
