import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, chosenBy } from '../../src/analysis.ts';
import { fatesOf } from '../../src/explain/commitment-fates.ts';
import { chosenCommitments, chosenEntries } from '../../src/judge/choose.ts';
import { inOrderOfStrength } from '../../src/model/strength.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import { filters } from '../../src/model/filters/filters.ts';
import type { Workspace } from '../../src/model/records.ts';
import { searchedIn } from '../../src/model/searched.ts';
import { standards, verdicts } from '../../src/model/words.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { claim, commitment, entry, findingsOf, roleClaims, workspace } from '../support/records.ts';

const of = (more: Partial<Workspace>, chosen: Filters) => analyse(workspace(more), { filters: chosen }).judgement;

describe('a filter', () => {
  const libya = entry({ id: 'libya', places: ['LY'] });
  const weak = claim({ credibility: 5 });
  const indonesia = entry({ id: 'indonesia', places: ['ID'], claims: [weak, ...roleClaims('implemented')] });
  const two = { entries: [libya, indonesia] };

  it('leaves no headline, case or year of an entry that it does not choose', () => {
    const [gap, ...others] = of(two, { place: ['ID'] }).gaps;
    expect(others).toEqual([]);
    expect(gap!.cases.map((each) => each.evidence)).toEqual(['indonesia']);
    expect(gap!.headline.finding).toContain('indonesia');
    expect(gap!.headline.alleged).toBe(true);
    expect(gap!.places).toEqual(['ID']);
  });
  it('never changes a judgement: what allows outside it still allows', () => {
    const allowing = commitment({ id: 'other:1', instrument: 'policy', modality: 'permission', norms: ['voluntariness'] });
    const whole = of({ commitments: [commitment(), allowing] }, {});
    const chosen = of({ commitments: [commitment(), allowing] }, { modality: ['obligation'] });
    expect(findingsOf(chosen)).toEqual(findingsOf(whole).filter((finding) => finding.commitment === 'policy:1'));
  });
  it('chooses cases by the verdict and the standard of what leads them, whole', () => {
    const lesser = commitment({ id: 'policy:2', modality: 'recommendation' });
    const both = { commitments: [commitment(), lesser] };
    const whole = of(both, {}).gaps;
    const { verdict, standard } = whole[0]!.headline;
    expect(of(both, { verdict: [verdict] }).gaps).toEqual(whole);
    expect(of(both, { standard: [standard] }).gaps).toEqual(whole);
    expect(of(both, { verdict: ['lapsed'] }).gaps).toEqual([]);
  });
  it('asks of each fact whether it may lie within, by the claims that it rests on', () => {
    const [first, ...role] = [
      claim({ period: '2011/2012' }),
      ...roleClaims('implemented').map((each) => ({ ...each, period: '2012/2016' })),
    ];
    const apart = { entries: [entry({ period: '2010/2020', claims: [first, ...role] })] };
    expect(findingsOf(of(apart, { since: ['2011'] }))).not.toEqual([]);
    expect(findingsOf(of(apart, { since: ['2013'] }))).toEqual([]);
    expect(findingsOf(of(apart, { until: ['2011'] }))).toEqual([]);
    const claims = [claim({ period: '2005' }), claim({ id: 'later', period: '2020' }), ...roleClaims('implemented')];
    const around = { entries: [entry({ period: '2000/2020', claims })] };
    expect(findingsOf(of(around, { since: ['2010'], until: ['2015'] }))).toEqual([]);
  });
  it('finds silences on all instruments and chooses them by their entries', () => {
    const silent = { ...two, commitments: [commitment({ norms: ['privacy'] })] };
    expect(of(silent, {}).silences[0]!.evidence).toEqual(['indonesia', 'libya']);
    expect(of(silent, { place: ['ID'] }).silences[0]!.evidence).toEqual(['indonesia']);
    expect(of(silent, { place: ['FR'] }).silences).toEqual([]);
  });
  it('on evidence or results does not make a commitment untested', () => {
    const untested = { commitments: [commitment(), commitment({ id: 'policy:2', norms: ['privacy'] })] };
    expect(of(untested, { instrument: ['policy'] }).untested).toEqual(['policy:2']);
    const onOthers: Filters[] = [{ place: ['FR'] }, { practice: ['return'] }, { verdict: ['contradiction'] }];
    for (const chosen of onOthers) expect(of(untested, chosen).untested).toEqual([]);
  });
  it('does not make a commitment without a finding one whose findings are left out', () => {
    const untested = workspace({ commitments: [commitment(), commitment({ id: 'policy:2', norms: ['privacy'] })] });
    const chosen = { place: ['FR'] };
    const fates = fatesOf(analyse(untested, { filters: chosen }), {}).map(({ commitment: { id }, fate }) => [id, fate]);
    expect(fates).toEqual([
      ['policy:1', 'not-shown'],
      ['policy:2', 'untested'],
    ]);
  });
  it('on results chooses commitments and entries by their findings', () => {
    const whole = analyse(workspace({ ...two, commitments: [commitment(), commitment({ id: 'policy:2', norms: ['privacy'] })] }));
    expect(chosenCommitments(whole, { place: ['ID'] }).map(({ id }) => id)).toEqual(['policy:1']);
    expect(chosenCommitments(whole, { confirmed: ['yes'] })).toEqual([]);
    expect(chosenEntries(whole, whole.entries, { standard: ['reasonable-grounds'] }).map(({ id }) => id)).toEqual(['libya']);
    expect(chosenEntries(whole, whole.entries, { confirmed: ['yes'] })).toEqual([]);
  });
  it('of plain words finds none in the end of one record and the beginning of the next, and each where it stands', () => {
    const many = workspace({ entries: ['aa', 'ab', 'aab'].map((id) => entry({ id, title: id })) });
    const said = searchedIn(many);
    const texts = many.entries.map(said.entry);
    const found = (word: string) => [
      ...new Set(findingsOf(analyse(many, { filters: { words: [word] } }).judgement).map(({ evidence }) => evidence)),
    ];
    for (const [at, text] of texts.slice(1).entries()) expect(found(`${texts[at]!.slice(-3)}${text.slice(0, 2)}`)).toEqual([]);
    for (const word of ['aa', 'ab', 'aab', 'aab aab'])
      expect(found(word).toSorted()).toEqual(
        many.entries
          .filter((each) => said.entry(each).includes(word))
          .map(({ id }) => id)
          .toSorted(),
      );
  });
  it('of plain words looks in norm, practice, commitment and entry', () => {
    expect(of(two, { words: ['indonesia'] }).gaps[0]!.places).toEqual(['ID']);
    expect(of(two, { words: ['voluntariness', 'libya'] }).gaps[0]!.places).toEqual(['LY']);
    expect(of(two, { words: ['voluntariness', 'atlantis'] }).gaps).toEqual([]);
  });
  it('makes nothing stronger, keeps each finding as it is, and leads with the strongest that is left', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.subarray([...verdicts], { minLength: 1 }), fc.constantFrom(...standards), (any, verdict, standard) => {
        const whole = analyse(any);
        const known = new Map(findingsOf(whole.judgement).map((finding) => [finding.id, finding]));
        const places = whole.entries.flatMap((each) => each.places ?? []).slice(0, 1);
        const all: Filters[] = [{ place: places }, { verdict }, { standard: [standard] }, { verdict, standard: [standard] }];
        for (const chosen of all.filter((each) => Object.values(each).every((values) => values.length > 0))) {
          const { judgement } = chosenBy(whole, chosen);
          for (const finding of findingsOf(judgement)) expect(known.get(finding.id)).toBe(finding);
          for (const gap of judgement.gaps) {
            const left = gap.cases.flatMap((each) => each.findings);
            expect(gap.headline.finding).toBe(left[inOrderOfStrength(left, any)[0]!]!.id);
            for (const each of gap.cases) expect(each.lead).toBe(each.findings[inOrderOfStrength(each.findings, any)[0]!]!.id);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  it('that chooses all leaves all as it was', () => {
    fc.assert(
      fc.property(anyWorkspace, (any) => {
        const whole = analyse(any);
        expect(chosenBy(whole, { until: ['9999'] }).judgement.gaps).toEqual(whole.judgement.gaps);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the table of filters', () => {
  it('reads an id, a label or an alternative label, whole, whatever its case', () => {
    const read = (name: string, word: string, more: Partial<Workspace> = {}) =>
      filters.find((filter) => filter.name === name)!.read(word, workspace(more));
    const { vocabulary } = workspace();
    const practices = [
      { id: 'assisted-return', prefLabel: 'Assisted return', altLabel: ['assisted voluntary return', 'AVR'], definition: '' },
    ];
    const more = { vocabulary: { ...vocabulary, practices } } as Partial<Workspace>;
    for (const word of ['assisted-return', 'Assisted Return', 'avr', 'Assisted voluntary return'])
      expect(read('practice', word, more)).toBe('assisted-return');
    expect(read('practice', 'assisted', more)).toBeNull();
    expect(read('place', 'indonesia')).toBe('ID');
    expect(read('state', 'Australia')).toBe('AU');
    expect(read('standard', '<reasonable grounds')).toBe('<reasonable-grounds');
    expect(read('since', 'soon')).toBeNull();
  });
  it('has every name and every option once', () => {
    const names = filters.map(({ name }) => name);
    const options = filters.map(({ option }) => option);
    expect([new Set(names).size, new Set(options).size]).toEqual([filters.length, filters.length]);
  });
});
