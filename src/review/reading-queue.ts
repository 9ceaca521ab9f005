import { lastWords } from '../model/last-words.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Commitment } from '../model/records.ts';
import { draw, type Sample } from './blind-queue.ts';

export interface ReadingQueue {
  readonly left: readonly Commitment[];
  /** Commitments of the queue that the reviewer has coded. */
  readonly coded: number;
}

/**
 * The commitments of which a reviewer has not said yet whether they are read right, in the order of their instruments or of a draw.
 * @param sample draws so many of all commitments, the same for all reviewers by the same seed
 */
export function readingQueue({ workspace }: Analysis, reviewer: string | undefined, sample?: Sample): ReadingQueue {
  const coded = new Set(
    lastWords(workspace.decisions)
      .seen.filter((each) => each.reviewer === reviewer)
      .map(({ on }) => on),
  );
  const drawn = sample ? draw(workspace.commitments, sample) : workspace.commitments;
  const left = drawn.filter(({ id }) => !coded.has(id));
  return { left, coded: drawn.length - left.length };
}
