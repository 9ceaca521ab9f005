import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import {
  appraisal,
  claim,
  commitment,
  entry,
  findingsOf,
  instrument,
  onlyFinding,
  roleClaims,
  rule,
  secondClaim,
  workspace,
  vocabulary,
} from '../support/records.ts';

const verdict = (of: Parameters<typeof workspace>[0]) => onlyFinding(workspace(of))?.verdict;
const shortOf = (of: Parameters<typeof workspace>[0]) => onlyFinding(workspace(of))?.shortOf;

describe('a firm own commitment in force, broken by the own act of the organisation on two sources', () => {
  it('is a contradiction that is short of nothing', () => {
    const finding = onlyFinding(workspace());
    expect(finding).toMatchObject({
      verdict: 'contradiction',
      shortOf: [],
      time: 'in-force',
      standing: 'own-commitment',
      standard: { level: 'reasonable-grounds' },
    });
  });
});

describe('1. does the rule apply?', () => {
  it('a rule on a broader practice reaches a narrower one', () => {
    expect(verdict({ rules: [rule({ practices: ['return'] })] })).toBe('contradiction');
  });
  it('a rule on a narrower practice never reaches a broader one', () => {
    expect(verdict({ rules: [rule({ practices: ['assisted-return'] })], entries: [entry({ practices: ['return'] })] })).toBeUndefined();
  });
  it('all that stands in a line must hold', () => {
    expect(verdict({ rules: [rule({ when: [['coerced', 'misinformed']] })] })).toBeUndefined();
  });
  it('any of the lines is enough', () => {
    expect(verdict({ rules: [rule({ when: [['misinformed'], ['coerced']] })] })).toBe('contradiction');
  });
  it('silence never makes a fact, under `not` either', () => {
    expect(verdict({ rules: [rule({ when: [['not misinformed']] })] })).toBeUndefined();
  });
  it('`not` holds where an independent source disputes what nothing shows', () => {
    const claims = [
      claim({ shows: [], disputes: ['misinformed'] }),
      secondClaim({ shows: [], disputes: ['misinformed'] }),
      ...roleClaims('implemented'),
    ];
    expect(verdict({ rules: [rule({ when: [['not misinformed']] })], entries: [entry({ claims })] })).toBeDefined();
  });
  it('`not` never holds on a bare denial', () => {
    const claims = [
      claim({ kind: 'statement', saidBy: 'organisation', shows: [], disputes: ['misinformed'] }),
      ...roleClaims('implemented'),
    ];
    expect(verdict({ rules: [rule({ when: [['not misinformed']] })], entries: [entry({ claims })] })).toBeUndefined();
  });
  it('an assessment shows nothing', () => {
    const claims = [claim({ kind: 'assessment' }), secondClaim({ kind: 'assessment' }), ...roleClaims('implemented')];
    expect(verdict({ entries: [entry({ claims })] })).toBeUndefined();
  });
  it('a statement shows only what the organisation admits against its interest', () => {
    const said = (admission: boolean) => [
      claim({ kind: 'statement', saidBy: 'organisation', ...(admission ? { admission } : {}) }),
      ...roleClaims('implemented'),
    ];
    expect(verdict({ entries: [entry({ claims: said(false) })] })).toBeUndefined();
    expect(verdict({ entries: [entry({ claims: said(true) })] })).toBeDefined();
  });
  it('a test rule judges nothing', () => {
    expect(verdict({ rules: [rule({ status: 'test' })] })).toBeUndefined();
  });
});

describe('2. does the commitment speak to the norm?', () => {
  it('a broader commitment speaks generally, which never makes a contradiction', () => {
    expect(onlyFinding(workspace({ commitments: [commitment({ norms: ['human-rights'] })] }))).toMatchObject({
      verdict: 'departure',
      general: true,
      shortOf: ['general'],
    });
  });
  it('not generally where its instrument has a record of any modality on a nearer norm', () => {
    const nearer = commitment({ id: 'policy:2', norms: ['voluntariness'], modality: 'recognition' });
    expect(findingsOf(judge(workspace({ commitments: [commitment({ norms: ['human-rights'] }), nearer] })))).toEqual([]);
  });
  it('breaking a norm never breaks a narrower one', () => {
    expect(verdict({ commitments: [commitment({ norms: ['informed-decision'] })] })).toBeUndefined();
  });
  it('unless the rule names the narrower norm', () => {
    expect(
      verdict({
        rules: [rule({ norms: ['voluntariness', 'informed-decision'] })],
        commitments: [commitment({ norms: ['informed-decision'] })],
      }),
    ).toBe('contradiction');
  });
});

describe('3. does the commitment reach this practice, these people, this place?', () => {
  it('a scope admits its own words and narrower ones', () => {
    const scope = { practices: ['return'], persons: ['migrants'], places: ['LY'] };
    expect(verdict({ instruments: [instrument({ scope })], entries: [entry({ persons: ['asylum-seekers'] })] })).toBe('contradiction');
  });
  it.each([
    ['practices', { practices: ['camps'] }],
    ['people', { persons: ['displaced-persons'] }],
    ['places', { places: ['GR'] }],
  ])('a commitment never reaches %s outside the scope of its instrument', (_, scope) => {
    expect(verdict({ instruments: [instrument({ scope })] })).toBeUndefined();
  });
  it('nor outside the scope of its provision', () => {
    expect(verdict({ commitments: [commitment({ scope: { persons: ['displaced-persons'] } })] })).toBeUndefined();
  });
  it('nor people of whom only some are in scope', () => {
    expect(
      verdict({
        instruments: [instrument({ scope: { persons: ['migrants'] } })],
        entries: [entry({ persons: ['migrants', 'displaced-persons'] })],
      }),
    ).toBeUndefined();
  });
});

describe('4. can the commitment be broken?', () => {
  it.each(['obligation', 'prohibition', 'undertaking'] as const)('%s: yes', (modality) => {
    expect(verdict({ commitments: [commitment({ modality })] })).toBe('contradiction');
  });
  it('a categorical assurance: yes', () => {
    expect(verdict({ commitments: [commitment({ modality: 'assurance', categorical: true })] })).toBe('contradiction');
  });
  it('an assurance that is not categorical never makes a contradiction', () => {
    expect(shortOf({ commitments: [commitment({ modality: 'assurance' })] })).toEqual(['not-categorical']);
  });
  it.each(['recommendation', 'aspiration'] as const)('%s never makes a contradiction', (modality) => {
    expect(shortOf({ commitments: [commitment({ modality })] })).toEqual(['weak-verb']);
  });
  it.each(['continuing', 'general'] as const)('a promise that is %s is not specific', (strength) => {
    expect(shortOf({ commitments: [commitment({ strength, action: 'promote return' })] })).toEqual(['not-specific']);
  });
  it.each(['respect the will of everyone', 'comply with the law', 'keep to its word'])('to %s is broken by one act', (action) => {
    expect(verdict({ commitments: [commitment({ strength: 'general', action })] })).toBe('contradiction');
  });
  it('what is only to be considered makes no finding', () => {
    expect(verdict({ commitments: [commitment({ strength: 'considering' })] })).toBeUndefined();
  });
  it.each(['recognition', 'permission', 'definition', 'disclaimer'] as const)('%s makes no finding', (modality) => {
    expect(verdict({ commitments: [commitment({ modality })] })).toBeUndefined();
  });
});

describe('5. was the commitment in force?', () => {
  it('a practice before the commitment never contradicts', () => {
    expect(onlyFinding(workspace({ commitments: [commitment({ inForce: '2015/..' })] }))).toMatchObject({
      verdict: 'predates',
      wouldBe: 'contradiction',
    });
  });
  it('a practice after it ended is lapsed', () => {
    expect(verdict({ commitments: [commitment({ inForce: '2005/2008' })] })).toBe('lapsed');
  });
  it('a practice that only possibly lies in its time is undated', () => {
    expect(verdict({ commitments: [commitment({ inForce: '2012-06/..' })] })).toBe('undated');
  });
  it('an uncertain date makes possible, not certain', () => {
    expect(verdict({ entries: [entry({ period: '2012?' })] })).toBe('undated');
  });
  it('an interval means throughout, so a part of it in force is enough', () => {
    const claims = [claim({ period: '2009/2012' }), secondClaim({ period: '2009/2012' }), ...roleClaims('implemented')];
    expect(verdict({ entries: [entry({ period: '2009/2012', claims: claims.map((each) => ({ ...each, period: '2009/2012' })) })] })).toBe(
      'contradiction',
    );
  });
  it('a claim without a period happened some time in that of its entry, so a part of that is not enough', () => {
    expect(verdict({ entries: [entry({ period: '2009/2012' })] })).toBe('undated');
  });
  it('and not after its newest source was issued: a claim of 2002 in an entry without end never makes it in force', () => {
    const sources = ['report', 'study'].map((id) => ({ id, type: 'report', issued: { 'date-parts': [[2002]] } }));
    expect(verdict({ sources, entries: [entry({ period: '2001/..' })] })).toBe('predates');
  });
  it('facts that cannot have been so on one and the same day make no finding', () => {
    const claims = [claim({ period: '2005' }), secondClaim({ period: '2005' }), ...roleClaims('implemented', { period: '2012' })];
    expect(verdict({ entries: [entry({ period: '2005/2012', claims })] })).toBeUndefined();
  });
  it('a claim that shares no day with the other facts carries nothing, not even proof', () => {
    const claims = [claim({ period: '2012' }), secondClaim({ period: '2011' }), ...roleClaims('implemented', { period: '2012' })];
    expect(onlyFinding(workspace({ entries: [entry({ period: '2010/2012', claims })] }))).toMatchObject({
      held: [{ claims: ['a'] }],
      standard: { level: 'reasonable-suspicion' },
    });
  });
  it('a total over years is certain only where all of it lies in force', () => {
    const total = { period: '2009/2012', periodMeans: 'some-time' as const };
    const claims = [claim(total), secondClaim(total), ...roleClaims('implemented', { period: '2009/2012' })];
    expect(verdict({ entries: [entry({ period: '2009/2012', claims })] })).toBe('undated');
    expect(verdict({ commitments: [commitment({ inForce: '2008/..' })], entries: [entry({ period: '2009/2012', claims })] })).toBe(
      'contradiction',
    );
  });
  it('a start between two days: before the first it predates, from the second it is in force, between them undated', () => {
    const inForce = { notBefore: '2011', seen: '2012-05-15' };
    const of = (period: string) =>
      verdict({
        sources: ['report', 'study'].map((id) => ({ id, type: 'report', issued: { 'date-parts': [[2020]] } })),
        commitments: [commitment({ inForce })],
        entries: [entry({ period })],
      });
    expect(['2010', '2011', '2012-05-14', '2012-05-15', '2013'].map(of)).toEqual([
      'predates',
      'undated',
      'undated',
      'contradiction',
      'contradiction',
    ]);
  });
  it('and not their proof: an early source does not lift what is in force', () => {
    const claims = [claim({ period: '2012' }), secondClaim({ period: '2005' }), ...roleClaims('implemented', { period: '2012' })];
    expect(onlyFinding(workspace({ entries: [entry({ period: '2005/2012', claims })] }))).toMatchObject({
      time: 'in-force',
      standard: { level: 'reasonable-suspicion' },
    });
  });
});

describe('6. who is bound?', () => {
  it.each([['organisation'], ['staff'], ['organisation', 'states']] as const)('%s: an own commitment', (...bearers) => {
    expect(onlyFinding(workspace({ commitments: [commitment({ bearers: [...bearers] as never })] }))).toMatchObject({
      standing: 'own-commitment',
      verdict: 'contradiction',
    });
  });
  it.each([[['states']], [['partners']], [['states', 'partners']]] as const)(
    '%j: a promoted standard, a double standard at most',
    (bearers) => {
      expect(onlyFinding(workspace({ commitments: [commitment({ bearers: [...bearers] })] }))).toMatchObject({
        standing: 'promoted-standard',
        verdict: 'double-standard',
        shortOf: ['promoted'],
      });
    },
  );
  it('nobody known: no finding', () => {
    expect(verdict({ commitments: [commitment({ bearers: [] })] })).toBeUndefined();
  });
  it('others, only generally, or in an instrument of others: no finding', () => {
    expect(verdict({ commitments: [commitment({ bearers: ['states'], norms: ['human-rights'] })] })).toBeUndefined();
    expect(
      verdict({ instruments: [instrument({ issuer: 'someone' })], commitments: [commitment({ bearers: ['states'] })] }),
    ).toBeUndefined();
  });
});

describe('7. whose act was it?', () => {
  const by = (author: 'states' | 'unknown') => [claim({ by: author }), secondClaim({ by: author }), ...roleClaims('implemented')];
  it('what others did never counts', () => {
    expect(verdict({ entries: [entry({ claims: by('states') })] })).toBeUndefined();
  });
  it('unless the rule lists that circumstance', () => {
    expect(verdict({ rules: [rule({ anyone: ['coerced'] })], entries: [entry({ claims: by('states') })] })).toBe('contradiction');
  });
  it('an unknown author never makes a contradiction', () => {
    expect(shortOf({ entries: [entry({ claims: by('unknown') })] })).toEqual(['whose-act']);
  });
  it('a role that the rule does not list makes no finding', () => {
    expect(verdict({ rules: [rule({ roles: ['managed'] })] })).toBeUndefined();
  });
  it('a role that no claim shows makes no finding', () => {
    expect(verdict({ entries: [entry({ claims: [claim(), secondClaim()] })] })).toBeUndefined();
  });
  it('an assisting role never makes a contradiction', () => {
    expect(shortOf({ entries: [entry({ role: 'funded' })] })).toEqual(['assisted']);
  });
  it('unless the commitment is not to take part', () => {
    expect(verdict({ commitments: [commitment({ negated: true, participation: true })], entries: [entry({ role: 'funded' })] })).toBe(
      'contradiction',
    );
  });
});

describe('8. does the policy itself answer?', () => {
  const condition = { kind: 'condition' as const, text: 'if States so request', at: [0, 1] as const };
  const scope = { kind: 'scope' as const, text: 'within its mandate', at: [0, 1] as const };
  it('a qualifier excuses', () => {
    expect(shortOf({ commitments: [commitment({ qualifiers: [condition] })] })).toEqual(['excused']);
  });
  it('unless the rule says that its kind does not', () => {
    expect(verdict({ rules: [rule({ notExcusedBy: ['condition'] })], commitments: [commitment({ qualifiers: [condition] })] })).toBe(
      'contradiction',
    );
  });
  it('nor does an exception whose whole words a circumstance of the line settles', () => {
    const settles = ['without … consent of the person/persons concerned'];
    const settled = {
      ...vocabulary,
      circumstances: vocabulary.circumstances.map((each) => (each.id === 'coerced' ? { ...each, settles } : each)),
    };
    const of = (text: string, kind: 'exception' | 'hedge' = 'exception') =>
      shortOf({ vocabulary: settled, commitments: [commitment({ qualifiers: [{ kind, text, at: [0, 1] }] })] });
    expect(of('without the free consent of the persons concerned')).toEqual([]);
    expect(of('without the consent of the government')).toEqual(['excused']);
    expect(of('without the order of a court or the consent of the person concerned')).toEqual(['excused']);
    expect(of('without the consent of the person concerned, unless the law allows it')).toEqual(['excused']);
    expect(of('without the consent of the person concerned', 'hedge')).toEqual(['excused']);
  });
  it('words of scope excuse nothing where the scope stands as data', () => {
    expect(shortOf({ commitments: [commitment({ qualifiers: [scope] })] })).toEqual(['excused']);
    expect(verdict({ commitments: [commitment({ qualifiers: [scope], scope: { practices: ['return'] } })] })).toBe('contradiction');
  });
  it('a permission on the same norm at the time never makes a contradiction, and stands against', () => {
    const permission = commitment({ id: 'policy:2', modality: 'permission' });
    expect(onlyFinding(workspace({ commitments: [commitment(), permission] }))).toMatchObject({
      shortOf: ['policy-allows'],
      against: [{ commitment: 'policy:2', kind: 'permission' }],
    });
  });
  it.each([[[]], [['states']], [['partners']]] as const)(
    'what is permitted to others, or to nobody known, answers nothing: %j',
    (bearers) => {
      const permission = commitment({ id: 'policy:2', modality: 'permission', bearers: [...bearers] });
      expect(verdict({ commitments: [commitment(), permission] })).toBe('contradiction');
    },
  );
  it('a permission that had lapsed answers nothing', () => {
    const permission = commitment({ id: 'policy:2', modality: 'permission', inForce: '2005/2008' });
    expect(verdict({ commitments: [commitment(), permission] })).toBe('contradiction');
  });
  it("nor does another organisation's permission", () => {
    const permission = commitment({ id: 'other:1', instrument: 'other', modality: 'permission' });
    expect(
      verdict({ instruments: [instrument(), instrument({ id: 'other', issuer: 'someone' })], commitments: [commitment(), permission] }),
    ).toBe('contradiction');
  });
  it('a firm commitment that allows the circumstance answers, and is a conflict', () => {
    const allowing = commitment({ id: 'policy:2', norms: ['state-consent'], allows: ['coerced'] });
    const judged = judge(workspace({ commitments: [commitment(), allowing] }));
    expect(findingsOf(judged)[0]!.shortOf).toEqual(['policy-allows']);
    expect(judged.conflicts).toEqual([
      { commitment: 'policy:1', with: 'policy:2', circumstance: 'coerced', findings: ['no-coercion/policy:1/return'] },
    ]);
  });
  it('an own definition of the norm makes an outside reading no more than a tension', () => {
    const definition = commitment({ id: 'policy:2', modality: 'definition' });
    expect(shortOf({ rules: [rule({ reading: 'external' })], commitments: [commitment(), definition] })).toEqual(['external-reading']);
    expect(verdict({ rules: [rule({ reading: 'own' })], commitments: [commitment(), definition] })).toBe('contradiction');
  });
  it("a duty to follow States' law or consent never makes consistent", () => {
    const fulfils = rule({ effect: 'fulfilment', norms: ['state-consent'] });
    expect(verdict({ rules: [fulfils], commitments: [commitment({ norms: ['state-consent'] })] })).toBeUndefined();
    expect(verdict({ rules: [rule({ effect: 'fulfilment' })] })).toBe('consistent');
  });
});

describe('9. how sure is the text?', () => {
  it.each(['unverified', 'described-by-others'] as const)('%s never makes a contradiction', (provenance) => {
    expect(shortOf({ commitments: [commitment({ provenance })] })).toEqual(['text-unchecked']);
  });
  it.each(['read', 'described-by-issuer'] as const)('%s passes', (provenance) => {
    expect(verdict({ commitments: [commitment({ provenance })] })).toBe('contradiction');
  });
  it('a text known in translation only is unchecked', () => {
    expect(shortOf({ instruments: [instrument({ translated: true })] })).toEqual(['text-unchecked']);
  });
  it('a statement never makes a contradiction', () => {
    expect(shortOf({ instruments: [instrument({ authority: 'statement' })] })).toEqual(['statement-only']);
  });
  it('a doubtful reading never makes a contradiction', () => {
    expect(
      shortOf({ commitments: [commitment({ confidence: { level: 'doubtful', because: [], doubts: [{ kind: 'reading' }] } })] }),
    ).toEqual(['doubtful']);
  });

  const forSome = commitment({
    confidence: { level: 'clear', because: [], doubts: [{ kind: 'people', words: 'some', persons: ['migrants'] }] },
  });
  it.each([
    ['others', { persons: ['displaced-persons'] }, ['doubtful']],
    ['some of them', { persons: ['asylum-seekers', 'displaced-persons'] }, []],
    ['nobody', { persons: [] }, ['doubtful']],
    ['nobody, and tells of them in words', { persons: [], title: 'How a migrant and other migrants were sent back' }, []],
    ['nobody, and says that they were none', { persons: [], title: 'No migrants were there' }, ['doubtful']],
  ])('a promise for some people alone is doubtful where an entry names %s', (_, named, reservations) => {
    expect(shortOf({ commitments: [forSome], entries: [entry(named)] })).toEqual(reservations);
  });
  it.each([
    ['boats', []],
    ['a boat that was towed', []],
    ['lorries', ['doubtful']],
  ])('a promise that speaks of boats or rafts is doubtful where an entry never does: %s', (title, reservations) => {
    const doubts = [{ kind: 'things', words: 'boats and rafts', things: [['boats', 'rafts']] }] as const;
    const ofBoats = commitment({ confidence: { level: 'clear', because: [], doubts } });
    expect(shortOf({ commitments: [ofBoats], entries: [entry({ title })] })).toEqual(reservations);
  });
  it('a promise for one of several groups is doubtful only where an entry names others', () => {
    const doubts = [{ kind: 'people', words: 'some', persons: ['asylum-seekers'] }] as const;
    const one = commitment({ confidence: { level: 'clear', because: [], doubts } });
    expect(shortOf({ commitments: [one], entries: [entry({ persons: ['migrants'] })] })).toEqual(['doubtful']);
    expect(shortOf({ commitments: [one], entries: [entry({ persons: [] })] })).toEqual([]);
  });
});

describe('10. how sure are the facts?', () => {
  it('a fact that an independent source disputes never contradicts', () => {
    const claims = [claim(), secondClaim(), claim({ id: 'c', shows: [], disputes: ['coerced'] }), ...roleClaims('implemented')];
    expect(onlyFinding(workspace({ entries: [entry({ claims })] }))).toMatchObject({
      verdict: 'departure',
      contested: true,
      shortOf: ['contested'],
    });
  });
  it('a bare denial never changes a verdict', () => {
    const denial = claim({ id: 'c', kind: 'statement', saidBy: 'organisation', shows: [], disputes: ['coerced'] });
    expect(verdict({ entries: [entry({ claims: [claim(), secondClaim(), denial, ...roleClaims('implemented')] })] })).toBe('contradiction');
  });
  it('an answer of another origin settles a dispute', () => {
    const dispute = claim({ id: 'c', shows: [], disputes: ['coerced'] });
    const answer = secondClaim({ answers: ['c'] });
    expect(verdict({ entries: [entry({ claims: [claim(), answer, dispute, ...roleClaims('implemented')] })] })).toBe('contradiction');
  });
  it('an answer of the same origin does not', () => {
    const dispute = claim({ id: 'c', shows: [], disputes: ['coerced'] });
    expect(
      verdict({ entries: [entry({ claims: [claim({ answers: ['c'] }), secondClaim(), dispute, ...roleClaims('implemented')] })] }),
    ).toBe('departure');
  });
  it('a lead never makes a contradiction', () => {
    const claims = [claim({ credibility: 5 }), ...roleClaims('implemented')];
    expect(shortOf({ entries: [entry({ claims })] })).toEqual(['only-a-lead']);
  });
  it.each([
    { what: 'a rumour, retold, stays one', reliability: 'E' as const, shortOf: ['only-a-lead'] },
    { what: 'a good source, retold, gives what the one that retells it is worth', reliability: 'A' as const, shortOf: [] },
  ])('$what', ({ reliability, shortOf: wanted }) => {
    const appraisals = {
      post: appraisal({ reliability, firstHand: false }),
      paper: appraisal({ reliability: 'C', firstHand: false, derivedFrom: ['post'] }),
      yearbook: appraisal({ reliability: 'B', firstHand: false, derivedFrom: ['paper'] }),
      study: appraisal(),
    };
    const told = claim({ sources: ['paper', 'yearbook'].map((id) => ({ id, locator: 'p. 1', read: 'whole' as const })) });
    expect(shortOf({ appraisals, entries: [entry({ claims: [told, ...roleClaims('implemented')] })] })).toEqual(wanted);
  });
  it('a strain is itself a reason', () => {
    expect(shortOf({ rules: [rule({ effect: 'strain' })] })).toEqual(['strain']);
  });
  it('a withdrawn source counts for nothing, and so does what derives from it', () => {
    const withdrawn = {
      report: appraisal({ withdrawn: { by: 'its author', because: 'an error' } }),
      study: appraisal({ derivedFrom: ['report'] }),
    };
    expect(verdict({ appraisals: withdrawn })).toBeUndefined();
  });
});
