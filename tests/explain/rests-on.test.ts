import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { explain } from '../../src/explain/explain.ts';
import { fallsWithout, restingOn } from '../../src/explain/rests-on.ts';
import { compare } from '../../src/judge/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import { suppose } from '../../src/judge/suppose.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { appraisal, claim, entry, roleClaims, workspace } from '../support/records.ts';

describe('what falls without a source', () => {
  it('is what falls when the whole workspace is judged without it', () => {
    fc.assert(
      fc.property(anyWorkspace, (of) => {
        const analysis = analyse(of);
        for (const { id } of analysis.workspace.sources)
          expect(fallsWithout(id, analysis)).toEqual(
            compare(analysis.judgement, judge(suppose(analysis.workspace, { withoutSource: [id] }))),
          );
      }),
      { numRuns: 200 },
    );
  });
  it('is said on its page, with what rests on it and what derives from it', () => {
    const analysis = analyse(
      workspace({
        entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })],
        appraisals: { report: appraisal(), study: appraisal({ derivedFrom: ['report'] }) },
      }),
    );
    const words = explain('report', analysis)!
      .blocks.map((block) => `${block.label ?? ''} ${block.text}`)
      .join('\n');
    expect(words).toContain('What rests on it: 2 claims, 1 finding');
    expect(words).toContain('what derives from it study');
    expect(words).toMatch(/The gap voluntariness \/ assisted-return would be gone; it is contradiction\./);
    expect(restingOn('nobody', analysis)).toEqual({ claims: [], findings: [] });
  });
});
