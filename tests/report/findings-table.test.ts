import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/model/records.ts';
import { filed } from '../support/filed.ts';
import { commitment, decidedOnOnly, entry, rule } from '../support/records.ts';

const others = commitment({ id: 'policy:2', text: 'The Organization shall never press anyone.', reading: 'press', pinpoint: 'para. 2' });
const by = (reviewer: string, on: string) => ({ ...decidedOnOnly('confirmed'), reviewer, on });
const inCase = 'voluntariness/assisted-return/return';
const annexB = (commitments: ReturnType<typeof commitment>[], decisions: Workspace['decisions']): string =>
  filed('gap-report', { rules: [rule()], commitments, entries: [entry()], decisions }).split('Annex B: ')[1]!;
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe('what reviewers decided, in the annex of findings', () => {
  it('is said once before a table of which each row has it', () => {
    const said = annexB([commitment(), others], [by('ana', inCase), by('ben', inCase)]);
    expect(said).toContain('For every row here: confirmed by ana and ben, of the case as a whole (');
    expect(timesIn(said, 'confirmed by')).toBe(1);
  });
  it('stands in its row where it is on that alone, or no other row is there', () => {
    const two = annexB([commitment(), others], [by('ana', inCase), by('ben', 'no-coercion/policy:2/return')]);
    expect(timesIn(two, 'confirmed by ana')).toBe(1);
    expect(two).toMatch(/ontradicts it; confirmed by ben/);
    const one = annexB([commitment()], [by('ana', inCase)]);
    expect(one).not.toContain('For every row');
    expect(one).toMatch(/ontradicts it; confirmed by ana, of the case as a whole/);
  });
  it('is no row where they rejected it, and another of its case stands', () => {
    const rejected = { ...decidedOnOnly('rejected'), on: 'no-coercion/policy:2/return' };
    const said = annexB([commitment(), others], [rejected]);
    expect(said).toContain('para. 1');
    expect(said).not.toMatch(/para\. 2|rejected/);
  });
});
