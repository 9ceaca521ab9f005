import { describe, expect, it } from 'vitest';
import { cellText, standingAlike } from '../../src/explain/matrix.ts';
import type { Case, Finding, Gap } from '../../src/model/judgement.ts';

const standing = (id: string, verdict: Finding['verdict'], time: Finding['time']): Case => ({
  id,
  evidence: id,
  lead: `${id}-lead`,
  findings: [{ id: `${id}-lead`, verdict, time } as Finding],
});
const gap = (...cases: Case[]): Gap => ({ headline: { verdict: 'departure', time: 'in-force', alleged: false }, cases }) as unknown as Gap;

describe('a cell of the matrix', () => {
  it('counts the entries that stand as the headline does, and no other under its letter', () => {
    const one = gap(standing('a', 'departure', 'in-force'), standing('b', 'strain', 'in-force'), standing('c', 'undated', 'undated'));
    expect(standingAlike(one)).toBe(1);
    expect(cellText(one)).toBe('D1');
  });
});
