import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { explain, explainable } from '../../src/explain/explain.ts';
import { policy, readSmall } from '../support/files.ts';

describe('a provision with several anchors', () => {
  it('has its id by the first, and is found by the others', async () => {
    const analysis = analyse(await readSmall({ 'policies/charter.md': policy('# T\n\n1. IOM shall help. {#1-3a #1-3b}\n') }));
    expect(analysis.workspace.commitments.map(({ id }) => id)).toEqual(['charter:1-3a']);
    expect(explain('charter:1-3b', analysis)).toEqual(explain('charter:1-3a', analysis));
    expect(explainable(analysis)).toContain('charter:1-3b');
  });
});
