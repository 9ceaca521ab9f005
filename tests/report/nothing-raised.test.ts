import { describe, expect, it } from 'vitest';
import { filedMarked as filed } from '../support/filed.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim } from '../support/records.ts';

const source = (id: string) => ({ sources: [{ id, read: 'whole' as const }] });
const referred = claim({
  id: 'referred',
  shows: [],
  by: 'states',
  text: 'A study reported in 2013 that guards sent people to org for screening.',
  ...source('study'),
});
const screening = entry({
  id: 'screening',
  title: 'Screening at the gate',
  role: 'none',
  atBehestOf: [{ who: 'LY', as: ['host'] }],
  claims: [referred],
  notEstablished: ['How many people guards sent to org, and what came of the screening.'],
});
const good = claim({
  id: 'good',
  shows: ['counselled'],
  text: 'A study reported in 2013 that org counselled forty people.',
  ...source('study'),
});
const desk = entry({
  id: 'desk',
  title: 'Help at the desk',
  practices: ['camps'],
  places: ['LY', 'TN'],
  atBehestOf: [{ who: 'IT', as: ['payer'] }],
  claims: [good],
});
const entries = [screening, desk];
const here: Filters = { place: ['LY'] };

describe('a report on a place where nothing is raised', () => {
  it.each([
    ['gap-report', {}],
    ['statement', {}],
    ['questions', {}],
    ['state-brief', { state: 'LY' }],
  ] as const)('tells in a %s what is known of an account of others', (kind, options) => {
    expect(filed(kind, { entries }, options, here)).toContain('guards sent people to org for screening');
  });

  it.each([
    ['gap-report', {}],
    ['questions', {}],
    ['state-brief', { state: 'LY' }],
    ['state-brief', { state: 'IT' }],
  ] as const)('has in a %s no heading with nothing under it, and none twice', (kind, options) => {
    const told = filed(kind, { entries }, options, here);
    const lines = told.split('\n');
    const depth = (line = '# '): number => /^(#+) /.exec(line)?.[1]?.length ?? Infinity;
    expect(lines.filter((line, at) => depth(line) < Infinity && depth(lines[at + 1]) <= depth(line))).toEqual([]);
    const headings = told.match(/^#+ .*/gm) ?? [];
    // A letter asks and shows evidence on each work under its name.
    if (kind !== 'questions') expect(new Set(headings).size).toBe(headings.length);
  });

  it('counts the same cases in a statement as in a gap report, and names the place', () => {
    expect(filed('gap-report', { entries }, {}, here)).toContain('Two cases are documented:');
    const statement = filed('statement', { entries }, {}, here);
    expect(statement).toContain('We have read of two pieces of this work');
    expect(statement).toContain('on the work of org in Libya');
  });

  it('says why, and what would be needed', () => {
    const told = filed('gap-report', { entries }, {}, here);
    expect(told).toContain('Nothing that we have read shows a part of org in “Screening at the gate”.');
    expect(filed('gap-report', { entries: [desk] }, {}, here)).toContain('what is told of it could be held');
    expect(told).toContain('We found no promise of org against which what is told of “Help at the desk” could be held.');
    expect(told).toContain('To say more we would need an account, with its dates, of what org did there');
    expect(filed('statement', { entries }, {}, here)).toContain('To say more we would need an account');
  });

  it('asks in a statement those who paid and the body, too', () => {
    const told = filed('statement', { entries }, {}, here);
    expect(told).toContain('We call on Italy, before the next session, to publish what was paid for this work');
    expect(told).toContain('to ask org for a report on this work');
  });

  it('has in a letter no work twice, as its subject and as other work', () => {
    expect(
      filed('questions', { entries }, {}, here)
        .split('# Annex')[1]!
        .match(/counselled forty people/g),
    ).toHaveLength(1);
  });

  it('puts nothing from the place itself under what is elsewhere, nor calls the only work other work', () => {
    const told = filed('gap-report', { entries }, {}, here);
    expect(told).toContain('counselled forty people');
    expect(told).not.toMatch(/Elsewhere|other piece of work|Other work/);
  });

  it('says of no authorities that they took no part where something is told of them', () => {
    const none = 'tells of no part that its authorities took';
    expect(filed('state-brief', { entries: [screening] }, { state: 'LY' })).not.toContain(none);
    expect(
      filed('state-brief', { entries }, { state: 'LY' }).match(/Help at the desk[^]*?tells of no part that its authorities took/g),
    ).toHaveLength(1);
  });

  it('holds no part of the organisation in older work against it, also where some of it was later', () => {
    const later = { instruments: [instrument({ inForce: '2020/..' })], commitments: [commitment({ inForce: '2020/..' })] };
    expect(filed('statement', later)).toContain('we hold none against it');
  });

  it('names the text in whose time no part of the organisation is known: it may have promised other things before', () => {
    const inForce = '2013/..';
    const half = entry({ period: '2012/2014', claims: entry().claims.map((each) => ({ ...each, period: '2012' })) });
    const later = { instruments: [instrument({ inForce })], commitments: [commitment({ inForce })], entries: [half] };
    expect(filed('statement', later)).toContain("had a part, in the time of org's Policy of 2010, in what could be held against it here");
  });
});

describe('work on which something is concluded on another subject', () => {
  it('is not told as if nothing were held against it', () => {
    const both = entry({ practices: ['assisted-return', 'camps'] });
    const rules = [rule({ practices: ['camps'] })];
    const told = (filters: Filters): string => filed('gap-report', { entries: [both], rules }, {}, filters);
    const said = 'On voluntariness we conclude something from it; see the report on that.';
    expect(told({ practice: ['assisted-return'] })).toContain(said);
    expect(told({ practice: ['camps'] })).not.toContain(said);
    const misinformed = [claim({ shows: ['misinformed'] }), secondClaim({ shows: ['misinformed'] }), ...roleClaims('implemented')];
    const one = entry({ id: 'one', title: 'Flights', claims: misinformed });
    const two = [...rules, rule({ id: 'other', when: [['misinformed']] })];
    expect(filed('questions', { entries: [one, both], rules: two }, {}, { practice: ['assisted-return'] })).toContain(said);
  });
});

describe('a brief for a State of which no part is known', () => {
  it('has no cases of other States, and tells once what names it', () => {
    const named = (id: string) => claim({ id, shows: [], text: 'A paper wrote in 2013 that States such as Italy pay for flights.' });
    const of = (id: string, title: string, ...more: ReturnType<typeof claim>[]) =>
      entry({ id, title, claims: [...entry().claims, ...more] });
    const told = filed(
      'state-brief',
      { entries: [of('one', 'Flights', named('a')), of('two', 'More flights', named('b')), of('three', 'Camps of others')] },
      { state: 'IT' },
    );
    expect(told.match(/States such as Italy pay for flights/g)).toHaveLength(1);
    expect(told).toContain('# Flights');
    expect(told).not.toContain('Camps of others');
    expect(told.match(/^## What happened$/gm)).toHaveLength(1);
  });
});

describe('what of a record of several places is told of one of them', () => {
  const told = (of: string, filters: Filters = { place: [of] }): string => filed('statement', { entries: [two] }, {}, filters);
  const of = (id: string, text: string, more: object = {}) =>
    claim({ id, shows: [], by: 'states', text: `A study reported in 2013 that ${text}`, ...source('study'), ...more });
  const two = entry({
    id: 'two',
    title: 'Two sites',
    role: 'none',
    places: ['LY', 'TN'],
    atBehestOf: [
      { who: 'LY', as: ['host'] },
      { who: 'TN', as: ['host'] },
    ],
    claims: [of('one', 'guards in Libya locked the gate.', { shows: ['counselled'] }), of('other', 'guards in Tunisia took the shoes.')],
  });

  it('is what is of it, and nothing that names another alone', () => {
    expect(told('LY')).toContain('locked the gate');
    expect(told('LY')).not.toContain('took the shoes');
    expect(told('LY')).toContain('in Libya.');
    expect(told('TN')).not.toContain('locked the gate');
  });

  it('is all of it where it is one journey between them', () => {
    const journey = { ...two, title: 'Return from Libya to Tunisia' };
    expect(filed('statement', { entries: [journey] }, {}, { place: ['TN'] })).toContain('locked the gate');
  });
});
