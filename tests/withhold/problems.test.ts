import { describe, expect, it } from 'vitest';
import type { Problem, Workspace } from '../../src/model/records.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { claim, entry, workspace } from '../support/records.ts';

const problem = (file: string, severity: Problem['severity']): Problem => ({
  severity,
  file,
  line: 1,
  column: 1,
  found: 'x',
  expected: 'y',
});
const at = (file: string) => ({ file, line: 1, column: 1 });
const of = workspace({
  entries: [
    entry({ at: at('evidence/open.md') }),
    entry({ id: 'hidden', at: at('evidence/hidden.md'), sensitivity: 'restricted' }),
    entry({ id: 'partly', at: at('evidence/partly.md'), claims: [claim(), claim({ id: 'b', sensitivity: 'internal' })] }),
  ],
  problems: ['open', 'hidden', 'partly'].flatMap((name) => [
    problem(`evidence/${name}.md`, 'warning'),
    problem(`evidence/${name}.md`, 'error'),
  ]),
});
const shown = (...include: ('internal' | 'restricted')[]) =>
  withhold(of, include).workspace.problems.map(({ file, severity }) => `${file} ${severity}`);

describe('problems of what is withheld', () => {
  it('are not told, unless they are errors, which keep everything from being shown', () => {
    expect(shown()).toEqual(['evidence/open.md warning', 'evidence/open.md error', 'evidence/hidden.md error', 'evidence/partly.md error']);
  });
  it('are told once it is included', () => {
    expect(shown('internal', 'restricted')).toHaveLength(6);
  });
  it('of reviews are not told where anything is withheld, as they name ids', () => {
    const problems = [problem('reviews/ana.jsonl', 'warning')];
    const told = (entries: Workspace['entries']) => withhold(workspace({ entries, problems }), []).workspace.problems.length;
    expect(told([entry(), entry({ id: 'hidden', sensitivity: 'restricted' })])).toBe(0);
    expect(told([entry()])).toBe(1);
  });
  it('of the lists of sources are not told where a source is withheld', () => {
    const problems = [problem('evidence/sources.json', 'warning'), problem('evidence/appraisals.yaml', 'warning')];
    const told = (all: Workspace) => withhold(all, []).workspace.problems.length;
    const cited = claim({ sources: [{ id: 'secret', read: 'whole' }] });
    const sources = [{ id: 'secret', type: 'report' }];
    expect(told(workspace({ entries: [entry({ sensitivity: 'restricted', claims: [cited] })], sources, problems }))).toBe(0);
    expect(told(workspace({ entries: [entry({ claims: [cited] })], sources, problems }))).toBe(2);
  });
});
