import type { DecisionOn, Finding, GivenDecision } from '../model/records.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import type { Context } from './context.ts';
import { strongest } from './gaps.ts';

/** The last word of each reviewer on each finding or case; one that was taken back is none. */
export function standing(decisions: readonly GivenDecision[]): GivenDecision[] {
  return groupBy(decisions, ({ reviewer, on }) => `${on}\n${reviewer}`)
    .map(([, given]) => given.at(-1)!)
    .filter(({ decision }) => decision !== 'withdrawn');
}

/**
 * Puts the standing decisions on the findings they are about, those on a case on all of its findings; of each reviewer the last, but that what was
 * said of a finding itself is not undone by a word on its case unless it leads there. A decision is stale where what the finding (of a case: its
 * lead) rests on has changed, and moved where its id is gone and another finding rests on the very same.
 * @returns the findings, and the decisions that are about none of them
 */
export function decide(
  findings: readonly Finding[],
  context: Context,
): { readonly findings: readonly Finding[]; readonly gone: readonly GivenDecision[] } {
  const taken = new Map(context.workspace.decisions.map((given, at) => [given, at]));
  const decisions = standing(context.workspace.decisions).toSorted((a, b) => taken.get(a)! - taken.get(b)!);
  if (decisions.length === 0) return { findings, gone: [] };
  const on = new Map<string, DecisionOn[]>();
  const put = (id: string, given: GivenDecision, state: DecisionOn['state']) => {
    const { where: _, ...decision } = given;
    const others = (on.get(id) ?? []).filter(({ reviewer }) => reviewer !== given.reviewer);
    on.set(id, [...others, { ...decision, state }]);
  };
  const hasOwn = (id: string, given: GivenDecision) => on.get(id)?.some(({ reviewer }) => reviewer === given.reviewer);
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
      const lead = strongest(inCase, context.workspace);
      const state = lead.hash === given.hash ? 'current' : 'stale';
      for (const each of inCase) if (each === lead || !hasOwn(each.id, given)) put(each.id, given, state);
    } else if (moved.length > 0) for (const each of moved) put(each.id, given, 'moved');
    else gone.push(given);
  }
  return {
    findings: findings.map((finding) => ({
      ...finding,
      decisions: (on.get(finding.id) ?? []).toSorted((a, b) => byCodeUnit(a.reviewer, b.reviewer)),
    })),
    gone: gone.toSorted((a, b) => byCodeUnit(a.on, b.on) || byCodeUnit(a.reviewer, b.reviewer)),
  };
}

/** Whether a reviewer confirmed it as it stands and none rejected it, however long ago. */
export const isConfirmed = ({ decisions }: Finding): boolean =>
  decisions.some(({ decision, state }) => decision === 'confirmed' && state === 'current') && !isRejected(decisions);

export const isRejected = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'rejected');
