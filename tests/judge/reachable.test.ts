import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/judge/context.ts';
import { strongestEver } from '../../src/judge/reachable.ts';
import { commitment, rule, workspace } from '../support/records.ts';

const ever = (of: Parameters<typeof workspace>[0]) => strongestEver(rule(), makeContext(workspace(of)));

describe('what a rule could ever say with the commitments at hand', () => {
  it('is the strongest of all commitments, whatever the evidence', () => {
    const weak = commitment({ id: 'policy:2', modality: 'aspiration' });
    expect(ever({ commitments: [weak, commitment()], entries: [] })).toMatchObject({ commitment: 'policy:1', verdict: 'contradiction' });
    expect(ever({ commitments: [weak], entries: [] })).toMatchObject({ verdict: 'shortfall', shortOf: ['weak-verb'] });
  });
  it('is held against a case of the people and things of which a commitment speaks', () => {
    const doubts = [
      { kind: 'people', words: 'some', persons: ['asylum-seekers'] },
      { kind: 'things', words: 'boats', things: [['boats']] },
    ] as const;
    expect(ever({ commitments: [commitment({ confidence: { level: 'clear', because: [], doubts } })] })).toMatchObject({
      verdict: 'contradiction',
    });
  });
  it('is nothing where no commitment could be broken by it', () => {
    expect(ever({ commitments: [commitment({ norms: ['state-consent'] })] })).toBeNull();
    expect(ever({ commitments: [commitment({ strength: 'considering' })] })).toBeNull();
  });
});
