import type { GivenDecision } from './records.ts';
import { groupBy } from './sorting.ts';

/** What each reviewer said last of each thing. */
export interface LastWords {
  /** Before the computed verdict was seen. */
  readonly blind: readonly GivenDecision[];
  /** With it in sight. */
  readonly seen: readonly GivenDecision[];
}

/**
 * The last blind word and the last other word of each reviewer on each finding, case or commitment. One who takes a word back takes back what was
 * said last: the blind word where nothing was said since, else what was said since.
 * @param decisions each reviewer's in the order in which they were taken
 */
export function lastWords(decisions: readonly GivenDecision[]): LastWords {
  const blind: GivenDecision[] = [];
  const seen: GivenDecision[] = [];
  for (const [, given] of groupBy(decisions, ({ reviewer, on }) => `${on}\n${reviewer}`)) {
    let judged: GivenDecision | null = null;
    let other: GivenDecision | null = null;
    for (const [at, each] of given.entries()) {
      // A merge of two clones may hold the same line twice.
      if (each.decision === 'withdrawn' && given[at - 1]?.decision === 'withdrawn' && given[at - 1]?.at === each.at) continue;
      if (each.decision === 'judged') judged = each;
      else if (each.decision !== 'withdrawn') other = each;
      else if (other) other = null;
      else judged = null;
    }
    if (judged) blind.push(judged);
    if (other) seen.push(other);
  }
  return { blind, seen };
}
