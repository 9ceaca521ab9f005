import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmModalities, type Modality } from '../../src/model/words.ts';
import { read } from '../support/reading.ts';
import { denied } from './denied-sentences.ts';

/** How many sentences are made; DENIALS=10000 makes more. */
const numRuns = Number(process.env['DENIALS'] ?? 500);

const isFirm = (modality: Modality): boolean => (firmModalities as readonly Modality[]).includes(modality);

describe('a duty denied is never a duty', () => {
  it('in whatever words, tense and voice', () => {
    fc.assert(
      fc.property(denied, (sentence) => {
        expect(read(sentence).filter(({ modality }) => isFirm(modality))).toEqual([]);
      }),
      { numRuns },
    );
  });
  it('and is told as a disclaimer in nearly all of them', () => {
    const sentences = fc.sample(denied, { numRuns: 300, seed: 7 });
    const told = sentences.filter((sentence) => read(sentence).some(({ modality }) => modality === 'disclaimer'));
    expect(told.length / sentences.length).toBeGreaterThan(0.95);
  });
});

const controls: readonly (readonly [sentence: string, modality: Modality])[] = [
  ['No person shall be detained.', 'prohibition'],
  ['No migrant shall be returned by force.', 'prohibition'],
  ['No data may be shared with third parties.', 'prohibition'],
  ['IOM shall be liable for damage caused by its staff.', 'obligation'],
  ['IOM shall be responsible for the safety of those in its care.', 'obligation'],
  ['IOM shall bear the cost of each return.', 'obligation'],
  ['IOM shall accept responsibility for the acts of its staff.', 'obligation'],
  ['IOM shall assume full responsibility for the centre.', 'obligation'],
  ['IOM shall not evade its obligations.', 'prohibition'],
  ['IOM shall not deny its responsibility for the centre.', 'prohibition'],
  ['IOM shall not neglect its duties towards migrants.', 'prohibition'],
  ['Staff shall not abuse their rights.', 'prohibition'],
  ['States shall not violate the right to seek asylum.', 'prohibition'],
  ['IOM will not contract with carriers that violate human rights.', 'prohibition'],
  ['IOM shall not make payment of aid a condition of return.', 'prohibition'],
  ['Staff shall not accept gifts.', 'prohibition'],
  ['IOM shall not give anyone a reason to fear return.', 'prohibition'],
  ['The Organization shall meet its obligations without delay.', 'obligation'],
  ['IOM shall inform migrants of their rights and obligations.', 'obligation'],
  ['IOM shall fulfil every obligation under this policy.', 'obligation'],
  ['Member States shall not impose further requirements on such goods.', 'prohibition'],
  ['Staff shall not assist in the detention of children.', 'prohibition'],
  ['IOM does not detain people.', 'assurance'],
];

describe('what only looks like it stays what it is', () => {
  it.each(controls)('%s → %s', (sentence, modality) => {
    expect(read(sentence).map((each) => each.modality)).toEqual([modality]);
  });
});
