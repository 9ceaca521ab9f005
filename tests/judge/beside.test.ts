import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

describe('silences', () => {
  const elsewhere = commitment({ norms: ['state-consent'] });
  it('where a contrary rule applies and no own commitment speaks to its norm in instruments read whole', () => {
    expect(judge(workspace({ commitments: [elsewhere] })).silences).toMatchObject([
      { kind: 'silence', norm: 'voluntariness', evidence: ['return'], toRead: [] },
    ]);
  });
  it('not found, with what to read, where an own instrument was not read whole', () => {
    expect(judge(workspace({ commitments: [elsewhere], instruments: [instrument({ read: 'part' })] })).silences).toMatchObject([
      { kind: 'not-found', toRead: ['policy'] },
    ]);
  });
  it('none where an own commitment speaks to it, be it by a broader norm', () => {
    expect(judge(workspace({ commitments: [commitment({ norms: ['human-rights'] })] })).silences).toEqual([]);
  });
  it("States' commitments do not end a silence", () => {
    expect(judge(workspace({ commitments: [commitment({ bearers: ['states'] })] })).silences).toHaveLength(1);
  });
  it('none where the organisation stayed out', () => {
    expect(
      judge(workspace({ commitments: [elsewhere], rules: [rule({ roles: ['refused'] })], entries: [entry({ role: 'refused' })] })).silences,
    ).toEqual([]);
  });
});

describe('untested and unjudged', () => {
  it('an own commitment without a finding, firm or weak, is untested', () => {
    const commitments = [
      commitment(),
      commitment({ id: 'policy:2', norms: ['state-consent'], modality: 'aspiration' }),
      commitment({ id: 'policy:3', bearers: ['states'], norms: [] }),
    ];
    expect(judge(workspace({ commitments })).untested).toEqual(['policy:2']);
  });
  it('an entry that no rule reaches is unjudged', () => {
    expect(judge(workspace({ entries: [entry(), entry({ id: 'camp', practices: ['camps'] })] })).unjudged).toEqual(['camp']);
  });
});

describe('headline', () => {
  it('is the gravest at reasonable grounds, before a graver one that is less proven', () => {
    const weak = entry({ id: 'weakly-proven', claims: [claim(), ...roleClaims('implemented')] });
    const assisted = entry({ id: 'well-proven', role: 'funded' });
    const [gap] = judge(workspace({ entries: [weak, assisted] })).gaps;
    expect(gap?.headline).toMatchObject({ verdict: 'assistance', standard: 'reasonable-grounds', alleged: false });
  });
  it('is alleged where nothing reaches reasonable grounds', () => {
    const [gap] = judge(workspace({ entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] })).gaps;
    expect(gap?.headline).toMatchObject({ verdict: 'contradiction', standard: 'reasonable-suspicion', alleged: true });
  });
  it('is of the past only if nothing is in force', () => {
    const [gap] = judge(workspace({ entries: [entry({ id: 'early', period: '2005' })] })).gaps;
    expect(gap).toMatchObject({ headline: { verdict: 'predates', time: 'predates' } });
  });
  it('cases in different places never add up', () => {
    const one = entry({ id: 'one', claims: [claim(), ...roleClaims('implemented')] });
    const two = entry({ id: 'two', places: ['GR'], claims: [secondClaim(), ...roleClaims('implemented')] });
    const [gap] = judge(workspace({ entries: [one, two] })).gaps;
    expect(gap).toMatchObject({ headline: { standard: 'reasonable-suspicion' }, places: ['GR', 'LY'] });
    expect(gap?.cases).toHaveLength(2);
  });
});

describe('history', () => {
  it('names later entries of the practice beside a finding that predates', () => {
    const judged = judge(workspace({ entries: [entry({ id: 'early', period: '2005' }), entry({ id: 'later', period: '2012' })] }));
    expect(judged.history).toEqual([{ finding: 'no-coercion/policy:1/early', after: ['later'] }]);
  });
});

describe('what would lift a standard of proof', () => {
  const next = (claims: ReturnType<typeof claim>[]) =>
    judge(
      workspace({ entries: [entry({ claims: [...claims, ...roleClaims('implemented')] })] }),
    ).gaps[0]?.cases[0]?.findings[0]?.standard.next.map((lift) => lift.kind);
  it('one more source of another origin', () => {
    expect(next([claim()])).toEqual(['independent-source']);
  });
  it('a first-hand one', () => {
    expect(next([claim({ credibility: 3 }), secondClaim({ credibility: 3 })])).toEqual(['first-hand-source']);
  });
  it('an answer to a dispute', () => {
    expect(next([claim(), secondClaim(), claim({ id: 'c', shows: [], disputes: ['coerced'] })])).toEqual(['answer-to-dispute']);
  });
});

describe("the organisation's own word", () => {
  const own = (more: Parameters<typeof claim>[0] = {}) =>
    claim({
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      sources: [{ id: 'own-page', locator: 's. 1', read: 'whole' }],
      ...more,
    });
  it('against its interest counts as first-hand, independent and A', () => {
    const [gap] = judge(
      workspace({ entries: [entry({ claims: [own(), secondClaim({ credibility: 3 }), ...roleClaims('implemented')] })] }),
    ).gaps;
    expect(gap?.headline.standard).toBe('reasonable-grounds');
  });
  it('in its favour is never above a lead', () => {
    const fulfils = rule({ effect: 'fulfilment', when: [['counselled']] });
    const [finding] = judge(
      workspace({
        rules: [fulfils],
        entries: [
          entry({
            claims: [
              claim({ shows: ['counselled'], sources: [{ id: 'own-page', locator: 's. 1', read: 'whole' }] }),
              ...roleClaims('implemented'),
            ],
          }),
        ],
      }),
    ).fulfilments;
    expect(finding).toMatchObject({ verdict: 'consistent', standard: { level: 'lead' }, shortOf: ['only-a-lead'] });
  });
});

describe('what is withheld', () => {
  const shownOf = (claims: ReturnType<typeof claim>[]) => {
    const rules = [rule({ when: [['coerced', 'not counselled']] })];
    return withhold(workspace({ rules, entries: [entry({ claims })] }), []).workspace.entries.map((each) =>
      each.claims.map(({ id }) => id),
    );
  };
  const dispute = claim({ id: 'no', shows: [], disputes: ['counselled'] });
  const hidden = { id: 'hidden', sensitivity: 'internal' as const };
  it('is a claim alone, where nothing turns on it', () => {
    expect(shownOf([claim(), claim({ ...hidden, shows: ['coerced'] })])).toEqual([['a']]);
  });
  it.each([
    ['disputes anything', claim({ ...hidden, shows: [], disputes: ['coerced'] })],
    ['shows what a rule negates', claim({ ...hidden, shows: ['counselled'] })],
    ['answers the dispute of what a rule negates', claim({ ...hidden, shows: [], answers: ['no'] })],
  ])('is the whole entry, where a withheld claim %s', (_, withheld) => {
    expect(shownOf([claim(), dispute, withheld])).toEqual([]);
  });
});
