import { describe, expect, it } from 'vitest';
import { sayingTheSame } from '../../src/report/telling/alike.ts';
import { claim, entry, secondClaim } from '../support/records.ts';

/** Whether the second claim is taken to bear out the first, so that its sources stand in the note to it. */
const bears = (one: string, other: string): boolean => {
  const [a, b] = [claim({ text: one }), secondClaim({ text: other, shows: ['coerced'] })];
  const of = { ...entry({ claims: [{ ...a, shows: b.shows }, b] }), facts: [] } as unknown as Parameters<typeof sayingTheSame>[1];
  return sayingTheSame(of.claims[0]!, of).length === 1;
};

describe('a claim that says the same as another', () => {
  it.each([
    ['A paper reported in April 2021 that the office cleared the camp.', 'A thesis found in 2022 that the office cleared the camp.'],
    [
      'A paper reported that on 19 April 2021 the office cleared the camp of 60 people.',
      'A thesis found that the office cleared the camp of 60 people on 19 April 2021.',
    ],
  ])('bears it out: %s / %s', (one, other) => expect(bears(one, other)).toBe(true));

  it.each([
    [
      'A paper reported that the office cleared the camp on 19 April 2021 and that 60 people had to go.',
      'A thesis found that the office cleared the camp on 19 April 2021 and that 22 of 33 people had no place to go.',
    ],
    [
      'A paper reported that the office cleared the camp on 19 April 2021 and that people had to go.',
      'A thesis found that the office cleared the camp on 19 April 2021 and that 22 of the people had to go.',
    ],
  ])('does not where it counts otherwise, or nothing: %s / %s', (one, other) => expect(bears(one, other)).toBe(false));
});
