import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { commitment, workspace } from '../support/records.ts';

it('what is known from descriptions only is told until it names the source that describes it', () => {
  const told = (more: Parameters<typeof commitment>[0]) =>
    weaknessesOf({ analysis: analyse(workspace({ commitments: [commitment({ id: 'policy:4', ...more })] })), originals: [] })
      .filter(({ kind }) => kind === 'source')
      .map(({ found }) => found);
  expect(told({ provenance: 'described-by-issuer' })).toEqual([
    'the commitment “policy:4”, known from descriptions only, without the source that describes it',
  ]);
  expect(told({ provenance: 'described-by-others' })).toHaveLength(1);
  expect(told({ provenance: 'described-by-issuer', source: 'manual-2022' })).toEqual([]);
  expect(told({ provenance: 'read' })).toEqual([]);
});
