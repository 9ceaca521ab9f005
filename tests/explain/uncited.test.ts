import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { instrument, workspace } from '../support/records.ts';

const uncited = (sources: readonly string[]) =>
  weaknessesOf({ analysis: analyse(workspace({ instruments: [instrument({ sources: [...sources] })] })), originals: [] }).filter(
    ({ kind }) => kind === 'uncited',
  );

it('a text that names no source is told, as its promises are quoted without a note', () => {
  expect(uncited([])).toMatchObject([{ found: expect.stringContaining('without a note') as string }]);
  expect(uncited(['report'])).toEqual([]);
});
