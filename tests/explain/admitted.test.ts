import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { findingSentence } from '../../src/explain/finding-sentence.ts';
import { briefSentence, caseSentence } from '../../src/explain/said.ts';
import { claim, entry, findingsOf, workspace } from '../support/records.ts';

const admission = { kind: 'statement', saidBy: 'organisation', admission: true } as const;

const said = (more: Parameters<typeof claim>[0]): string => {
  const claims = [claim({ shows: ['coerced', 'implemented'], ...more })];
  const analysis = analyse(workspace({ entries: [entry({ claims })] }));
  const [finding] = findingsOf(analysis.judgement);
  return [findingSentence(finding!, analysis), caseSentence(finding!, analysis), briefSentence(finding!, analysis).tail].join('\n');
};

it('what the organisation itself admits is its own account, and nothing that others allege', () => {
  expect(said(admission)).not.toContain('alleged');
  expect(said(admission)).toContain('If its own account is right');
  expect(said(admission)).toContain('by its own account');
  expect(said({})).toContain('what is alleged is borne out');
});
