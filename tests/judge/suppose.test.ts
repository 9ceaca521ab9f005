import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { hangsOn } from '../../src/explain/hangs-on.ts';
import { toRead } from '../../src/explain/to-read.ts';
import { differenceOf } from '../../src/explain/difference.ts';
import { compare } from '../../src/judge/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import { suppose, type Supposition } from '../../src/judge/suppose.ts';
import type { Workspace } from '../../src/model/records.ts';
import { appraisal, claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const issued = (id: string, year: number) => ({ id, type: 'report', issued: { 'date-parts': [[year]] } });
const sources = [issued('report', 2013), issued('study', 2014), issued('copy', 2015)];
const changes = (of: Workspace, supposition: Supposition) =>
  compare(judge(of), judge(suppose(of, supposition))).map(({ id, what, after }) => [
    id,
    what,
    after?.verdict ?? null,
    after?.standard.level ?? null,
  ]);
const gap = 'voluntariness/assisted-return';

describe('what if', () => {
  it('a source counted for nothing: what rests on it alone stands at less, or is gone', () => {
    expect(changes(workspace(), { withoutSource: ['study'] })).toEqual([[gap, 'less proven', 'contradiction', 'reasonable-suspicion']]);
    expect(changes(workspace(), { withoutSource: ['study', 'report'] })).toEqual([[gap, 'vanishes', null, null]]);
  });
  it('what only retells a source falls with it', () => {
    const retold = workspace({
      entries: [entry({ claims: [claim({ sources: [{ id: 'copy', locator: 'p. 1', read: 'whole' }] }), ...roleClaims('implemented')] })],
      appraisals: { report: appraisal(), study: appraisal(), copy: appraisal({ derivedFrom: ['report'] }) },
    });
    expect(changes(retold, { withoutSource: ['report'] })).toEqual([[gap, 'vanishes', null, null]]);
  });
  it('a claim had not been made', () => {
    expect(changes(workspace(), { withoutClaim: ['return/a'] })).toEqual([[gap, 'less proven', 'contradiction', 'reasonable-suspicion']]);
  });
  it('it were an earlier day: neither later sources nor later instruments', () => {
    const of = workspace({ sources });
    expect(changes(of, { asOf: '2014' })).toEqual([]);
    expect(changes(of, { asOf: '2013' })).toEqual([[gap, 'less proven', 'contradiction', 'reasonable-suspicion']]);
    expect(changes(of, { asOf: '2009' })).toEqual([[gap, 'vanishes', null, null]]);
  });
  it('a source without a date cannot be shown to be older, so that it shows nothing then, but what it disputes stays disputed', () => {
    const dispute = claim({ id: 'no', shows: [], disputes: ['coerced'], sources: [{ id: 'undated', read: 'whole' }] });
    const of = workspace({
      sources: [...sources, { id: 'undated', type: 'report' }],
      appraisals: { report: appraisal(), study: appraisal(), undated: appraisal() },
      entries: [entry({ claims: [claim(), secondClaim(), dispute, ...roleClaims('implemented')] })],
    });
    const [lead] = judge(suppose(of, { asOf: '2014' })).gaps[0]!.cases[0]!.findings;
    expect(lead!.shortOf).toContain('contested');
  });
  it('disputes had been answered', () => {
    const dispute = claim({ id: 'no', shows: [], disputes: ['coerced'], sources: [{ id: 'other', read: 'whole' }] });
    const of = workspace({
      appraisals: { report: appraisal(), study: appraisal(), other: appraisal() },
      entries: [entry({ claims: [claim(), secondClaim(), dispute, ...roleClaims('implemented')] })],
    });
    expect(changes(of, { acceptContested: true })).toEqual([[gap, 'graver', 'contradiction', 'reasonable-grounds']]);
  });
  it('the words of an instrument had been read in the original', () => {
    const of = workspace({
      instruments: [instrument({ translated: true })],
      commitments: [commitment({ provenance: 'described-by-others' })],
    });
    expect(changes(of, { textConfirmed: ['policy'] })).toEqual([[gap, 'graver', 'contradiction', 'reasonable-grounds']]);
    expect(changes(of, { textConfirmed: ['another'] })).toEqual([]);
  });
});

describe('what a conclusion hangs on', () => {
  const pointsOf = (of: Workspace) => {
    const analysis = analyse(of);
    const lead = analysis.judgement.gaps[0]!.cases[0]!.findings[0]!;
    return hangsOn(lead, 'gap', analysis).map(({ kind, id, what }) => [kind, id, what]);
  };
  it('every source and claim of which one alone makes it what it is', () => {
    expect(pointsOf(workspace())).toEqual([
      ['source', 'report', 'less proven'],
      ['source', 'study', 'less proven'],
      ['claim', 'return#a', 'less proven'],
      ['claim', 'return#b', 'less proven'],
      ['claim', 'return#role-a', 'less proven'],
      ['claim', 'return#role-b', 'less proven'],
    ]);
  });
  it('none where others bear it as well', () => {
    const third = (id: string, shows: string[]) => claim({ id, shows, sources: [{ id: 'third', locator: 'p. 3', read: 'whole' }] });
    const claims = [claim(), secondClaim(), third('c', ['coerced']), ...roleClaims('implemented'), third('role-c', ['implemented'])];
    expect(
      pointsOf(workspace({ entries: [entry({ claims })], appraisals: { report: appraisal(), study: appraisal(), third: appraisal() } })),
    ).toEqual([]);
  });
});

describe('what to read', () => {
  it('first the texts on which headlines hang, then what was not found, with the reason', () => {
    const of = workspace({
      instruments: [instrument(), instrument({ id: 'manual', read: 'none' })],
      commitments: [commitment({ provenance: 'described-by-others' })],
      entries: [
        entry({
          claims: [
            claim({ sources: [{ id: 'report', read: 'none', via: 'study' }] }),
            claim({ id: 'idle', shows: ['misinformed'], sources: [{ id: 'book', read: 'none' }] }),
            ...roleClaims('implemented'),
          ],
        }),
      ],
      rules: [rule(), rule({ id: 'on-advice', norms: ['informed-decision'] })],
    });
    expect(toRead(analyse(of)).map(({ id, headlines, findings, notFound, idle }) => [id, headlines, findings, notFound, idle])).toEqual([
      ['policy', 2, 2, 0, 0],
      ['manual', 0, 0, 1, 0],
      ['book', 0, 0, 0, 1],
    ]);
  });
});

describe('the difference between two workspaces', () => {
  const difference = (before: Partial<Workspace>, after: Partial<Workspace>) =>
    differenceOf(analyse(workspace(before)), analyse(workspace(after)));
  it('is nothing between two that are the same', () => {
    expect(difference({}, {})).toEqual({ records: [], gaps: [] });
  });
  it('names what of a commitment changed, and the gap that it changed', () => {
    const { records, gaps } = difference({}, { commitments: [commitment({ modality: 'aspiration' })] });
    expect(records).toEqual([{ kind: 'commitment', id: 'policy:1', what: 'changed', because: 'modality' }]);
    expect(gaps).toMatchObject([{ id: gap, what: 'milder', because: 'commitment policy:1 changed (modality)' }]);
  });
  it('tells a commitment whose words stand elsewhere from one that is gone', () => {
    const { records } = difference({}, { commitments: [commitment({ id: 'policy:9', provision: 'policy:9' })] });
    expect(records).toEqual([{ kind: 'commitment', id: 'policy:1', what: 'moved', because: 'to policy:9' }]);
  });
  it('names the claim, the rule or the appraisal behind a change', () => {
    const claims = [claim(), ...roleClaims('implemented')];
    expect(difference({}, { entries: [entry({ claims })] }).gaps[0]).toMatchObject({
      what: 'less proven',
      because: 'entry return changed (claim b)',
    });
    expect(difference({}, { rules: [rule({ effect: 'strain' })] }).gaps[0]!.because).toBe('rule no-coercion changed (effect)');
    const appraisals = { report: appraisal(), study: appraisal({ reliability: 'E' }) };
    expect(difference({}, { appraisals }).gaps[0]!.because).toBe('appraisal study changed (reliability)');
  });
});
