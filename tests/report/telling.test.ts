import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Claim, Source, Workspace } from '../../src/model/records.ts';
import { answerTo } from '../../src/report/telling/answers.ts';
import { askedAgain, askSentence } from '../../src/report/telling/asks.ts';
import { isSameAs } from '../../src/report/telling/alike.ts';
import { chosenFacts } from '../../src/report/telling/claims.ts';
import { concluded } from '../../src/report/telling/conclusion.ts';
import { sourcesOfReading } from '../../src/report/telling/standard.ts';
import { inFavourOf } from '../../src/report/telling/fairness.ts';
import { mattersOf } from '../../src/report/telling/matters.ts';
import { promised } from '../../src/report/telling/promise.ts';
import { namesState, sumsIn } from '../../src/report/telling/money.ts';
import { nearerPromise } from '../../src/report/telling/nearer-promise.ts';
import { plainBeside } from '../../src/report/telling/plain-beside.ts';
import { personAgain } from '../../src/report/telling/same-person.ts';
import { best } from '../../src/report/telling/weight.ts';
import { claimSaid, describedAgain, matterOf, saidAfter } from '../../src/report/telling/said-by.ts';
import {
  appraisal,
  claim,
  commitment,
  entry,
  instrument,
  roleClaims,
  rule,
  secondClaim,
  vocabulary,
  workspace,
} from '../support/records.ts';

const analysisOf = (more: Partial<Workspace> = {}): Analysis => analyse(workspace(more));
const onlyMatter = (analysis: Analysis) => {
  const matters = mattersOf(analysis);
  expect(matters).toHaveLength(1);
  return matters[0]!;
};

describe('what is told of a case', () => {
  it('tells an entry once, however many norms it runs against, by its strongest finding', () => {
    const commitments = [
      commitment({ id: 'policy:2', modality: 'aspiration', norms: ['informed-decision'] }),
      commitment({ id: 'policy:1' }),
    ];
    const rules = [rule(), rule({ id: 'another', norms: ['informed-decision'] })];
    const matter = onlyMatter(analysisOf({ commitments, rules }));
    expect(matter.leads.map(({ norm }) => norm)).toEqual(['voluntariness', 'informed-decision']);
    expect(matter.lead.commitment).toBe('policy:1');
  });

  it('tells what counts and was seen before general words, and never two of one origin', () => {
    const general = claim({ id: 'general', text: 'Some were reported to have been made to go.' });
    const counted = secondClaim({ id: 'counted', text: 'The inspectors counted 82 of 102 people who were made to go.' });
    const retold = claim({
      id: 'retold',
      text: 'It was told again that 82 were made to go.',
      sources: [{ id: 'retelling', read: 'whole' }],
    });
    const analysis = analysisOf({
      entries: [entry({ claims: [general, counted, retold, ...roleClaims('implemented')] })],
      appraisals: { report: appraisal({ firstHand: false }), study: appraisal(), retelling: appraisal({ derivedFrom: ['study'] }) },
    });
    const told = chosenFacts(onlyMatter(analysis), commitment(), analysis).map(({ claim: { id } }) => id);
    expect(told.filter((id) => !id.startsWith('role'))[0]).toBe('counted');
    expect(told).not.toContain('retold');
  });

  it('takes a claim of several sentences as it takes one, and after others only where a later one takes back some of it', () => {
    const first = (text: string): string => {
      const claims = [claim({ id: 'spoken', text }), secondClaim({ id: 'short', text: 'People were made to go.', credibility: 3 })];
      const analysis = analysisOf({ entries: [entry({ claims })] });
      return best(claims, analysis.entries[0]!, analysis)[0]!.id;
    };
    expect(first('A judge found that people were made to go. All of them, it found, were held.')).toBe('spoken');
    expect(first('A judge found that people were made to go. It does not say by whom.')).toBe('short');
  });

  it('what shows only that the organisation took part leads nothing, and comes last where what is told names the organisation', () => {
    const paid = (id: string, source: string) =>
      claim({
        id,
        text: 'The auditors found that it paid.',
        shows: ['implemented'],
        sources: [{ id: source, locator: id, read: 'whole' }],
      });
    const told = (text: string) => {
      const claims = [claim({ text }), secondClaim({ text: 'The judge saw it.' }), paid('paid', 'report'), paid('paid-too', 'study')];
      const analysis = analysisOf({
        entries: [entry({ claims })],
        vocabulary: { ...vocabulary, actors: vocabulary.actors.map((each) => (each.id === 'org' ? { ...each, altLabel: ['Org'] } : each)) },
      });
      return chosenFacts(onlyMatter(analysis), commitment(), analysis).map(({ claim: { id }, told: why }) => [id.replace('-too', ''), why]);
    };
    expect(told('People were counted: 9 of them.').slice(0, 2)).toEqual([
      ['a', 'needed'],
      ['paid', 'needed'],
    ]);
    expect(told('People were counted: 9 in the housing of Org.').find(([id]) => id === 'paid')).toEqual(['paid', 'shows']);
  });

  it('tells of what nothing needs only what is well sourced, shows something new, and names who else says what is told', () => {
    const both = ['coerced', 'implemented'];
    const told = (reliability: 'B' | 'C') => {
      const more = claim({
        id: 'more',
        text: 'They counted 3 who were misled.',
        shows: ['misinformed'],
        sources: [{ id: 'third', read: 'whole' }],
      });
      const again = claim({
        ...more,
        id: 'again',
        text: 'Four of 9 told of lies.',
        shows: ['misinformed'],
        disputes: [],
        sources: [{ id: 'fourth', read: 'whole' }],
      });
      const analysis = analysisOf({
        entries: [
          entry({ claims: [claim({ shows: both }), secondClaim({ text: 'Union saw the very thing.', shows: both }), more, again] }),
        ],
        appraisals: { report: appraisal(), study: appraisal(), third: appraisal({ reliability }), fourth: appraisal({ reliability }) },
      });
      return chosenFacts(onlyMatter(analysis), commitment(), analysis);
    };
    expect(told('C').map(({ claim: { id } }) => id)).not.toContain('more');
    const well = told('B');
    expect(well.filter(({ told: why }) => why === 'weighs')).toHaveLength(1);
    expect(well.find(({ claim: { id } }) => id === 'a')!.supportedBy.map(({ id }) => id)).toEqual(['b']);
  });

  it('tells what shows the same and something graver before what weighs on the case otherwise', () => {
    const graver = claim({
      id: 'graver',
      text: 'Many told of both.',
      shows: ['coerced', 'misinformed'],
      sources: [{ id: 'third', read: 'whole' }],
    });
    const general = claim({ id: 'general', text: 'Some told of it.', sources: [{ id: 'fourth', read: 'whole' }] });
    const analysis = analysisOf({
      entries: [
        entry({ claims: [claim(), secondClaim({ text: 'The judge heard of it.' }), ...roleClaims('implemented'), general, graver] }),
      ],
      appraisals: { report: appraisal(), study: appraisal(), third: appraisal({ reliability: 'B' }), fourth: appraisal() },
    });
    const told = chosenFacts(onlyMatter(analysis), commitment(), analysis).filter(({ told: why }) => why === 'shows');
    expect(told[0]!.claim.id).toBe('graver');
  });

  it('a person is called by the whole of what a claim calls them', () => {
    const sources: Workspace['sources'] = [{ id: 'report', type: 'webpage', author: [{ family: 'Weir', given: 'Ada' }] }];
    const said = (text: string) => claimSaid(claim({ text }), analysisOf({ sources }));
    expect(said('Weir, a researcher and activist, reported in 2018 that it was so.')).toBe(
      'A researcher and activist reported in 2018 that it was so.',
    );
  });

  it('before a room, papers and associations that it does not know are called by what they are', () => {
    const said = (text: string, kind: 'press' | 'ngo-report') => {
      const paper = text.startsWith('RFI') ? 'RFI' : 'The Lume Herald';
      const sources: Workspace['sources'] = [{ id: 'report', type: 'article-newspaper', 'container-title': paper }];
      const analysis = analysisOf({ sources, appraisals: { report: appraisal({ kind }) } });
      return claimSaid(claim({ text }), analysis, 'spoken');
    };
    expect(said('The Lume Herald reported in 2018 that it was so.', 'press')).toBe('A news outlet reported in 2018 that it was so.');
    expect(said('RFI reported in 2018 that it was so.', 'press')).toBe('A news outlet reported in 2018 that it was so.');
    expect(said('The Commission for Norland announced in 2018 that it was so.', 'press')).toBe(
      'The Commission for Norland announced in 2018 that it was so.',
    );
    expect(said('ASGI reported in 2018 that it was so.', 'ngo-report')).toBe(
      'A non-governmental organisation reported in 2018 that it was so.',
    );
    expect(said('The Refugee Council of Norland reported that it was so.', 'ngo-report')).toBe(
      'The Refugee Council of Norland reported that it was so.',
    );
  });

  it('joins the sources of two claims only where neither says much that the other does not', () => {
    const claims = [
      claim({ text: 'A journalist reported in 2018 that until March the only way to its care led through detention.' }),
      secondClaim({
        text: 'A study reported in 2018 that until March the only way to its care led through detention, from where people were sent on to crowded shelters far away without papers.',
      }),
      ...roleClaims('implemented'),
    ];
    const analysis = analysisOf({ entries: [entry({ claims })] });
    const matter = onlyMatter(analysis);
    const [first] = chosenFacts(matter, analysis.workspace.commitments[0]!, analysis);
    expect(first!.sources.map(({ id }) => id)).toEqual([first!.claim.sources[0]!.id]);
  });

  it('names who did it and what, as the rule says it of the line that holds', () => {
    const when = [['misinformed'], ['coerced']];
    const said = (more: Parameters<typeof rule>[0]) => {
      const analysis = analysisOf({ rules: [rule({ when, ...more })] });
      return concluded(onlyMatter(analysis).lead, analysis);
    };
    const conduct = ['telling people what is not so', 'returning people who were forced'];
    expect(said({ conduct })).toBe('In returning people who were forced, org in 2012 contradicted what it has undertaken.');
    expect(said({ conduct: 'returning people so' })).toBe('In returning people so, org in 2012 contradicted what it has undertaken.');
    expect(said({ conduct, effect: 'strain' })).toBe(
      'What org did in 2012, returning people who were forced, sits ill with what it has undertaken.',
    );
  });

  it('names the month or the first quarter where all that is told of the year lies in it, and no month that only dates the telling', () => {
    const said = (...periods: readonly string[]) => {
      const claims = [claim({ period: periods[0]! }), secondClaim({ period: periods[1] ?? periods[0]! }), ...roleClaims('implemented')];
      const analysis = analysisOf({ entries: [entry({ claims })], rules: [rule({ conduct: 'returning people so' })] });
      return / org (.*?) contradicted/.exec(concluded(onlyMatter(analysis).lead, analysis))![1];
    };
    expect(said('2012-05-03')).toBe('in May 2012');
    expect(said('2012-05-03', '2012-05')).toBe('in May 2012');
    expect(said('2012-02', '2012-01/2012-03')).toBe('early in 2012');
    expect(said('2012-05', '2012-11')).toBe('in 2012');
    expect(said('2012-05', '2012')).toBe('in 2012');
    expect(said('2012-11', '2012-12')).toBe('in 2012');
    const claims = [claim({ period: '2012-05' }), secondClaim({ period: '2012-05' }), ...roleClaims('implemented')];
    const analysis = analysisOf({
      entries: [entry({ claims })],
      rules: [rule({ conduct: 'returning people so' })],
      sources: workspace().sources.map((each) => ({ ...each, issued: { 'date-parts': [[2012, 5]] } })),
    });
    expect(concluded(onlyMatter(analysis).lead, analysis)).toContain(' org in 2012 contradicted');
  });

  it('keeps the name of the organisation as it is where a conclusion that begins with it stands within a sentence', () => {
    const instruments = [
      instrument({ scope: { practices: [], open: [{ practice: 'return', because: 'not read' }] } }),
      instrument({ id: 'charter', short: 'Charter' }),
    ];
    const commitments = [commitment(), commitment({ id: 'charter:1', instrument: 'charter', norms: ['informed-decision'] })];
    const rules = [rule(), rule({ id: 'another', norms: ['informed-decision'] })];
    const actors = vocabulary.actors.map((each) => (each.id === 'org' ? { ...each, prefLabel: 'Frontex' } : each));
    const entries = [entry({ role: 'funded' })];
    const analysis = analysisOf({ instruments, commitments, rules, entries, vocabulary: { ...vocabulary, actors } });
    const matter = onlyMatter(analysis);
    const open = matter.leads.find((each) => each.commitment === 'policy:1')!;
    expect(plainBeside({ ...matter, lead: open }, analysis)!.text).toMatch(/^Even if it does not, Frontex had a part in /);
  });

  it('takes no promise for nearer than a general one that is measured by the words of others, which would get the graver verb', () => {
    const frame = { instrument: 'frame', inForce: '2012-06/..' };
    const instruments = [instrument(), instrument({ id: 'frame', short: 'Frame', adopted: '2012', inForce: '2012-06/..' })];
    const commitments = [commitment({ norms: ['human-rights'] }), commitment({ id: 'frame:1', ...frame })];
    const definition = commitment({ id: 'frame:2', ...frame, modality: 'definition', text: 'A choice is what nobody is forced to.' });
    const nearer = (reading: 'own' | 'external') => {
      const analysis = analysisOf({ instruments, commitments: [...commitments, definition], rules: [rule({ reading })] });
      return nearerPromise(onlyMatter(analysis), analysis)?.finding.commitment;
    };
    expect(nearer('own')).toBe('frame:1');
    expect(nearer('external')).toBeUndefined();
  });

  it('says what was done, and whose words describe a text that stands alone', () => {
    const open = [{ practice: 'return', because: 'not read' }];
    const instruments = [instrument({ scope: { practices: [], open } }), instrument({ id: 'charter', short: 'Charter' })];
    const described = commitment({ id: 'charter:1', instrument: 'charter', provenance: 'described-by-issuer', textStatus: 'digest' });
    const of = (conduct: string) => {
      const rules = [
        rule({ conduct: 'returning people so' }),
        rule({ id: 'another', norms: ['informed-decision'], conduct, effect: 'strain' }),
      ];
      const commitments = [commitment(), { ...described, norms: [{ id: 'informed-decision', cue: '', at: null }] }];
      const analysis = analysisOf({ instruments, commitments, rules, entries: [entry()] });
      const matter = onlyMatter(analysis);
      return plainBeside({ ...matter, lead: matter.leads.find((each) => each.commitment === 'policy:1')! }, analysis)!.text;
    };
    expect(of('returning people so')).toMatch(
      /^Even if it does not, what org did in 2012, returning people so, sits ill with .* in its Charter of 2010 as org describes it\.$/,
    );
    expect(of('telling them nothing')).toMatch(/^Even if it does not, what org did in 2012, telling them nothing, sits ill with /);
  });

  it('tells how much of the work there was, last and by a number that nothing else has', () => {
    const count = (id: string, text: string) => claim({ id, shows: ['implemented'], text, credibility: text.includes('best') ? 1 : 3 });
    const told = (...more: Claim[]): string[] => {
      const analysis = analysisOf({ entries: [entry({ claims: [...entry().claims, ...more] })] });
      return chosenFacts(onlyMatter(analysis), commitment(), analysis).map(({ claim: { id } }) => id);
    };
    expect(told(count('first', 'The 12 best known were returned.'), count('size', 'It returned 9,089 people.'))).toContain('size');
    const others = [count('first', 'The 12 best known were returned.'), count('known', 'It returned 9,089 people by air.')];
    expect(told(...others, count('size', 'It returned 9,089 people.')).filter((id) => ['known', 'size'].includes(id))).toHaveLength(1);
  });

  it('names whose an outside reading is, and then says what follows; where nobody is named it stays conditional', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', modality: 'definition' })];
    const said = (readingOf?: string, ...basis: Source[]) => {
      const legalBasis = basis.map(({ id }) => ({ id }));
      const sources = [...workspace().sources, ...basis];
      const analysis = analysisOf({ commitments, sources, rules: [rule({ reading: 'external', readingOf, legalBasis })] });
      return concluded(onlyMatter(analysis).lead, analysis);
    };
    const cited = (readingOf?: string) => {
      const legalBasis = [{ id: 'court-2018', locator: 'para. 30' }, { id: 'other' }];
      const analysis = analysisOf({ commitments, rules: [rule({ reading: 'external', legalBasis, readingOf })] });
      return sourcesOfReading(onlyMatter(analysis).lead, analysis);
    };
    expect(cited('The Court held in 2018 that consent must be free.')).toEqual([{ id: 'court-2018', locator: 'para. 30' }]);
    expect(cited('The Court held in 2018 that consent must be free. Another held so, too.').map(({ id }) => id)).toEqual([
      'court-2018',
      'other',
    ]);
    expect(cited()).toEqual([]);
    expect(said('The Court held in 2018 that consent must be free.')).toBe(
      'The Court held in 2018 that consent must be free. By that measure, which is not how org defines voluntariness, what is told here departs from what org has undertaken.',
    );
    const later = { id: 'court-2018', type: 'report', issued: { 'date-parts': [[2018]] } };
    const law = { id: 'covenant', type: 'treaty', title: 'The Covenant', issued: { 'date-parts': [[1966]] } };
    expect(said(undefined, law)).toMatch(/^By the Covenant of 1966, and not by org's own texts, what is told here would depart from /);
    expect(said('The Court held in 2018 that consent must be free.', later)).toContain(
      'By that measure, which was written after 2012 and is not how org defines voluntariness, what is told here departs',
    );
    expect(said('It had asked in 2012 for advice. The Court held in 2018 that consent must be free.')).toContain(
      'free. By that measure, which is not how org defines voluntariness, what',
    );
    const before = { id: 'committee-2010', type: 'report', issued: { 'date-parts': [[2010]] } };
    expect(said('A committee asked in 2010 for care. The Court held in 2018 that consent must be free.', before, later)).toContain(
      'By this last measure, which was written after 2012 and is not how org defines voluntariness, what is told here departs',
    );
    expect(said('A committee asked in 2018 for care. The Court held in 2010 that consent must be free.', later, before)).toContain(
      'By this last measure, which is not how org defines voluntariness, what is told here departs',
    );
    expect(said()).toMatch(
      /^By our own reading of .*, and not by org's own texts, what is told here would depart from what org has undertaken\.$/,
    );
  });

  it('says in plain words what a general promise is read to include, where the label is a term', () => {
    const norms = workspace().vocabulary.norms.map((norm) =>
      norm.id === 'voluntariness' ? { ...norm, inPlainWords: "people's free choice whether to go" } : norm,
    );
    const vocabulary = { ...workspace().vocabulary, norms };
    const analysis = analysisOf({ vocabulary, commitments: [commitment({ norms: ['human-rights'] })] });
    expect(concluded(onlyMatter(analysis).lead, analysis)).toContain("which we read to include people's free choice whether to go. ");
  });

  it('names the act of which nobody knows whose it was, where its rule does, and then no other', () => {
    const said =
      (...open: { practice: string; because: string }[]) =>
      (whoseAct?: string) => {
        const analysis = analysisOf({
          instruments: [instrument({ scope: { practices: [], open } })],
          rules: [rule({ conduct: 'keeping the gate', whoseAct })],
          entries: [entry({ claims: [claim({ by: 'unknown' }), secondClaim({ by: 'unknown' }), ...roleClaims('implemented')] })],
        });
        return concluded(onlyMatter(analysis).lead, analysis);
      };
    expect(said()()).toBe('In keeping the gate, org would depart from what it has undertaken, if it was org that made it so.');
    expect(said()('locked it')).toBe('Org would depart from what it has undertaken, if it was org that locked it.');
    expect(said({ practice: 'return', because: 'not read' })('locked it')).toMatch(
      /covers this work\. If it does, and if it was org that locked it, org would depart from it\.$/,
    );
  });

  it('says plainly only what is in force, at reasonable grounds, and neither answered nor in doubt', () => {
    const said = (more: Partial<Workspace>) => {
      const analysis = analysisOf(more);
      return concluded(onlyMatter(analysis).lead, analysis);
    };
    expect(said({})).toBe('What is told here contradicts what org has undertaken.');
    expect(said({ entries: [entry({ claims: [claim(), ...roleClaims('implemented')] })] })).toBe(
      'What is told here would contradict what org has undertaken, if what is reported is borne out.',
    );
    expect(
      said({
        entries: [
          entry({
            period: '2009/2011',
            claims: [
              claim({ period: '2009/2011', periodMeans: 'some-time' }),
              secondClaim({ period: '2009/2011', periodMeans: 'some-time' }),
              ...roleClaims('implemented'),
            ],
          }),
        ],
      }),
    ).toMatch(/, if this was done between the end of 2010 and December 2011\.$/);
    expect(said({ entries: [entry({ period: '2005' })] })).toMatch(
      /^Org's Policy of 2010 came later, and nothing is held against org here\.$/,
    );
    expect(said({ commitments: [commitment({ qualifiers: [{ kind: 'condition', text: 'if asked', at: [0, 1] }] })] })).toContain(
      ', if the condition that it sets was met (“if asked”).',
    );
    const influx = 'where the influx of workers poses a risk';
    expect(said({ commitments: [commitment({ qualifiers: [{ kind: 'condition', text: influx, at: [0, 1] }] })] })).toBe(
      'That promise holds, in its own words, if “the influx of workers poses a risk”. If that was so here, what is told here would depart from that promise.',
    );
  });

  it("never makes the organisation's own word about itself hang on its being borne out, and hangs no sentence on two things", () => {
    const said = (author: string, more: Parameters<typeof entry>[0] = {}) => {
      const analysis = analysisOf({
        sources: [{ id: 'own', type: 'report', author: [{ literal: author }] }, ...workspace().sources],
        appraisals: { ...workspace().appraisals, own: appraisal() },
        entries: [
          entry({
            claims: [claim({ by: 'organisation', sources: [{ id: 'own', read: 'whole' }] }), ...roleClaims('implemented')],
            ...more,
          }),
        ],
      });
      return concluded(onlyMatter(analysis).lead, analysis);
    };
    expect(said('org')).toBe('What is told here contradicts what org has undertaken.');
    expect(said('Somebody Else')).toBe('What is told here would contradict what org has undertaken, if what is reported is borne out.');
    const undated = claim({ period: '2009/2011', periodMeans: 'some-time' });
    expect(said('', { period: '2009/2011', claims: [undated, ...roleClaims('implemented')] })).toBe(
      'What is told here would contradict what org has undertaken, if it is borne out that this was done between the end of 2010 and December 2011.',
    );
  });

  it('never puts a restatement into quotation marks, and says whose description a text is known by', () => {
    const said = (more: Parameters<typeof commitment>[0], of: Parameters<typeof instrument>[0] = {}) => {
      const bearers = ['Staff', 'Partners', 'States'].map((prefLabel) => ({ id: prefLabel.toLowerCase(), prefLabel, definition: '' }));
      const vocabulary = { ...workspace().vocabulary, bearers } as Workspace['vocabulary'];
      const analysis = analysisOf({ commitments: [commitment(more)], instruments: [instrument(of)], vocabulary });
      return promised({ commitment: 'policy:1', standing: 'own-commitment' }, analysis).text;
    };
    expect(said({})).toBe("Org's Policy of 2010 says: “The Organization shall never return anyone against their will.”");
    const ofStaff = { textStatus: 'digest' as const, bearers: ['staff' as const], text: 'Staff must not name those who complain' };
    expect(said(ofStaff)).toBe("Org's Policy of 2010 says that its staff must not name those who complain.");
    expect(said({ ...ofStaff, bearers: ['partners'], text: 'Partners must not lie' })).toContain('says that partners must not lie.');
    expect(said({ ...ofStaff, bearers: ['states'], text: 'States must not lie' })).toContain('says that States must not lie.');
    expect(said({ textStatus: 'digest' })).toBe(
      "Org's Policy of 2010 says that the Organization shall never return anyone against their will.",
    );
    expect(said({ textStatus: 'digest', provenance: 'described-by-issuer' }, { title: 'A Policy', short: 'PX' })).toMatch(
      /^As org describes its Policy of 2010, /,
    );
  });

  it('cites what was read, and never as read what was not', () => {
    const manual = { id: 'manual', type: 'webpage', title: 'Manual', issued: { 'date-parts': [[2022, 11, 7]] } };
    const promise = (more: Parameters<typeof commitment>[0]) => {
      const of = instrument({ title: 'A Policy', short: 'PX', symbol: 'C/1', sources: ['policy', 'manual'] });
      const analysis = analysisOf({ commitments: [commitment({ textStatus: 'digest', ...more })], instruments: [of], sources: [manual] });
      return promised(onlyMatter(analysis).lead, analysis);
    };
    expect(promise({ pinpoint: 'C/1, para. 4', provenance: 'read' }).sources).toEqual([{ id: 'policy', locator: 'para. 4' }]);
    expect(promise({ pinpoint: 'para. 4', provenance: 'read', source: 'manual' }).sources).toEqual([{ id: 'manual', locator: 'para. 4' }]);
    expect(promise({ pinpoint: '', provenance: 'described-by-issuer' }).sources).toEqual([
      { id: 'policy', locator: 'known to us from descriptions only' },
    ]);
    expect(promise({ pinpoint: 'p. 32, finding 6', provenance: 'described-by-issuer', source: 'manual' }).sources).toEqual([
      { id: 'manual', locator: "p. 32, finding 6, describing org's Policy of 2010" },
    ]);
    const described = promise({ pinpoint: 'para. 4', provenance: 'described-by-issuer', source: 'manual' });
    expect(described.sources).toEqual([{ id: 'manual', locator: "describing org's Policy of 2010, para. 4" }]);
    expect(described.text).toMatch(/^As org described it in 2022, its Policy of 2010 says that /);
  });

  it('finds the answer that a neighbouring entry holds before it says that there is none', () => {
    const alone = entry({ response: { none: 'in its public answers' } });
    const neighbour = entry({
      id: 'shelter',
      title: 'Shelter',
      claims: [],
      mitigates: ['return'],
      response: { by: 'org', text: 'It says that it offers shelter' },
    });
    const said = (entries: Workspace['entries']) => {
      const analysis = analysisOf({ entries });
      return answerTo(
        analysis.entries.find(({ id }) => id === 'return')!,
        analysis,
      );
    };
    expect(said([alone])).toMatchObject({ kind: 'none', text: 'We found no answer of org to this in its public answers.' });
    expect(said([alone, neighbour])).toMatchObject({ kind: 'elsewhere' });
    expect(said([alone, neighbour]).text).toBe(
      'We found no answer of org to this in its public answers. Of other work in Libya, it says that it offers shelter.',
    );
    expect(said([alone, { ...neighbour, places: ['TN'] }]).kind).toBe('none');
    expect(said([entry()])).toMatchObject({ kind: 'not-sought' });
    const graded = (grade: 'in-part' | 'does-not-answer') =>
      said([entry({ response: { by: 'org', text: 'It tells of other work', grade } })]).graded;
    expect([graded('in-part'), graded('does-not-answer')]).toEqual([null, 'It does not speak to what is told here.']);
  });

  it('what speaks for the organisation is said to be there or elsewhere by its places and time', () => {
    const good = (more: Parameters<typeof entry>[0]) =>
      entry({ id: 'good', mitigates: ['return'], claims: [claim({ id: 'counselled', shows: ['counselled'] })], ...more });
    const where = (more: Parameters<typeof entry>[0]) => {
      const analysis = analysisOf({ entries: [entry(), good(more)] });
      return inFavourOf(mattersOf(analysis)[0]!, analysis).map((each) => each.where);
    };
    expect(where({})).toEqual(['here']);
    expect(where({ period: '2015' })).toEqual(['after']);
    expect(where({ places: ['TN'] })).toEqual(['elsewhere']);
  });

  it('takes two claims for the same by what they say, not by who says it', () => {
    const by = (text: string) => ({ text: `The Independent Panel on Lending found in 2019 that ${text}` });
    expect(
      isSameAs(by('the register holds no answer of 2018 to the complaint.'), by('the office registered the complaint of 212 families.')),
    ).toBe(false);
    expect(
      isSameAs(by('the office registered the complaint of 212 families.'), {
        text: 'A court found that the office registered the complaint of the 212 families.',
      }),
    ).toBe(true);
  });

  it('leaves persons whom the room does not know to the note, and names bodies', () => {
    const sources: Workspace['sources'] = [
      { id: 'report', type: 'report', author: [{ literal: 'Watch Group' }] },
      { id: 'study', type: 'article-journal', author: [{ family: 'Writer', given: 'A.' }, { family: 'Second' }] },
    ];
    const analysis = analysisOf({ sources, appraisals: { report: appraisal(), study: appraisal({ kind: 'study' }) } });
    const said = (text: string) => claimSaid(secondClaim({ text }), analysis);
    expect(said('Writer and Second found in 2018 that it was so.')).toBe('Researchers found in 2018 that it was so.');
    expect(said('Writer, a senator of Norland, wrote in 2018 that it was so.')).toBe('A senator of Norland wrote in 2018 that it was so.');
    expect(said('Writer wrote in 2018 that it was so.')).toBe('A researcher wrote in 2018 that it was so.');
    expect(said('Watch Group and Writer reported in 2018 that it was so')).toBe(
      'Watch Group and a researcher reported in 2018 that it was so.',
    );
    expect(said('Watch Group reported in 2018, as Writer and Second tell it, that it was so.')).toBe(
      'Watch Group reported in 2018 that it was so.',
    );
    const through = secondClaim({
      text: 'Watch Group reported in 2018, as Writer and Second tell it, that it was so.',
      sources: [{ id: 'report', via: 'study', read: 'none' }],
    });
    expect(claimSaid(through, analysis)).toBe('As researchers tell it, Watch Group reported in 2018 that it was so.');
  });

  it('names once who speaks twice in a row of the same source', () => {
    const before = { text: 'The Court of Audit found in 2018 that it paid.', sources: ['audit'] };
    const said = (text: string, sources: readonly string[]) => saidAfter(text, sources, before);
    expect(said('The Court of Audit found in 2018 that 3 were unpaid.', ['audit'])).toBe('It found also that 3 were unpaid.');
    expect(said('The Court of Audit found in 2018 that 3 were unpaid.', ['other'])).toMatch(/^The Court/);
    expect(said('The Court of Audit found in 2019 that 3 were unpaid.', ['audit'])).toMatch(/^The Court/);
  });

  it('a study that has been told of is the same study', () => {
    const before = [{ text: 'A study of 2023 that it commissioned reported that 3 were held.', sources: ['study'] }];
    const said = (text: string, source: string) => describedAgain(text, [source], before);
    expect(said('A study of 2023 that it commissioned found that 4 were not.', 'study')).toBe('The same study found that 4 were not.');
    expect(said('A study of 2023 that it commissioned found that 4 were not.', 'other')).toMatch(/^A study of/);
    expect(said('A study of 2021 found that 4 were not.', 'study')).toMatch(/^A study of/);
    const another = { text: 'A study of 2019 found that 5 were.', sources: ['other'] };
    expect(describedAgain(before[0]!.text, ['study'], [...before, another])).toMatch(/^A study of 2023/);
  });

  it('what is said without who says it is the clause that is said, and none on the study that it stands in', () => {
    expect(matterOf('Researchers state, from a study that was not read, that people were held.')).toBe('people were held.');
    expect(matterOf('The court found in 2018 that people were held; it fined nobody.')).toBe('people were held');
    expect(matterOf('The court found that they were held.')).toBeNull();
  });

  it('an unnamed person who has been told of is the same one, and somebody else another', () => {
    const said = (text: string, person: string, before: string[] = ['Ana, A']) =>
      personAgain(
        { text, person },
        before.map((each) => ({ text: 'A researcher wrote in 2018 that 3 were held.', person: each })),
      );
    expect(said('A researcher wrote in 2022 that 4 were not.', 'Ana, A')).toBe('The same researcher wrote in 2022 that 4 were not.');
    expect(said('Some of this has changed since: a researcher wrote of 4.', 'Ana, A')).toBe(
      'Some of this has changed since: the same researcher wrote of 4.',
    );
    expect(said('A researcher wrote of 4.', 'Ben, B')).toBe('Another researcher wrote of 4.');
    expect(said('A researcher wrote of 4.', 'Ana, A', ['Ana, A', 'Ben, B'])).toBe('One of these researchers wrote of 4.');
    expect(said('A journalist wrote of 4.', 'Ana, A')).toBe('The same researcher wrote of 4.');
    expect(said('A journalist wrote of 4.', 'Ben, B')).toMatch(/^A journalist/);
    const several = [
      { text: 'A researcher wrote in 2017.', person: 'Cleo, C' },
      { text: 'Researchers wrote in 2018 that 3 were held.', among: ['Ana, A', 'Ben, B'] },
    ];
    expect(personAgain({ text: 'A researcher wrote of 4.', person: 'Ben, B' }, several)).toBe('One of these researchers wrote of 4.');
    expect(personAgain({ text: 'A researcher wrote of 4.', person: 'Dora, D' }, several)).toBe('Another researcher wrote of 4.');
    const papers = [{ text: 'A news outlet reported it.', person: 'The Herald' }];
    expect(personAgain({ text: 'A news outlet reported more.', person: 'The Post' }, papers)).toBe('Another news outlet reported more.');
  });

  it('tells of its part by an act of its own, where one is known, and not only by what others say of what was done', () => {
    const others = { shows: ['coerced', 'implemented'], by: 'unknown' as const };
    const own = claim({ id: 'own', shows: ['implemented'], text: 'Org ran it from 2011.' });
    const claims = [claim({ ...others, text: 'People under org were made to go.' }), secondClaim(others), own];
    const analysis = analysisOf({ entries: [entry({ claims })], rules: [rule({ anyone: ['coerced'] })] });
    const told = chosenFacts(onlyMatter(analysis), commitment(), analysis).map(({ claim: { id }, told: why }) => [id, why]);
    expect(told).toContainEqual(['own', 'needed']);
  });

  it('reads sums in codes and in words, and of a part of a sum the part', () => {
    const amounts = (text: string) => sumsIn(text).map(({ amount }) => amount);
    expect(amounts('AUD 55.4 million, then 48 million euros, and 3 of 9 women')).toEqual([55.4e6, 48e6]);
    expect(amounts('9 of the 62 million euros')).toEqual([9e6]);
    expect(amounts('AUD 150 million in three years, 120 million of it for the centres')).toEqual([150e6]);
    expect(amounts('The camps got AUD 150 million in three years, 120 million of it for these.')).toEqual([120e6]);
    expect(amounts('62 million euros for the works, on 24 March; 9 million of these came from it')).toEqual([9e6]);
    expect(amounts('62 million euros for the works. Of these, it found, 9 million came from a fund')).toEqual([9e6]);
    expect(amounts('62 million euros on 24 March. It had read the books; 9 million, it found, came from a fund')).toEqual([9e6]);
    const analysis = analysisOf();
    expect(namesState('It cost EUR 3.', 'EU', analysis)).toBe(true);
    expect(namesState('Europeans paid in Nigerian coin.', 'NE', analysis)).toBe(false);
    expect(namesState('Niger paid.', 'NE', analysis)).toBe(true);
  });

  it('takes a figure of a part for as many millions only where it is short, and a count of people for no money', () => {
    const amounts = (text: string) => sumsIn(text).map(({ amount }) => amount);
    expect(amounts('62 million euros for this work. Of these, 500,000 came from Italy')).toEqual([5e5]);
    expect(amounts('500,000 of the 62 million euros')).toEqual([5e5]);
    expect(amounts('62 million euros. Of these, 9 came from Norland')).toEqual([9e6]);
    expect(amounts('62 million euros; of those returned, 4,300 came from Niger')).toEqual([62e6]);
    expect(amounts('62 million euros for 4,300 people, 40 of them from Niger')).toEqual([62e6]);
    expect(amounts('62 million euros for 4,300 people. Of these, 900 came from Niger')).toEqual([62e6]);
    expect(amounts('1,200 million euros, 500,000 of it from Italy')).toEqual([5e5]);
  });

  it('an ask has a verb, an addressee and a day or session, and names none twice', () => {
    expect(askSentence('organisation', 'Publish the agreement.', 'org')).toBe(
      'We ask org, before the next session, to publish the agreement.',
    );
    expect(askSentence('payers', 'Do not pay for it.', 'Norland, which pays for it')).toBe(
      'We call on Norland, which pays for it, not to pay for it, before the next session.',
    );
    expect(askSentence('body', 'Ask for a report at its next session', 'this Council')).toBe(
      'We urge this Council to ask for a report at its next session.',
    );
    expect(askSentence('payers', 'Publish it within a year', 'Norland, which pays for it')).toBe(
      'We call on Norland, which pays for it, to publish it within a year.',
    );
  });

  it('an ask names all of several States, also where it is not said that they pay, and speaks of them as of several', () => {
    const three = 'Italy, Germany and France, which have paid towards this work';
    expect(askedAgain('payers', 'Publish your terms', three)).toBe(
      'We call on Italy, Germany and France also, by then, to publish their terms.',
    );
    expect(askSentence('hosts', 'Close your camps', 'Italy, Germany and France')).toBe(
      'We call on Italy, Germany and France, before the next session, to close their camps.',
    );
    expect(askedAgain('payers', 'Publish your terms', 'the States that pay for such work')).toMatch(/ to publish their terms\.$/);
    expect(askedAgain('payers', 'Publish your terms', 'Norland, which pays for it, and for more')).toMatch(/Norland also.* its terms\.$/);
    expect(askedAgain('hosts', 'Publish your terms', 'the United States')).toMatch(/ its terms\.$/);
  });
});
