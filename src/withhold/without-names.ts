import type { GivenDecision, Workspace } from '../model/records.ts';
import { byCodeUnit } from '../model/sorting.ts';

/** The workspace with its reviewers called by numbers, in the order of their names: who decided is theirs to tell. */
export function withoutNames<W extends Pick<Workspace, 'decisions'>>(workspace: W): W {
  const names = [...new Set(workspace.decisions.flatMap(({ reviewer, adjudicates = [] }) => [reviewer, ...adjudicates]))].toSorted(
    byCodeUnit,
  );
  const numbers = new Map(names.map((name, at) => [name, `reviewer-${at + 1}`]));
  const numbered = ({ adjudicates, ...rest }: GivenDecision): GivenDecision => {
    const reviewer = numbers.get(rest.reviewer)!;
    return {
      ...rest,
      ...(adjudicates ? { adjudicates: adjudicates.map((name) => numbers.get(name)!) } : {}),
      reviewer,
      where: { ...rest.where, file: `reviews/${reviewer}.jsonl` },
    };
  };
  return { ...workspace, decisions: workspace.decisions.map(numbered) };
}
