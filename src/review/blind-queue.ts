import { indexOf } from '../explain/index-of.ts';
import { lastWords } from '../model/last-words.ts';
import type { Analysis } from '../model/judgement.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { seededRandom } from './agreement-measures.ts';

/** A case that is to be judged blind, told by nothing that avowed made of it. */
export interface ToJudge {
  /** The id of the case. */
  readonly on: string;
  readonly evidence: string;
  readonly commitment: string;
}

export interface BlindQueue {
  readonly left: readonly ToJudge[];
  /** Cases of the queue that the reviewer has judged. */
  readonly judged: number;
}

export interface Sample {
  readonly size: number;
  readonly seed: number;
}

/**
 * The cases that a reviewer has not judged yet, in an order that betrays nothing: that of their ids, or of a draw.
 * @param sample draws so many of all cases, the same for all reviewers by the same seed
 */
export function blindQueue(analysis: Analysis, reviewer: string | undefined, sample?: Sample): BlindQueue {
  const { findings } = indexOf(analysis);
  const judged = new Set(
    lastWords(analysis.workspace.decisions)
      .blind.filter((each) => each.reviewer === reviewer)
      .map(({ on }) => on),
  );
  const cases = analysis.judgement.gaps.flatMap((gap) => gap.cases).toSorted((one, other) => byCodeUnit(one.id, other.id));
  const drawn = sample ? draw(cases, sample) : cases;
  const left = drawn.filter(({ id }) => !judged.has(id));
  return {
    left: left.map(({ id, evidence, lead }) => ({ on: id, evidence, commitment: findings.get(lead)!.commitment })),
    judged: drawn.length - left.length,
  };
}

/** So many of the items, without putting any back (Fisher and Yates). */
export function draw<T>(items: readonly T[], { size, seed }: Sample): T[] {
  const random = seededRandom(seed);
  const pool = [...items];
  for (let at = 0; at < Math.min(size, pool.length); at++) {
    const other = at + Math.floor(random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other]!, pool[at]!];
  }
  return pool.slice(0, size);
}
