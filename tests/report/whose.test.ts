import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { placesNamed } from '../../src/model/place-names.ts';
import type { Claim, Entry } from '../../src/model/records.ts';
import { questions } from '../../src/report/kinds/questions.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { stateBrief } from '../../src/report/kinds/state-brief.ts';
import { isSaidBy, speakingState, statesActing } from '../../src/report/telling/whose.ts';
import { claim, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

/** Work in Nauru that Australia paid for. */
const offshore = (...claims: Claim[]): Entry =>
  entry({
    places: ['NR', 'PG'],
    atBehestOf: [
      { who: 'AU', as: ['payer', 'requester'] },
      { who: 'NR', as: ['host'] },
      { who: 'PG', as: ['host'] },
    ],
    claims: [claim({ text: 'A nurse told of it.' }), secondClaim({}), ...roleClaims('implemented'), ...claims],
  });

const analysed = (entries: Entry[]) => analyse(workspace({ entries, rules: [rule({ anyone: ['coerced'] })] }));

const briefOf = (state: string, ...entries: Entry[]): string => {
  const analysis = analysed(entries);
  const [brief] = stateBrief.compose(analysis, { ...reportOptions({}, {}, analysis), state });
  return brief!.report.body.map((node) => toString(node)).join('\n');
};

const letterTo = (state: string, ...entries: Entry[]): string => {
  const analysis = analysed(entries);
  const all = questions.compose(analysis, reportOptions({ onBehalfOf: 'Example Watch', due: '2027-03-01' }, {}, analysis));
  const letter = all.find(({ forAuthor, suffix }) => !forAuthor && suffix.endsWith(`-${state}`));
  return letter?.report.body.map((node) => toString(node)).join('\n') ?? '';
};

const ofStates = (text: string, more: Parameters<typeof claim>[0] = {}): Claim =>
  claim({ id: 'act', by: 'states', text, sources: [{ id: 'report', locator: 'act', read: 'whole' }], ...more });
const word = (text: string): Claim => claim({ id: 'word', kind: 'statement', saidBy: 'states', by: 'organisation', shows: [], text });

describe('whose act and whose word', () => {
  it('is read from the names of States, and from what is made of them', () => {
    const codes = (text: string) => placesNamed(text).map(({ code }) => code);
    expect(codes('Australian officials in Papua New Guinea told Greek police.')).toEqual(['AU', 'PG', 'GR']);
    expect(codes('Nigerian guards and South Sudanese soldiers')).toEqual(['NG', 'SS']);
    expect(codes('EUobserver told of Malicious code.')).toEqual([]);
  });
  it('is that of the authorities that a text names, and of no place', () => {
    expect(statesActing("Australia's immigration minister said so on Nauru.")).toEqual(['AU']);
    expect(statesActing('People in Libya were held by the police of Nauru.')).toEqual(['NR']);
    expect(statesActing('Australia stopped paying for people from Sudan.')).toEqual(['AU']);
    expect(statesActing('The Refugee Council of Australia reported that guards lied.')).toEqual([]);
  });
  it('is that of who answers, and not of what was asked', () => {
    expect(speakingState("Asked whether people were put on Nauru by force, Australia's defence minister said that it was not known.")).toBe(
      'AU',
    );
    expect(isSaidBy('NR', { saidBy: 'states', text: "Australia's minister said that all on Nauru were free." })).toBe(false);
    expect(isSaidBy('NR', { saidBy: 'states', text: "Nauru's minister said that all were free." })).toBe(true);
  });
  it.each([
    ['a law of another', 'A court found that the laws of 2001 kept people in Nauru and Papua New Guinea from review under Australian law.'],
    ['the word of another', "Australia's prime minister said that he wanted the police on Manus and Nauru kept out."],
    ['a law of nobody who is named', 'A court found that the laws of 2001 kept people from review.'],
  ])('is never told to a State of %s', (_, text) => {
    for (const code of ['NR', 'PG']) expect(briefOf(code, offshore(ofStates(text)))).not.toMatch(/What (?:Nauru|Papua New Guinea) did/);
    expect(letterTo('nauru', offshore(ofStates(text)))).not.toContain('your authorities');
  });
  it('is told to a State of its own authorities, and of those that nobody else can be meant by', () => {
    const own = 'A court found that the police of Nauru held them.';
    expect(briefOf('NR', offshore(ofStates(own)))).toContain('What Nauru did');
    expect(letterTo('nauru', offshore(ofStates(own)))).toMatch(/items? \d+ tells? of your authorities/);
    expect(briefOf('PG', offshore(ofStates(own)))).not.toContain('What Papua New Guinea did');
    expect(briefOf('NR', offshore(ofStates('A court found that the police on Nauru held them.')))).toContain('What Nauru did');
  });
  it('prints as the word of a State what that State said', () => {
    const said = briefOf(
      'NR',
      offshore(word("Asked whether people were put on Nauru by force, Australia's minister said that this was a matter for org."), {
        ...word("Nauru's minister said that children went to school."),
        id: 'own',
      }),
    );
    expect(said).toContain("What Nauru says: Nauru's minister said that children went to school.");
    expect(said).not.toContain('What Nauru says: Asked');
  });
  it('does not ask a host under which law another State acted', () => {
    const text = 'A court found that laws of Australia kept people in Nauru and Papua New Guinea from review.';
    expect(letterTo('nauru', offshore(ofStates(text)))).not.toContain('kept people in Nauru');
  });
});

describe('work in which one State alone stands', () => {
  const alone = entry({
    places: ['LY'],
    role: 'none',
    atBehestOf: [{ who: 'LY', as: ['host'] }],
    claims: [ofStates('A study reported that people held in the facility of the Aliens Unit are referred to org.', { shows: [] })],
  });
  it('has as acts of that State what States are said to have done', () => {
    const text = briefOf('LY', alone);
    expect(text).toContain('What Libya did');
    expect(text).toContain('held in the facility of the Aliens Unit');
    expect(text).not.toContain('tells of no part that its authorities took');
  });
});
