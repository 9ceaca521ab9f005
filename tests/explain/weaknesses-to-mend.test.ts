import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { commitment, rule, vocabulary, workspace } from '../support/records.ts';

const weaknesses = (more: Parameters<typeof workspace>[0]) => weaknessesOf({ analysis: analyse(workspace(more)), originals: [] });

it('what needs nothing done is no weakness: a rule that reaches all that its effect allows, a general norm that nothing uses', () => {
  const places = { 'informed-decision': { file: 'rules/vocabulary/general/norms.yaml', line: 1, column: 1 } };
  const found = weaknesses({ vocabulary, places, rules: [rule()], commitments: [commitment()] });
  expect(found.filter(({ kind }) => kind === 'reach')).toEqual([]);
  expect(found.filter(({ file }) => file.startsWith('rules/vocabulary/general/'))).toEqual([]);
  for (const { mend } of found) expect(mend).not.toContain('nothing need be done');
});

it('a rule that could say more with a better commitment stays, and so does a norm of one’s own that nothing uses', () => {
  const places = { 'state-consent': { file: 'rules/vocabulary/norms.yaml', line: 1, column: 1 } };
  const found = weaknesses({ vocabulary, places, rules: [rule()], commitments: [commitment({ strength: 'general' })] });
  expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reach', 'norm']));
});
