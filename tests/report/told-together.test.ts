import { describe, expect, it } from 'vitest';
import { filed } from '../support/filed.ts';
import type { Claim } from '../../src/model/records.ts';
import { claim, commitment, entry, instrument, roleClaims, secondClaim } from '../support/records.ts';

describe('a claim of which it is not known whether it is of this work', () => {
  const held = 'A study found in 2013 that people in the valley got out of a camp only by going home';
  const claims = [claim({ text: `${held}.`, ofThisWork: 'unknown' }), ...roleClaims('implemented')];
  const atBehestOf = [{ who: 'IT', as: ['payer' as const] }];

  it.each([
    ['gap-report', {}],
    ['statement', { minutes: 5 }],
    ['questions', {}],
    ['state-brief', { state: 'IT' }],
  ] as const)('is told in a %s with that', (kind, options) => {
    const told = filed(kind, { entries: [entry({ claims, atBehestOf })] }, options);
    expect(told).toContain(`${held}. What we have read does not say whether that was in the work that is told here.`);
  });

  it('says it once where it says it itself', () => {
    const own = claim({ text: `${held}. Who held them, what we have read does not say.`, ofThisWork: 'unknown' });
    expect(filed('gap-report', { entries: [entry({ claims: [own, ...roleClaims('implemented')] })] })).not.toContain('that is told here');
  });
});

describe('what is not established', () => {
  const lines = [
    'Whether those in the camp of whom the paper told had been told how long it would last.',
    'Whether those in the camp of whom the paper told were guests of org.',
  ];
  const claims = [
    claim({ text: 'The paper told in 2013 of those in the camp who were guests of org, and who had been told how long it would last.' }),
    secondClaim(),
    ...roleClaims('implemented'),
  ];

  it.each(['gap-report', 'questions'])('stands in a %s in every line of one case, also where two are nearly alike', (kind) => {
    const told = filed(kind, { entries: [entry({ claims, notEstablished: lines })] });
    for (const line of lines) expect(told).toContain(line);
  });
});

const later = { instruments: [instrument({ inForce: '2020/..' })], commitments: [commitment({ inForce: '2020/..' })] };
const source = (id: string) => ({ sources: [{ id, read: 'whole' as const }] });

describe('a denial', () => {
  const accused = claim({
    id: 'accused',
    shows: ['misinformed'],
    text: 'A paper reported in 2013 that a union accused org of giving wrong opening hours at the gate.',
    ...source('report'),
  });
  const denied = claim({
    id: 'denied',
    kind: 'statement',
    saidBy: 'organisation',
    shows: [],
    disputes: ['misinformed'],
    text: 'Org denied in 2013 that it had given wrong opening hours at the gate.',
    ...source('own-page'),
  });
  const ran = claim({ id: 'ran', shows: ['implemented'], text: 'A paper reported in 2013 that org ran the centre.', ...source('study') });
  const atBehestOf = [{ who: 'IT', as: ['payer' as const] }];
  const response = { by: 'org', text: denied.text, sources: [{ id: 'own-page' }] };
  const entries = [entry({ claims: [claim(), secondClaim(), ran, accused, denied], atBehestOf, response })];

  it.each([
    ['gap-report', {}],
    ['questions', {}],
    ['state-brief', { state: 'IT' }],
    ['statement', { minutes: 3 }],
  ] as const)('of what nothing else tells stands in a %s behind it', (kind, options) => {
    const told = filed(kind, { ...later, entries }, options);
    expect(told.indexOf('Org denied in 2013')).toBeGreaterThan(0);
    expect(told.indexOf('a union accused org')).toBeGreaterThan(0);
    expect(told.indexOf('a union accused org')).toBeLessThan(told.indexOf('Org denied in 2013'));
  });

  it('of a State that names a harm is told with that harm, or not at all', () => {
    const asked = claim({
      id: 'asked',
      kind: 'statement',
      saidBy: 'states',
      shows: [],
      text: 'Asked about reports of beatings, a minister of Italy said in 2013 that org visits regularly.',
      ...source('own-page'),
    });
    const beaten = claim({
      id: 'beaten',
      shows: [],
      text: 'A study found in 2013 that guards beat people in the yard.',
      ...source('study'),
    });
    const brief = (...more: Claim[]): string =>
      filed('state-brief', { entries: [entry({ claims: [claim(), secondClaim(), ran, ...more], atBehestOf })] }, { state: 'IT' });
    expect(brief(asked)).not.toContain('reports of beatings');
    const told = brief(asked, beaten);
    expect(told.indexOf('guards beat people')).toBeGreaterThan(0);
    expect(told.indexOf('guards beat people')).toBeLessThan(told.indexOf('reports of beatings'));
  });
});

describe('an answer', () => {
  const atBehestOf = [{ who: 'IT', as: ['payer' as const] }];
  const brief = (...more: Claim[]): string =>
    filed(
      'state-brief',
      { entries: [entry({ period: '2009/2016', claims: [claim(), secondClaim(), ...roleClaims('implemented'), ...more], atBehestOf })] },
      { state: 'IT' },
    );
  const word = { kind: 'statement' as const, saidBy: 'states' as const, shows: [], ...source('own-page') };

  const dry = claim({
    id: 'dry',
    shows: ['misinformed'],
    text: 'A study found in 2013 that the water was cut off on 35 days.',
    ...source('study'),
  });

  it('of a State is not told against what came years later', () => {
    const asked = claim({
      ...word,
      id: 'asked',
      period: '2009',
      text: 'Asked about reports of beatings, a minister of Italy said in 2009 that org visits.',
    });
    const beaten = (year: string): Claim =>
      claim({
        id: 'beaten',
        period: year,
        shows: [],
        text: `A study found in ${year} that guards beat people in the yard.`,
        ...source('study'),
      });
    expect(brief(asked, beaten('2016'))).not.toContain('reports of beatings');
    expect(brief(asked, beaten('2009'))).toContain('reports of beatings');
  });

  it('of a State to what is told comes before its other words', () => {
    const other = claim({ ...word, id: 'other', text: 'A minister of Italy said in 2009 that tea is served.' });
    const denial = claim({
      ...word,
      id: 'denial',
      disputes: ['misinformed'],
      text: 'A minister of Italy said in 2013 that all walked freely.',
    });
    const told = filed(
      'state-brief',
      { ...later, entries: [entry({ claims: [claim(), secondClaim(), ...roleClaims('implemented'), dry, other, denial], atBehestOf })] },
      { state: 'IT' },
    );
    expect(told).toContain('that all walked freely');
    expect(told).not.toContain('that tea is served');
  });

  it('that names an event is told behind what tells of that', () => {
    const praised = claim({
      ...word,
      id: 'praised',
      disputes: ['misinformed'],
      text: 'A minister of Italy praised in 2013 the care of org in the hunger strike.',
    });
    const struck = claim({
      id: 'struck',
      kind: 'assessment',
      shows: [],
      text: 'A paper reported in 2013 that 35 people were on a strike.',
      ...source('report'),
    });
    const gap = (...more: Claim[]): string =>
      filed('gap-report', { ...later, entries: [entry({ claims: [claim(), secondClaim(), ...roleClaims('implemented'), dry, ...more] })] });
    expect(gap(praised)).not.toContain('in the hunger strike');
    const told = gap(praised, struck);
    expect(told.indexOf('35 people were on a strike')).toBeGreaterThan(0);
    expect(told.indexOf('35 people were on a strike')).toBeLessThan(told.indexOf('in the hunger strike'));
    const zoo = 'A study found in 2013 that people were made to go to the zoo.';
    const other = entry({
      id: 'zoo',
      title: 'Zoo',
      claims: [claim({ text: zoo }), secondClaim({ text: zoo }), ...roleClaims('implemented')],
    });
    const assured = claim({
      ...word,
      id: 'assured',
      saidBy: 'organisation',
      disputes: ['misinformed'],
      text: 'Org assured in 2013 that taps worked.',
    });
    const response = { by: 'org', text: assured.text, sources: [{ id: 'own-page' }] };
    const first = entry({ claims: [claim(), secondClaim(), ...roleClaims('implemented'), dry, assured, praised, struck], response });
    const spoken = (words: number): string => filed('statement', { ...later, entries: [first, other] }, { words });
    expect(spoken(300)).toContain('in the hunger strike');
    // Another case comes before an event.
    const short = spoken(130);
    expect(short).toContain(zoo);
    expect(short).not.toContain('in the hunger strike');
  });
});

describe('the limits of what is told in a brief', () => {
  it('stand with work that its first page alone tells of', () => {
    const held = claim({ by: 'states', shows: [], text: 'A study reported in 2013 that people held by Italy are sent to org.' });
    const notEstablished = ['Whether any of those whom Italy held and sent to org went home.'];
    const entries = [entry({ role: 'none', places: ['IT'], claims: [held], atBehestOf: [{ who: 'IT', as: ['host'] }], notEstablished })];
    expect(filed('state-brief', { entries }, { state: 'IT' })).toContain(notEstablished[0]!);
  });

  it('name a harm that is told in other words', () => {
    const claims = [
      claim({ text: 'A study found in 2013 that guards in the camp kicked and punched people.' }),
      secondClaim(),
      ...roleClaims('implemented'),
    ];
    const notEstablished = ["That anyone of org's staff ill-treated anybody."];
    const entries = [entry({ claims, notEstablished, atBehestOf: [{ who: 'IT', as: ['payer'] }] })];
    expect(filed('state-brief', { entries }, { state: 'IT' })).toContain(notEstablished[0]!);
  });
});

describe('what critics grant', () => {
  const criticised = claim({
    id: 'criticised',
    kind: 'statement',
    saidBy: 'others',
    shows: [],
    text: 'Advocates criticised org in 2013 for taking the lead.',
    ...source('study'),
  });
  const granted = claim({
    id: 'granted',
    shows: ['counselled'],
    text: 'Advocates, critics of org, also granted in 2013 that people had better advice.',
    ...source('study'),
  });
  const entries = [entry({ claims: [...entry().claims, criticised, granted] })];

  it.each([
    ['gap-report', {}],
    ['questions', {}],
    ['statement', { minutes: 3 }],
  ] as const)('stands in a %s behind what they criticised', (kind, options) => {
    const told = filed(kind, { entries }, options);
    expect(told.indexOf('for taking the lead')).toBeGreaterThan(0);
    expect(told.indexOf('for taking the lead')).toBeLessThan(told.indexOf('had better advice'));
  });

  it.each([
    ['gap-report', {}],
    ['state-brief', { state: 'IT' }],
  ] as const)('stands in a %s under what speaks for the organisation, and what they criticised under what was done', (kind, options) => {
    const atBehestOf = [{ who: 'IT', as: ['payer' as const] }];
    const told = filed(kind, { entries: entries.map((each) => ({ ...each, atBehestOf })) }, options);
    const favour = told.indexOf('What speaks for');
    expect(told.indexOf('for taking the lead')).toBeGreaterThan(0);
    expect(told.lastIndexOf('for taking the lead')).toBeLessThan(favour);
    expect(told.indexOf('had better advice')).toBeGreaterThan(favour);
  });

  it('is told behind what they criticised also where other things are told in short', () => {
    const long = `It was reported. ${'The road is long and the sun is high. '.repeat(12)}`.trim();
    const claims = [claim({ text: long }), secondClaim({ text: long }), ...roleClaims('implemented'), criticised, granted];
    const told = filed('statement', { entries: [entry({ claims })] }, { words: 120 });
    expect(told).not.toContain('The road is long');
    expect(told).toContain('for taking the lead');
  });

  it('is told alone rather than not at all where there is no room', () => {
    const told = filed('statement', { entries }, { words: 68 });
    expect(told).toContain('had better advice');
    expect(told).not.toContain('for taking the lead');
  });
});

describe('a statement on what lies before any promise', () => {
  it('tells with room left what the organisation answers, and the charge', () => {
    const charged = claim({
      id: 'charged',
      shows: ['misinformed'],
      text: 'A study found in 2013 that the water was cut off at night.',
      ...source('study'),
    });
    const assured = claim({
      id: 'assured',
      kind: 'statement',
      saidBy: 'organisation',
      shows: [],
      disputes: ['misinformed'],
      text: 'Org gave assurances in 2013 that taps worked.',
      ...source('own-page'),
    });
    const response = { by: 'org', text: assured.text, sources: [{ id: 'own-page' }] };
    const long = `A study found in 2013 that people were made to go, ${'and then made to go again, '.repeat(4)}in one year.`;
    const first = { ...entry({ claims: [claim(), secondClaim(), ...roleClaims('implemented'), charged, assured], response }) };
    const other = entry({
      id: 'zoo',
      title: 'Zoo',
      claims: [claim({ text: long }), secondClaim({ text: long }), ...roleClaims('implemented')],
    });
    const told = filed('statement', { ...later, entries: [first, other] }, { words: 120 });
    expect(told).toContain('that taps worked');
    expect(told).toContain('was cut off at night');
  });
});
