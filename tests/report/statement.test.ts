import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import { NoRoom, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { statement } from '../../src/report/kinds/statement.ts';
import { countSpoken, forTheEar } from '../../src/report/kinds/statement/spoken.ts';
import { ask, claim, commitment, decidedOnOnly, entry, instrument, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const recommendations = [
  { to: 'organisation', text: 'Return nobody without independent advice, and publish how many were advised.' },
  { to: 'payers', text: 'Pay for independent advice before paying for any flight home.' },
  { to: 'body', text: 'Ask for a report on both at its next session.' },
] as const;

const answered = { by: 'org', text: 'It says that all go freely' } as const;
const analysisOf = (more: Partial<Workspace> = {}): Analysis =>
  analyse(workspace({ rules: [rule({ recommendations: [...recommendations] })], entries: [entry({ response: answered })], ...more }));

const options: ReportOptions = {
  title: null,
  author: null,
  date: null,
  language: 'en-GB',
  filters: {},
  onBehalfOf: null,
  speaker: null,
  session: null,
  item: null,
  minutes: null,
  words: null,
  chosen: [],
  claims: { leaveOut: [], putIn: [] },
  state: null,
  due: null,
  untested: false,
};
const made = (analysis: Analysis, more: Partial<ReportOptions> = {}) => statement.compose(analysis, { ...options, ...more });
const paragraphs = (analysis: Analysis, more: Partial<ReportOptions> = {}): string[] =>
  made(analysis, more)[0]!.report.body.map((node) => toString(node));
const textOf = (analysis: Analysis, more: Partial<ReportOptions> = {}): string => paragraphs(analysis, more).join('\n');

describe('a statement', () => {
  it('asks each of several States by name, and says of none that it paid where nothing that was read tells it', () => {
    const atBehestOf = ['IT', 'DE', 'FR'].map((who) => ({ who, as: ['payer' as const] }));
    const text = textOf(analysisOf({ entries: [entry({ response: answered, atBehestOf })] }));
    expect(text).toContain('We call on Italy, Germany and France, before the next session, to pay for independent advice');
  });

  it('says that a State is reported to have paid where one report alone tells it', () => {
    const atBehestOf = [{ who: 'IT', as: ['payer' as const] }];
    const paid = (id: string, source: string, where = 'returns from Libya') =>
      claim({
        id,
        shows: [],
        text: `A paper wrote in ${id === 'one' ? 2012 : 2013} that Italy paid for ${where}.`,
        sources: [{ id: source, read: 'whole' }],
      });
    const ask = (...more: Claim[]): string =>
      textOf(analysisOf({ entries: [entry({ response: answered, atBehestOf, claims: [...entry().claims, ...more] })] }));
    expect(ask(paid('one', 'report', 'returns'))).toContain('We call on Italy, reported to have paid for such work, to pay for');
    expect(ask(paid('one', 'report'))).toContain('We call on Italy, reported to have paid towards this work, to pay for');
    expect(ask(paid('one', 'report'), paid('two', 'study'))).toContain('We call on Italy, which paid towards this work, to pay for');
    const ready = { ...paid('ready', 'study'), text: 'Italy said in 2001 that it stood ready to pay for a camp.', credibility: 1 as const };
    const [note] = made(
      analysisOf({ entries: [entry({ response: answered, atBehestOf, claims: [...entry().claims, ready, paid('one', 'report')] })] }),
    );
    const cited = JSON.stringify(note!.report.body.find((node) => toString(node).includes('We call on Italy')));
    expect(cited).toContain('"report"');
    expect(cited).not.toContain('"study"');
    const plan = { ...paid('one', 'report'), text: "Org's plan of 2012 says that Italy pays EUR 3 million for returns from Libya." };
    expect(ask(plan)).toContain('We call on Italy, if it paid or pays for this work, to pay for');
  });

  it('says the promise, the facts, the answer, what follows and what is asked, in this order', () => {
    const text = textOf(analysisOf());
    const parts = [
      "Org's Policy of 2010 says: “",
      'It was reported.',
      'It says that all go freely.',
      'All the same, what is told here contradicts what org has undertaken.',
      'We ask org',
      'We call on',
      'We urge this Council',
      'Thank you.',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('hears what others say against it right after the last that it is said against, and concludes without “all the same” where nothing was said for it', () => {
    const denial = claim({
      id: 'denial',
      text: 'The guard said in 2013 that nobody was forced.',
      kind: 'statement',
      shows: [],
      by: 'others',
      disputes: ['coerced'],
      sources: [{ id: 'guard', read: 'whole' }],
      credibility: 4,
    });
    const more = claim({
      id: 'more',
      text: 'In all 300 people were misled.',
      shows: ['coerced'],
      sources: [{ id: 'report', read: 'whole' }],
    });
    const text = textOf(analysisOf({ entries: [entry({ response: answered, claims: [denial, ...entry().claims, more] })] }), {
      words: 400,
    });
    expect(text).toMatch(
      /In all 300 people were misled\. Against that, [^.]*nobody was forced\. It was reported\. It says that all go freely\./,
    );
    expect(textOf(analysisOf({ entries: [entry()] }), { words: 400 })).toMatch(/\. What is told here contradicts/);
  });

  it('denies nothing that it has not told', () => {
    const untold = claim({ id: 'rumour', text: 'A blog wrote that clerks lied to them.', credibility: 5 });
    const notEstablished = ['That any clerk lied; the blog does not say who did.', 'That org wrote the order by which they were forced.'];
    const lied = entry({ response: answered, claims: [...entry().claims, untold], notEstablished });
    const text = textOf(analysisOf({ entries: [lied] }), { words: 400 });
    expect(text).toContain('It is not established that org wrote the order by which they were forced.');
    expect(text).not.toContain('clerk');
  });

  it('says once, as its condition, that nobody knows whose act it was', () => {
    const claims = [claim({ by: 'unknown' }), secondClaim({ by: 'unknown' }), ...roleClaims('implemented')];
    const doubtful = entry({ response: answered, claims, notEstablished: ['Who forced them.'] });
    const text = textOf(analysisOf({ entries: [doubtful] }), { words: 400 });
    expect(text).toMatch(/What is told here would [^.]*, if it was org that made it so\./);
    expect(text).not.toContain('who forced them');
  });

  it('has no headings, lists or words of the program', () => {
    const body = made(analysisOf())[0]!.report.body;
    expect(body.every(({ type }) => type === 'paragraph')).toBe(true);
    expect(body.map((node) => toString(node)).join(' ')).not.toMatch(
      /digest|provision|standing|footing|strain|tension|no-coercion|policy:1|\.md/,
    );
  });

  it('is written whatever is found, and says what there is and what would settle it where nothing can be raised', () => {
    const alleged = analysisOf({ entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] });
    expect(textOf(alleged)).toContain('We do not say today that a commitment is broken.');
    expect(textOf(alleged)).toMatch(/What is told here would contradict [^.]*, if what is reported is borne out\./);
    expect(textOf(alleged)).toContain('To settle it we would need to hear it from one more source that is independent of the first.');
    const none = analysisOf({ rules: [] });
    expect(textOf(none)).toContain('We have read of one piece of this work, and hold nothing in it against org.');
    expect(textOf(none)).toContain('It was reported.');
    expect(() => textOf(analysisOf({ entries: [] }))).toThrow('there is nothing on which to make a statement');
  });

  it('offers no promise that was made after a practice had ended, and tells what is reported all the same', () => {
    const past = analysisOf({ entries: [entry({ period: '2005', response: answered })] });
    const text = textOf(past);
    expect(text).toContain(
      'We have read no promise of org on this that is as old as the work of which we tell, and we hold none against it.',
    );
    expect(text).toContain('It was reported. It says that all go freely.');
    expect(text).not.toMatch(/never return anyone|would have|came later|without independent advice/);
    // Nothing is asked of which nothing is told.
    expect(() => textOf(past, { words: 68 })).toThrow(NoRoom);
  });

  it('raises nothing that a reviewer rejected', () => {
    expect(textOf(analysisOf({ decisions: [decidedOnOnly('rejected')] }))).not.toContain('contradict');
    expect(textOf(analysisOf({ decisions: [decidedOnOnly('confirmed')] }))).toContain('what is told here contradicts');
  });

  it('says who speaks, for whom and what about in one sentence, and where in its title', () => {
    const opening = (more: Partial<ReportOptions>) => paragraphs(analysisOf(), more)[1];
    expect(opening({})).toBe('We speak on org and return, in Libya.');
    expect(opening({ onBehalfOf: 'Example Watch' })).toBe('I speak for Example Watch, on org and return, in Libya.');
    expect(opening({ onBehalfOf: 'Example Watch', speaker: 'Ana Example' })).toBe(
      'I am Ana Example, and I speak for Example Watch on org and return, in Libya.',
    );
    expect(made(analysisOf(), { session: '118th session', item: '5' })[0]!.report.title).toBe(
      'Statement to the council, 118th session, item 5',
    );
  });

  it('fits its time as it is spoken, and asks take at least a quarter of the words', () => {
    const places = ['LY', 'TN', 'DZ'];
    const entries = places.map((place) =>
      entry({ id: `return-${place.toLowerCase()}`, places: [place], response: answered, atBehestOf: [{ who: 'IT', as: ['payer'] }] }),
    );
    for (const words of [120, 200, 300, 500]) {
      const spoken = paragraphs(analysisOf({ entries }), { words });
      const count = spoken.reduce((sum, each) => sum + countSpoken(each), 0);
      expect(count).toBeLessThanOrEqual(words);
      const asked = countSpoken(spoken.at(-2)!);
      expect(asked / count).toBeGreaterThanOrEqual(0.2);
    }
  });

  it('tells what is reported and asks, and concludes nothing, where there is no room for more, and says what more would take', () => {
    const analysis = analysisOf({ entries: [entry({ response: answered })] });
    const whole = made(analysis, { words: 200 })[0]!;
    expect(whole.lacks).toEqual([]);
    const short = made(analysis, { words: 64 })[0]!;
    expect(short.lacks).toEqual([
      expect.stringMatching(/^64 words leave no room for what follows, so that .* it takes \d+ words \(0\.\d minutes\)\.$/),
    ]);
    const text = textOf(analysis, { words: 64 });
    expect(text).not.toContain('conclude nothing');
    expect(text).toContain('It was reported. It says that all go freely.');
    expect(text).toContain('We ask org, before the next session, to');
    expect(text).not.toContain('contradict');
  });

  it('tells of an answer its first sentence where that leaves room to ask the body, too', () => {
    const text =
      'It says that all go freely. In 2013 it wrote that the people of the port had never been asked by anybody whether they would go.';
    const analysis = analysisOf({ entries: [entry({ response: { by: 'org', text } })] });
    expect(textOf(analysis, { words: 64 })).toMatch(/It says that all go freely\.\nWe ask org[^]*We urge this Council/);
    expect(textOf(analysis, { words: 90 })).toContain('had never been asked');
  });

  it('says how many words it needs where not even one case fits', () => {
    expect(() => textOf(analysisOf(), { words: 20 })).toThrow(NoRoom);
  });

  it('tells a case once, whatever the norms that it runs against', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', norms: ['informed-decision'] })];
    const rules = [rule(), rule({ id: 'another', norms: ['informed-decision'] })];
    expect(textOf(analysisOf({ commitments, rules })).match(/It was reported\./g)).toHaveLength(1);
  });

  it('tells the body what it did with a text itself', () => {
    const instruments = [instrument({ authority: 'body-decision', act: 'welcomed' })];
    expect(textOf(analysisOf({ instruments }))).toContain("Org's Policy of 2010, which this Council welcomed, says:");
  });

  it('a second case on the same promise and the same facts is left out, unless it was chosen; the condition is named shortly where it is the same', () => {
    const instruments = [instrument({ scope: { practices: [], open: [{ practice: 'return', because: 'not read' }] } })];
    const entries = [entry({ response: answered }), entry({ id: 'other', title: 'Other', role: 'funded', response: answered })];
    const many = analysisOf({ entries, instruments });
    expect(textOf(many).match(/We conclude|Policy covers this work/g)).toHaveLength(1);
    const other = entry({
      id: 'other',
      title: 'Other',
      role: 'funded',
      response: answered,
      claims: [
        claim({ text: 'The judge saw the second.' }),
        secondClaim({ text: 'And heard of it.' }),
        ...roleClaims('funded', { text: 'It paid.' }),
      ],
    });
    const text = textOf(analysisOf({ entries: [entry({ response: answered }), other], instruments }), { words: 600 });
    expect(text.match(/If org's Policy covers this work, /g)).toHaveLength(1);
    expect(text).toMatch(/If org's Policy of 2010 covers this work too, org would have a part in/);
  });

  it('beside a general promise it tells the one on the very matter, and what would follow from it', () => {
    const instruments = [instrument(), instrument({ id: 'frame', short: 'Frame', adopted: '2012', inForce: '2012-06/..' })];
    const nearer = commitment({
      id: 'frame:1',
      instrument: 'frame',
      inForce: '2012-06/..',
      text: 'The Organization shall let people choose.',
    });
    const commitments = [commitment({ norms: ['human-rights'] }), nearer];
    const text = textOf(analysisOf({ instruments, commitments }), { words: 600 });
    expect(text).toMatch(/against their will\.” Org's Frame of 2012 says: “The Organization shall let people choose\.” It was reported\./);
    expect(text).toMatch(
      /We take org's Policy as a general commitment to human-rights, which we read to include voluntariness\. What is told here departs from that commitment\. What is told here would contradict what org has undertaken on voluntariness in its Frame of 2012, if [^.]+\./,
    );
  });

  it('says the promise from which something follows plainly before the facts, where there is room', () => {
    const instruments = [
      instrument({ scope: { practices: [], open: [{ practice: 'return', because: 'not read' }] } }),
      instrument({ id: 'charter', short: 'Charter', title: 'Charter' }),
    ];
    const commitments = [
      commitment(),
      commitment({ id: 'charter:1', instrument: 'charter', norms: ['human-rights'], text: 'The Organization shall respect people.' }),
    ];
    const rules = [rule({ recommendations: [...recommendations] }), rule({ id: 'told', norms: ['informed-decision'], effect: 'strain' })];
    const spoken = (words: number) => textOf(analysisOf({ instruments, commitments, rules }), { words });
    expect(spoken(600)).toMatch(
      /against their will\.” Org's Charter of 2010 says: “The Organization shall respect people\.” It was reported\..* Even if not, the other promise stands: we take org's Charter as a general commitment/,
    );
  });

  it('leaves out besides what has a sentence that nobody follows, and not what is told in several', () => {
    const more = (text: string) => {
      const counted = claim({ text: 'A judge saw 12 of them go.', credibility: 1 });
      const claims = [counted, claim({ id: 'more', text, sources: [{ id: 'study', locator: 'p. 9', read: 'whole' }], credibility: 3 })];
      return textOf(
        analysisOf({ entries: [entry({ response: answered, claims: [...claims, claim({ id: 'role', shows: ['implemented'] })] })] }),
        {
          words: 900,
        },
      );
    };
    const words = 'people were held and told nothing of what had been signed for them ';
    const short = `The inspectors counted 94 ${words.repeat(2).trim()}.`;
    expect(more(`${short} They found that ${words.repeat(2).trim()}. They found also that ${words.repeat(2).trim()}.`)).toContain(
      'counted 94',
    );
    expect(more(`The inspectors counted 94 ${words.repeat(6).trim()}.`)).not.toContain('counted 94');
  });
  it('asks first what the conclusion is about, then what else the facts that are told call for', () => {
    const [money] = recommendations;
    const told = ['coerced', 'misinformed'];
    const rules = [
      rule({ id: 'a', recommendations: [{ ...money, text: 'Ask of those who were coerced.' }] }),
      rule({ id: 'b', when: [['misinformed']], recommendations: [{ ...money, text: 'Print what is true.' }] }),
    ];
    const claims = [
      claim({ shows: told }),
      secondClaim({ shows: told }),
      ...roleClaims('implemented', { shows: ['implemented', 'misinformed'], text: 'It runs the desk where 300 people are misled.' }),
    ];
    const text = textOf(analysisOf({ rules, entries: [entry({ response: answered, claims })] }));
    expect(text).toMatch(
      /We ask org, before the next session, to ask of those who were coerced\. We ask org also, .*to print what is true\./,
    );
  });

  it('tells what was done by its first sentence where there is no room for more, unless a later one takes something back', () => {
    const long = `The press reported that people were forced. ${'It told of that at length. '.repeat(30)}`.trim();
    const told = (text: string, words: number) =>
      textOf(analysisOf({ entries: [entry({ claims: [claim({ text }), secondClaim({ text }), ...roleClaims('implemented')] })] }), {
        words,
      });
    expect(told(long, 900)).toContain('It told of that at length.');
    expect(told(long, 200)).toContain('The press reported that people were forced.');
    expect(told(long, 200)).not.toContain('at length');
    expect(() => told(`${long} It does not say where.`, 200)).toThrow(NoRoom);
  });

  it('asks nothing of which the room was told nothing', () => {
    const rules = [
      rule({ recommendations: [...recommendations] }),
      rule({
        id: 'misled',
        when: [['misinformed']],
        norms: ['voluntariness'],
        recommendations: [{ to: 'organisation', text: 'Print what is true.' }],
        severity: 'low',
      }),
    ];
    const misled = claim({ id: 'misled', text: `The press told ${'at great length '.repeat(40)}of 3 lies.`, shows: ['misinformed'] });
    const text = textOf(analysisOf({ rules, entries: [entry({ response: answered, claims: [...entry().claims, misled] })] }), {
      words: 900,
    });
    expect(text).not.toContain('lies');
    expect(text).not.toContain('print what is true');
  });

  it('says that it is not the first to ask, where there is room', () => {
    const asked = ask();
    expect(textOf(analysisOf({ asks: [asked] }), { words: 900 })).toContain(
      'We are not the first to ask: in 2003 union asked this Council to name a focal point. Nothing.',
    );
    expect(textOf(analysisOf({ asks: [{ ...asked, practices: ['camps'] }] }), { words: 900 })).not.toContain('first to ask');
  });

  it('of what is chosen by hand it raises also what is only alleged, on its condition', () => {
    const analysis = analysisOf({ entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] });
    expect(textOf(analysis, { chosen: ['voluntariness/assisted-return'] })).toMatch(/would [^.]*, if what is reported is borne out\./);
  });

  it('says of what is chosen by hand what it does not tell', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => entry({ id, title: `Return ${id}` }));
    const lacks = (chosen: readonly string[]) => statement.compose(analysisOf({ entries }), { ...options, words: 900, chosen })[0]!.lacks;
    expect(lacks(['voluntariness/assisted-return'])).toEqual(['Of what you chose “Return d” is not told; the check sheet says why.']);
    expect(lacks([])).toEqual([]);
  });

  it('never says of what was done in the same place that it was done elsewhere', () => {
    const good = entry({
      id: 'good',
      mitigates: ['return'],
      claims: [secondClaim({ id: 'counselled', shows: ['counselled'], text: 'People were counselled.' })],
    });
    const said = (more: Partial<typeof good>) => textOf(analysisOf({ entries: [entry(), { ...good, ...more }] }));
    expect(said({})).toContain('It is fair to add that people were counselled.');
    expect(said({ places: ['TN'] })).toContain('It is fair to add, of work elsewhere, that people were counselled.');
  });

  it('has a check sheet for its author with every sentence and what it rests on, and says what was asked before', () => {
    const asked = { ...ask(), cameOfIt: 'Named seven years later' };
    const analysis = analysisOf({ asks: [asked] });
    const [report, sheet] = made(analysis);
    expect(sheet).toMatchObject({ suffix: '-check-sheet', forAuthor: true });
    const checked = sheet!.report.body.map((node) => toString(node)).join('\n');
    expect(checked).toContain('what is told here contradicts what org has undertaken.');
    expect(checked).toContain('no-coercion/policy:1/return');
    expect(checked).toContain('What followed: Named seven years later.');
    expect(report!.report.body.map((node) => toString(node)).join('\n')).not.toContain('no-coercion');
  });

  it('reminds its author that the organisation was not asked, until the workspace says that it was', () => {
    const sheet = (response?: Entry['response']): string =>
      made(analysisOf({ entries: [entry(response ? { response } : {})] }))[1]!
        .report.body.map((node) => toString(node))
        .join('\n');
    expect(sheet()).toMatch(/Before you file it\nNothing in this workspace says that org was asked[^]*?\nReturn\n/);
    expect(sheet({ asked: '2026-01-12' })).not.toContain('Before you file it');
  });

  it('tells what is not established wherever it concludes, however short it is', () => {
    const told = (words: number): string => {
      const [report] = made(analysisOf({ entries: [entry({ notEstablished: ['That org knew of it.'] })] }), { words });
      return report!.report.body.map((node) => toString(node)).join('\n');
    };
    const all = [60, 70, 80, 90, 110, 200].map(told);
    const concluding = all.filter((each) => /contradicts what/.test(each));
    expect(concluding.length).toBeGreaterThan(0);
    for (const each of concluding) expect(each).toContain('It is not established that org knew of it.');
  });

  it('says of what was chosen by hand on which norms nothing is concluded, and what is of another time', () => {
    const commitments = ['', 'informed-decision', 'liberty'].map((norm, at) =>
      commitment(at === 0 ? {} : { id: `policy:${at + 1}`, norms: [norm] }),
    );
    const rules = ['', 'informed-decision', 'liberty'].map((norm, at) => (at === 0 ? rule() : rule({ id: `rule-${at}`, norms: [norm] })));
    const older = entry({ id: 'older', title: 'Boats', period: '2001', practices: ['ferries'] });
    const analysis = analysisOf({
      commitments,
      rules: [...rules, rule({ id: 'of-boats', practices: ['ferries'] })],
      entries: [entry({ response: answered }), older],
    });
    const chosen = analysis.judgement.gaps.map(({ id }) => id);
    const lacks = (ids: readonly string[]) => made(analysis, { words: 400, chosen: ids })[0]!.lacks!.join('\n');
    expect(lacks(chosen)).toMatch(/nothing is concluded on [^.]*liberty[^.]* in “Return”/i);
    expect(lacks([analysis.judgement.gaps.find(({ norm }) => norm === 'liberty')!.id])).not.toContain('nothing is concluded');
    const sheet = made(analysis, { words: 400 })[1]!
      .report.body.map((node) => toString(node))
      .join('\n');
    expect(sheet).toMatch(/Returnnothing is concluded on [^.]*liberty/i);
    if (chosen.some((id) => id.endsWith('/ferries'))) expect(lacks(chosen)).toContain('nothing is told of “Boats”');
  });

  it('does not say of what there was no room for that it was no commitment of its own', () => {
    const two = [entry({ response: answered }), entry({ id: 'other', title: 'Boats', places: ['TN'], response: answered })];
    const sheet = made(analysisOf({ entries: two }), { words: 64 })[1]!
      .report.body.map((node) => toString(node))
      .join('\n');
    expect(sheet).toMatch(/(?:Boats|Return)no room in 64 words/);
  });

  it('tells its author which cases were not raised and why, and what there was no room for', () => {
    const alleged = entry({ id: 'alleged', title: 'A single word', claims: [claim(), ...roleClaims('implemented')] });
    const entries = [entry({ response: answered, notEstablished: ['Who told the guard what to do.'] }), alleged];
    const sheet = (words: number): string =>
      made(analysisOf({ entries }), { words })[1]!
        .report.body.map((node) => toString(node))
        .join('\n');
    expect(sheet(600)).toContain('A single wordonly alleged, as nothing reaches reasonable grounds to believe');
    expect(sheet(600)).not.toContain('What was left unsaid');
    expect(sheet(70)).toMatch(
      /What was left unsaid\nsentencewhy[^]*It is not established who told the guard what to do\.no room in 70 words/,
    );
  });
});

describe('figures for the ear', () => {
  it('are rounded, money by its name, and what was over or up to stays so', () => {
    expect(forTheEar('4,273 of 13,829 people')).toBe('about 4,300 of about 13,800 people');
    expect(forTheEar('over 7,180 people')).toBe('over 7,100 people');
    expect(forTheEar('almost 7,180 people')).toBe('almost 7,200 people');
    expect(forTheEar('AUD 55.4 million in 2016')).toBe('about 55 million Australian dollars in 2016');
    expect(forTheEar('82 of the 102 people, in 2012')).toBe('82 of the 102 people, in 2012');
  });
  it('count as the words in which they are spoken', () => {
    expect(countSpoken('82 people')).toBe(3);
    expect(countSpoken('in 2018')).toBe(3);
    expect(countSpoken('in 2003')).toBe(5);
    expect(countSpoken('4,300 people')).toBe(5);
    expect(countSpoken('4.5 million')).toBe(4);
  });
});

describe('single claims', () => {
  const told = 'People were told that they would be locked up.';
  const several = analysisOf({
    entries: [entry({ response: answered, claims: [claim({ id: 'told', text: told }), ...entry().claims] })],
  });
  const choice = (leaveOut: readonly string[], putIn: readonly string[]) => textOf(several, { claims: { leaveOut, putIn } });
  it('that are left out are not told, and those that are put in are told before the others', () => {
    expect(textOf(several)).not.toContain(told);
    const put = choice([], ['return#told']);
    expect(put).toContain(told);
    expect(put.indexOf(told)).toBeLessThan(put.indexOf('It was reported.'));
    const others = ['a', 'b', 'role-a', 'role-b'].map((id) => `return#${id}`);
    expect(choice(others, [])).not.toContain('It was reported.');
  });
});

describe('a statement with little room', () => {
  const open = [{ practice: 'return', because: 'not read' }];
  const claims = [claim({ by: 'unknown' }), secondClaim({ by: 'unknown' }), ...roleClaims('implemented')];
  const hanging = analysisOf({
    instruments: [instrument({ scope: { practices: [], open } })],
    rules: [rule({ recommendations: [...recommendations], whoseAct: 'locked it' })],
    entries: [entry({ response: answered, claims })],
  });

  it('says on what its conclusion hangs in one sentence, and announces no condition', () => {
    for (const words of [80, 600])
      expect(textOf(hanging, { words })).toContain("If org's Policy covers this work, and if it was org that locked it, ");
    expect(textOf(hanging, { words: 600 })).not.toContain('the next sentence');
  });

  it.each([
    'A union gives that figure for food, too.',
    'By that account it was closed to newcomers.',
    'Whether it became safer was unclear to it.',
    'It was also for those who still waited.',
  ])('tells nothing without the sentence that limits it: %s', (limit) => {
    const text = `It was reported in 2013 that money went to the camp. ${limit}`;
    const limited = analysisOf({
      entries: [entry({ response: answered, claims: [claim({ text }), secondClaim({ text }), ...roleClaims('implemented')] })],
    });
    for (const words of [90, 95, 105, 600]) expect(textOf(limited, { words })).toContain(text);
  });

  it('tells of work against which nothing is held what speaks for the organisation last', () => {
    const good = entry({
      id: 'good',
      role: 'none',
      claims: [claim({ text: 'A study found in 2013 that people had enough to read.', shows: ['counselled'] })],
    });
    const bad = entry({
      id: 'zoo',
      role: 'none',
      claims: [claim({ text: 'A study found in 2013 that people were locked up.', by: 'states' })],
    });
    const told = textOf(analysisOf({ entries: [good, bad] }), { words: 66 });
    expect(told).toContain('people were locked up');
    expect(told).not.toContain('enough to read');
    const unclear = { ...bad, notEstablished: ['Whether people were locked up for long.'] };
    expect(textOf(analysisOf({ entries: [good, unclear] }))).toContain(
      'locked up. It is not established whether people were locked up for long.',
    );
  });
});
