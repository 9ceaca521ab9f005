import { citeCommitment, indexOf } from '../../../explain/index-of.ts';
import { readingMark } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { readingQueue } from '../../../review/reading-queue.ts';
import { listOf } from '../../lists/list.ts';
import { joined } from '../../lists/words.ts';
import type { State } from '../../state.ts';
import type { Other } from '../screen.ts';
import { codedBy, drawnWords } from './sample.ts';

/** The commitments of which the reviewer has not said whether they are read right. */
export const readingList: Other = {
  key: 'm',
  toldByName: true,
  name: 'readings',
  usual: 'queue',
  chooses: [],
  command: 'avowed commitments',
  empty: 'Of no commitment it is left to say whether it is read right.',
  dependsOn: codedBy,
  list: ({ whole }, { reviewer, sample }) => {
    const index = indexOf(whole);
    return listOf(readingQueue(whole, reviewer ?? undefined, sample ?? undefined).left, (commitment) => ({
      id: commitment.id,
      mark: '?',
      name: commitment.text,
      words: joined(
        `${commitment.bearers.join('+') || 'nobody known'}: ${commitment.modality}${readingMark(commitment)}`,
        citeCommitment(commitment, index),
      ),
      end: '',
    }));
  },
};

/** How many are left, and how many were coded. */
export function readingCrumb({ reviewer, sample }: State, whole: Analysis): string {
  const { left, coded } = readingQueue(whole, reviewer ?? undefined, sample ?? undefined);
  return `readings: ${left.length} left, ${coded} coded${drawnWords(sample)}`;
}
