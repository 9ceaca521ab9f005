import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { explain, explainable } from '../../src/explain/explain.ts';
import { workspace } from '../support/records.ts';

it('what was asked before has a page: who asked whom, where, and what came of it', () => {
  const analysis = analyse(
    workspace({
      asks: [
        {
          id: 'focal-point',
          by: ['org'],
          of: ['council'],
          when: '2003-11',
          where: 'Statement to the Council',
          text: 'To name a focal point.',
          cameOfIt: 'Named seven years later.',
          sources: [{ id: 'report', locator: 'p. 3' }],
        },
      ],
    }),
  );
  expect(explainable(analysis)).toContain('focal-point');
  const words = explain('focal-point', analysis)!.blocks.map(({ label, text }) => (label ? `${label}: ${text}` : text));
  expect(words).toEqual(expect.arrayContaining(['To name a focal point.', 'of: council', 'when: 2003-11', 'Named seven years later.']));
  expect(words.at(-1)).toMatch(/, p\. 3$/);
});
