import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { CannotCompose, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { asQuestion } from '../../src/report/kinds/questions/letters.ts';
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

describe('questions to the organisation and to States', () => {
  it.each([
    ['That staff put pressure on anyone.', 'Is it the case that staff put pressure on anyone?'],
    [
      'How many returned; the figure is for all years together.',
      'Can you tell us how many returned? We know so far: the figure is for all years together.',
    ],
    ['Whether data were shared.', 'Can you tell us whether data were shared?'],
    ['The exact dates on Manus.', 'Can you tell us about this: the exact dates on Manus?'],
  ])('ask for what is not established: %s', (words, question) => expect(asQuestion(words)).toBe(question));
  it('are a letter to each, with what was read, why it is asked, and by when', () => {
    const text = textOf('questions', { entries: [entry(paid)] });
    expect(text.match(/^To: .*$/gm)).toEqual(['To: the org', 'To: Australia', 'To: the United Kingdom']);
    expect(text).toContain('You are asked because, on what we have read, you paid for it and you asked for it.');
    expect(text).toContain('“Australia was asked on 10 January 2027 and had not answered by 1 March 2027.”');
    expect(text).toContain('“The United Kingdom was asked');
  });
  it('ask about disputes and denials, about what is open, and about what nothing was read on', () => {
    const claims = [
      claim(),
      secondClaim(),
      ...roleClaims('implemented'),
      claim({ id: 'no', kind: 'statement', saidBy: 'organisation', text: 'The organisation denied it.', shows: [], disputes: ['coerced'] }),
    ];
    const rules = [
      rule({ when: [['coerced'], ['misinformed']], criticalQuestions: [{ question: 'Could the person withdraw?', circumstances: [] }] }),
    ];
    const text = textOf('questions', { entries: [entry({ claims })], rules });
    expect(text).toContain('You have denied this: The organisation denied it. On what does the denial rest');
    expect(text).toContain('Could the person withdraw?');
    expect(text).toContain('Was the following so here, and what shows it? misinformed.');
  });
  it('are about the cases that were chosen, by gap, case or entry', () => {
    const entries = [entry({ title: 'First' }), entry({ id: 'other', title: 'Second' })];
    expect(textOf('questions', { entries }, { chosen: ['other'] })).not.toContain('First');
    expect(textOf('questions', { entries }, { chosen: ['voluntariness/assisted-return/return'] })).toContain('First');
    const both = textOf('questions', { entries }, { chosen: ['voluntariness/assisted-return'] });
    expect([both.includes('First'), both.includes('Second')]).toEqual([true, true]);
    expect(() => textOf('questions', { entries }, { chosen: ['nothing'] })).toThrow(CannotCompose);
  });
  it('restate digests and never quote them', () => {
    const text = textOf('questions', { commitments: [commitment({ textStatus: 'digest' })] });
    expect(text).toContain('The Organization shall never return anyone against their will. (Policy, para. 1; our restatement)');
    expect(text).not.toContain('“The Organization');
  });
});

describe('a brief for a State', () => {
  it('has the cases that it paid for, asked for, hosted or directed, and no other', () => {
    const entries = [entry({ ...paid, title: 'Paid for' }), entry({ id: 'other', title: 'Another case' })];
    const text = textOf('state-brief', { entries }, { state: 'AU' });
    expect(text).toContain('What Australia did: paid for it and asked for it.');
    expect(text).not.toContain('Another case');
  });
  it('names what it could ask for, and standards that are addressed to States', () => {
    const rules = [
      rule({
        recommendations: [
          { to: 'body', text: 'Ask for figures.' },
          { to: 'members', text: 'Do not pay for it.' },
        ],
      }),
    ];
    const commitments = [commitment(), commitment({ id: 'policy:2', bearers: ['states'], text: 'States shall let people stay.' })];
    const text = textOf('state-brief', { entries: [entry(paid)], rules, commitments }, { state: 'AU' });
    expect(text).toContain('What Australia could ask for in the Council\nAsk for figures.');
    expect(text).toContain('What States are asked in such cases\nDo not pay for it.');
    expect(text).toContain('“States shall let people stay.” (Policy, para. 1)');
  });
  it('says so where nothing names the State, and asks for one where none was given', () => {
    expect(textOf('state-brief', {}, { state: 'JP' })).toContain('No entry of the workspace names Japan');
    expect(() => textOf('state-brief')).toThrow('--state AU');
  });
});
