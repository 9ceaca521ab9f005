import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { completed, filterHint, filtered } from '../../src/app/filter.ts';
import type { Tab } from '../../src/app/tabs.ts';
import { commitment, entry, instrument, workspace } from '../support/records.ts';

const analysis = analyse(
  workspace({
    instruments: [instrument({ aliases: ['The Book'] }), instrument({ id: 'pact', short: 'Pact' })],
    commitments: [
      commitment(),
      commitment({ id: 'pact:1', instrument: 'pact', norms: ['informed-decision'], modality: 'recommendation', bearers: ['states'] }),
      commitment({ id: 'policy:2', norms: [], confidence: { level: 'doubtful', because: ['two readings'] } }),
    ],
    entries: [
      entry(),
      entry({ id: 'other', title: 'Another return', places: ['GR'], period: '2016/2018' }),
      entry({ id: 'camp', title: 'A camp', practices: ['camps'], places: ['GR'], period: '2020' }),
    ],
  }),
);
const ids = (tab: Tab, filter: string) =>
  filtered(tab, filter, analysis)
    .map((row) => row.id)
    .toSorted();

describe('the fields of a filter', () => {
  it('choose by norm and practice, narrower ones too', () => {
    expect(ids('commitments', 'norm:voluntariness')).toEqual(['pact:1', 'policy:1']);
    expect(ids('commitments', 'norm:informed-decision')).toEqual(['pact:1']);
    expect(ids('evidence', 'practice:return')).toEqual(['other', 'return']);
  });
  it('choose by place and time', () => {
    expect(ids('evidence', 'place:gr')).toEqual(['camp', 'other']);
    expect(ids('evidence', 'place:greece')).toEqual(['camp', 'other']);
    expect(ids('evidence', 'place:tunisia')).toEqual([]);
    expect(ids('evidence', 'since:2017')).toEqual(['camp', 'other']);
    expect(ids('evidence', 'since:2017 until:2018')).toEqual(['other']);
  });
  it('choose by verdict and standard of proof, at least or at most', () => {
    expect(ids('evidence', 'verdict:contradiction place:LY')).toEqual(['return']);
    expect(ids('gaps', 'standard:>=reasonable-grounds')).toEqual(ids('gaps', ''));
    expect(ids('gaps', 'standard:<reasonable-grounds')).toEqual([]);
    expect(ids('gaps', 'standard:lead')).toEqual([]);
  });
  it('choose by instrument, under any of its names, bearer, modality and reading', () => {
    expect(ids('commitments', 'instrument:pact')).toEqual(['pact:1']);
    expect(ids('commitments', 'instrument:policy modality:obligation')).toEqual(['policy:1', 'policy:2']);
    expect(ids('commitments', 'bearer:states')).toEqual(['pact:1']);
    expect(ids('commitments', 'reading:doubtful')).toEqual(['policy:2']);
  });
  it('have words that stand alone', () => {
    expect(ids('commitments', 'untested')).toEqual([...analysis.judgement.untested].toSorted());
    expect(ids('evidence', 'unjudged')).toEqual(['camp']);
  });
  it('narrow from letter to letter, and go together with words', () => {
    expect(ids('evidence', 'place:g')).toEqual(['camp', 'other']);
    expect(ids('evidence', 'place:GR another')).toEqual(['other']);
    expect(ids('evidence', 'place:GR anothers')).toEqual([]);
    expect(ids('evidence', 'place:GR another')).toEqual(['other']);
  });
  it('given twice mean either', () => {
    expect(ids('evidence', 'place:LY place:GR')).toEqual(['camp', 'other', 'return']);
  });
  it('leave ids of provisions to be looked for as words', () => {
    expect(ids('commitments', 'policy:2')).toEqual(['policy:2']);
    expect(filterHint('commitments', 'policy:2', analysis)).toBe('');
  });
});

describe('the last line of a filter', () => {
  it('says which fields there are where one is not known, or not for this screen', () => {
    expect(filterHint('gaps', 'foo:bar', analysis)).toMatch(/^no field foo:; there are norm: practice: /);
    expect(filterHint('sources', 'norm:x', analysis)).toBe('norm: is not for this screen; there are since: until:');
    expect(filterHint('problems', 'norm:x', analysis)).toContain('only words to look for here');
  });
  it('says what a value must be', () => {
    expect(filterHint('evidence', 'since:soon', analysis)).toBe('since: knows no “soon”; it takes a date such as 2016 or 2016-05');
    expect(filterHint('gaps', 'verdict:bad', analysis)).toBe('verdict: knows no “bad”');
  });
  it('completes names and values as far as they are certain', () => {
    const complete = (filter: string) => completed('commitments', filter, analysis);
    expect(complete('mod')).toBe('modality:');
    expect(complete('word mod')).toBe('word modality:');
    expect(complete('modality:re')).toBe('modality:reco');
    expect(complete('modality:recom')).toBe('modality:recommendation');
    expect(complete('norm:vol')).toBe('norm:voluntariness');
    expect(complete('unt')).toBe('untested');
    expect(complete('nothing-like-it')).toBe('nothing-like-it');
    expect(completed('gaps', 'standard:>=c', analysis)).toBe('standard:>=clear-and-convincing');
  });
  it('shows how it can go on', () => {
    expect(filterHint('commitments', 'modality:re', analysis)).toBe('Tab: recommendation recognition');
  });
});
