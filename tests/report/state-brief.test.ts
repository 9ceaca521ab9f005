import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { stateBrief } from '../../src/report/kinds/state-brief.ts';
import type { ReportOptions } from '../../src/report/kinds/kind.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { appraisal, ask, claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

/** The brief and its check sheet. */
const textOf = (more: Partial<Workspace> = {}, other: Partial<ReportOptions> = {}): string => {
  const analysis = analyse(workspace(more));
  return stateBrief
    .compose(analysis, { ...reportOptions({}, {}, analysis), ...other })
    .flatMap(({ report }) => report.body.map((node) => toString(node)))
    .join('\n');
};

const paid: Partial<Entry> = {
  atBehestOf: [
    { who: 'AU', as: ['payer', 'requester'] },
    { who: 'GB', as: ['host'] },
  ],
};

describe('a brief for a State', () => {
  it('has the work that it paid for, asked for, hosted or directed, and no other', () => {
    const entries = [entry({ ...paid, title: 'Paid for' }), entry({ id: 'other', title: 'Another case' })];
    const text = textOf({ entries }, { state: 'AU' });
    expect(text).toContain('Paid for (Libya, 2012)helped to pay for');
    expect(text).not.toContain('Another case');
  });
  it('tells of further work what points back to a fact right behind it, and before what is said to both', () => {
    const got = claim({
      id: 'got',
      text: 'A nurse reported in 2013 that the desk of org got a complaint of 84 people.',
      shows: ['implemented'],
    });
    const shut = claim({ id: 'shut', text: 'A nurse reported in 2013 that the desk closed it without a visit.', shows: ['misinformed'] });
    const response = { by: 'org', text: 'Org wrote in 2014 that the file would be opened again.' } as const;
    const work = entry({ ...paid, id: 'desk', title: 'The desk', practices: ['detention-services'], claims: [got, shut], response });
    const text = textOf({ entries: [entry(paid), work] }, { state: 'AU' });
    expect(text).toMatch(/a complaint of 84 people\.[^]*closed it without a visit\.[^]*would be opened again\./);
  });
  it('says first in how many of its cases something follows, where it is not all', () => {
    const of = (...entries: Entry[]) => textOf({ entries }, { state: 'AU' });
    const free = entry({ ...paid, id: 'free', title: 'Free of it', practices: ['detention-services'] });
    expect(of(entry(paid))).toContain('It covers one case.\n');
    expect(of(entry(paid), free)).toContain('It covers two cases. It draws a conclusion on the part of org in one of them.\n');
    expect(of(free)).toContain('It covers one case. It concludes nothing against org or Australia.\n');
  });
  it('says of what the organisation refused that it was asked to take part', () => {
    const claims = [...roleClaims('refused', { text: 'Australia had asked org to help.' })];
    const refused = entry({ atBehestOf: [{ who: 'AU', as: ['requester'] }], role: 'refused', claims });
    expect(textOf({ entries: [refused] }, { state: 'AU' })).toContain('asked org to take part, which org declined at the time');
  });
  it('says what can be done, each with where', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'body', text: 'Ask for figures.' },
          { to: 'payers', text: 'Do not pay for it.' },
          { to: 'organisation', text: 'Return nobody before advice, ask them again, and publish how many.' },
        ],
      }),
    ];
    const text = textOf({ entries: [entry(paid)], rules }, { state: 'AU' });
    expect(text).toContain('Three things that Australia can do');
    expect(text).toContain('In the Council: Ask for figures.');
    expect(text).toContain('As a donor: Do not pay for it.');
    expect(text).toContain(
      'In its agreements with org: Ask for a clause that binds org to return nobody before advice, and to ask them again.',
    );
  });
  it('gives the largest sum with its years, and the heaviest work first', () => {
    const money = claim({ id: 'money', text: 'Australia gave AUD 1.5 million and later AUD 20 million.', period: '2012' });
    const entries = [
      entry({ ...paid, title: 'Light' }),
      entry({ ...paid, id: 'heavy', title: 'Heavy', claims: [...entry().claims, money] }),
    ];
    const text = textOf({ entries }, { state: 'AU' });
    expect(text).toContain('AUD 20 million (2012)');
    expect(text.indexOf('Heavy')).toBeLessThan(text.indexOf('Light'));
  });
  it('names what is asked of all States, and claims for none of them that it is bound', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', bearers: ['states'], text: 'States shall let people stay.' })];
    const text = textOf({ entries: [entry(paid)], commitments }, { state: 'AU' });
    expect(text).toContain("Org's Policy of 2010 says: “States shall let people stay.”");
    expect(text).toContain('Org asks this of States; it binds none of them by itself.');
    expect(textOf({ entries: [entry(paid)] }, { state: 'AU' })).not.toContain('promised itself');
  });
  it('offers no promise that was made after the practice had ended, and asks nothing on its ground', () => {
    const rules = [rule({ recommendations: [{ to: 'payers', text: 'Do not pay for it.' }] })];
    const text = textOf({ entries: [entry({ ...paid, period: '2005' })], rules }, { state: 'AU' });
    expect(text).toContain(
      'We have read no promise of org on this that is known to be as old as this work; nothing is held against it here.',
    );
    expect(text).not.toMatch(/shall never return anyone|would have|Do not pay|What follows/);
  });
  it('tells a promise and an answer once', () => {
    const response = { by: 'org', text: 'It says that all go freely' } as const;
    const entries = [
      entry({ ...paid, title: 'First', response }),
      entry({
        ...paid,
        id: 'other',
        title: 'Second',
        response,
        claims: [claim({ text: 'A judge saw it.' }), secondClaim({ text: 'A nurse told of it.' }), ...roleClaims('implemented')],
      }),
    ];
    const text = textOf({ entries }, { state: 'AU' });
    expect(text).toContain("What org promised: The promise of org's Policy of 2010 that is given above.");
    expect(text).toContain('What org says: What is given above under “Second”.');
  });
  it('says who says what the State did', () => {
    const money = claim({ id: 'money', text: 'Australia gave AUD 20 million.', period: '2012' });
    const said = (claims: Entry['claims']) => textOf({ entries: [entry({ ...paid, claims })] }, { state: 'AU' });
    expect(said([...entry().claims, money])).toMatch(/helped to pay for org's work here[\s\S]*Australia gave AUD 20 million\./);
  });
  it('prints what the State itself said of the work, and no word of another State', () => {
    const word = (id: string, text: string) => claim({ id, kind: 'statement', saidBy: 'states', shows: [], text });
    const claims = [
      ...entry().claims,
      word('theirs', 'Libya said that all was well.'),
      word('own', 'Australia said that nobody was pressed.'),
    ];
    const text = textOf({ entries: [entry({ ...paid, claims })] }, { state: 'AU' });
    expect(text).toMatch(/What Australia says: Australia said that nobody was pressed\./);
    expect(text).not.toContain('What Australia says: Libya');
  });
  it('tells the claim that names a State which stands in no part, and never that nothing says so', () => {
    const named = claim({ id: 'named', shows: [], text: 'A union of lawyers wrote that States such as Japan pay for such work.' });
    const entries = [
      entry({ ...paid, claims: [...entry().claims, named], notEstablished: ['That Japan paid for this.'] }),
      entry({ id: 'no-finding', title: 'Without a finding', claims: [] }),
    ];
    const text = textOf({ entries }, { state: 'JP', filters: { state: ['JP'], place: ['LY'] } });
    expect(text).toContain('A union of lawyers wrote that States such as Japan pay for such work.');
    expect(text).toContain('That Japan paid for this.');
    expect(text).not.toMatch(/nothing says|Without a finding/);
    const [filed, sheet] = text.split('Each sentence, what it rests on');
    expect(filed).not.toContain('An agreement between Japan and org');
    expect(sheet).toContain('An agreement between Japan and org');
  });
  it('tells the acts of a host as its own, never what is only said to have been so there, and gives no sums where there are none', () => {
    const claims = [
      claim({ by: 'states', text: 'The British police held them.' }),
      ...roleClaims('implemented'),
      secondClaim({ text: 'Org did it.' }),
    ];
    const rules = [rule({ anyone: ['coerced'] })];
    const text = textOf({ entries: [entry({ ...paid, claims })], rules }, { state: 'GB' });
    const page = text.slice(text.indexOf('What the United Kingdom did'), text.indexOf('What happened'));
    expect(page).toContain('The British police held them.');
    const nobody = [claim({ by: 'states', text: 'People in the United Kingdom said that they had been misled.' }), ...claims.slice(1)];
    expect(textOf({ entries: [entry({ ...paid, claims: nobody })], rules }, { state: 'GB' }).split('What happened')[0]).not.toContain(
      'misled',
    );
    expect(text).not.toMatch(/hosted it|not to be added/);
  });
  it('tells as the host’s own an act of which it is said only afterwards that another State had to do with it', () => {
    const act = (text: string) =>
      textOf(
        {
          entries: [
            entry({ ...paid, claims: [claim({ by: 'states', text }), secondClaim({ text: 'Org did it.' }), ...roleClaims('implemented')] }),
          ],
          rules: [rule({ anyone: ['coerced'] })],
        },
        { state: 'GB' },
      ).split('What happened')[0];
    expect(act('A court found that the British police held them. They did so, it found, by a plan of Australia.')).toContain(
      'the British police held them',
    );
    expect(act('A court found that the British police and Australia held them.')).not.toContain(
      'the British police and Australia held them',
    );
  });
  it('leaves out what was asked before of another country, and of all work where it tells of one', () => {
    const said = (places: string[] | undefined, more = {}) =>
      textOf({ entries: [entry({ ...paid, ...more })], asks: [{ ...ask(), places }] }, { state: 'AU' });
    expect(said(['LY'])).toContain('focal point');
    expect(said(['NR'])).not.toContain('focal point');
    expect(said(undefined)).not.toContain('focal point');
    expect(said(undefined, { places: ['LY', 'TN'] })).toContain('focal point');
  });
  it('tells what was asked on all work only where that names the State', () => {
    const told = (text: string) => {
      const entries = [entry({ ...paid, places: ['LY', 'TN'] })];
      const analysis = analyse(workspace({ entries, asks: [{ ...ask(), places: undefined, text }] }));
      const [brief] = stateBrief.compose(analysis, { ...reportOptions({}, {}, analysis), state: 'AU' });
      return brief!.report.body.map((node) => toString(node)).join('\n');
    };
    expect(told('To stop such work for Australia')).toContain('To stop such work for Australia');
    expect(told('To stop such work')).not.toContain('To stop such work');
  });
  it('says so where nothing names the State, and asks for one where none was given', () => {
    const nothing = textOf({ entries: [entry(paid)] }, { state: 'JP', filters: { state: ['JP'], place: ['LY'] } });
    expect(nothing).toMatch(/^We found no sum and no year for Japan on work in Libya: in what we have read, nothing says that Japan paid/);
    expect(nothing).toContain("Who had a part: Australia helped to pay for org's work here and the United Kingdom hosted it.");
    expect(nothing).not.toContain('is named as');
    expect(() => textOf()).toThrow('--state AU');
  });

  it('says that a State asked for work only where a claim that is told shows it', () => {
    const asking = claim({ id: 'asking', by: 'states', shows: [], text: 'A court found that Australia asked org to fly them home.' });
    const of = (claims: Entry['claims']) => textOf({ entries: [entry({ ...paid, claims })] }, { state: 'AU' });
    expect(of(entry().claims)).not.toContain('asked for it');
    const text = of([...entry().claims, asking]);
    // What it did is told once, in the table; what shows it stands with the case.
    expect(text.match(/helped to pay for org's work here and asked for it/g)).toHaveLength(1);
    expect(text).toContain('The part of Australia: A court found that Australia asked org');
  });
  it('tells nothing of the first page again under the cases, and checks it all the same', () => {
    const more = claim({ id: 'more', text: 'Ninety people were seen in chains.', sources: [{ id: 'third', read: 'whole' }] });
    const text = textOf(
      {
        entries: [entry({ ...paid, claims: [...entry().claims, more] })],
        sources: [...workspace().sources, { id: 'third', type: 'report' }],
        appraisals: { ...workspace().appraisals, third: appraisal() },
      },
      { state: 'AU' },
    );
    const [filed, sheet] = text.split('Each sentence, what it rests on');
    expect(filed!.match(/Ninety people were seen in chains\./g)).toHaveLength(1);
    expect(filed!.match(/It was reported\./g)).toHaveLength(1);
    expect(sheet).toContain('return#');
  });
  it('says at each work that shares a sum that it is for other work too and that no share is known, and until when it is known to have paid', () => {
    const gave = (id: string, text: string) => claim({ id, text, period: '2001/2012', periodMeans: 'some-time', shows: [] });
    const whole = 'Australia gave org AUD 388 million in 12 years.';
    const share = 'Australia gave org AUD 388 million in 12 years, for this among other work; no shares are given.';
    const of = (text: string) =>
      textOf(
        {
          entries: [
            entry({ ...paid, id: 'a-care', title: 'Care', claims: [...entry().claims, gave('sum', whole)] }),
            entry({ ...paid, id: 'b-training', title: 'Training', period: '2012/2014', claims: [...entry().claims, gave('sum', text)] }),
          ],
        },
        { state: 'AU' },
      );
    const earlier = claim({ id: 'earlier', text: 'Australia paid org in 2011.', period: '2011', shows: [] });
    const later = textOf(
      {
        entries: [entry({ ...paid, period: '2010/2014', claims: [...entry().claims, earlier, gave('sum', share)] })],
      },
      { state: 'AU' },
    );
    expect(later).toContain('(whether it paid for it after 2011 is not known: what is reported later was for other work as well)');
    for (const text of [of(share), of(whole)]) {
      expect(text).toContain('AUD 388 million (2001–2012), for this and other work, shares not knownTraining');
      const until =
        text === of(whole)
          ? ' (the sums known to us reach to 2012)'
          : ' (what it paid up to 2012 was for other work as well, and we know of no later payment)';
      expect(text).toContain(`helped to pay for org's work here${until}the same sum as above, for this and other work, shares not known`);
    }
  });
  it('lists several sums by year with who says so, each once, and warns that they overlap', () => {
    const gave = (id: string, period: string, amount: number) =>
      claim({ id, text: `Australia gave org AUD ${amount} million in ${period}.`, period, shows: [] });
    const claims = [...entry().claims, gave('c', '2012', 9), gave('a', '2007', 7), gave('b', '2008', 7), gave('d', '2001', 3)];
    const text = textOf({ entries: [entry({ ...paid, claims })] }, { state: 'AU' }).split('What happened')[0]!;
    expect(text).toMatch(/these overlap and are not to be added\s+2001: Australia gave[^]*2007: Australia gave[^]*2012: Australia gave/);
    expect(text).not.toMatch(/2008: |largest sum/);
  });

  it('tells on the first page who denies what it tells, what the organisation itself did, and what it counts of it', () => {
    const denial = claim({
      id: 'denial',
      kind: 'statement',
      saidBy: 'partners',
      text: 'Airline Ltd said that all had gone freely.',
      shows: [],
      disputes: [{ coerced: 'organisation' }],
    });
    const page = (claims: Entry['claims'], rules = [rule()]) =>
      textOf({ entries: [entry({ ...paid, claims })], rules }, { state: 'AU' })
        .split('What Australia can do')[0]!
        .split('The cases')[0]!;
    const denied = page([...entry().claims, denial]);
    expect(denied).toContain('What others say to the contrary: Airline Ltd said that all had gone freely.');
    const others = [claim(), secondClaim()].map((each) => ({
      ...each,
      by: 'states' as const,
      shows: [{ fact: 'coerced', by: 'states' as const }],
    }));
    const flights = ['a', 'b'].map((id) =>
      claim({
        id: `role-${id}`,
        shows: ['implemented'],
        text: 'Org ran the flights.',
        sources: [{ id: id === 'a' ? 'report' : 'study', read: 'whole' }],
      }),
    );
    const entries = [entry(paid), entry({ ...paid, id: 'second', title: 'Second', claims: [...others, ...flights] })];
    const two = textOf({ entries, rules: [rule({ anyone: ['coerced'] })] }, { state: 'AU' });
    expect(two.slice(0, two.indexOf('The cases'))).toContain('Org ran the flights.');
    const count = claim({
      id: 'count',
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      text: 'Org reported in 2013 that 47 per cent of all were in cells.',
    });
    expect(page([...entry().claims, count])).toContain('47 per cent');
  });

  it('says of a conclusion that it told of another case that it holds here too', () => {
    const entries = ['First', 'Second'].map((title, at) =>
      entry({ ...paid, id: `case-${at}`, title, claims: entry().claims.map((each) => ({ ...each, text: `${title}: ${each.text}` })) }),
    );
    const text = textOf({ entries }, { state: 'AU' }).split('Each sentence, what it rests on')[0]!;
    expect(text.match(/What follows: What is told here contradicts/g)).toHaveLength(1);
    expect(text).toContain('What follows: What we conclude above on voluntariness holds here too.');
  });

  it('says once that it is open whether a promise covers the work, and tells of an answer that the first page begins only the rest', () => {
    const instruments = [
      instrument({ scope: { open: [{ practice: 'return', because: 'The policy holds in emergencies. No more was read.' }] } }),
    ];
    const long = `Org said in 2013 that all went freely. It said that ${'they had been asked in their own language, '.repeat(6)}and had signed.`;
    const entries = ['First', 'Second'].map((title, at) =>
      entry({
        ...paid,
        id: `case-${at}`,
        title,
        response: { by: 'org', text: long, sources: [] },
        claims: entry().claims.map((each) => ({ ...each, text: `${title}: ${each.text}` })),
      }),
    );
    const text = textOf({ entries, instruments }, { state: 'AU' }).split('Each sentence, what it rests on')[0]!;
    expect(text.match(/does not say whether org's Policy of 2010 covers this work/g)).toHaveLength(1);
    expect(text.match(/The policy holds in emergencies/g)).toHaveLength(1);
    expect(text).toContain('What we conclude above on voluntariness holds here too.');
    expect(text.match(/all went freely/g)).toHaveLength(1);
    expect(text).toContain('What org says: What it says on this begins above, under “What happened”. It said that they had been asked');
  });

  it('denies nothing that it does not tell', () => {
    const charge = claim({ id: 'charge', kind: 'assessment', text: 'A union feared that data of applicants went abroad.', shows: [] });
    const notEstablished = ['That data of applicants were handed to anybody.', 'Whether this was so in each year.'];
    const text = textOf({ entries: [entry({ ...paid, notEstablished, claims: [...entry().claims, charge] })] }, { state: 'AU' }).split(
      'Each sentence, what it rests on',
    )[0]!;
    expect(text).not.toContain('data of applicants');
    expect(text).toContain('Whether this was so in each year.');
  });

  it('tells on the first page what the organisation says', () => {
    const response = { by: 'org', text: 'Org said in 2013 that everybody was asked.', sources: [] };
    const text = textOf({ entries: [entry({ ...paid, response })] }, { state: 'AU' });
    const [page, cases] = text.split('The cases');
    expect(page).toContain('What org says: Org said in 2013 that everybody was asked.');
    expect(cases!.split('Check sheet')[0]).toContain('What org says: What it says on this stands above, under “What happened”.');
  });

  it('says of nobody by letters alone, of whom it has told nothing, that something is not established', () => {
    const lines = ['That what HRW found was still so.', 'That anybody was asked.'];
    const text = textOf({ entries: [entry({ ...paid, notEstablished: lines })] }, { state: 'AU' }).split(
      'Each sentence, what it rests on',
    )[0];
    expect(text).not.toContain('HRW');
    expect(text).toContain('That anybody was asked.');
  });

  it('says of money that is known by a plan alone that it was to be paid', () => {
    const planned = claim({ id: 'plan', text: "Org's plan of 2012 says that Australia pays AUD 3 million for it.", shows: [] });
    const text = textOf({ entries: [entry({ ...paid, claims: [...entry().claims, planned] })] }, { state: 'AU' });
    expect(text).toContain("was to help to pay for org's work here; whether it did is not known to us");
    expect(text).toContain('AUD 3 million, planned');
  });

  it('has among three things something on two cases for which the State paid, and of work that has ended if it still pays', () => {
    const paying = (id: string, practice: string, what: string) =>
      rule({
        id,
        practices: [practice],
        recommendations: [
          { to: 'body', text: 'Ask for figures.' },
          { to: 'payers', text: what },
        ],
      });
    const rules = [paying('one', 'return', 'Pay for advice.'), paying('two', 'camps', 'Pay for doctors.')];
    const entries = [entry(paid), entry({ ...paid, id: 'camp', title: 'Camp', practices: ['camps'] })];
    const text = textOf({ entries, rules }, { state: 'AU' });
    expect(text).toContain('Three things that Australia can do');
    expect(text).toContain('As a donor, on return: Pay for advice.');
    expect(text).toContain('As a donor, if it still pays for camp: Pay for doctors.');
  });

  it('tells what the State itself says, and refers among what is not established to no source of which it tells nothing', () => {
    const minister = claim({
      id: 'minister',
      kind: 'statement',
      saidBy: 'states',
      by: 'states',
      text: 'Australia said in 2012 that all were asked.',
      shows: [],
    });
    const notEstablished = ['Whether anyone objected; Doe goes into that elsewhere.'];
    const text = textOf(
      {
        entries: [entry({ ...paid, notEstablished, claims: [...entry().claims, minister] })],
        sources: workspace().sources.map((source) => ({ ...source, author: [{ family: 'Doe' }] })),
      },
      { state: 'AU' },
    );
    const [filed] = text.split('Each sentence, what it rests on');
    expect(filed).toContain('Australia said in 2012 that all were asked.');
    expect(filed).toContain('Whether anyone objected.');
  });

  it('answers what a host did with acts of its authorities, or says that none is known', () => {
    const beside = claim({ text: 'Org took people from cells where the British police held them.', shows: [{ coerced: 'states' }] });
    const rules = [rule({ anyone: ['coerced'] })];
    const page = (first: Entry['claims'][number]) =>
      textOf({ entries: [entry({ ...paid, claims: [first, ...roleClaims('implemented'), secondClaim({})] })], rules }, { state: 'GB' });
    expect(page(beside).split('What happened')[0]).toContain('where the British police held them');
    expect(page(claim({ text: 'People were misled.' }))).toContain(
      'The part of the United Kingdom: What we have read tells of no part that its authorities took in this work.',
    );
  });
  it('is on work in a State that only hosted it, and tells of work of which nothing is concluded what the organisation did and says', () => {
    const response = { by: 'org', text: 'It calls this a free choice', sources: [] };
    const only = entry({ atBehestOf: [{ who: 'GB', as: ['host'] }], response, rules: undefined } as Partial<Entry>);
    const text = textOf({ entries: [only], rules: [] }, { state: 'GB' });
    expect(text).toContain('This brief is about work of org in the United Kingdom. It covers one case.');
    expect(text).toMatch(/What org did, and what it says\nReturn \(Libya, 2012\)\n[^]*It calls this a free choice/);
  });
  it('gives no money of others as what a host did', () => {
    const money = claim({ id: 'money', text: 'Australia gave AUD 20 million for work in the United Kingdom.', shows: [], period: '2012' });
    const text = textOf({ entries: [entry({ ...paid, claims: [...entry().claims, money] })] }, { state: 'GB' });
    expect(text.split('The cases')[0]).not.toMatch(/AUD 20 million|sum reported/);
    expect(text).not.toMatch(/hosted it\.[^\n]*AUD 20 million/);
  });
  it('brings in no sum and no charge among what is not established that it has told nowhere', () => {
    const limits = ['Who got the AUD 14 million.', 'That anyone was ill-treated.', 'Who was told.'];
    const text = textOf({ entries: [entry({ ...paid, notEstablished: limits })] }, { state: 'AU' });
    expect(text.split('Each sentence, what it rests on')[0]).not.toMatch(/14 million|ill-treated/);
    expect(text).toContain('Who was told.');
  });
  it('tells what a State that paid decided itself, and never what others decided', () => {
    const decided = claim({ id: 'decided', by: 'states', text: 'A union told that Australia stopped paying and people starved.' });
    const other = claim({ id: 'other', by: 'states', text: 'The Union of Australia told that people starved.' });
    const page = (...more: Entry['claims']) =>
      textOf({ entries: [entry({ ...paid, claims: [...entry().claims, ...more] })] }, { state: 'AU' }).split('What happened')[0];
    expect(page(decided, other)).toContain('Australia stopped paying');
    expect(page(decided, other)).not.toContain('The Union of Australia');
    expect(page(other)).not.toContain('These are acts of the authorities');
  });
  it('tells also what speaks for the organisation, as the State will quote it', () => {
    const good = claim({ id: 'good', text: 'It counselled forty people.', shows: ['counselled'] });
    const text = textOf({ entries: [entry({ ...paid, claims: [...entry().claims, good] })] }, { state: 'AU' });
    expect(text.indexOf('What speaks for org')).toBeGreaterThan(text.indexOf('The cases'));
    expect(text).toContain('Libya, 2012: It counselled forty people.');
  });
  it('gives a State that stands in no part the promise, the case, the answer and three things that it can do, with an “if” before what is not known', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'body', text: 'Ask for figures.' },
          { to: 'payers', text: 'Do not pay for it.' },
          { to: 'organisation', text: 'Return nobody.' },
        ],
      }),
    ];
    const text = textOf({ entries: [entry(paid)], rules }, { state: 'JP', filters: { state: ['JP'], place: ['LY'] } });
    expect(text).toMatch(
      /What happened\s+It was reported\.[\s\S]*What is known on work in Libya[\s\S]*What org promised:[\s\S]*What org says: We have not yet asked org/,
    );
    expect(text).toContain('Three things that Japan can do');
    expect(text).toContain('In the Council: Ask for figures.');
    expect(text).toContain('If it pays for this work: Do not pay for it.');
    // Nobody says that it paid.
    expect(text).not.toContain('Publish what Japan has paid');
    expect(text).not.toContain('In its agreements');
  });
});
