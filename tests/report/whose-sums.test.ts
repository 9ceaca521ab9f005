import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Entry } from '../../src/model/records.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { questions } from '../../src/report/kinds/questions.ts';
import { stateBrief } from '../../src/report/kinds/state-brief.ts';
import { sumsIn } from '../../src/report/telling/money.ts';
import { sumsOfState } from '../../src/report/telling/whose-sums.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, vocabulary, workspace } from '../support/records.ts';

/** An organisation that is called by a name. */
const fund = {
  ...vocabulary,
  actors: vocabulary.actors.map((actor) => (actor.id === 'org' ? { ...actor, prefLabel: 'Harbour Fund', altLabel: ['the Fund'] } : actor)),
};
const analysis = analyse(workspace({ vocabulary: fund }));
const given = (text: string): string[] => sumsOfState(text, 'AU', analysis).map((sum) => sum.text);

const briefOf = (state: string, ...entries: Entry[]): string => {
  const judged = analyse(workspace({ entries, vocabulary: fund }));
  return stateBrief
    .compose(judged, { ...reportOptions({}, {}, judged), state })
    .flatMap(({ report }) => report.body.map((node) => toString(node)))
    .join('\n');
};
const payer: Partial<Entry> = { atBehestOf: [{ who: 'AU', as: ['payer'] }] };

describe('sums of money', () => {
  it('are read in any currency of which a claim gives much, and where much is paid in words that nobody knows', () => {
    const texts = (text: string): string[] => sumsIn(text).map((sum) => sum.text);
    expect(texts('It gave 3.5 million dirhams, 400,000 Danish krone and €2 million.')).toEqual([
      '3.5 million dirhams',
      '400,000 Danish krone',
      '€2 million',
    ]);
    expect(texts('It paid the builders 6 million talers, from a loan of 2 billion Norland talers.')).toEqual([
      '6 million talers',
      '2 billion Norland talers',
    ]);
    expect(texts('It paid 9 million of the 12 million groats.')).toHaveLength(1);
  });
  it('are nothing that is counted otherwise', () => {
    for (const text of [
      'It spent two years and reached 4 million people.',
      'It paid 2 million workers.',
      'It paid for 3 million meals.',
      'Of 40 appeals 3 won asylum.',
      'It spent 4 million in 2012.',
      'In a camp of 30,000 people it paid nobody.',
    ])
      expect(sumsIn(text), text).toEqual([]);
  });
});

describe('a sum of a State', () => {
  it('is what it gave, and nothing that others lent, spent or paid, though it says so itself', () => {
    expect(given('The audit office of Australia found that the Fund had lent 70 million dollars for the port.')).toEqual([]);
    expect(given('The audit office of Australia found that 70 million dollars were lent by the Fund for the port.')).toEqual([]);
    expect(given('The audit office of Australia found that Nauru paid 8 million dollars.')).toEqual([]);
    expect(given('A study found that Australia paid 5 million dollars of the 70 million dollars that the Fund had lent.')).toEqual([
      '5 million dollars',
    ]);
    expect(given('Australia wrote that it paid 5 million dollars.')).toEqual(['5 million dollars']);
    expect(given('Australia gave the Fund 5 million dollars.')).toEqual(['5 million dollars']);
  });
  it('is also what others spent of its money', () => {
    expect(given('The Fund spent 5 million dollars from Australia.')).toHaveLength(1);
    expect(given("The Fund spent 5 million dollars of Australia's money.")).toHaveLength(1);
    expect(given('The Fund spent AUD 5 million in Nauru.')).toHaveLength(1);
    expect(given('Australia wrote that the Fund paid the guards from a grant of 5 million dollars.')).toHaveLength(1);
  });
  it('stands in the row and in the case of its brief, where what the organisation lent is what happened', () => {
    const lent = claim({
      id: 'lent',
      text: 'The audit office of Australia found in 2014 that the Fund had lent 70 million dollars for the returns.',
      shows: ['implemented'],
    });
    const paid = claim({ id: 'paid', text: 'Australia paid 5 million dollars of this.', shows: ['implemented'] });
    const text = briefOf('AU', entry({ ...payer, claims: [claim({ text: 'People were misled.' }), secondClaim(), lent, paid] }));
    expect(text).toContain('5 million dollars (2012)');
    expect(text).not.toContain('70 million dollars (2012)');
    expect(text).toContain('The part of Australia: Australia paid 5 million dollars of this.');
  });
});

describe('work in a State in which it had no part', () => {
  const elsewhere = entry({ ...payer, claims: [...entry().claims, claim({ id: 'paid', text: 'Australia paid for it.', shows: [] })] });
  const there = entry({
    id: 'there',
    title: 'Returns from Sydney',
    places: ['AU'],
    claims: [claim(), secondClaim(), ...roleClaims('implemented')],
  });
  it('is counted apart from work in which it had one, and says so in its case', () => {
    const text = briefOf('AU', elsewhere, there);
    expect(text).toContain(
      'that was done in Australia, or in which Australia had a part. It covers two cases; what we have read tells of a part of Australia in one of them.',
    );
    const [, ofThere] = text.split('Returns from Sydney (Australia, 2012)');
    expect(ofThere).toMatch(/^\nThe part of Australia: What we have read tells of no part/);
  });
  it('leaves the count alone where it had a part in all', () => {
    expect(briefOf('AU', elsewhere)).toContain('in which Australia had a part. It covers one case.');
  });
});

describe('what speaks for the organisation in a case of a State', () => {
  it('stands in its brief, though the State had no part in that', () => {
    const stopped = entry({
      id: 'stopped',
      role: 'withdrew',
      mitigates: ['return'],
      claims: roleClaims('withdrew', { text: 'A court found that the Fund withdrew from such returns.' }),
    });
    const paid = claim({ id: 'paid', text: 'Australia paid for it.', shows: [] });
    const of = (...more: Entry[]): string => briefOf('AU', entry({ ...payer, claims: [...entry().claims, paid] }), ...more);
    expect(of(stopped)).toContain('A court found that the Fund withdrew from such returns.');
    expect(of({ ...stopped, mitigates: [], places: ['ID'] })).not.toContain('withdrew from such returns');
  });
});

describe('what is asked in words of the workspace', () => {
  const partners = {
    ...fund,
    actors: [
      ...fund.actors.map((actor) =>
        actor.id === 'council' ? { ...actor, members: { bearer: 'partners' as const, called: 'the trustees' } } : actor,
      ),
      { ...fund.actors[0]!, id: 'ferries', prefLabel: 'Blue Ferries', altLabel: ['operator', 'Operators'], bearer: 'partners' as const },
    ],
  };
  const rules = [rule({ recommendations: [{ to: 'body', text: 'Ask for figures.' }] })];
  const paid = entry({ ...payer, claims: [...entry().claims, claim({ id: 'paid', text: 'Australia paid for it.', shows: [] })] });
  it('sends a State to a body in which no States sit by a letter', () => {
    const of = (vocabularyUsed: typeof fund): string => {
      const judged = analyse(workspace({ entries: [paid], rules, vocabulary: vocabularyUsed }));
      return stateBrief
        .compose(judged, { ...reportOptions({}, {}, judged), state: 'AU' })
        .flatMap(({ report }) => report.body.map((node) => toString(node)))
        .join('\n');
    };
    expect(of(fund)).toContain('In the Council: Ask for figures.');
    expect(of(partners)).toContain('In a letter to the Council: Ask for figures.');
  });
  const lettersOf = (more: Parameters<typeof workspace>[0]) => {
    const judged = analyse(workspace({ vocabulary: partners, ...more }));
    const all = questions.compose(judged, reportOptions({}, {}, judged));
    return {
      lacks: all.flatMap(({ lacks }) => lacks ?? []),
      text: all.map(({ report }) => report.body.map((node) => toString(node)).join('\n')),
    };
  };
  it('says whom it asks what is asked of others, at the head of a sentence', () => {
    const own = commitment({ norms: ['human-rights'], bearers: ['organisation'] });
    const asked = (bearerText: string | null, bearers: readonly ['partners'] | readonly ['states'] = ['partners']) =>
      lettersOf({
        commitments: [own, commitment({ id: 'policy:2', text: 'Operators shall return nobody.', bearers: [...bearers], bearerText })],
        rules: [rule({ norms: ['human-rights', 'voluntariness'] })],
      }).text[0];
    expect(asked('Operators')).toMatch(/\. The Fund asks of operators what item \d+ says\.|: The Fund asks of operators/);
    expect(asked('The Carrier')).toContain('The Fund asks of the Carrier what item');
    expect(asked(null)).toContain('The Fund asks of others what item');
    expect(asked('States', ['states'])).toContain('The Fund asks of States what item');
  });
  it('asks who paid for work, and not for what the organisation grants against itself', () => {
    const grants = claim({
      id: 'grants',
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      text: 'The Fund said that it had had too few boats.',
    });
    const [, , toState] = lettersOf({ entries: [entry({ ...paid, claims: [...paid.claims, grants] })] }).text;
    expect(toState).not.toMatch(/too few boats[^?]*Did you pay/);
    expect(toState).toMatch(/too few boats \(item \d+\)\. When did you learn of this/);
  });
  it('tells its author which partner it charges by name and writes to nobody of', () => {
    const struck = claim({
      id: 'struck',
      text: 'A court found that Blue Ferries kept people below deck.',
      by: 'partners',
      shows: [{ coerced: 'partners' }],
    });
    const { lacks } = lettersOf({ entries: [entry({ claims: [struck, ...entry().claims] })] });
    expect(lacks.join()).toContain('No letter was made to Blue Ferries, of which the report tells what it did itself (“Return”)');
    expect(lettersOf({ entries: [entry()] }).lacks.join()).not.toContain('Blue Ferries');
  });
});
