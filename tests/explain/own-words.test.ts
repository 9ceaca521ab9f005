import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { decisionsOn } from '../../src/explain/decided.ts';
import { findingSentence } from '../../src/explain/finding-sentence.ts';
import type { Qualifier, Workspace } from '../../src/model/records.ts';
import { claim, commitment, decidedOnOnly, entry, findingsOf, roleClaims, secondClaim, workspace } from '../support/records.ts';

const found = (more: Partial<Workspace>) => {
  const analysis = analyse(workspace(more));
  return { analysis, finding: findingsOf(analysis.judgement)[0]! };
};
const sentence = (qualifier: Omit<Qualifier, 'at'>, text: string, isAlone = false): string => {
  const commitments = [commitment({ negated: true, qualifiers: [{ ...qualifier, at: [0, 1] }] })];
  const claims = [claim({ text }), ...(isAlone ? [] : [secondClaim({ text })]), ...roleClaims('implemented')];
  const { analysis, finding } = found({ commitments, entries: [entry({ claims })] });
  return findingSentence(finding, analysis);
};
const without = { kind: 'exception', text: 'without the consent of the person' } as const;

describe('the sentence of a finding', () => {
  it('asks of a condition whether it was met, and of an exception whether the case falls under it', () => {
    expect(sentence({ kind: 'condition', text: 'if asked' }, 'It was so.')).toContain(
      ', as far as the case meets the condition in its own words (“if asked”).',
    );
    expect(sentence({ kind: 'exception', text: 'except at sea' }, 'It was so.')).toContain(
      ', unless the case falls under its own words (“except at sea”).',
    );
  });
  it('has what is forbidden without something as done without it, and not again where that is told', () => {
    expect(sentence(without, 'It was so.')).toContain(', as far as that was done “without the consent of the person”.');
    expect(sentence(without, 'They were sent back without their consent.')).toContain(
      ', as that was done, by what is told, “without the consent of the person”.',
    );
    expect(sentence(without, 'They were sent back without their consent.', true)).toMatch(
      /^If what is alleged is borne out, .* what it has undertaken\.$/,
    );
  });
});

it('those who decided the same are named together', () => {
  const by = (reviewer: string, decision: 'confirmed' | 'rejected') => ({ ...decidedOnOnly(decision), reviewer });
  const { finding } = found({ decisions: [by('ana', 'confirmed'), by('ben', 'confirmed'), by('cleo', 'rejected')] });
  expect(decisionsOn(finding).map((each) => each.replace(/ \(.*/, ''))).toEqual(['confirmed by ana and ben', 'rejected by cleo']);
});
