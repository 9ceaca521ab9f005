import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { commitment, workspace } from '../support/records.ts';

const without = (more: Parameters<typeof commitment>[0]) =>
  weaknessesOf({ analysis: analyse(workspace({ commitments: [commitment({ norms: [], ...more })] })), originals: [] }).filter(
    ({ kind }) => kind === 'no-norm',
  );

it('a promise of the organisation that speaks to no norm is told, with how it is mended', () => {
  const [{ found, mend } = { found: '', mend: '' }] = without({});
  expect(found).toMatch(/^1 promise of .+ that speaks to no norm, so that no rule reaches it/);
  expect(mend).toContain('{norms=…}');
});

it('what binds others, and what cannot be broken, is not', () => {
  expect(without({ bearers: ['states'] })).toEqual([]);
  expect(without({ modality: 'recognition' })).toEqual([]);
  expect(without({ norms: ['privacy'] })).toEqual([]);
});
