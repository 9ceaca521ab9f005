import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { completed, filterHint, fieldsOn } from '../../src/app/lists/filter.ts';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { screenCalled } from '../../src/app/screens.ts';
import { initial } from '../../src/app/state.ts';
import { commitment, entry, instrument, workspace } from '../support/records.ts';

const analysis = analyse(
  workspace({
    instruments: [instrument({ aliases: ['The Book'] }), instrument({ id: 'pact', short: 'Pact' })],
    commitments: [
      commitment(),
      commitment({ id: 'pact:1', instrument: 'pact', norms: ['informed-decision'], modality: 'recommendation', bearers: ['states'] }),
      commitment({
        id: 'policy:2',
        norms: [],
        confidence: { level: 'doubtful', because: ['two readings'], doubts: [{ kind: 'reading' }] },
      }),
    ],
    entries: [
      entry(),
      entry({ id: 'other', title: 'Another return', places: ['GR'], period: '2016/2018' }),
      entry({ id: 'camp', title: 'A camp', practices: ['camps'], places: ['GR'], period: '2020' }),
    ],
  }),
);
const ids = (tab: string, filter: string, filtering = false) =>
  rowsOf(visible({ ...initial, tab, filtering, places: { [tab]: { selected: 0, filter } } }, analysis).list)
    .map(({ id }) => id)
    .toSorted();
const fields = (tab: string) => fieldsOn(screenCalled(tab), undefined);
const hint = (tab: string, filter: string) => filterHint(filter, fields(tab), analysis);

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
    expect(ids('gaps', 'standard:=lead')).toEqual([]);
    expect(ids('gaps', 'standard:lead')).toEqual(ids('gaps', ''));
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
  it('take effect when their word is finished, plain words at each letter', () => {
    expect(ids('evidence', 'place:G', true)).toEqual(ids('evidence', ''));
    expect(ids('evidence', 'place:GR ', true)).toEqual(['camp', 'other']);
    expect(ids('evidence', 'anoth', true)).toEqual(['other']);
  });
  it('take a label of several words in quotation marks', () => {
    expect(ids('evidence', 'place:"Libya"')).toEqual(['return']);
  });
  it('find a place by its name, wherever its gap leads', () => {
    expect(ids('gaps', 'greece')).toEqual(ids('gaps', 'place:GR'));
  });
  it('given twice mean either', () => {
    expect(ids('evidence', 'place:LY place:GR')).toEqual(['camp', 'other', 'return']);
  });
  it('leave ids of provisions to be looked for as words', () => {
    expect(ids('commitments', 'policy:2')).toEqual(['policy:2']);
    expect(hint('commitments', 'policy:2')).toBe('');
  });
});

describe('the last line of a filter', () => {
  it('says which fields there are where one is not known, or not for this screen', () => {
    expect(hint('gaps', 'foo:bar')).toMatch(/^no field foo:; there are instrument: norm: practice: /);
    expect(filterHint('place:x', { chooses: ['instrument'] }, analysis)).toBe('place: is not for this screen; there are instrument:');
    expect(hint('problems', 'norm:x')).toContain('only words to look for here');
  });
  it('says what a value must be', () => {
    expect(hint('evidence', 'since:soon')).toMatch(/^since: knows no “soon”; it takes an EDTF date/);
    expect(hint('gaps', 'verdict:bad')).toBe('verdict: knows no “bad”');
  });
  it('completes names and values as far as they are certain', () => {
    const complete = (filter: string) => completed(filter, fields('commitments'), analysis);
    expect(complete('mod')).toBe('modality:');
    expect(complete('word mod')).toBe('word modality:');
    expect(complete('modality:re')).toBe('modality:reco');
    expect(complete('modality:recom')).toBe('modality:recommendation');
    expect(complete('norm:vol')).toBe('norm:voluntariness');
    expect(complete('unte')).toBe('untested');
    expect(complete('nothing-like-it')).toBe('nothing-like-it');
    expect(completed('standard:>=c', fields('gaps'), analysis)).toBe('standard:>=clear-and-convincing');
  });
  it('shows how it can go on', () => {
    expect(hint('commitments', 'modality:re')).toBe('Tab: recommendation recognition');
  });
});
