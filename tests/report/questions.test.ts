import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Instrument, Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { CannotCompose, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { appraisal, ask, claim, commitment, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

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
  it('are one to each addressee, however many cases there are, with date, addressee, subject, who writes and why, and by when', () => {
    const entries = [entry({ ...paid, title: 'First' }), entry({ ...paid, id: 'other', title: 'Second' })];
    const all = lettersOf({ entries });
    expect(all.map(({ suffix }) => suffix)).toEqual(['-1-org', '-2-australia', '-3-the-united-kingdom']);
    const text = letterText(all[1]!);
    expect(text).toMatch(
      /^10 January 2027\nThe Government of Australia\nSubject: Second, and first\nDear Sir or Madam,\nExample Watch is preparing a report that covers the work of org in Libya\. We write before it is published, so that your answer can stand in it\. This letter is on “Second” and “First”\. /,
    );
    expect(all.map(({ report }) => report.title)).toEqual([
      'Letter to org',
      'Letter to the Government of Australia',
      'Letter to the Government of the United Kingdom',
    ]);
    expect(text).toContain('on what we have read, you asked for this work and you helped to pay for it.');
    expect(text).toContain('Please answer in writing by 1 March 2027.');
    expect(text).toContain('If we have no answer by then, the report goes out without one.');
    expect(letterText(all[0]!)).toContain('the report will say that we asked on 10 January 2027 and had none by 1 March 2027.');
    expect(text).toContain('First');
    expect(text).toContain('Second');
  });
  it('are signed with the name, address and contact of the workspace', () => {
    const about = {
      author: { name: 'Example Watch', about: 'a union of readers', address: '1 Example Street', contact: 'mail@example.org' },
    };
    const text = letterText(lettersOf({ about })[0]!);
    expect(text).toContain('Example Watch, a union of readers, is preparing a report on');
    expect(text).toContain('Yours faithfully,\nExample Watch\n1 Example Street\nmail@example.org');
    expect(text).toContain('by 1 March 2027, to mail@example.org');
  });
  it('bear the address of the author whom the workspace names for nobody else, and say that one is missing', () => {
    const about = { author: { name: 'Watershed', address: '1 Example Street', contact: 'mail@example.org' } };
    const response = { asked: '2026-01-12', due: '2026-02-12' };
    const [other] = lettersOf({ about, entries: [entry({ response })] });
    expect(letterText(other!)).not.toMatch(/Example Street|mail@|We wrote to you/);
    expect(letterText(other!)).toContain('You were asked on 12 January 2026 about “Return”, for an answer by 12 February 2026, and');
    expect(other!.lacks?.join(' ')).toContain('has no address of Example Watch');
    const [own] = lettersOf({ about }, { onBehalfOf: 'Watershed' });
    expect(letterText(own!)).toContain('1 Example Street');
    expect(own!.lacks).toEqual([]);
  });
  it('ask what the organisation did and held to apply, by the numbers of the annex, and not whether it knew of its own acts', () => {
    const text = letterText(lettersOf()[0]!);
    expect(text).toContain('What did org do in this work');
    expect(text).toContain('It was reported (item 2). Is this right? If it is, what has org done about it since?');
    expect(text).not.toMatch(/Did org know|What do you say/);
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
    expect(text).toContain('Who kept the list?');
    expect(text).not.toMatch(/beat|authors|source see|whether it was kept/);
  });
  it('hold no promise against what was done before it, and put no conclusion on it', () => {
    const text = letterText(lettersOf({ entries: [entry({ period: '2005' })] })[0]!);
    expect(text).toContain('Which of its own texts did org hold to apply to this work at the time?');
    expect(text).not.toMatch(/shall never return anyone|minded to write/);
  });
  it('say what the report would say as things stand, to the organisation alone', () => {
    const [own, state] = lettersOf({ entries: [entry(paid)] });
    expect(letterText(own!)).toContain('Return (Libya, 2012): what is told here contradicts what org has undertaken on voluntariness');
    expect(letterText(state!)).not.toContain('contradicts');
  });
  it('put to the organisation also what follows plainly beside a condition, and that first', () => {
    const scope = { ...instrument().scope, open: [{ practice: 'assisted-return', because: 'it does not say' }] };
    const instruments = [instrument({ scope }), instrument({ id: 'code', title: 'Code', short: 'Code' })];
    const commitments = [
      commitment(),
      commitment({ id: 'code:1', instrument: 'code', norms: ['human-rights'], text: 'The Organization shall tell the truth.' }),
    ];
    const text = letterText(
      lettersOf({ instruments, commitments, rules: [rule(), rule({ id: 'other', norms: ['informed-decision'] })] })[0]!,
    );
    expect(text).toMatch(
      /Return \(Libya, 2012\): we take org's Code of 2010 as a general commitment to human-rights, which we read to include informed-decision\. What is told here departs from that commitment \(items 2 and 3\)\. What we have read does not say whether [^.]*\. If it does, [^.]*\(items 1 and 3\)\./,
    );
    expect(text).toMatch(/What we would measure it by first stands in items 1 and 2/);
  });
  it('say of a case from which the same follows plainly beside a condition only that it does', () => {
    const scope = { ...instrument().scope, open: [{ practice: 'assisted-return', because: 'it does not say' }] };
    const instruments = [instrument({ scope }), instrument({ id: 'code', title: 'Code', short: 'Code' })];
    const commitments = [commitment(), commitment({ id: 'code:1', instrument: 'code', norms: ['human-rights'] })];
    const entries = ['First', 'Second'].map((title, at) => entry({ ...paid, id: `case-${at}`, title }));
    const rules = [rule(), rule({ id: 'other', norms: ['informed-decision'] })];
    const text = letterText(lettersOf({ instruments, commitments, rules, entries })[0]!);
    expect(text).toMatch(
      /First \(Libya, 2012\): we take org's Code of 2010 as a general commitment [^.]*\. What is told here departs from that commitment/,
    );
    expect(text).toMatch(
      /Second \(Libya, 2012\): what we conclude above on voluntariness holds here too \(items [^)]+\)\. What we conclude above on informed-decision holds here too \(item/,
    );
  });
  it('ask of all that it said itself whether it still stands, and not whether it is right', () => {
    const own = claim({
      id: 'own',
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      shows: ['implemented'],
      text: 'Org wrote that it ran the flights.',
    });
    const harm = claim({
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      id: 'harm',
      shows: ['coerced'],
      text: 'Org wrote that ten were beaten.',
      sources: [{ id: 'study', locator: 'p. 40', read: 'whole' }],
    });
    const response = { by: 'org', grade: 'in-part' as const, text: 'Org said that nobody was forced.', sources: [{ id: 'study' }] };
    const text = letterText(lettersOf({ entries: [entry({ claims: [claim(), secondClaim(), own], response })] })[0]!);
    expect(text).toMatch(/Items 2 and 3 are among what org itself has said of it: do they still stand, and what is missing\?/);
    const withHarm = letterText(lettersOf({ entries: [entry({ claims: [claim(), secondClaim(), own, harm], response })] })[0]!);
    expect(withHarm).toMatch(/Items 2 to 4 are among what org itself has said of it/);
    expect(text).not.toMatch(/Is what item \d tells of it right\?/);
  });
  it('are not written to a State whose only part lies before any promise, and say so to their author', () => {
    const both = entry({
      title: 'Courses',
      period: '2001/2012',
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'CA', as: ['payer'] },
      ],
      claims: [
        ...entry().claims.map((each) => ({ ...each, period: '2012' })),
        claim({ id: 'old', period: '2001', by: 'organisation', text: 'Org wrote that a course was paid for by Canada.' }),
      ],
    });
    const all = lettersOf({ entries: [both] });
    expect(all.map(({ suffix }) => suffix)).toEqual(['-1-org', '-2-australia']);
    expect(all[0]!.lacks).toContainEqual(expect.stringMatching(/^No letter was made to Canada: .* before any promise .*\(“Courses”\)\.$/));
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
    expect(text).toContain('On all of this work');
    expect(text.split('\n').filter((line) => line === 'On the annex')).toHaveLength(1);
    expect(text.indexOf('On the annex')).toBeGreaterThan(text.indexOf('Who kept the list?'));
    expect(text).toMatch(/On “The first” and “The second”\nWho kept the list\?/);
  });
  it('say to their author that of work in which nothing is held not all is asked on', () => {
    const free = Array.from({ length: 7 }, (_, at) => entry({ id: `e${at}`, title: `Case ${at}` }));
    const lacks = (entries: Entry[], other: Partial<ReportOptions> = {}) =>
      (lettersOf({ entries, rules: [] }, other)[0]!.lacks ?? []).join(' ');
    expect(lacks(free)).toContain('in the 7 works that were found, and the letters ask on 5 of them');
    expect(lacks(free.slice(0, 5))).not.toContain('works that were found');
    expect(lacks(free, { chosen: free.map(({ id }) => id) })).not.toContain('works that were found');
  });

  it('put thirty questions and no more in the letter, what is held first, and the others behind it in the same count', () => {
    const rules = [rule({ criticalQuestions: [] })];
    const told = [
      'A judge found nine beaten by the quay.',
      'A doctor saw burns on seven patients.',
      'A teacher counted forty children behind wire.',
      'A priest buried two men whom guards had dragged.',
      'A driver watched clerks tear up passports.',
      'A cook told of bread withheld for signatures.',
      'A lawyer was kept from eleven clients.',
      'A nurse heard threats in the ward.',
      'A sailor filmed handcuffs on deck.',
      'A mayor wrote of families parted at dawn.',
      'A farmer found shackles in his barn.',
      'A porter carried a woman who could not walk.',
    ];
    const entries = told.map((text, at) =>
      entry({
        id: `case-${at}`,
        title: `Case ${at}`,
        claims: [claim({ text }), ...roleClaims('implemented')],
        notEstablished: [`Who kept the key of house ${at}.`, `Who painted the wall of house ${at}.`, `Who sold the bread of house ${at}.`],
      }),
    );
    const [own] = lettersOf({ entries, rules });
    const text = letterText(own!);
    const [inLetter, behind] = [text.slice(0, text.indexOf('Yours faithfully')), text.slice(text.indexOf('Further questions'))];
    for (const text of told) expect(inLetter).toContain(text.slice(0, -1));
    const count = Number(
      /There are 30 questions here, [^.]*\. Another (\d+), on details of the same work, stand at the end, from number 31:/.exec(
        inLetter,
      )?.[1],
    );
    expect(count).toBeGreaterThan(0);
    expect(behind.match(/\?/g)).toHaveLength(count);
    expect(own!.lacks).toContainEqual(expect.stringMatching(/^The letter to org asks \d+ questions, of which \d+ stand at its end/));
    expect(letterText(lettersOf({ entries: entries.slice(0, 2), rules })[0]!)).not.toContain('Further questions');
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
    expect(text).toMatch(/A study that org commissioned found it \([^)]*\)\. Does org accept this, and what was changed on it\?/);
    expect(text).not.toContain('Did org know');
  });
  it('put a charge that is known from the account of others alone by itself, say so, and name what disputes it', () => {
    const retold = claim({
      id: 'retold',
      text: 'Writers state that org held people back.',
      shows: ['misinformed'],
      sources: [{ id: 'report', via: 'study', locator: 'p. 9', read: 'none' }],
    });
    const disputing = claim({
      id: 'against',
      kind: 'assessment',
      text: 'A judge wrote that nobody was held.',
      shows: [],
      disputes: ['misinformed'],
    });
    const rules = [rule(), rule({ id: 'other', when: [['misinformed']] })];
    const text = letterText(lettersOf({ entries: [entry({ claims: [...entry().claims, retold, disputing] })], rules })[0]!);
    expect(text).toMatch(
      /Writers state that org held people back \(item \d+\)\. We know this only from the account of others\. Is it right, and has org answered that report\? Please send us the answer\./,
    );
    expect(text).toContain('held people back. We have not read that report.');
    expect(text).toContain('A judge wrote that nobody was held.');
  });
  it('leave out what others did before the promise, and say of its own earlier acts that they were before it', () => {
    const earlier = (by: 'organisation' | 'states', text: string) =>
      claim({ id: by, by, text, period: '2001', shows: ['coerced', 'misinformed'], sources: [{ id: `of-${by}`, read: 'whole' }] });
    const later = ['of-organisation', 'of-states'];
    const sources = [...workspace().sources, ...later.map((id) => ({ id, type: 'report', issued: { 'date-parts': [[2013]] } }) as const)];
    const appraisals = { ...workspace().appraisals, ...Object.fromEntries(later.map((id) => [id, appraisal()])) };
    const now = entry().claims.map((each) => ({ ...each, period: '2012' }));
    const claims = [...now, earlier('organisation', 'A judge found that org misled 20 people.'), earlier('states', 'Guards hit 30.')];
    const text = letterText(lettersOf({ entries: [entry({ claims, period: '2001/2012' })], sources, appraisals })[0]!);
    expect(text).toMatch(/Item \d+ tells of the time before the promise in item 1\. Is it right, and what became of it\?/);
    expect(text).not.toContain('Guards hit 30');
    const undated = letterText(
      lettersOf({
        entries: [entry({ claims, period: '2001/2012' })],
        sources: sources.map(({ id, type }) => ({ id, type })),
        appraisals,
      })[0]!,
    );
    expect(undated).toMatch(/Item \d+, as far as can be told, tells of the time before the promise/);
  });
  it('recall an earlier letter that was not answered, and neither one that was nor themselves', () => {
    const text = (response: Entry['response']) => letterText(lettersOf({ entries: [entry({ response })] })[0]!);
    expect(text({ asked: '2026-01-12', due: '2026-02-12' })).toContain(
      'We wrote to you on 12 January 2026 on “Return”, asked for an answer by 12 February 2026, and have had no answer. We ask again.',
    );
    expect(text({ asked: '2026-01-12', due: '2026-02-12', text: 'It says no.' })).not.toContain('We ask again');
    expect(text({ asked: '2027-01-10', due: '2027-03-01' })).not.toContain('We ask again');
  });
  it('put every finding that a gap report lists, in words and once: what leads before the questions, what else in a second annex', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', text: 'The Organization shall keep return voluntary.' })];
    const entries = Array.from({ length: 7 }, (_, at) => entry({ id: `e${at}`, title: `Case ${at}` }));
    const text = letterText(lettersOf({ entries, commitments })[0]!);
    const [first, second] = [text.slice(0, text.indexOf('Second annex')), text.slice(text.indexOf('Second annex'))];
    for (const { title } of entries) {
      expect(first).toContain(`${title} (Libya, 2012): `);
      expect(second).toContain(title);
    }
    expect(second.match(/keep return voluntary/g)).toHaveLength(1);
    expect(second.match(/This practice contradicts the promise in item 3 \(item \d\)\./g)).toHaveLength(entries.length);
    expect(text).not.toMatch(/reservation|no one act|What do you say/);
    expect(letterText(lettersOf({ entries })[0]!)).not.toContain('Second annex');
  });
  it('say once what follows for several promises alike, on condition where a report says it so, and name the words that a promise sets as its condition', () => {
    const more = (id: string, text: string, other: Parameters<typeof commitment>[0] = {}) => commitment({ id, text, ...other });
    const commitments = [
      commitment(),
      more('policy:2', 'The Organization shall keep return voluntary.'),
      more('policy:3', 'The Organization shall see that return is voluntary.'),
      more('policy:4', 'Upon request, the Organization shall keep it voluntary.', {
        qualifiers: [{ kind: 'condition', text: 'Upon request', at: [0, 12] }],
      }),
    ];
    const second = (claims: Entry['claims']) =>
      letterText(lettersOf({ entries: [entry({ claims })], commitments })[0]!).split('Second annex')[1]!;
    const plain = second(entry().claims);
    expect(plain).toContain('Voluntariness. This practice contradicts the promises in items 3 and 4 (item 2). It would also depart from');
    expect(plain).toContain('the promise in item 5, if the condition that it sets was met (“Upon request”)');
    const alleged = second([claim(), ...roleClaims('implemented')]);
    expect(alleged).toContain('This practice would contradict the promises in items 3 and 4, if what is reported is borne out (item 2).');
    expect(alleged).toContain('if the condition that it sets was met (“Upon request”), and if what is reported is borne out');
  });
  it('put to the organisation alone also what a report tells of work in which it charges nothing', () => {
    const fed = claim({ id: 'fed', text: 'A newspaper wrote in 2012 that org ran a kitchen in Tripoli.', shows: ['implemented'] });
    const other = entry({ ...paid, id: 'other', title: 'A kitchen', claims: [fed], practices: ['camps'] });
    const [toOrganisation, ...toStates] = lettersOf({ entries: [entry(paid), other] });
    const text = letterText(toOrganisation!);
    expect(text).toMatch(/Other work, of which our report charges nothing\nA kitchen \(Libya, 2012\)\. A newspaper wrote in 2012/);
    expect(text).toMatch(/Our report tells also of item \d+, and charges nothing there\. Is it right, and what does org say to it\?/);
    for (const letter of toStates) expect(letterText(letter)).not.toContain('kitchen');
  });
  it('hold no act of others against the organisation by what it asks of States, and say of its own what it did not show', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', text: 'States shall force nobody.', bearers: ['states'] })];
    const second = (by: 'states' | 'organisation'): string => {
      const claims = [claim({ by }), secondClaim({ by }), ...roleClaims('implemented').map((each) => ({ ...each, text: 'It flew them.' }))];
      return letterText(lettersOf({ entries: [entry({ claims })], commitments, rules: [rule({ anyone: ['coerced'] })] })[0]!).split(
        'Second annex',
      )[1]!;
    };
    expect(second('states')).toMatch(
      /org asks of States what item \d+ says\. What items? [\d and]+ tells? was, at least in part, done by others and not by org\. Our report would say in its annex that org's own work there does not show what it asks of others\. What org said and did about it is asked above\./i,
    );
    expect(second('organisation')).toMatch(
      /org asks of States what item \d+ says\. its own work here would not have shown what it asks of others, if the facts are as reported \(items? [\d and]+\)\./i,
    );
    for (const by of ['states', 'organisation'] as const) expect(second(by)).not.toMatch(/asks this of others \(|stood against it/);
  });
  it('say of each text of which it is open that it covers the work, also beside another condition', () => {
    const inForce = { notBefore: '2010', seen: '2020-05-02' };
    const scope = { practices: ['camps'], open: [{ practice: 'assisted-return', because: 'It names camps.' }] };
    const other = instrument({ id: 'other', title: 'Other', short: 'Other', inForce, scope });
    const commitments = [commitment(), commitment({ id: 'other:1', instrument: 'other', text: 'Org shall force nobody.', inForce })];
    const text = letterText(lettersOf({ instruments: [instrument(), other], commitments })[0]!);
    expect(text.split('Second annex')[1]).toMatch(/ if org's Other of 2010 covers this work and that text was in force then \(item 2\)/);
  });
  it('draft no verdict on what is known from the account of others alone', () => {
    const retold = claim({
      id: 'retold',
      text: 'Writers state that org misled people.',
      shows: ['misinformed'],
      sources: [{ id: 'report', via: 'study', locator: 'p. 9', read: 'none' }],
    });
    const told = commitment({ id: 'policy:2', text: 'The Organization shall tell the truth.', norms: ['informed-decision'] });
    const rules = [rule(), rule({ id: 'other', norms: ['informed-decision'], when: [['misinformed']] })];
    const entries = [entry({ claims: [...entry().claims, retold] })];
    const second = letterText(lettersOf({ entries, commitments: [commitment(), told], rules })[0]!).split('Second annex')[1]!;
    expect(second).toMatch(
      /Informed-decision\. We conclude nothing yet of the promises? in items? [\d and]+: what that would rest on \(item \d+\)/,
    );
    expect(second).not.toMatch(/this practice/i);
    const aim = commitment({
      id: 'policy:3',
      text: 'The Organization aims to tell all.',
      norms: ['informed-decision'],
      modality: 'aspiration',
    });
    const others = commitment({ id: 'policy:4', text: 'States shall tell people.', norms: ['informed-decision'], bearers: ['states'] });
    const mixed = letterText(lettersOf({ entries, commitments: [commitment(), told, aim, others], rules })[0]!).split('Second annex')[1]!;
    expect(mixed).toMatch(
      /We conclude nothing yet of the promise in item \d+, the aim or advice in item \d+ and what org asks of others in item \d+: /,
    );
  });
  it('put the nearer promise beside a general one with the verdict that a report gives it', () => {
    const inForce = { notBefore: '2010', seen: '2020' };
    const general = commitment({ text: 'The Organization shall respect human rights.', norms: ['human-rights'] });
    const nearer = commitment({
      id: 'code:1',
      instrument: 'code',
      text: 'The Organization shall never return anyone against their will.',
      inForce,
    });
    const instruments = [instrument(), instrument({ id: 'code', title: 'Code', short: 'Code', inForce })];
    const text = letterText(lettersOf({ instruments, commitments: [general, nearer] })[0]!);
    expect(text).toMatch(
      /What is told here departs from that commitment \(items 1 and 3\)\. What is told here would contradict [^.]*Code[^.]*, if [^.]*\(items 2 and 3\)\./,
    );
    expect(text).toContain('What we would measure it by first stands in items 1 and 2.');
    expect(text).not.toContain('Second annex');
  });
  it('tell the organisation what is told of another time for the record, and ask about it, and no State', () => {
    const entries = [
      entry({ ...paid, title: 'Now' }),
      entry({
        id: 'old',
        title: 'Of old',
        period: '2005',
        ...paid,
        claims: [claim({ text: 'A guard saw it in 2005.' }), ...roleClaims('implemented')],
      }),
    ];
    const [own, state] = lettersOf({ entries });
    expect(letterText(own!)).toMatch(/Our report tells item \d+ for the record and draws no conclusion from it/);
    expect(letterText(own!)).toMatch(/Of old \(Libya, 2005\)\. A guard saw it in 2005\./);
    expect(letterText(own!)).not.toMatch(/Of old[^.]*: what is told/);
    expect(letterText(state!)).not.toContain('for the record');
    expect(letterText(lettersOf({ entries }, { chosen: ['return'] })[0]!)).not.toContain('for the record');
  });
  it('say what is known of the dates of a text whose dates are open', () => {
    const asked = (inForce: Instrument['inForce'], more: Partial<Instrument> = {}) =>
      letterText(lettersOf({ instruments: [instrument({ inForce, ...more })], commitments: [commitment({ inForce })] })[0]!);
    expect(asked({ notBefore: '2010', seen: '2020-05-02' })).toContain(
      "When was org's Policy of 2010 issued, and did staff work by it here? We do not know its date; we read it on 2 May 2020.",
    );
    expect(asked('2010-03-01/')).toContain(
      "Is org's Policy of 2010, in force since 1 March 2010, still in force? If not, until when was it?",
    );
    expect(asked('2012/..')).toContain("From which day was org's Policy of 2010 in force? We know only that it came into force in 2012.");
    expect(asked('2010/..')).not.toMatch(/in force\?/);
  });
  it('ask since when a page has stood on the site, and not when it was in force', () => {
    const inForce = { notBefore: '2010', seen: '2020' };
    const sources = [...workspace().sources, { id: 'site', type: 'webpage', URL: 'https://example.org/page' } as const];
    const [letter] = lettersOf({
      instruments: [instrument({ inForce, authority: 'statement', title: 'Return page', short: 'Return page', sources: ['site'] })],
      commitments: [commitment({ inForce })],
      sources,
    });
    const text = letterText(letter!);
    expect(text).toContain(
      "Since when has what we read on org's site (“Return page”) been there? Please send us the versions that were there in 2012.",
    );
    expect(text).not.toContain('been in force');
  });
  it('ask when a thing was done only where no date of its own suffices and nothing in force rests on it, and never say which day would acquit', () => {
    const told = (more: Partial<Entry>) => letterText(lettersOf({ entries: [entry(more)] })[0]!);
    const undated = told({ period: '2005/2015', claims: datedSometime });
    expect(undated).toMatch(/In which months of which years did what items? [\d and]+ tells? take place\?/);
    expect(undated).not.toMatch(/hold it against|only if|From which day/);
    expect(told({ period: '2012' })).not.toContain('In which month');
    const dated = [claim({ period: '2013' }), ...datedSometime.slice(1)];
    expect(told({ period: '2005/2015', claims: dated })).not.toContain('items 2 and 3 tell take place');
    const rules = [rule({ criticalQuestions: [{ question: 'On which day was it done?', circumstances: [] }] })];
    const byRule = letterText(lettersOf({ entries: [entry({ period: '2005/2015', claims: datedSometime })], rules })[0]!);
    expect(byRule).not.toContain('In which month');
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
    expect(letterText(australia!)).toMatch(
      /Is what item \d+ says of your payments right\? How much did you pay to org for this work in all/,
    );
    expect(letterText(japan!)).not.toContain('of your payments right');
  });
  it('ask a host whether what is told of its own acts is right and under which law it was done, and a payer whether it is right and when it learnt of it', () => {
    const claims = [
      claim({ by: 'states', text: 'The British police held them.' }),
      secondClaim({ by: 'states', text: 'British guards kept ten in custody.' }),
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
    expect(letterText(payer!)).toContain(
      'The British police held them (item 1; see also item 2). Is this right? If it is, when did you learn of it, and what did you do about it?',
    );
    expect(letterText(host!)).toContain(
      'The British police held them (item 1; see also item 2). Is this right? If it is, what was done about what is told here, by whom and with what result?',
    );
    expect(letterText(host!)).toContain('Were people held as items 1 and 2 tell? If they were, under which law');
    expect(letterText(host!)).not.toMatch(/you learn of it|Which of your authorities did/);
  });
  it('ask one question of many items by their numbers, and tell at most one of them in words', () => {
    const texts = ['A judge reported that guards beat ten people.', 'A nurse wrote in 2012 that nobody saw a lawyer; she left.'];
    const claims = [
      ...texts.map((text, at) =>
        claim({ id: `c${at}`, by: 'states', text, sources: [{ id: at % 2 ? 'study' : 'report', locator: `p. ${at}`, read: 'whole' }] }),
      ),
      ...roleClaims('implemented'),
    ];
    const text = letterText(lettersOf({ entries: [entry({ claims })], rules: [rule({ anyone: ['coerced'] })] })[0]!);
    expect(text).toMatch(
      /A judge reported that guards beat ten people \(item 2; see also item 4\)\. Is this right\? If it is, what, if anything, had this work of org to do with it, when did org learn of it, and what did it do and say about it\? Please send us what it wrote\./,
    );
    expect(text.match(/when did org learn of it/g)).toHaveLength(1);
  });
  it('ask a payer whether what is told of its payment is right, sum or none, and not what it says to it; who is paid reads of it, too', () => {
    const claims = [
      ...entry().claims,
      claim({ id: 'au', by: 'states', text: 'A union wrote that the courses were paid for by Australia.' }),
    ];
    const [org, australia] = lettersOf({ entries: [entry({ atBehestOf: [{ who: 'AU', as: ['payer'] }], claims })] });
    expect(letterText(org!)).toMatch(/\n?A union wrote that the courses were paid for by Australia\./);
    expect(letterText(org!)).not.toMatch(/paid for by Australia \(item \d+\)\. Is this right\? If it is, when did org learn of it/);
    expect(letterText(australia!)).toMatch(
      /Is what item \d+ says of your payments right\? How much did you pay to org for this work in all/,
    );
    expect(
      letterText(australia!)
        .replace(/^A union.*$/m, '')
        .split('Our questions')[1],
    ).not.toContain('the courses were paid for by Australia');
  });
  it('tell what does not stand by itself with who says it, and ask a host nothing of the house of the organisation', () => {
    const claims = [
      claim({ by: 'states', text: 'A reporter wrote in 2012 that guards had in February burnt ten houses.' }),
      secondClaim({ text: 'A reporter wrote in 2012 that org kept its own register shut.' }),
      ...roleClaims('implemented'),
    ];
    const of = { atBehestOf: [{ who: 'GB', as: ['host' as const] }], claims };
    const [own, host] = lettersOf({ entries: [entry(of)], rules: [rule({ anyone: ['coerced'] })] });
    expect(letterText(own!)).toMatch(
      /A reporter wrote in 2012 that guards had in February burnt ten houses \(item \d\)\. Is this right\? If it is, what, if anything, had this work of org to do with it/,
    );
    expect(letterText(host!)).toContain('A reporter wrote in 2012 that guards had in February burnt ten houses (item 1). Is this right?');
    expect(letterText(host!)).not.toContain('register');
  });
  it('print an answer once and refer to it', () => {
    const response = { by: 'org', text: 'It says that all go freely and that nobody was held for it' } as const;
    const entries = [entry({ response }), entry({ id: 'other', title: 'Second', response })];
    const text = letterText(lettersOf({ entries })[0]!);
    expect(text.match(/all go freely/g)).toHaveLength(1);
    expect(text).toMatch(/What org has said on this stands in item \d+\./);
    expect(text).toContain('What org has said on this: It says that all go freely');
    const another = { by: 'org', text: 'It has asked the police for their files' } as const;
    const three = letterText(lettersOf({ entries: [...entries, entry({ id: 'third', title: 'Third', response: another })] })[0]!);
    expect(three).toContain('What org has said on this: It has asked the police for their files');
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
    expect(letterText(state!)).toContain('Is what item 1 says of your payments right');
    expect(letterText(own!)).not.toContain('Australia gave');
  });
  it('tell what was asked before on such work, and what came of it', () => {
    const asked = { ...ask(), of: ['org'], places: ['LY'] };
    const text = letterText(lettersOf({ asks: [asked] })[0]!);
    expect(text).toContain('Union asked org in 2003 (A letter) to name a focal point. As far as we have read: Nothing.');
    expect(text).toMatch(/What did org answer to what was asked before \(item \d+\), and what came of it\? Please send us the answers\./);
    expect(letterText(lettersOf({ asks: [{ ...asked, of: ['council'] }] })[0]!)).not.toContain('focal point');
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
