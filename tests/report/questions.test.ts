import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { CannotCompose, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

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
const textOf = (kind: 'questions' | 'state-brief', more: Partial<Workspace> = {}, other: Partial<ReportOptions> = {}) =>
  kindCalled(kind)
    .compose(analyse(workspace(more)), { ...options, ...other })
    .flatMap(({ report }) => report.body.map((node) => toString(node)))
    .join('\n');
const paid: Partial<Entry> = {
  atBehestOf: [
    { who: 'AU', as: ['payer', 'requester'] },
    { who: 'GB', as: ['host'] },
  ],
};

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
    expect(text).toContain('on what we have read, Australia paid for it and asked for it.');
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
  it('ask what the organisation did, knew and held to apply, by the numbers of the annex', () => {
    const text = letterText(lettersOf()[0]!);
    expect(text).toContain('What did org do in this work');
    expect(text).toContain('Did org know of what item 2 of the annex reports?');
    expect(text).toContain('Which of its own texts did org hold to apply to this work');
    expect(text).toContain('Is anything in the annex wrong, out of date or incomplete?');
  });
  it('assert nothing that nobody alleged, and ask nothing that only the writer could answer', () => {
    const notEstablished = [
      'That staff beat anyone.',
      'How many were beaten.',
      'Who set the rule.',
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
    expect(text).toContain('Can you tell us who set the rule?');
    expect(text).toContain('Who kept the list?');
    expect(text).not.toMatch(/beat|authors|source see/);
  });
  it('say why a text is named that was not in force', () => {
    expect(letterText(lettersOf({ entries: [entry({ period: '2005' })] })[0]!)).toContain(
      'is later than what we ask about; we name it since',
    );
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

describe('a brief for a State', () => {
  it('has the work that it paid for, asked for, hosted or directed, and no other', () => {
    const entries = [entry({ ...paid, title: 'Paid for' }), entry({ id: 'other', title: 'Another case' })];
    const text = textOf('state-brief', { entries }, { state: 'AU' });
    expect(text).toContain('What Australia did: paid for it and asked for it.');
    expect(text).not.toContain('Another case');
  });
  it('says what can be done, each with where', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'body', text: 'Ask for figures.' },
          { to: 'payers', text: 'Do not pay for it.' },
          { to: 'organisation', text: 'Return nobody.' },
        ],
      }),
    ];
    const text = textOf('state-brief', { entries: [entry(paid)], rules }, { state: 'AU' });
    expect(text).toContain('Three things that Australia can do');
    expect(text).toContain('In the Council: Ask for figures.');
    expect(text).toContain('In the terms of its money: Do not pay for it.');
    expect(text).toContain('In its agreements with org: Make it a term that org is to return nobody.');
  });
  it('gives the largest sum with its years, and the heaviest work first', () => {
    const money = claim({ id: 'money', text: 'Australia gave AUD 1.5 million and later AUD 20 million.', period: '2012' });
    const entries = [
      entry({ ...paid, title: 'Light' }),
      entry({ ...paid, id: 'heavy', title: 'Heavy', claims: [...entry().claims, money] }),
    ];
    const text = textOf('state-brief', { entries }, { state: 'AU' });
    expect(text).toContain('AUD 20 million (2012)');
    expect(text.indexOf('Heavy')).toBeLessThan(text.indexOf('Light'));
  });
  it('does not hold the promise of the organisation against the State', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', bearers: ['states'], text: 'States shall let people stay.' })];
    const text = textOf('state-brief', { entries: [entry(paid)], commitments }, { state: 'AU' });
    expect(text).toContain('“States shall let people stay.” (Policy, para. 1)');
    expect(text).toContain('what org itself has promised is not held against Australia');
  });
  it('says so where nothing names the State, and asks for one where none was given', () => {
    expect(textOf('state-brief', {}, { state: 'JP' })).toContain('names Japan as the one who paid');
    expect(() => textOf('state-brief')).toThrow('--state AU');
  });
});
