import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { CannotCompose, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { ask, claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const options: ReportOptions = {
  title: null,
  author: null,
  date: '2027-01-10',
  language: 'en-GB',
  filters: {},
  onBehalfOf: 'Example Watch',
  speaker: null,
  session: null,
  item: null,
  minutes: null,
  words: null,
  chosen: [],
  claims: { leaveOut: [], putIn: [] },
  state: null,
  due: '2027-03-01',
  untested: false,
};
const paid: Partial<Entry> = {
  atBehestOf: [
    { who: 'AU', as: ['payer', 'requester'] },
    { who: 'GB', as: ['host'] },
  ],
};

/** Of some time in a period that begins before the policy. */
const datedSometime = [claim(), secondClaim(), ...roleClaims('implemented')].map((each) => ({
  ...each,
  periodMeans: 'some-time' as const,
}));

const lettersOf = (more: Partial<Workspace> = {}, other: Partial<ReportOptions> = {}) =>
  kindCalled('questions')
    .compose(analyse(workspace(more)), { ...options, ...other })
    .filter(({ forAuthor }) => !forAuthor);
const letterText = (letter: ReturnType<typeof lettersOf>[number]): string => letter.report.body.map((node) => toString(node)).join('\n');

describe('letters of questions', () => {
  it('are one to each addressee, however many cases there are, with date, subject, why, and by when', () => {
    const entries = [entry({ ...paid, title: 'First' }), entry({ ...paid, id: 'other', title: 'Second' })];
    const all = lettersOf({ entries });
    expect(all.map(({ suffix }) => suffix)).toEqual(['-1-org', '-2-australia', '-3-the-united-kingdom']);
    const text = letterText(all[1]!);
    expect(text).toMatch(/^10 January 2027\nThe Government of Australia\nSubject: Questions on the work of org in Libya\n/);
    expect(text).toContain('on what we have read, you paid for all or part of this work and you asked for all or part of it.');
    expect(text).toContain('Please answer in writing by 1 March 2027.');
    expect(text).toContain('the report will say that we asked on 10 January 2027 and had none by 1 March 2027.');
    expect(text).toContain('First');
    expect(text).toContain('Second');
  });
  it('are signed with the name, address and contact of the workspace', () => {
    const about = { author: { name: 'Example Watch', address: '1 Example Street', contact: 'mail@example.org' } };
    const text = letterText(lettersOf({ about })[0]!);
    expect(text).toContain('Yours faithfully,\nExample Watch\n1 Example Street\nmail@example.org');
    expect(text).toContain('by 1 March 2027, to mail@example.org');
  });
  it('ask what the organisation did, knew and held to apply, by the numbers of the annex, and not whether it knew of its own acts', () => {
    const text = letterText(lettersOf()[0]!);
    expect(text).toContain('What did org do in this work');
    expect(text).toContain('What do you say to this: it was reported (item 2)?');
    expect(text).not.toContain('Did org know');
    expect(text).toContain('Which of its own texts did org hold to apply to this work');
    expect(text).toContain('Is anything in the annex wrong, out of date or incomplete?');
  });
  it('assert nothing that nobody alleged, and ask nothing that only the writer could answer', () => {
    const notEstablished = [
      'That staff beat anyone.',
      'How many were beaten.',
      'Who set the rule.',
      'What the text of the arrangement says; it was not found.',
      'Whether it was kept.',
      'When the authors of the study were there.',
    ];
    const rules = [
      rule({
        criticalQuestions: [
          { question: 'Who kept the list?', circumstances: [] },
          { question: 'Did the source see it itself?', circumstances: [] },
        ],
      }),
    ];
    const text = letterText(lettersOf({ entries: [entry({ notEstablished })], rules })[0]!);
    expect(text).toContain('Who set the rule?');
    expect(text).toContain('Please send us the text of the arrangement.');
    expect(text).toContain('Please tell us whether it was kept.');
    expect(text).toContain('Who kept the list?');
    expect(text).not.toMatch(/beat|authors|source see/);
  });
  it('hold no promise against what was done before it, and put no conclusion on it', () => {
    const text = letterText(lettersOf({ entries: [entry({ period: '2005' })] })[0]!);
    expect(text).toContain('Which of its own texts did org hold to apply to this work at the time?');
    expect(text).not.toMatch(/shall never return anyone|minded to write/);
  });
  it('say what the report would say as things stand, to the organisation alone', () => {
    const [own, state] = lettersOf({ entries: [entry(paid)] });
    expect(letterText(own!)).toContain('Return (Libya, 2012): this practice contradicts what org has undertaken on voluntariness');
    expect(letterText(state!)).not.toContain('contradicts');
  });
  it('ask what is common of all works once, and name the works where it is of some', () => {
    const rules = [rule({ criticalQuestions: [{ question: 'Who kept the list?', circumstances: [] }] })];
    const other = (id: string, title: string, text: string, more: Partial<Entry> = {}) =>
      entry({ id, title, claims: [claim({ text }), secondClaim({ text: `${text} Indeed.` }), ...roleClaims('implemented')], ...more });
    const entries = [
      other('first', 'The first', 'A judge saw it.'),
      other('second', 'The second', 'A nurse told of it.'),
      other('third', 'The third', 'A guard wrote of all this.', {
        practices: ['camps'],
        claims: [claim({ text: 'A guard wrote.' }), ...roleClaims('implemented')],
      }),
    ];
    const text = letterText(lettersOf({ entries, rules }, { chosen: ['first', 'second', 'third'] })[0]!);
    expect(text.match(/What did org do in this work/g)).toHaveLength(1);
    expect(text.match(/Who kept the list/g)).toHaveLength(1);
    expect(text).toContain('On each of these works');
    expect(text.split('\n').filter((line) => line === 'All of this')).toHaveLength(1);
    expect(text.indexOf('All of this')).toBeGreaterThan(text.indexOf('Who kept the list?'));
    expect(text).toMatch(/The first and the second\nWho kept the list\?/);
    expect(text.match(/What do you say to the other items of the annex\?/g)).toHaveLength(1);
  });
  it('ask what the organisation did about what it wrote or commissioned itself, and not whether it knew', () => {
    const text = letterText(
      lettersOf({
        entries: [
          entry({
            claims: [
              claim({ text: 'A study that org commissioned found it.' }),
              secondClaim({ text: 'A study that org commissioned saw it again.' }),
              ...roleClaims('implemented'),
            ],
          }),
        ],
      })[0]!,
    );
    expect(text).toContain('Org itself, or a text that it commissioned, says: ');
    expect(text).toContain('What did it do about it?');
    expect(text).not.toContain('Did org know');
  });
  it('recall an earlier letter that was not answered, and neither one that was nor themselves', () => {
    const text = (response: Entry['response']) => letterText(lettersOf({ entries: [entry({ response })] })[0]!);
    expect(text({ asked: '2026-01-12', due: '2026-02-12' })).toContain(
      'We wrote to you on 12 January 2026 on “Return”, asked for an answer by 12 February 2026, and have had no answer. We ask again.',
    );
    expect(text({ asked: '2026-01-12', due: '2026-02-12', text: 'It says no.' })).not.toContain('We ask again');
    expect(text({ asked: '2027-01-10', due: '2027-03-01' })).not.toContain('We ask again');
  });
  it('put every finding that a gap report lists, however many there are', () => {
    const entries = Array.from({ length: 7 }, (_, at) => entry({ id: `e${at}`, title: `Case ${at}` }));
    const text = letterText(lettersOf({ entries })[0]!);
    for (const { title } of entries) {
      expect(text).toContain(`${title} (Libya, 2012): `);
      expect(text.slice(text.indexOf('Second annex'))).toContain(title);
    }
    expect(text).toContain('What do you say to each of the findings in the second annex?');
  });
  it('ask for the day of the text only where that is not known, and for the day of the practice where that is', () => {
    const undatedText = letterText(lettersOf({ commitments: [commitment({ inForce: { notBefore: '2010', seen: '2020' } })] })[0]!);
    expect(undatedText).toContain('From which day, and until which, was');
    expect(undatedText).not.toContain('no exact dates');
    const undatedPractice = letterText(lettersOf({ entries: [entry({ period: '2005/2015', claims: datedSometime })] })[0]!);
    expect(undatedPractice).toMatch(/no exact dates[^]*We hold it against org only if the day lies in this time/);
    expect(undatedPractice).not.toContain('From which day, and until which, was');
  });
  it('ask a State of its own payments alone', () => {
    const money = (id: string, text: string) => claim({ id, text, shows: [], sources: [{ id: 'report', locator: id, read: 'whole' }] });
    const claims = [
      ...entry().claims,
      { ...money('au', 'Australia gave AUD 20 million.'), shows: entry().claims[0]!.shows },
      { ...money('gb', 'The United Kingdom gave GBP 30 million.'), shows: entry().claims[0]!.shows },
    ];
    const payers: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'JP', as: ['payer'] },
      ],
    };
    const [, australia, japan] = lettersOf({ entries: [entry({ ...payers, claims })] });
    expect(letterText(australia!)).toMatch(/Are the payments right of which item \d+ of the annex reports/);
    expect(letterText(japan!)).not.toContain('Are the payments right');
  });
  it('ask a host what it says to what is told of its own acts, and a payer whether it knew', () => {
    const claims = [
      claim({ by: 'states', text: 'The police held them.' }),
      secondClaim({ by: 'states', text: 'The guards kept them.' }),
      ...roleClaims('implemented'),
    ];
    const rules = [rule({ anyone: ['coerced'] })];
    const of = {
      atBehestOf: [
        { who: 'AU', as: ['payer' as const] },
        { who: 'GB', as: ['host' as const] },
      ],
      claims,
    };
    const [, payer, host] = lettersOf({ entries: [entry(of)], rules });
    expect(letterText(payer!)).toContain('Did you know of the following when it was reported, or before');
    expect(letterText(host!)).toMatch(/What do you say to what is told of your own authorities: .+ does it still stand\?/);
    expect(letterText(host!)).not.toContain('Did you know');
  });
  it('ask in words about the three items that matter most, and about the others together', () => {
    const texts = ['A judge reported that guards beat ten people.', 'A nurse wrote in 2012 that nobody saw a lawyer; she left.'];
    const claims = [
      ...texts.map((text, at) =>
        claim({ id: `c${at}`, by: 'states', text, sources: [{ id: at % 2 ? 'study' : 'report', locator: `p. ${at}`, read: 'whole' }] }),
      ),
      ...roleClaims('implemented'),
    ];
    const text = letterText(lettersOf({ entries: [entry({ claims })], rules: [rule({ anyone: ['coerced'] })] })[0]!);
    expect(text).toMatch(/Did org know of the following[^]*that guards beat ten people \(item \d+\)/);
    expect(text).toContain('that nobody saw a lawyer (item');
    expect(text.match(/\(item \d+\)/g)!.length).toBeLessThanOrEqual(3);
    expect(text).toContain('What do you say to the other items of the annex?');
  });
  it('ask a payer whether what is told of its payment is right, sum or none, and not what it says to it', () => {
    const claims = [
      ...entry().claims,
      claim({ id: 'au', by: 'states', text: 'A union wrote that the courses were paid for by Australia.' }),
    ];
    const [, australia] = lettersOf({ entries: [entry({ atBehestOf: [{ who: 'AU', as: ['payer'] }], claims })] });
    expect(letterText(australia!)).toMatch(/Are the payments right of which item \d+ of the annex reports/);
    expect(letterText(australia!)).not.toContain('the courses were paid for by Australia (item');
  });
  it('write a number within a sentence small and leave names as they are', () => {
    const claims = [
      claim({ by: 'states', text: 'Fifteen groups told of its beatings.' }),
      secondClaim({ by: 'states', text: 'Amnesty told of beatings.' }),
      ...roleClaims('implemented'),
    ];
    const text = letterText(lettersOf({ entries: [entry({ claims })], rules: [rule({ anyone: ['coerced'] })] })[0]!);
    expect(text).toContain('fifteen groups told of its beatings (item');
    expect(text).toContain('Amnesty told of beatings (item');
  });
  it('tell the sentence whole where its matter does not stand by itself, and ask a host nothing of the house of the organisation', () => {
    const claims = [
      claim({ by: 'states', text: 'A reporter wrote in 2012 that guards had in February burnt ten houses.' }),
      secondClaim({ text: 'A reporter wrote in 2012 that org kept its own register shut.' }),
      ...roleClaims('implemented'),
    ];
    const of = { atBehestOf: [{ who: 'GB', as: ['host' as const] }], claims };
    const [own, host] = lettersOf({ entries: [entry(of)], rules: [rule({ anyone: ['coerced'] })] });
    expect(letterText(own!)).toMatch(/a reporter wrote in 2012 that guards had in February burnt ten houses \(item \d+\)/i);
    expect(letterText(host!)).toMatch(/your own authorities: a reporter wrote/i);
    expect(letterText(host!)).not.toContain('register shut (item');
  });
  it('print an answer once and refer to it', () => {
    const response = { by: 'org', text: 'It says that all go freely and that nobody was held for it' } as const;
    const entries = [entry({ response }), entry({ id: 'other', title: 'Second', response })];
    const text = letterText(lettersOf({ entries })[0]!);
    expect(text.match(/all go freely/g)).toHaveLength(1);
    expect(text).toMatch(/the answer of org: the same as in item \d+\./);
  });
  it('ask no State about the money of another, nor show it', () => {
    const claims = [...entry().claims, claim({ id: 'au', text: 'The police of Libya were trained, and Australia paid for it.' })];
    const payers: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'JP', as: ['payer'] },
      ],
    };
    const [, australia, japan] = lettersOf({ entries: [entry({ ...payers, claims })] });
    expect(letterText(australia!)).toContain('Australia paid for it');
    expect(letterText(japan!)).not.toContain('Australia');
  });
  it('show a State the claim on its own part', () => {
    const claims = [...entry().claims, claim({ id: 'money', shows: [], text: 'Australia gave AUD 20 million.' })];
    const [own, state] = lettersOf({ entries: [entry({ atBehestOf: [{ who: 'AU', as: ['payer'] }], claims })] });
    expect(letterText(state!)).toContain('Australia gave AUD 20 million.');
    expect(letterText(state!)).toContain('Are the payments right of which item 1 of the annex reports');
    expect(letterText(own!)).not.toContain('Australia gave');
  });
  it('tell what was asked before on such work, and what came of it', () => {
    const asked = ask();
    const text = letterText(lettersOf({ asks: [asked] })[0]!);
    expect(text).toContain('Union asked council in 2003 (A letter): to name a focal point. As far as we have read: Nothing.');
    expect(text).toMatch(/What was decided on what was asked before \(item \d+ of the annex\)/);
    expect(letterText(lettersOf({ asks: [{ ...asked, practices: ['camps'] }] })[0]!)).not.toContain('focal point');
  });
  it('hold no State to the promise of the organisation', () => {
    const [own, state] = lettersOf({ entries: [entry(paid)] });
    expect(letterText(own!)).toContain('shall never return anyone');
    expect(letterText(state!)).not.toContain('shall never return anyone');
  });
  it('are about the cases that were chosen, by gap, case or entry, and written where nothing was found', () => {
    const entries = [
      entry({ title: 'First' }),
      entry({
        id: 'other',
        title: 'Second',
        claims: [claim({ text: 'The other was seen.' }), secondClaim({ text: 'And heard.' }), ...roleClaims('implemented')],
      }),
    ];
    const text = (chosen: readonly string[]) => letterText(lettersOf({ entries }, { chosen })[0]!);
    expect(text(['voluntariness/assisted-return/return'])).not.toContain('And heard.');
    expect(text(['other'])).toContain('And heard.');
    expect(text(['voluntariness/assisted-return'])).toContain('First');
    expect(() => text(['nothing'])).toThrow(CannotCompose);
    expect(letterText(lettersOf({ rules: [] })[0]!)).toContain('What did org do in this work');
  });
  it('restate digests, say so, and never quote them', () => {
    const text = letterText(lettersOf({ commitments: [commitment({ textStatus: 'digest' })] })[0]!);
    expect(text).toContain('that the Organization shall never return anyone against their will (in our words).');
    expect(text).not.toContain('“The Organization');
  });
});
