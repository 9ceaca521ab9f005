import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import type { Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { reportOptions, type GivenOfReport } from '../../src/report/kinds/shared/report-options.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

/** What is filed, its blocks one a line. */
const filed = (kind: string, more: Partial<Workspace>, values: GivenOfReport = {}, filters: Filters = {}): string => {
  const analysis = analyse(workspace(more), { include: [], filters });
  return kindCalled(kind)
    .compose(analysis, { ...reportOptions(values, filters, analysis), filters })
    .filter(({ forAuthor }) => !forAuthor)
    .flatMap(({ report }) => report.body.map((node) => toString(node)))
    .join('\n');
};

const places = (text: string, ...parts: string[]): number[] => parts.map((part) => text.indexOf(part));

/** Whether all of some parts stand in a text, in that order. */
const inOrder = (text: string, ...parts: string[]): void => {
  const at = places(text, ...parts);
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
};

const later = { instruments: [instrument({ inForce: '2020/..' })], commitments: [commitment({ inForce: '2020/..' })] };
const source = (id: string) => ({ sources: [{ id, read: 'whole' as const }] });
const ran = claim({ id: 'ran', shows: ['implemented'], text: 'A paper reported in 2013 that org ran the centre.', ...source('report') });
const pressed = claim({
  id: 'pressed',
  shows: ['coerced'],
  by: 'unknown',
  text: 'A study found in 2013 that guards locked people in at night.',
  ...source('study'),
});

describe('a case that no promise is held against', () => {
  const past = (...claims: ReturnType<typeof claim>[]) => ({ ...later, entries: [entry({ claims })] });

  it.each(['statement', 'gap-report'])('opens in a %s with what the organisation did', (kind) => {
    inOrder(filed(kind, past(pressed, ran)), 'org ran the centre', 'guards locked people in');
  });

  it.each(['statement', 'gap-report'])('has in a %s no assurance without what it answers', (kind) => {
    const dirty = claim({
      id: 'dirty',
      shows: ['misinformed'],
      by: 'states',
      text: 'A study found in 2013 that signs gave wrong opening hours of the office.',
      ...source('study'),
    });
    const assured = claim({
      id: 'assured',
      kind: 'statement',
      saidBy: 'organisation',
      shows: [],
      disputes: ['misinformed'],
      text: 'Org gave assurances in 2013 that the signs gave right opening hours.',
      ...source('own-page'),
    });
    const response = { by: 'org', text: 'Org gave assurances that the signs gave right hours.', sources: [{ id: 'own-page' }] };
    const told = filed(kind, { ...later, entries: [{ ...entry({ claims: [ran, pressed, dirty, assured] }), response }] });
    inOrder(told, 'org ran the centre', 'wrong opening hours', 'Org gave assurances that');
    expect(told).not.toContain('Org gave assurances in 2013');
  });

  it('is no further one where none stands before it', () => {
    const claims = [pressed, ran].map((each) => ({ ...each, period: '2012' }));
    const told = filed('gap-report', { ...later, entries: [entry({ period: '2012/2022', claims })] });
    expect(told).toContain('One case is told without a conclusion.');
    expect(told).not.toContain('urther case');
  });

  it('is counted only where the report tells of it', () => {
    const other = claim({ id: 'other', by: 'states', shows: [], text: 'A paper wrote in 2013 of a fire elsewhere.' });
    const untold = entry({ id: 'untold', title: 'Account of others', role: 'none', period: '2012', claims: [other] });
    const told = filed('gap-report', { ...later, entries: [entry({ claims: [pressed, ran] }), untold] });
    expect(told).toContain('One case is documented: “Return”.');
    expect(told).not.toContain('Account of others');
  });
});

describe('what speaks for the organisation, and what is not established', () => {
  const good = claim({
    id: 'good',
    shows: ['counselled'],
    text: 'A study found in 2013 that org advised each family before its journey.',
    ...source('study'),
  });
  const response = { by: 'org', text: 'Org says that its doors were open.', sources: [{ id: 'own-page' }] };
  const entries = [{ ...entry({ claims: [...entry().claims, good], notEstablished: ['Who told the guard what to do.'] }), response }];

  it('is said in a statement wherever there is room, also beside an answer and where nothing more can be asked', () => {
    const told = filed('statement', { entries }, { words: 900 });
    inOrder(
      told,
      'Org says that its doors were open.',
      'It is fair to add that a study found in 2013 that org advised',
      'It is not established who',
    );
  });

  it('is unsaid only for the reason that the check sheet gives', () => {
    const analysis = analyse(workspace({ entries }));
    const [, sheet] = kindCalled('statement').compose(analysis, { ...reportOptions({}, {}, analysis), words: 70 });
    const text = sheet!.report.body.map((node) => toString(node)).join('\n');
    expect(text).toMatch(/What was left unsaid\nsentencewhy.*no room in 70 words/);
  });
});

describe('a claim that leans on the one before it', () => {
  const study = source('study');
  const text = (...claims: ReturnType<typeof claim>[]): string => filed('gap-report', { entries: [entry({ claims })] });
  const first = claim({ id: 'first', shows: ['implemented'], text: 'A study reported in 2013 that org ran the centre.', ...study });

  it('names its source and the date of it, whatever is told before it', () => {
    const leaning = claim({ id: 'leaning', text: 'The study found that guards locked people in.', ...study });
    const told = text(first, leaning);
    expect(told).toContain('A study found in 2013 that guards locked people in.');
    expect(told).not.toContain('The study found');
  });

  it('says “also” only behind what it comes after', () => {
    const leaning = claim({ id: 'leaning', text: 'Watch reported also that guards locked people in.', ...source('report') });
    const named = claim({
      id: 'named',
      shows: ['implemented'],
      text: 'Watch reported in May 2013 that org ran the centre.',
      ...source('report'),
    });
    expect(text(named, leaning)).toContain('Watch reported in May 2013 that guards locked people in.');
    expect(text(first, leaning)).toContain('Watch reported that guards locked people in.');
  });

  it('stays as it is written where nothing before it names its source', () => {
    const alone = claim({ id: 'alone', text: 'The study found that guards locked people in.', ...study });
    expect(text({ ...first, ...source('report') }, alone)).toContain('The study found that guards locked people in.');
  });
});

describe('a line of the summary', () => {
  it('tells what the organisation did where the conclusion does not name it', () => {
    const rules = [rule({ anyone: ['coerced'] })];
    const held = claim({ ...source('study'), id: 'held', by: 'states', text: 'A study found in 2013 that guards locked people in.' });
    const other = entry({ id: 'other', places: ['TN'], claims: [held, ran] });
    const [summary = ''] = filed('gap-report', { rules, entries: [entry({ claims: [claim(), ran] }), other] }).split('What we ask');
    inOrder(summary.slice(0, summary.indexOf('What was promised')), 'org ran the centre', 'guards locked people in');
  });
});

describe('an annex', () => {
  it('does not tell again what was told above with its opening shortened', () => {
    const watch = source('report');
    const claims = [
      claim({ id: 'ran', shows: ['implemented'], text: 'Watch reported in 2013 that org ran the centre.', ...watch }),
      claim({ id: 'locked', text: 'Watch reported in 2013 that guards of org locked people in.', ...watch }),
      claim({ id: 'found', text: 'A study found in 2013 that org locked the gate at night.', ...source('study') }),
    ];
    const told = filed('gap-report', { entries: [entry({ claims })] });
    expect(told).toMatch(/It reported also that (?:org ran the centre|guards of org locked people in)/);
    expect(told).not.toContain('Some of these rest on facts that are not told above');
  });
});

describe('a letter of questions', () => {
  const held = claim({
    ...source('study'),
    id: 'held',
    by: 'unknown',
    text: 'A study found in 2019 that people were detained there for years.',
  });
  const sources = [
    { id: 'report', type: 'report', issued: { 'date-parts': [[2013]] } },
    { id: 'study', type: 'report', issued: { 'date-parts': [[2019]] } },
  ];

  it('asks whether work goes on, unless one who wrote years after its end tells of nothing since', () => {
    const asked = (period: string) => filed('questions', { sources, entries: [entry({ period, claims: [ran, held] })] });
    expect(asked('2010/2012')).toContain('from when to when, and under which agreements?');
    expect(asked('2010/2018')).toContain('does it go on');
    expect(asked('2010/..')).toContain('does it go on');
  });

  it('does not ask whether people held in a place that the organisation managed came into its work', () => {
    const asked = (role: 'managed' | 'implemented') => {
      const acts = claim({ id: 'acts', shows: [role], text: 'A paper reported in 2013 that org ran the centre.', ...source('report') });
      return filed('questions', {
        sources,
        entries: [entry({ role, claims: [acts, { ...held, by: 'states' }] })],
        rules: [rule({ anyone: ['coerced'] })],
      });
    };
    expect(asked('implemented')).toContain('come into this work of org');
    expect(asked('managed')).not.toContain('come into this work of org');
    expect(asked('managed')).toContain('when did org learn of it');
  });

  it('has of what speaks for the organisation what is on its places or practices', () => {
    const good = (id: string, place: string, practices: string[], name: string) =>
      entry({
        id,
        title: id,
        places: [place],
        practices,
        period: '2012',
        claims: [
          claim({
            id: 'good',
            shows: ['counselled'],
            text: `A study found in 2013 that ${name}.`,
            ...source('study'),
          }),
        ],
      });
    const others = [
      good('near', 'LY', ['camps'], 'families heard advice nearby'),
      good('alike', 'TN', ['return'], 'workers on rigs could choose their ships'),
      good('far', 'TN', ['camps'], 'farmers got seeds before each season far away'),
    ];
    const kept = rule({ id: 'keeps', practices: ['return', 'camps'], when: [['counselled']], effect: 'fulfilment' });
    const told = filed('questions', { sources, rules: [rule(), kept], entries: [entry({ claims: [ran, held] }), ...others] });
    expect(told).toContain('heard advice nearby');
    expect(told).toContain('choose their ships');
    expect(told).not.toContain('far away');
  });
});

describe('other work that was looked at', () => {
  it('has beside what is told who denies it', () => {
    const denied = claim({
      id: 'denied',
      kind: 'statement',
      saidBy: 'others',
      shows: [],
      disputes: ['misinformed'],
      by: 'organisation',
      text: 'A mayor said in 2014 that every sign there was right.',
      ...source('own-page'),
    });
    const accused = claim({
      id: 'accused',
      shows: ['implemented', 'misinformed'],
      text: 'A study found in 2013 that org put up wrong signs.',
      ...source('study'),
    });
    const told = filed('gap-report', { entries: [entry({ practices: ['camps'], claims: [accused, denied] })] });
    inOrder(told, 'The work that was looked at', 'org put up wrong signs', 'every sign there was right');
  });
});

describe('what the organisation says for itself', () => {
  const denial = claim({
    id: 'denial',
    kind: 'statement',
    saidBy: 'organisation',
    shows: [],
    disputes: ['coerced'],
    text: 'The body wrote in March 2013 that every traveller had signed a paper of consent.',
    ...source('own-page'),
  });
  const response = { by: 'org', text: 'The body wrote that every traveller had signed a paper of consent.', grade: 'rejects' as const };
  const denied = { entries: [entry({ claims: [pressed, secondClaim(), ran, denial], response })] };
  const count = (text: string) => text.split('had signed a paper of consent').length - 1;

  it('is no word of others, and is told once of a case', () => {
    const told = filed('gap-report', denied);
    expect(told).not.toContain('What others say to this');
    expect(count(told.slice(told.indexOf('What was done'), told.indexOf('What we conclude')))).toBe(1);
    expect(count(filed('statement', denied, { gaps: ['voluntariness/assisted-return'] }))).toBe(1);
  });

  const sheetOf = (more: Partial<Workspace>) => {
    const analysis = analyse(workspace(more), { include: [] });
    return kindCalled('statement')
      .compose(analysis, { ...reportOptions({ gaps: ['voluntariness/assisted-return'] }, {}, analysis), filters: {} })
      .filter(({ forAuthor }) => forAuthor)
      .flatMap(({ report }) => report.body.map((node) => toString(node)))
      .join('\n');
  };

  it('stands in the check sheet beside what is ours', () => {
    const sheet = sheetOf(denied);
    inOrder(sheet.slice(sheet.indexOf('In our words:')), 'In our words:', 'In its own words', 'had signed a paper of consent');
    expect(sheetOf({})).not.toContain('In its own words');
  });

  it('has a check sheet that says of each place how it was read there', () => {
    const part = claim({ id: 'part', sources: [{ id: 'study', locator: 'ch. 5', read: 'part' }] });
    const whole = claim({ id: 'whole', sources: [{ id: 'study', locator: 'ch. 3', read: 'whole' }] });
    const sheet = sheetOf({
      entries: [entry({ id: 'earlier', period: '2005', claims: [whole, ...roleClaims('implemented')] }), entry({ claims: [part, ran] })],
    });
    expect(sheet).toContain('ch. 5 (read: part');
    expect(sheet).not.toContain('ch. 5 (read: whole');
  });

  it('is told of an entry that speaks in favour of another, also where nobody else says it', () => {
    const own = claim({
      id: 'own',
      kind: 'statement',
      saidBy: 'organisation',
      shows: ['counselled'],
      text: 'The body reported in 2014 that it opened a desk for advice.',
      ...source('own-page'),
    });
    const better = entry({ id: 'better', practices: ['camps'], mitigates: ['return'], claims: [own] });
    expect(filed('statement', { entries: [entry(), better] }, { gaps: ['voluntariness/assisted-return'] })).toContain('a desk for advice');
    expect(filed('gap-report', { entries: [entry(), better] })).toContain('a desk for advice');
  });
});
