import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import { questions } from '../../src/report/kinds/questions.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { lender } from '../support/lender.ts';
import { appraisal, claim, commitment, entry, roleClaims, rule, secondClaim, vocabulary, workspace } from '../support/records.ts';

/** A letter in its parts. */
interface Letter {
  readonly text: string;
  readonly questions: string;
  readonly annex: string;
}

/** The letters of an analysis by whom they are written to; “own” is the organisation's. */
function lettersIn(analysis: Analysis): Record<string, Letter> {
  const all = questions.compose(analysis, reportOptions({ onBehalfOf: 'Example Watch', due: '2027-03-01' }, {}, analysis));
  const filed = all.filter(({ forAuthor }) => !forAuthor);
  return Object.fromEntries(
    filed.map(({ report, suffix }, at) => {
      const text = report.body.map((node) => ('children' in node ? blocksOf(node) : toString(node))).join('\n');
      const [before, annex = ''] = text.split('\nAnnex: what we rely on');
      return [at === 0 ? 'own' : suffix.replace(/^-\d+-/, ''), { text, annex, questions: before!.split('\nOur questions')[1]! }];
    }),
  );
}
const blocksOf = (node: Parameters<typeof toString>[0]): string =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'list' && 'children' in node
    ? (node.children as unknown[]).map((each) => toString(each as never)).join('\n')
    : toString(node);

const lettersOf = (entries: readonly Entry[], more: Partial<Workspace> = {}): Record<string, Letter> =>
  lettersIn(analyse(workspace({ entries: [...entries], rules: [rule({ anyone: ['coerced'] })], ...more })));

/** The numbers of items that a text names. */
function itemsIn(text: string): Set<number> {
  const named = [...text.matchAll(/\bitems? ((?:\d+(?: to \d+)?(?:, | and )?)+)/gi)].flatMap(([, said]) =>
    [...said!.matchAll(/(\d+)(?: to (\d+))?/g)].flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
    ),
  );
  return new Set(named);
}

const hosted: Partial<Entry> = { atBehestOf: [{ who: 'LY', as: ['host'] }] };
const paidFor: Partial<Entry> = { atBehestOf: [{ who: 'AU', as: ['payer'] }] };

let ofLender: Record<string, Letter>;
let ofLenderAnalysis: Analysis;
beforeAll(async () => {
  ofLenderAnalysis = await lender();
  ofLender = lettersIn(ofLenderAnalysis);
});

describe('questions on items', () => {
  it('take in every item on which a conclusion rests, also where it tells a large sum beside the harm', () => {
    const { text, questions: put } = ofLender['own']!;
    const concluded = text.split('Our questions')[0]!.replace(/What is said to this stands in [^.]*\./g, '');
    const asked = itemsIn(put);
    expect([...itemsIn(concluded)].filter((item) => !asked.has(item))).toEqual([]);
    for (const to of ['own', 'tarsova', 'norvane']) expect(ofLender[to]!.questions).toContain('512 of the 640 families');
  });
  it('say beside what they would conclude by which items it is denied or answered', () => {
    const { text } = ofLender['own']!;
    const [sarel] = /The people moved for the Sarel dam [^\n]*/.exec(text.split('Our questions')[0]!)!;
    const [, ...against] = /What is said to this stands in items (\d+) and (\d+)\./.exec(sarel)!;
    const items = against.map((item) => new RegExp(`^${item}\\. ([^\\n]*)`, 'm').exec(text)?.[1] ?? text.split('\n').at(-1));
    expect(against).toHaveLength(2);
    expect(items.every((item) => item !== undefined)).toBe(true);
  });
  it('ask of what tells of money alone whether the sums are right', () => {
    const money = {
      ...vocabulary,
      circumstances: [
        ...vocabulary.circumstances,
        { id: 'paid', prefLabel: 'Paid by a State', definition: 'Paid.', bears: 'against' as const },
      ],
    };
    const claims = [
      ...entry().claims,
      claim({
        id: 'sum',
        by: 'states',
        shows: ['paid', 'coerced'],
        text: 'A union wrote that AUD 20 million were paid for it, and people beaten.',
      }),
      claim({
        id: 'alone',
        by: 'states',
        shows: ['paid'],
        text: 'A bank wrote that AUD 30 million were paid for it.',
        sources: [{ id: 'study', read: 'whole' }],
      }),
    ];
    const rules = [rule({ anyone: ['coerced'] }), rule({ id: 'money', when: [['paid']], anyone: ['paid'] })];
    const { own } = lettersOf([entry({ claims })], { vocabulary: money, rules });
    expect(own!.questions).toMatch(/Are the sums in item \d+ right and complete\?/);
    expect(own!.questions).toContain('people beaten');
  });
  it('never say of what speaks for the organisation that it is not held against it, nor rely on it', () => {
    const good = claim({
      id: 'good',
      period: '2001',
      shows: ['counselled'],
      disputes: ['coerced'],
      text: 'A judge wrote in 2001 that all had advice.',
    });
    const { own, australia } = lettersOf([
      entry({ ...paidFor, period: '2001/2012', claims: [...entry().claims.map((each) => ({ ...each, period: '2012' })), good] }),
    ]);
    expect(own!.questions).not.toContain('not held against');
    expect(own!.annex).toMatch(/What speaks for org\n[^]*all had advice/);
    expect(australia!.annex).toMatch(/What speaks for org and concerns you\n[^]*all had advice/);
  });
  it('print where the organisation kept its word', () => {
    expect(ofLender['own']!.annex).toMatch(/What speaks for the Bank\n.*only after the assembly had agreed/);
    expect(ofLender['quillora']!.annex).toMatch(/What speaks for the Bank and concerns you\n.*only after the assembly had agreed/);
  });
  it('ask whether what others did is right and when the organisation learnt of it, and of what it does itself only what it did', () => {
    const told = (more: Partial<Entry>, by: 'states' | 'partners' | 'organisation', where = ''): string => {
      const claims = [
        claim({ by, text: `A judge found that guards beat ten people${where}.` }),
        secondClaim({ by, text: `A nurse saw it${where}.` }),
        ...roleClaims(more.role ?? 'implemented'),
      ];
      return lettersOf([entry({ ...more, claims })])['own']!.questions;
    };
    expect(told({}, 'states')).toMatch(
      /\(item \d+; see also item \d+\)\. Is this right\? If it is, what, if anything, had this work of org to do with it, when did org learn of it, and what did it do and say about it\?/,
    );
    expect(told({ role: 'funded' }, 'states')).toContain('when did org learn of it');
    expect(told({}, 'partners')).toContain('when did org learn of it');
    // Who only paid had nobody in it, and who is named in it is not asked whether it had to do with it.
    expect(told({ role: 'funded' }, 'states')).not.toContain('had this work of org to do');
    expect(told({}, 'states', ' who were held')).toMatch(
      /Is this right\? Did any of the people of whom items \d+ and \d+ tell come into this work of org, and how many\? If they did, when/,
    );
    expect(told({}, 'states', ' in the buses of org')).toMatch(/Is this right\? If it is, when did org learn of it/);
    expect(told({}, 'organisation')).not.toContain('learn of it');
    // The Bank's own second payment, though it had been asked to wait.
    expect(ofLender['own']!.questions).toMatch(
      /14 million[^?]*\(item \d+\)\. Is this right\? If it is, had those who decided heard of this, and what did the Bank know on the day\?/,
    );
  });
  it('put whole what the organisation was told of, in whichever sentence that stands', () => {
    expect(ofLender['own']!.questions).toMatch(
      /14 million euros, though Rivers and Rights had asked the Governors in April[^(]*\(item \d+\)\. Is this right\?/,
    );
  });
  it('ask once when the organisation heard of something', () => {
    expect(ofLender['own']!.questions).not.toContain('When was the Bank told of the evictions');
    expect(ofLender['own']!.questions.match(/experts advise/g)).toHaveLength(1);
  });
  it('tell first, in a sentence of its own, an item on which the lead rests', () => {
    const claims = [
      claim({ by: 'states', text: 'A judge found that people sign because they are held.' }),
      secondClaim({ by: 'states', text: 'A nurse wrote that she saw it and that it went on.', credibility: 3 }),
      ...roleClaims('implemented'),
    ];
    expect(lettersOf([entry({ claims })])['own']!.questions).toMatch(
      /A judge found that people sign because they are held \(item \d+; see also item \d+\)\. Is this right\?/,
    );
    expect(ofLender['own']!.questions).toMatch(
      /found in 2018 that, by the books of the company that built the dam, 512 of the 640 families[^?]* \(item 2; see also item 3\)\. Is this right\?/,
    );
  });
  it('ask of one matter each, by what the items show', () => {
    const claims = [
      claim({ by: 'states', text: 'A judge found that guards beat people.' }),
      secondClaim({ by: 'states', text: 'A nurse wrote that she saw blows.' }),
      claim({
        id: 'lie',
        by: 'states',
        shows: ['misinformed'],
        text: 'A union wrote that guards lied to people.',
        sources: [{ id: 'report', locator: 'p. 9', read: 'whole' }],
      }),
      ...roleClaims('implemented'),
    ];
    const rules = [rule({ anyone: ['coerced'] }), rule({ id: 'other', when: [['misinformed']], anyone: ['misinformed'] })];
    const put = lettersOf([entry({ claims })], { rules })['own']!.questions;
    expect(put).toMatch(/she saw blows \(item \d+; see also item \d+\)\. Is this right\?/);
    expect(put).toMatch(/guards lied to people \(item \d+\)\. Is this right\?/);
  });
  it('tell an item by its first sentence, and whole where a later one takes back some of it', () => {
    const told = (text: string, other = 'A nurse wrote that guards pressed people.'): string => {
      const claims = [claim({ by: 'states', text }), secondClaim({ by: 'states', text: other, credibility: 3 })];
      return lettersOf([entry({ claims: [...claims, ...roleClaims('implemented')] })])['own']!.questions;
    };
    expect(told('A judge found that people sign as they are held. All of them, it found, are tired.')).toMatch(
      /A judge found that people sign as they are held \(item \d+/,
    );
    expect(
      told(
        'A judge found that people sign as they are held. The ruling does not name the place.',
        'A nurse saw it. She does not say where.',
      ),
    ).toMatch(/A judge found that people sign as they are held\. The ruling does not name the place \(item \d+/);
    // What a source does not say is nothing to confirm.
    const unsaid = told(
      'A judge found that people sign. How many it does not say.',
      'A nurse saw that people sign; she does not say where.',
    );
    expect(unsaid).toMatch(/people sign \(item \d+/);
    expect(unsaid).not.toContain('does not say');
  });
  it('ask a host under which law its authorities did what is told, a body of it by its name, and never whether it knew', () => {
    const { questions: put } = ofLender['quillora']!;
    expect(put).toMatch(
      /burnt 94 houses[^?]* \(item 4; see also item 5\)\. Is this right\? If it is, under which law or order was it done/,
    );
    for (const to of ['quillora', 'tarsova']) expect(ofLender[to]!.questions).not.toMatch(/you learn of it|Which of your authorities did/);
    expect(ofLender['tarsova']!.questions).toMatch(/The Court of Audit [^?]* \(item 1\)\. What was done about it, by whom and when\?/);
    expect(ofLender['tarsova']!.questions).toContain('How many families have been paid in full, village by village?');
  });
  it('ask whether people came into the work where that is not known, and cite no item of before as of its time', () => {
    const claims = [
      claim({ text: 'A judge found that people were forced to go.', by: 'states', period: '2012', ofThisWork: 'unknown' }),
      secondClaim({ text: 'A nurse wrote that guards forced 20 people.', by: 'states', period: '2012', ofThisWork: 'unknown' }),
      ...roleClaims('implemented', { period: '2012', text: 'A judge found that org arranged the flights.' }),
      claim({
        id: 'before',
        period: '2002',
        shows: ['implemented'],
        text: 'A judge found that org flew 300 people home in 2002.',
        sources: [{ id: 'report', locator: 'p. 90', read: 'whole' }],
      }),
    ];
    const { text, questions: put } = lettersOf([entry({ period: '2002/2012', claims })])['own']!;
    expect(put).toMatch(/Did any of the people of whom items? [^?]* come into this work of org, and how many\?/);
    const [, earlier] = /Item (\d+)[^\n]* tells of the time before/.exec(put)!;
    const cited = itemsIn(/If we hear nothing[^]*?(?=\nOur questions)/.exec(text)![0]);
    expect(cited.size).toBeGreaterThan(1);
    expect(cited).not.toContain(Number(earlier));
  });
  it('take nothing for an answer that was said before any of it happened', () => {
    const early = { id: 'early', type: 'webpage', issued: { 'date-parts': [[2011]] } };
    const response = { by: 'org', text: 'It favours other ways.', sources: [{ id: 'early' }] };
    const said = (...entries: readonly Entry[]) => lettersOf(entries, { sources: [...workspace().sources, early] })['own']!.annex;
    expect(said(entry({ response }))).toContain('We found no answer of org to this. Before, in 2011, it had said something on this work');
    const before = entry({
      id: 'before',
      title: 'Before',
      period: '2010',
      claims: entry().claims.map((each) => ({ ...each, period: '2010/2011' })),
      response,
    });
    expect(said(before, entry({ response }))).toMatch(/Before, in 2011, it had said what stands in item \d+\./);
  });
  it('ask a host whether a law still holds, of older acts what has changed, and nothing that was only questioned', () => {
    const of = (id: string, text: string, more: Parameters<typeof claim>[0] = {}) =>
      claim({ id, by: 'states', text, sources: [{ id: 'report', locator: id, read: 'whole' }], ...more });
    const claims = [
      ...entry().claims.map((each) => ({ ...each, period: '2012' })),
      of('law', 'A union wrote that the Libyan law of 2005 allows detention without end.', { period: '2012' }),
      of('older', 'A union wrote that Libyan guards held children in 2002.', { period: '2002' }),
      of('doubt', 'A union questioned whether people in Libya were held lawfully.', { period: '2012' }),
    ];
    const { questions: put, annex } = lettersOf([entry({ ...hosted, period: '2001/2012', claims })])['libya']!;
    expect(put).toMatch(/the Libyan law of 2005 allows detention without end \(item \d+\)\. Is there such a rule, or was there\?/);
    expect(put).toMatch(/Libyan guards held children in 2002 \(item \d+\)\. This is of an earlier time\. Is it right\?/);
    expect(annex).not.toContain('questioned whether');
  });
  it('have for every work in the annex of a State one of its own, or one that names its items', () => {
    for (const [to, { questions: put, annex }] of Object.entries(ofLender)) {
      const headings = annex.split('\n').filter((line) => ofLenderAnalysis.entries.some(({ title }) => title === line));
      for (const heading of headings) expect([to, heading, put.split('\n').includes(heading)]).toEqual([to, heading, true]);
    }
  });
  it('ask a host about the training of its officers, and a payer whether it paid for it', () => {
    const page = { ...workspace().appraisals, report: appraisal({ kind: 'organisation-page', independent: false }) };
    const training = claim({
      id: 'training',
      text: 'Org writes that it teaches Libyan police to hold people.',
      sources: [{ id: 'report', locator: 'p. 9', read: 'whole' }],
    });
    const parts: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'LY', as: ['host'] },
      ],
    };
    const { libya, australia } = lettersOf([entry({ ...parts, claims: [training, secondClaim(), ...roleClaims('implemented')] })], {
      appraisals: page,
    });
    expect(libya!.questions).toMatch(/teaches Libyan police[^?]* \(item \d+\)\. Is this right\?/);
    expect(australia!.questions).toMatch(/teaches Libyan police[^?]* \(item \d+\)\. Did you pay for this\?/);
  });
  it('ask a payer once for its payments and once what it required, had reported and published', () => {
    const { questions: put } = ofLender['norvane']!;
    expect(put.match(/of your payments right\?/g)).toHaveLength(1);
    expect(put.match(/How much did you pay/g)).toHaveLength(1);
    expect(put.match(/What did you require of the Bank/g)).toHaveLength(1);
    expect(put.match(/how did you find out whether it was kept\?/g)).toHaveLength(1);
  });
  it('say which items have an author in common', () => {
    const sources = [
      ...workspace().sources.filter(({ id }) => id !== 'report' && id !== 'study'),
      { id: 'report', type: 'report', author: [{ family: 'Roe', given: 'Ann' }], issued: { 'date-parts': [[2013]] } } as const,
      { id: 'study', type: 'report', author: [{ family: 'Roe', given: 'Ann' }], issued: { 'date-parts': [[2014]] } } as const,
    ];
    const claims = [
      claim({ text: 'Roe found that ten were beaten.' }),
      secondClaim({ text: 'Roe wrote that nobody saw a lawyer.' }),
      ...roleClaims('implemented'),
    ];
    expect(lettersOf([entry({ claims })], { sources })['own']!.annex).toMatch(
      /Items that cite one text are of one source\. Some that cite others share an author: items \d+ and \d+ \(Roe\)\./,
    );
    expect(lettersOf([entry()])['own']!.annex).not.toContain('share an author');
  });
  it('are put once on what one account tells of a text that was not read, the gravest of it in words', () => {
    const of = (id: string, by: 'states' | 'organisation', text: string) =>
      claim({ id, by, text, shows: ['misinformed'], sources: [{ id: 'report', via: 'study', locator: 'n 19', read: 'none' }] });
    const claims = [
      ...entry().claims,
      of('asked', 'states', 'Writers state, citing a study, that org acted at the behest of Libya.'),
      of('harm', 'organisation', 'Writers state, citing a study, that org held people back.'),
    ];
    const rules = [rule(), rule({ id: 'other', when: [['misinformed']], anyone: ['misinformed'] })];
    const { own } = lettersOf([entry({ claims })], { rules });
    expect(own!.annex).toMatch(/We have not read that report\. By the same account, org [^\n]*\./);
    expect(own!.annex.match(/citing a study/g)).toHaveLength(1);
    expect(own!.questions).toMatch(/org held people back \(item \d+\)\. We know this only from the account of others\./);
  });
  it('ask for a document that an item names by its name', () => {
    expect(ofLender['own']!.questions).toMatch(
      /Please send us the map of houses to be cleared of which item \d+ tells, and tell us who asked for it/,
    );
    expect(ofLender['norvane']!.questions).not.toContain('map of houses to be cleared of which');
  });
  it('ask of a document of others what part the organisation had in it, and whose it is what in it matters', () => {
    const text = 'A union wrote that guards beat people by the Joint Action Plan of Libya and Malta.';
    const claims = [claim({ by: 'states', text }), secondClaim({ by: 'states', text: 'A nurse saw it.' }), ...roleClaims('implemented')];
    const { own, malta } = lettersOf([entry({ atBehestOf: [{ who: 'MT', as: ['payer'] }], claims })]);
    expect(own!.questions).toMatch(
      /What part, if any, had org in the Joint Action Plan of Libya and Malta of which item \d tells, and what did it say on it\?/,
    );
    expect(malta!.questions).toMatch(
      /Which parts of the Joint Action Plan of Libya and Malta concern what item \d tells, and do they still hold\?/,
    );
    expect(own!.questions + malta!.questions).not.toContain('who was given it');
    // Whether its own texts still hold is asked once.
    const recommendations = [{ to: 'payers' as const, text: 'Withdraw any recommendation that ties help to an appeal.' }];
    const withdrawing = lettersOf([entry({ atBehestOf: [{ who: 'MT', as: ['payer'] }], claims })], {
      rules: [rule({ anyone: ['coerced'], recommendations })],
    });
    expect(withdrawing['malta']!.questions).toMatch(
      /Was there any recommendation that ties help to an appeal\? Which, from when to when, and does it still hold\?/,
    );
    expect(withdrawing['malta']!.questions).not.toContain('do they still hold?');
  });
  it('ask who ran an offer and who got it where that is not established, and not who set its amount', () => {
    const text = 'A paper reported in 2012 that the ministry announced an offer of EUR 900 to people who are held.';
    const claims = [...entry().claims, claim({ id: 'offer', by: 'states', shows: ['misinformed'], text })];
    const notEstablished = ['Whether org came to run the offer of 2012, and how many took it.'];
    const rules = [rule(), rule({ id: 'other', when: [['misinformed']], anyone: ['misinformed'] })];
    const { own } = lettersOf([entry({ claims, notEstablished })], { rules });
    expect(own!.questions).toContain('Please tell us whether org came to run the offer of 2012, and how many took it.');
    expect(own!.questions).not.toContain('who set the amounts');
    expect(lettersOf([entry({ claims })], { rules })['own']!.questions).toContain('who set the amounts');
  });
  it('ask of each circumstance on which a finding rests, by a question of its rule where no other tells of it', () => {
    const text = 'A paper reported in 2012 that guards beat people. By that report they had two days of counselling.';
    const claims = [
      claim({ text, shows: ['coerced', 'misinformed'] }),
      secondClaim({ text: 'A nurse saw it.' }),
      ...roleClaims('implemented'),
    ];
    const questions = ['Does the source say so?', 'How many days were there, and who set them?', 'Who else heard of it?'];
    const other = rule({
      id: 'other',
      when: [['misinformed']],
      anyone: ['misinformed'],
      criticalQuestions: questions.map((question) => ({ question, circumstances: [] })),
    });
    const circumstances = vocabulary.circumstances.map((each) =>
      each.id === 'misinformed' ? { ...each, definition: 'There were few days of counselling.' } : each,
    );
    const ofVocabulary = { ...vocabulary, circumstances };
    const put = lettersOf([entry({ claims })], { rules: [rule({ anyone: ['coerced'] }), other], vocabulary: ofVocabulary })['own']!
      .questions;
    expect(put).toMatch(/By the report in item \d, they had two days of counselling\. How many days were there, and who set them\?/);
    expect(put).not.toContain('Who else heard of it?');
    const told = claims.map((each) =>
      each.id === 'a' ? { ...each, shows: [{ fact: 'misinformed', by: 'organisation' as const }] } : each,
    );
    const once = lettersOf([entry({ claims: told })], { rules: [rule({ anyone: ['coerced'] }), other], vocabulary: ofVocabulary });
    expect(once['own']!.questions).not.toContain('By the report in item');
  });
  it('tell of an item also the sentence that has the words of the promise', () => {
    for (const to of ['own', 'quillora', 'norvane'])
      expect(ofLender[to]!.questions).toMatch(
        /were sent away without notice or another place to live \(item \d+; see also item \d+\)\. Is this right\?/,
      );
  });
  it('ask for what the organisation says that it made or put somewhere', () => {
    expect(ofLender['own']!.questions).toMatch(/Please send us the summary of which item \d+ tells\./);
    expect(ofLender['norvane']!.questions).not.toContain('Please send us the summary');
  });
  it('call an arrangement by its name where the items have one alone', () => {
    const notEstablished = ['What the text of the arrangement says; it was not found.'];
    const named = (first: string, second: string) => {
      const claims = [
        claim({ text: `A judge wrote that the ${first} let guards beat people.` }),
        secondClaim({ text: `A nurse saw what came of the ${second} in 2012.` }),
        ...roleClaims('implemented'),
      ];
      return lettersOf([entry({ notEstablished, claims })])['own']!.questions;
    };
    expect(named('Rome Arrangement', 'rule')).toContain('Please send us the text of the Rome Arrangement.');
    expect(named('Rome Arrangement', 'Bern Arrangement')).toContain('Please send us the text of the arrangement.');
  });
  it('name behind a further finding the items that tell of it, and not those on the part that the organisation had', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', text: 'Org shall force nobody.' })];
    const claims = [claim(), secondClaim(), ...roleClaims('implemented').map((each) => ({ ...each, text: 'A pilot flew them.' }))];
    const { text } = lettersOf([entry({ claims })], { commitments })['own']!;
    expect(text.split('Second annex')[1]).toMatch(/contradicts? the promise in item \d+ \(item 2\)\./);
  });
  it('do not ask by itself what the organisation said to something of which they ask what it did about it', () => {
    const claims = [
      claim({ by: 'states', text: 'A union told the minister that the new rule on appeals shut people out.' }),
      secondClaim({ by: 'states', text: 'A nurse wrote that the new rule on appeals shut people out.' }),
      ...roleClaims('implemented'),
    ];
    const notEstablished = [
      'What org said to the new rule on appeals, and whether it minded; the page ends there.',
      'What org said of its staff.',
    ];
    const { own } = lettersOf([entry({ claims, notEstablished })]);
    expect(own!.questions).not.toContain('what org said to the new rule');
    expect(own!.questions).toContain('Please tell us what org said of its staff.');
  });
  it('ask a payer who wrote a rule, and a host which other ways out of detention there were', () => {
    const rules = [
      rule({
        anyone: ['coerced'],
        criticalQuestions: [
          { question: 'By which written rule were people taken in, and who wrote it?', circumstances: [] },
          { question: 'Was there a way out of detention other than return?', circumstances: [] },
        ],
      }),
    ];
    const parts: Partial<Entry> = {
      atBehestOf: [
        { who: 'AU', as: ['payer'] },
        { who: 'LY', as: ['host'] },
      ],
    };
    const claims = [
      claim({ by: 'states', text: 'A judge found that guards held people.' }),
      secondClaim({ by: 'states' }),
      ...roleClaims('implemented'),
    ];
    const { australia, libya } = lettersOf([entry({ ...parts, claims })], { rules });
    expect(australia!.questions).toContain('who wrote it?');
    expect(australia!.questions).not.toContain('way out of detention');
    expect(libya!.questions).toContain('Was there a way out of detention other than return?');
    expect(libya!.questions).toMatch(
      /Were people held as item \d+ tells\? If they were, under which law, who ordered it, and who reviewed it\?/,
    );
  });
  it('tell what is not established, and bring in no harm that nobody told', () => {
    const notEstablished = ['That org wrote the rule.', 'That guards tortured anyone.', 'Who kept the list.'];
    const { annex } = lettersOf([entry({ notEstablished })])['own']!;
    expect(annex).toMatch(/What is not established\n[^]*That org wrote the rule\./);
    expect(annex).not.toMatch(/tortured|Who kept the list/);
  });
  it('concede first that nobody of its own did a harm that is told, by whichever word', () => {
    const others = Array.from(
      { length: 12 },
      (_, at) => `That org wrote ${'rule letter plan list map note draft page sheet file form bill'.split(' ')[at]}.`,
    );
    const notEstablished = [...others, 'That anyone of org ill-treated anybody.', 'That data of applicants were handed over.'];
    const beaten = [
      claim({ by: 'states', text: 'A judge found that guards beat people.' }),
      secondClaim({ by: 'states' }),
      ...roleClaims('implemented'),
    ];
    expect(lettersOf([entry({ notEstablished, claims: beaten })])['own']!.annex).toContain('That anyone of org ill-treated anybody.');
    const { annex } = lettersOf([entry({ notEstablished })])['own']!;
    expect(annex).not.toContain('ill-treated');
    expect(annex).not.toContain('data of applicants');
  });
  it('concede to the organisation all that is conceded to a State, also what they ask', () => {
    const notEstablished = ['What org knew in 2012 of the payments to the families.'];
    const rules = [
      rule({ criticalQuestions: [{ question: 'What did org then know of the payments to the families?', circumstances: [] }] }),
    ];
    const { own, libya } = lettersOf([entry({ ...hosted, notEstablished })], { rules });
    expect(own!.questions).toContain('What did org then know of the payments');
    for (const { annex } of [own!, libya!]) expect(annex).toContain('What org knew in 2012 of the payments to the families.');
  });
  it('say nothing of the promise where no item tells one', () => {
    const notEstablished = [
      'On which day it was; what was read says 2012, and the promise was in force from July 2010.',
      'That the promise was known.',
    ];
    const { own, libya } = lettersOf([entry({ ...hosted, notEstablished })]);
    expect(own!.annex).toContain('and the promise was in force from July 2010.');
    expect(libya!.annex).toContain('On which day it was; what was read says 2012.');
    expect(libya!.annex).not.toContain('the promise');
  });
  it('tell a State of no payment of others that is not established, and of its own', () => {
    const notEstablished = ['How much Japan paid for the flights.', 'How much Libya paid for the camp.'];
    const { own, libya } = lettersOf([entry({ ...hosted, notEstablished })]);
    expect(libya!.annex).toContain('How much Libya paid');
    expect(libya!.annex).not.toContain('Japan');
    expect(own!.annex).toContain('How much Japan paid');
  });
  it('ask what a State answered for nothing, but show it what its own authorities said', () => {
    const said = claim({
      id: 'minister',
      kind: 'statement',
      saidBy: 'states',
      by: 'states',
      shows: [],
      text: "Libya's minister said in 2012 that all was needed.",
    });
    const guards = claim({ by: 'states', text: 'A judge found that guards held people.' });
    const { libya } = lettersOf([
      entry({ ...hosted, claims: [guards, secondClaim({ by: 'states' }), ...roleClaims('implemented'), said] }),
    ]);
    expect(libya!.annex).toContain("Libya's minister said in 2012 that all was needed.");
    expect(libya!.questions).not.toContain('minister');
  });
  it('tell what has become better since, and ask if it holds', () => {
    const change = claim({
      id: 'change',
      by: 'states',
      period: '2013',
      shows: ['counselled'],
      text: 'A judge found that Libya let all people go in 2013.',
    });
    const { own, libya } = lettersOf([
      entry({ ...hosted, period: '2012/2013', claims: [...entry().claims.map((each) => ({ ...each, period: '2012' })), change] }),
    ]);
    const told = String.raw`let all people go in 2013 \(item \d+\)\. `;
    expect(own!.questions).toMatch(new RegExp(`${told}What did that change in this work of org`));
    expect(libya!.questions).toMatch(new RegExp(`${told}Does this still hold`));
  });
  it('name a measure that was named above by its text, where that has a title', () => {
    const commitments = [
      commitment(),
      commitment({ id: 'policy:2', provision: 'policy:2', text: 'The Organization shall let all people choose.' }),
      commitment({ id: 'policy:3', provision: 'policy:3', text: 'Voluntary means free.', modality: 'definition' }),
    ];
    const said = (more: Parameters<typeof rule>[0]) => {
      const rules = [rule({ reading: 'external', readingOf: 'A court found that nobody is free in a cell.', ...more })];
      const ruleSources = [{ id: 'ruling', type: 'report', title: 'Ruling on Cells' } as const];
      return lettersOf([entry()], { commitments, rules, ruleSources })['own']!.text;
    };
    expect(said({})).toMatch(/By the measure named above, this practice departs from/);
    expect(said({ legalBasis: [{ id: 'ruling' }] })).toMatch(
      /By the measure named above, that of the Ruling on Cells, this practice departs from/,
    );
  });
  it('draft no condition that a text covers the work where only the reading is that of others', () => {
    const promise = { norms: ['informed-decision'], text: 'The Organization shall ensure an informed decision.' };
    const commitments = [
      commitment(),
      commitment({ id: 'policy:2', provision: 'policy:2', ...promise }),
      commitment({ id: 'policy:3', provision: 'policy:3', ...promise, text: 'Informed means told.', modality: 'definition' }),
    ];
    const rules = [
      rule(),
      rule({ id: 'by-others', norms: ['informed-decision'], reading: 'external', readingOf: 'A court found that nobody was told.' }),
    ];
    const { own } = lettersOf([entry()], { commitments, rules });
    expect(own!.annex).toContain('We take the measure from others. A court found that nobody was told.');
    expect(own!.annex).not.toContain('covers this work');
  });
});
