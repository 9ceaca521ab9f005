import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/records.ts';
import { filed } from '../support/filed.ts';
import { appraisal, claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

/** Nothing that speaks against somebody is told without what is said to it, and an admission is told. */

const sources = [...workspace().sources, ...['own', 'ferry', 'nurse'].map((id) => ({ id, type: 'report' }))];
const appraisals = {
  ...workspace().appraisals,
  own: appraisal({ kind: 'statement', independent: false, reliability: 'C' }),
  ferry: appraisal({ kind: 'statement', independent: false, reliability: 'D' }),
  nurse: appraisal({}),
};
const ofOwn = { kind: 'statement' as const, saidBy: 'organisation' as const, sources: [{ id: 'own', read: 'whole' as const }] };
/** What the strongest finding does not rest on, and is told beside it. */
const lied = claim({
  id: 'lied',
  text: 'A nurse found in 2013 that 90 of 120 people had been told that the camp was shut.',
  shows: ['misinformed'],
  sources: [{ id: 'nurse', read: 'whole' }],
});
const denial = claim({
  id: 'denial',
  ...ofOwn,
  text: 'Org wrote in 2014 that everybody had been told of every way to stay.',
  shows: [],
  disputes: ['misinformed'],
});
const answer = { by: 'org', text: 'Org answered in 2014 that it had hired a lawyer.', sources: [{ id: 'report' }] };
const rules = [
  rule({
    recommendations: [
      { to: 'organisation', text: 'Return nobody from a locked place without advice that is paid for by others and given beforehand.' },
      { to: 'members', text: 'Pay for that advice in every place from which anybody is returned, and publish what was paid.' },
      { to: 'body', text: 'Ask for a report on all who were returned from a locked place in the last ten years.' },
    ],
  }),
];
const told = (kind: string, claims: readonly Claim[], options = {}, more = {}) =>
  filed(kind, { sources, appraisals, rules, entries: [entry({ response: answer, claims: [...claims], ...more })] }, options);
const whole = [
  claim({ text: 'A judge found that 9 were forced.' }),
  secondClaim({ text: 'A paper told of others.' }),
  ...roleClaims('implemented'),
];

describe('what the organisation disputes of a fact that is told beside the finding', () => {
  it('stands in a gap report under what it says', () => {
    expect(told('gap-report', [...whole, lied, denial])).toMatch(
      /What org says\. Org answered in 2014 that it had hired a lawyer\. Org wrote in 2014 that everybody had been told/,
    );
  });

  it('stands whole beside a case that a gap report tells in short, however long it is', () => {
    const sentences = ['told of every way to stay', 'shown the list of lawyers', 'asked in their own tongue', 'given a week to think'];
    const long = `${denial.text} ${sentences.map((each) => `Everybody, it wrote, had before the day of the bus been ${each}.`).join(' ')}`;
    const alone = [claim({ text: 'A judge found that 9 were forced.' }), ...roleClaims('implemented')];
    const denied = { ...denial, text: long, disputes: [{ fact: 'coerced', by: 'organisation' as const }] };
    const short = entry({ id: 'short', title: 'A bus', claims: [...alone, denied] });
    const said = filed('gap-report', { sources, appraisals, rules, entries: [entry(), short] });
    expect(said).toMatch(/Other cases/);
    expect(said).toContain('been given a week to think.');
  });

  it('is heard right after that fact in a statement, and not where that is not told', () => {
    expect(told('statement', [...whole, lied, denial], { words: 400 })).toMatch(
      /the camp was shut\. Against that, org wrote in 2014 that everybody had been told of every way to stay\./i,
    );
    for (const words of [60, 80, 100, 120, 150, 200]) {
      const short = told('statement', [...whole, lied, denial], { words });
      expect(short.includes('the camp was shut')).toBe(short.includes('everybody had been told'));
    }
  });

  it('stands in a brief beside it', () => {
    const brief = filed(
      'state-brief',
      {
        sources,
        appraisals,
        entries: [entry({ atBehestOf: [{ who: 'IT', as: ['payer'] }], response: answer, claims: [...whole, lied, denial] })],
      },
      { state: 'IT' },
    );
    expect(brief).toContain('the camp was shut');
    expect(brief).toContain('everybody had been told of every way to stay');
  });
});

describe('what others say against a fact', () => {
  it('follows that fact, and not another that comes after it', () => {
    const ferry = claim({
      id: 'ferry',
      kind: 'statement',
      saidBy: 'partners',
      by: 'partners',
      text: 'The ferry line said in 2013 that nobody had been forced.',
      shows: [],
      disputes: ['coerced'],
      sources: [{ id: 'ferry', read: 'whole' }],
    });
    const led = claim({ id: 'led', text: 'Org wrote in its report for 2012 that it had bought 40 tickets.', shows: ['implemented'] });
    expect(told('statement', [...whole.slice(0, 2), led, ferry], { words: 400 })).toMatch(
      /(?:9 were forced|told of others)\. Against that, the ferry line said/,
    );
  });

  it('that an author puts in stands behind what it denies, which comes with it', () => {
    const claims = { putIn: ['return#denial'], leaveOut: [] };
    const text = filed(
      'statement',
      { sources, appraisals, rules, entries: [entry({ response: answer, claims: [denial, ...whole, lied] })] },
      { words: 300, claims },
    );
    expect(text).toMatch(/the camp was shut\. Against that, org wrote in 2014/i);
  });
});

describe('what the organisation answers', () => {
  it('is heard with the facts, however short a statement is', () => {
    for (const words of [60, 70, 80, 90, 100]) {
      const text = told('statement', [...whole, lied, denial], { words });
      expect(text).toContain('Org answered in 2014 that it had hired a lawyer.');
    }
  });
});

describe('what the organisation admits', () => {
  const admitted = claim({
    id: 'admitted',
    ...ofOwn,
    admission: true,
    text: 'Org wrote in 2014 that it had pressed people too hard.',
    shows: ['coerced'],
  });
  const others = [
    claim({ text: 'A judge found that 9 were forced.' }),
    claim({ id: 'more', text: 'It led 40 flights.', shows: ['implemented'] }),
  ];

  it('is told though the source is not one that is believed of itself, before what only tells of its part', () => {
    const text = told('gap-report', [...others, admitted]);
    expect(text).toMatch(/9 were forced\. Org wrote in 2014 that it had pressed people too hard\./);
  });

  it('is heard in a statement', () => {
    expect(told('statement', [...others, admitted], { words: 300 })).toContain('it had pressed people too hard');
  });
});

describe('a claim that points back', () => {
  it('is told behind what it speaks of also where that shows only a part, and a question tells both', () => {
    const got = claim({
      id: 'got',
      text: 'A nurse reported in 2013 that the desk of org got a complaint of 84 people.',
      shows: ['implemented'],
      sources: [{ id: 'nurse', read: 'whole' }],
    });
    const shut = claim({
      id: 'shut',
      text: 'A nurse reported in 2013 that the desk closed it without a visit.',
      shows: ['coerced'],
      sources: [{ id: 'nurse', read: 'whole' }],
    });
    const all = [got, shut, secondClaim({ text: 'A paper told of others.' })];
    const text = told('statement', all, { words: 500 });
    expect(text).toMatch(/a complaint of 84 people\. .*closed it/);
    const letter = filed('questions', { sources, appraisals, rules, entries: [entry({ response: answer, claims: all.slice(0, 2) })] }, {});
    expect(letter).toMatch(/got a complaint of 84 people\. It reported also that the desk closed it without a visit \(item \d+\)/);
  });

  it('follows what it speaks of', () => {
    const lent = claim({
      id: 'lent',
      text: 'An audit found in 2013 that org had spent 70 million euros on the flights.',
      shows: ['implemented'],
    });
    const part = claim({ id: 'part', text: 'An audit found in 2013 that Italy had paid 8 million euros of this.', shows: ['implemented'] });
    for (const kind of ['gap-report', 'statement']) {
      const text = told(kind, [...whole.slice(0, 2), lent, part], kind === 'statement' ? { words: 400 } : {});
      if (text.includes('of this.')) expect(text.indexOf('70 million')).toBeLessThan(text.indexOf('of this.'));
      expect(text).toContain('70 million');
    }
  });
});

describe('a case that the organisation admits and that is but alleged', () => {
  const admitted = entry({
    id: 'ferry',
    title: 'Ferries',
    places: ['TN'],
    response: answer,
    claims: [
      claim({
        id: 'admits',
        ...ofOwn,
        admission: true,
        text: 'Org wrote in 2014 that seven had been dragged aboard.',
        sources: ofOwn.sources,
      }),
      ...roleClaims('implemented').map((each) => ({ ...each, text: 'The port office wrote in 2013 that org ran the ferries.' })),
    ],
  });
  const sure = entry({ id: 'flight', title: 'Flights', response: answer, claims: whole });
  const heard = (words: number, second = admitted) =>
    filed('statement', { sources, appraisals, rules, entries: [sure, second] }, { words });

  it('is heard in a statement beside what is sure, where there is room, with what is said to it', () => {
    expect(heard(500)).toMatch(/dragged aboard\.[^]*What is told here would [^.]*, if what is reported is borne out\./);
    expect(heard(500, { ...admitted, claims: admitted.claims.filter(({ id }) => id !== 'admits') })).not.toContain('dragged aboard');
    expect(heard(110)).not.toContain('dragged aboard');
  });
});

describe('what would settle a case', () => {
  const alone = [claim({ text: 'A judge found in 2013 that nine had been forced.' }), ...roleClaims('implemented')];
  it('says of which fact another source is wanting', () => {
    expect(told('statement', alone, { words: 400 })).toContain('independent of the first, that nine had been forced.');
    const ofPart = [...whole.slice(0, 2), claim({ id: 'part', text: 'A judge found in 2013 that org flew them.', shows: ['implemented'] })];
    expect(told('statement', ofPart, { words: 400 })).toContain('independent of the first, what part org had in “Return”.');
  });

  it('wishes for one more source once, on however many facts', () => {
    const of = (id: string, place: string, text: string) =>
      entry({ id, title: id, places: [place], claims: [claim({ text }), ...roleClaims('implemented')] });
    const two = [
      of('one', 'LY', 'A judge found in 2013 that nine had been forced.'),
      of('two', 'TN', 'A nurse found in 2013 that eight had been beaten.'),
    ];
    const text = filed('statement', { sources, appraisals, rules, entries: two }, { words: 600 });
    expect(text).toContain('one more source on each, independent of the first, that nine had been forced and that eight had been beaten.');
    expect(text.match(/one more source/g)).toHaveLength(1);
  });

  it('is nothing that is not established of what is not told', () => {
    const rumour = claim({ id: 'rumour', text: 'A blog wrote that guards beat two boys.', shows: ['misinformed'], credibility: 5 });
    const text = told(
      'statement',
      [...alone, rumour],
      { words: 400 },
      { notEstablished: ['Whether the guards who beat boys were paid by org.'] },
    );
    expect(text).toContain('To settle it');
    expect(text).not.toContain('boys');
  });
});

describe('one survey', () => {
  it('is told as one, where its second claim names it more shortly', () => {
    const from = { sources: [{ id: 'study', read: 'whole' as const }] };
    const first = claim({ id: 'first', text: 'A survey published in 2013 found that 61 of 90 had been forced.', ...from });
    const second = claim({
      id: 'second',
      text: 'The survey found also that 70 of 90 had been told lies.',
      shows: ['misinformed'],
      ...from,
    });
    expect(told('gap-report', [first, second, ...roleClaims('implemented')])).toContain('The same survey found in 2013 that 70 of 90');
  });
});

describe('what follows on another subject in the same words', () => {
  it('is not said to be concluded above', () => {
    const asked = { atBehestOf: [{ who: 'IT', as: ['payer' as const] }] };
    const sent = entry({ ...asked, id: 'sent', title: 'Sent', claims: [claim(), secondClaim(), ...roleClaims('implemented')] });
    const lies = ['a', 'b'].map((id) =>
      (id === 'a' ? claim : secondClaim)({ id, text: `Paper ${id} told of lies.`, shows: ['misinformed'] }),
    );
    const brief = filed(
      'state-brief',
      {
        rules: [rule(), rule({ id: 'lies', norms: ['informed-decision'], when: [['misinformed']] })],
        commitments: [commitment(), commitment({ id: 'policy:2', provision: 'policy:2', norms: ['informed-decision'] })],
        entries: [sent, entry({ ...asked, id: 'told', title: 'Told', claims: [...lies, ...roleClaims('implemented')] })],
      },
      { state: 'IT' },
    );
    expect(brief.match(/What is told here contradicts what org has undertaken/g)).toHaveLength(2);
    expect(brief).not.toContain('What we conclude above');
  });
});
