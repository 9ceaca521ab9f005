import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { questions } from '../../src/report/kinds/questions.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { appraisal, claim, entry, roleClaims, rule, secondClaim, vocabulary, workspace } from '../support/records.ts';

/** The letters to States, as text by whom they are written to. */
function lettersTo(entries: readonly Entry[], more: Partial<Workspace> = {}): Record<string, string> {
  const analysis = analyse(workspace({ entries: [...entries], rules: [rule({ anyone: ['coerced'] })], ...more }));
  const all = questions.compose(analysis, reportOptions({ onBehalfOf: 'Example Watch', due: '2027-03-01' }, {}, analysis));
  return Object.fromEntries(
    all
      .filter(({ forAuthor }) => !forAuthor)
      .slice(1)
      .map(({ report, suffix }) => [suffix.replace(/^-\d+-/, ''), report.body.map((node) => toString(node)).join('\n')]),
  );
}
const paidBy = (...payers: string[]): Partial<Entry> => ({ atBehestOf: payers.map((who) => ({ who, as: ['payer'] })) });
const hostedBy = (...hosts: string[]): Partial<Entry> => ({ atBehestOf: hosts.map((who) => ({ who, as: ['host'] })) });

describe('letters to States', () => {
  it('say in the opening what is known of its part, in the words of who tells it where that is one work', () => {
    const money = claim({ id: 'money', shows: [], text: 'A court found in 2012 that Australia paid for the flights; it lists them.' });
    const { australia } = lettersTo([entry({ ...paidBy('AU'), claims: [...entry().claims, money] })]);
    expect(australia).toContain('We write to you because a court found in 2012 that Australia paid for the flights (item 1).');
  });
  it('say of a sum from which fund of the State it came, where that is told', () => {
    const money = claim({ id: 'money', shows: [], text: 'A court found in 2012 that AUD 9 million came from a trust fund of Australia.' });
    const other = entry({
      ...paidBy('AU'),
      id: 'other',
      title: 'Camps',
      claims: [...entry().claims, claim({ id: 'more', shows: [], text: 'Australia pays for it.' })],
    });
    const { australia } = lettersTo([entry({ ...paidBy('AU'), claims: [...entry().claims, money] }), other]);
    expect(australia).toMatch(
      /as a court found in 2012, AUD 9 million \(2012; item \d+\) for “Return” came from a trust fund of Australia/,
    );
  });
  it('say in a sentence of its own who told of a sum, and for which work it was', () => {
    const sum = claim({ id: 'sum', shows: [], text: 'A court found in 2012 that Australia paid AUD 20 million.' });
    const asked = secondClaim({ text: 'A judge saw that Australia asked org for it.' });
    const { australia } = lettersTo([
      entry({ ...paidBy('AU'), title: 'Flights', claims: [...entry().claims, sum] }),
      entry({
        id: 'other',
        title: 'Camps',
        atBehestOf: [{ who: 'AU', as: ['requester'] }],
        claims: [claim({ text: 'A nurse told of it.' }), asked, ...roleClaims('implemented')],
      }),
    ]);
    expect(australia).toMatch(
      /you asked for “Camps” \(item \d+\)\. As a court found in 2012, you paid AUD 20 million \([^)]*\) towards “Flights”\./,
    );
  });
  it('tell of its part whole where the first sentence of who tells it does not name the State', () => {
    const money = claim({ id: 'money', shows: [], text: 'A court found in 2012 that flights were paid for. Australia, it found, paid.' });
    const { australia } = lettersTo([entry({ ...paidBy('AU'), claims: [...entry().claims, money] })]);
    expect(australia).toContain(
      'We write to you because a court found in 2012 that flights were paid for. Australia, it found, paid (item 1).',
    );
  });
  it('say by which items it had its part in several works, with sums and years, and that they were done in the country of a host', () => {
    const money = claim({ id: 'money', shows: [], text: 'Australia gave AUD 20 million.' });
    const entries = [
      entry({ ...paidBy('AU'), title: 'Flights', claims: [...entry().claims, money] }),
      entry({
        id: 'other',
        title: 'Camps',
        atBehestOf: [{ who: 'AU', as: ['requester'] }],
        claims: [
          claim({ text: 'A nurse told of it.' }),
          secondClaim({ text: 'A judge saw that Australia asked org for it.' }),
          ...roleClaims('implemented'),
        ],
      }),
    ];
    expect(lettersTo(entries)['australia']).toMatch(
      /you asked for “Camps” \(item \d+\) and you paid AUD 20 million \(2012; item \d+\) towards “Flights”\./,
    );
    expect(lettersTo([entry(hostedBy('GB'))])['the-united-kingdom']).toContain('this work was done in your country.');
    const act = claim({ id: 'act', by: 'states', text: 'The British police forced people to sign.' });
    expect(lettersTo([entry({ ...hostedBy('GB'), claims: [...entry().claims, act] })])['the-united-kingdom']).toMatch(
      /this work was done in your country, and item \d+ tells of your authorities\./,
    );
  });
  it('say of a sum in a plan that it was to be paid, and never that all was paid for', () => {
    const told = (id: string, text: string, title: string) =>
      entry({
        ...paidBy('AU'),
        id,
        title,
        claims: [
          ...entry().claims.map((each) => ({ ...each, text: `${each.text} (${id})` })),
          claim({ id: `money-${id}`, shows: [], text }),
        ],
      });
    const { australia } = lettersTo([
      told('a', 'A court found that Australia paid AUD 20 million.', 'Flights'),
      told('b', 'A plan of 2012 gives AUD 3 million from Australia for advice.', 'Advice'),
    ]);
    expect(australia).toMatch(
      /you paid AUD 20 million \(2012; item \d+, on “Flights”\); apart from that, you were to pay AUD 3 million \(by the plan of which item \d+ tells, on “Advice”\)\./,
    );
    expect(australia).not.toContain('all of the work');
  });
  it('name of sums of the same years the largest, as the others may be part of it, and what was announced as that', () => {
    const of = (id: string, text: string, period = '2012') =>
      claim({ id, shows: [], text, period, sources: [{ id: 'report', locator: id, read: 'whole' }] });
    const all = of('all', 'A court found that Australia paid AUD 20 million.', '2009/2012');
    const year = of('year', 'A union wrote that Australia paid AUD 3 million. All of it, it wrote, cost AUD 90 million.');
    const claims = [...entry().claims, all, of('soon', 'Australia announced AUD 4 million in 2012.')];
    const camps = [claim({ text: 'A nurse told of it.' }), ...roleClaims('implemented'), year];
    const other = entry({ id: 'other', title: 'Camps', ...paidBy('AU'), claims: camps });
    const { australia } = lettersTo([entry({ ...paidBy('AU'), claims }), other]);
    // Whose word it is that it was paid is said; what was announced for years of which that is known may be part of it.
    expect(australia).toMatch(
      /because, as a court found, you paid AUD 20 million \(2009–2012; item \d+; it may include some or all of what items \d+ and \d+ tell of\) towards “Return”\./,
    );
    expect(australia).not.toContain('AUD 90 million (');
    const later = [...entry().claims, all, of('later', 'Australia announced AUD 4 million in 2014.', '2014')];
    const { australia: withLater } = lettersTo([
      entry({ ...paidBy('AU'), claims: later }),
      entry({ id: 'third', title: 'Camps', ...paidBy('AU') }),
    ]);
    expect(withLater).toMatch(
      /you paid AUD 20 million \(2009–2012; item \d+\) towards “Return”; apart from that, you announced AUD 4 million \(2014; item \d+\)\./,
    );
  });
  it('put to a State every sum that a brief prints against it, and none twice', () => {
    const paid = (id: string, text: string, period: string, locator = id) =>
      claim({ id, by: 'states', shows: [], text, period, sources: [{ id: 'report', locator, read: 'whole' }] });
    const sums = [
      paid('all', 'A court found that Australia gave org AUD 20 million for flights and for camps.', '2009/2012'),
      paid('early', 'Australia told a union that it paid org AUD 3 million in 2004.', '2004'),
      paid('late', 'Australia said that it gave org AUD 4 million in 2013.', '2013'),
    ];
    const again = paid('again', 'A court found that Australia gave org AUD 20 million, a part of it for camps.', '2009/2012', 'p. 99');
    const entries = [
      entry({ ...paidBy('AU'), title: 'Flights', claims: [...entry().claims, ...sums] }),
      entry({
        ...paidBy('AU'),
        id: 'other',
        title: 'Camps',
        claims: [claim({ text: 'A nurse told of it.' }), ...roleClaims('implemented'), again],
      }),
    ];
    const { australia } = lettersTo(entries);
    for (const { text } of sums) expect(australia).toContain(text);
    expect(australia).not.toContain('a part of it for camps');
  });
  it('ask nobody to confess a breach of law, nor to find the acts of a charge that was not read, but what was answered to it', () => {
    const breach = claim({
      id: 'breach',
      by: 'states',
      shows: ['misinformed'],
      text: 'Writers state, citing a study, that org infringed the rights of people at the behest of Australia.',
      sources: [{ id: 'report', via: 'study', locator: 'n 19', read: 'none' }],
    });
    const rules = [rule(), rule({ id: 'other', when: [['misinformed']], anyone: ['misinformed'] })];
    const { australia } = lettersTo([entry({ ...paidBy('AU'), claims: [...entry().claims, breach] })], { rules });
    expect(australia).toContain('We know this only from the account of others. Have you answered that report? Please send us the answer.');
    expect(australia).not.toMatch(/infringed [^?]*Is (?:it|this) right\?/);
  });
  it('print what is not established where this letter does not ask it, and show a host what its own authorities said alone', () => {
    const said = (id: string, text: string) => claim({ id, kind: 'statement', saidBy: 'states', by: 'states', shows: [], text });
    const guards = claim({ by: 'states', text: 'A judge found that guards held people.' });
    const claims = [
      guards,
      secondClaim({ by: 'states' }),
      ...roleClaims('implemented'),
      said('own', "Libya's minister said in 2012 that all was needed."),
      said('foreign', "Australia's minister said in 2012 that Libyan officials had missed a boat."),
    ];
    const notEstablished = ['What org knew on that day.', 'Who did the harm of which a nun wrote in 2018.'];
    const { libya } = lettersTo([entry({ ...hostedBy('LY'), claims, notEstablished })]);
    expect(libya).toContain('What org knew on that day.');
    expect(libya).not.toContain('a nun');
    expect(libya).toContain("Libya's minister said");
    expect(libya).not.toContain('missed a boat');
  });
  it('show who paid for a piece of the work that piece alone, with no charge and no answer to one', () => {
    const claims = [
      ...entry().claims,
      claim({ id: 'au', shows: [], text: 'Australia gave AUD 20 million.' }),
      claim({ id: 'both', shows: [], text: 'Org wrote that Australia and Canada paid for a course of two days.' }),
    ];
    const response = { by: 'org', text: 'It says that all go freely' } as const;
    const { canada } = lettersTo([entry({ ...paidBy('AU', 'CA'), claims, response })]);
    expect(canada).toContain('We write to you because Org wrote that Australia and Canada paid for a course of two days (item 1).');
    expect(canada).not.toMatch(/AUD 20 million|It was reported|all go freely/);
  });
  it('put to a host no money of others, nothing that came about where people were brought, and no work of which nothing concerns it', () => {
    const elsewhere: Workspace['vocabulary'] = {
      ...vocabulary,
      circumstances: vocabulary.circumstances.map((each) => (each.id === 'misinformed' ? { ...each, elsewhere: true } : each)),
    };
    const claims = [
      claim({ by: 'states', text: 'A reporter found that guards of the camp beat people.' }),
      ...roleClaims('implemented'),
      claim({ id: 'home', by: 'unknown', shows: ['misinformed'], text: 'A nurse found that people met the same war at home.' }),
      claim({ id: 'money', by: 'states', text: 'Australia gave AUD 20 million for Libya.' }),
    ];
    const parts: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'LY', as: ['host'] },
      ],
    };
    const house = entry({
      id: 'house',
      title: 'A register of its own',
      ...parts,
      claims: [claim({ text: 'Org shut its register.' }), secondClaim({ text: 'The register was shut.' }), ...roleClaims('implemented')],
    });
    const { libya } = lettersTo([entry({ ...parts, claims }), house], { vocabulary: elsewhere });
    expect(libya).toContain('guards of the camp beat people');
    expect(libya).not.toMatch(/same war|AUD 20 million|register/);
  });
  it('tell a host of its own acts though no finding rests on them, also where who tells it bears the name of another State', () => {
    const acts = claim({
      id: 'acts',
      by: 'states',
      shows: ['misinformed'],
      text: 'The Refugee Council of Australia reported that Libyan guards lied to people.',
    });
    const parts: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'LY', as: ['host'] },
      ],
    };
    const { libya } = lettersTo([entry({ ...parts, claims: [...entry().claims, acts] })]);
    expect(libya).toContain(
      'reported that Libyan guards lied to people (item 1). Is this right? If it is, under which law or order was it done',
    );
  });
  it('ask a State what it did about what an authority of its own found, and not whether it knew', () => {
    const found = claim({
      id: 'found',
      text: 'The Court of Audit of Libya found that guards held people.',
      sources: [{ id: 'audit', read: 'whole' }],
    });
    const sources = [...workspace().sources, { id: 'audit', type: 'report', issued: { 'date-parts': [[2013]] } } as const];
    const appraisals = { ...workspace().appraisals, audit: appraisal({ kind: 'official-document' }) };
    const claims = [found, secondClaim({ by: 'states', text: 'A nurse told of it.' }), ...roleClaims('implemented')];
    const { libya } = lettersTo([entry({ ...hostedBy('LY'), claims })], { sources, appraisals });
    expect(libya).toMatch(
      /The Court of Audit of Libya found that guards held people \(item \d+\)\. What was done about it, by whom and when\?/,
    );
    expect(libya).not.toContain('Did you know');
  });
  it('ask nothing with a finding of the program in it', () => {
    for (const text of Object.values(lettersTo([entry({ ...paidBy('AU'), title: 'Flights' }), entry({ id: 'b', ...hostedBy('LY') })])))
      expect(text).not.toMatch(/What do you say|of the following|reservation|of the annex reports?/);
  });
});
