import type { Sample } from '../../../review/blind-queue.ts';
import type { Command } from '../../keys/command.ts';
import type { State } from '../../state.ts';

/** What is coded may be a sample that a seed draws, the same for all who give that seed. */

/** Who codes, and of which sample: what a list of what is left to code is made of. */
export const codedBy = ({ reviewer, sample }: State): string => JSON.stringify([reviewer, sample]);

export const drawnWords = (sample: Sample | null): string =>
  sample === null ? '' : `, of ${sample.size} drawn by the seed ${sample.seed}`;

export const drawing = ({ sample }: State): Command => ({
  keys: ['d'],
  name: sample === null ? 'draw a sample by a seed, to code only that' : `draw another sample, or take all again${drawnWords(sample)}`,
  short: 'd sample',
  wish: () => ({ type: 'ask', asking: { question: 'sample', text: sample === null ? '' : `${sample.size} ${sample.seed}` } }),
});

/** By which seed is drawn where nobody gives one. */
const usualSeed = 1;

/** How many are drawn and by which seed, as “30 7”, or how many alone; `null`, all, where nothing was typed; `undefined` where it is neither. */
export function sampleIn(text: string): Sample | null | undefined {
  if (text.trim() === '') return null;
  const [size, seed = usualSeed, ...more] = text
    .trim()
    .split(/\s+/)
    .map((each) => (/^\d{1,9}$/.test(each) ? Number(each) : Number.NaN));
  const isSample = size !== undefined && more.length === 0 && size > 0 && Number.isInteger(size) && Number.isInteger(seed);
  return isSample ? { size, seed } : undefined;
}
