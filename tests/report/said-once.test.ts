import { describe, expect, it } from 'vitest';
import { filed } from '../support/filed.ts';
import { analyse } from '../../src/analysis.ts';
import { speakersOf } from '../../src/report/telling/said-by.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

describe('a brief', () => {
  it('has no thing to do twice, where the same is asked on two cases', () => {
    const hosted = { atBehestOf: [{ who: 'IT', as: ['host' as const] }] };
    const rules = [rule({ recommendations: [{ to: 'hosts', text: 'State by what rule people were held.' }] })];
    const entries = [entry(hosted), entry({ ...hosted, id: 'other', title: 'Other' })];
    expect(filed('state-brief', { entries, rules }, { state: 'IT' }).match(/State by what rule people were held/g)).toHaveLength(1);
  });
});

describe('a newspaper that says the same', () => {
  it('has what it is between commas', () => {
    const analysis = analyse(workspace());
    const same = secondClaim({ text: 'The Lantern, an online newspaper, reported in 2013 that people were made to go.' });
    const named = claim({ text: 'Watch found in 2013 that people were made to go.' });
    expect(speakersOf([same], named, analysis)).toBe('The Lantern, an online newspaper,');
  });
});

describe('who tells two things of one case', () => {
  const sources = [{ id: 'watch', read: 'whole' as const }];
  const survey = (id: string, text: string, more = {}) => claim({ id, text, sources, ...more });
  const all = { ...workspace(), sources: [...workspace().sources, { id: 'watch', type: 'report' }] };

  it('is the same survey in the annex of a letter', () => {
    const claims = [
      survey('forced', 'A survey published in 2013 found that nine were dragged aboard.'),
      survey('lied', 'A survey found in 2013 that clerks had torn up all papers.'),
    ];
    const letter = filed(
      'questions',
      { sources: all.sources, entries: [entry({ claims: [...claims, ...roleClaims('implemented')] })] },
      {},
    );
    expect(letter).toMatch(
      /A survey found in 2013 that clerks had torn up all papers\.[^]*The same survey found that nine were dragged aboard\./,
    );
  });

  it('is named once where a case is told for the record, also as its own', () => {
    const later = { instruments: [instrument({ inForce: '2020/..' })], commitments: [commitment({ inForce: '2020/..' })] };
    const claims = [
      survey('forced', "Org's evaluation reported in 2013 that nine were dragged aboard. It does not say by whom."),
      survey('held', "Org's own evaluation reported in 2013 that the gate was locked by night.", {
        shows: ['implemented'],
        by: 'organisation',
      }),
    ];
    const text = filed('gap-report', { ...later, sources: all.sources, entries: [entry({ claims })] }, {});
    expect(text).toMatch(/It reported also that (?:nine were dragged|the gate was locked)/);
  });
});

describe('a case that no promise is held against', () => {
  it('is told by what shows most against anybody', () => {
    const later = { instruments: [instrument({ inForce: '2020/..' })], commitments: [commitment({ inForce: '2020/..' })] };
    const light = claim({
      id: 'light',
      text: 'A paper reported in 2013 that a door was shut.',
      sources: [{ id: 'report', read: 'whole' }],
    });
    const grave = secondClaim({
      id: 'grave',
      shows: ['coerced', 'misinformed', 'implemented'],
      text: 'A study found in 2013 that children were held for years and told nothing.',
      credibility: 3,
    });
    const told = filed('gap-report', { ...later, entries: [entry({ claims: [light, grave] })] });
    expect(told.indexOf('children were held for years')).toBeGreaterThan(0);
    expect(told.indexOf('children were held for years')).toBeLessThan(told.indexOf('a door was shut'));
  });
});

describe('a statement', () => {
  it('asks a host that is named before payers whom nothing names, however long it is', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'organisation', text: 'Return nobody without advice.' },
          { to: 'payers', text: 'Pay for advice before any flight.' },
          { to: 'hosts', text: 'Let advisers in.' },
          { to: 'body', text: 'Ask for a report on it.' },
        ],
      }),
    ];
    const entries = [entry({ atBehestOf: [{ who: 'LY', as: ['host'] }] })];
    for (const words of [90, 120, 400]) expect(filed('statement', { entries, rules }, { words })).toContain('We call on Libya');
  });
});
