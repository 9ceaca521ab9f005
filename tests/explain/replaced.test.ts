import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { policy, readBytes, smallWorkspace } from '../support/files.ts';

it('a text that says it replaces another, which has no end here, is told', async () => {
  const told = async (sentence: string) => {
    const { workspace } = await readBytes(
      smallWorkspace({
        'policies/old.md': policy('# Old rules\n\nThe Organization shall consult residents.\n')
          .replace(/^id: .*$/m, 'id: old')
          .replace(/^short: .*$/m, 'short: Rules of 2012'),
        'policies/new.md': policy(`# New rules\n\n${sentence}\n`)
          .replace(/^id: .*$/m, 'id: new')
          .replace(/^short: .*$/m, 'short: Rules of 2022'),
      }),
    );
    return weaknessesOf({ analysis: analyse(workspace), originals: [] }).filter(({ kind }) => kind === 'replaced');
  };
  const [first, ...others] = await told('These rules replace nothing. This text supersedes the Rules of 2012.');
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    file: 'policies/new.md',
    found: expect.stringContaining('while Rules of 2012 (policies/old.md) has no end'),
  });
  expect(await told('This text supersedes other rules.')).toEqual([]);
});
