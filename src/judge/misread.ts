import { lastWords } from '../model/last-words.ts';
import type { GivenDecision, Workspace } from '../model/records.ts';
import { hashOfCommitment } from './hash.ts';

/**
 * The commitments of which a reviewer says that they are read wrongly, by id: nothing is held against such a reading, and it answers nothing. Once
 * its words or their reading have changed, the word is of another reading and counts no more.
 */
export function misreadIn({ commitments, decisions }: Pick<Workspace, 'commitments' | 'decisions'>): ReadonlyMap<string, GivenDecision> {
  const rejected = lastWords(decisions).seen.filter(({ decision }) => decision === 'rejected');
  if (rejected.length === 0) return new Map();
  const known = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const misread = rejected.filter(({ on, hash }) => known.has(on) && hash === hashOfCommitment(known.get(on)!));
  return new Map(misread.map((given) => [given.on, given]));
}
