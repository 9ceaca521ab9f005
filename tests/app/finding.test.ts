import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { screens } from '../../src/app/screens.ts';
import { initial, type State } from '../../src/app/state.ts';
import { enter, escape, pressing, type Press } from '../support/pressing.ts';
import { twoPlaces } from '../support/two-places.ts';

const { press, shown } = pressing(twoPlaces);
const finder: Press = { ctrl: true };

describe('anything anywhere', () => {
  it('is found by words, and opens where it belongs', () => {
    const { state } = press([finder, ...'australia']);
    expect(shown(state)).toMatch(/▸country +Australia: payer: Care at the border/);
    const opened = press([enter], state).state;
    expect(opened).toMatchObject({ tab: 'countries', finder: null, opened: [{ id: 'country AU' }] });
    expect(shown(opened)).toContain('What it paid for');
    expect(press([finder, ...'xyzzy', escape]).state.finder).toBeNull();
  });
});

describe('what was found', () => {
  it('is the row on which one comes out again; of a case that of its gap', () => {
    const found = press([finder, ...'indonesia', enter]).state;
    const rowAfter = (state: State) => visible(state, twoPlaces).list.id(state.places[state.tab]!.selected);
    expect(rowAfter(press([escape], found).state)).toBe(found.opened[0]!.id);
    const inCase = press([finder, ...'assisted-return/other', enter]).state;
    expect(inCase.opened[0]!.id).toBe('voluntariness/assisted-return/other');
    expect(rowAfter(press([escape], inCase).state)).toBe('voluntariness/assisted-return');
  });
});

describe('a page', () => {
  it('is searched by /, n and N go on, Esc ends', () => {
    const page = press(['4', enter, '/', ...'detention']).state;
    expect(page.search).toEqual({ text: 'detention', typing: true });
    expect(shown(page)).toContain('in this page: detention');
    const kept = press([enter], page).state;
    expect(kept.search?.typing).toBe(false);
    expect(press(['n', 'N', escape], kept).state).toMatchObject({ search: null, opened: [{ id: 'return' }] });
  });
});

describe('every screen', () => {
  it('says with one key what its marks mean, and has a copy of what is selected', () => {
    for (const { id, key } of screens) {
      const { state } = press([key, 'L']);
      expect(state).toMatchObject({ tab: id, overlay: 'legend' });
      expect(shown(state)).toContain('Marks and words of this screen');
      expect(press(['L'], state).state.overlay).toBeNull();
      if (visible(initial.tab === id ? initial : { ...initial, tab: id }, twoPlaces).list.length > 0)
        expect(press(['y'], { ...initial, tab: id }).effects).toMatchObject([{ effect: 'copy' }]);
    }
  });
  it('says of a screen that no command shows that there is none', () => {
    expect(press(['6', 'Y']).state.said).toContain('No command shows just this');
  });
  it('copies of a page of its own the command that shows it', () => {
    expect(press(['P', enter, 'Y']).effects).toMatchObject([{ text: expect.stringMatching(/^avowed gaps --(place|state) /) }]);
    expect(press(['8', 'b', enter, 'Y']).effects).toMatchObject([{ text: expect.stringMatching(/^avowed review show /) }]);
  });
  it('copies the command that shows the same', () => {
    const { effects } = press(['2', '/', ...'place:ID ', enter, 'Y']);
    expect(effects).toMatchObject([{ effect: 'copy', text: 'avowed gaps --place ID' }]);
  });
  it('sorts its list by the next order', () => {
    const list = (state: State) => rowsOf(visible(state, twoPlaces).list).map(({ id }) => id);
    const { state } = press(['4']);
    expect(list(state)).toEqual(['return', 'other']);
    expect(list(press(['s'], state).state)).toEqual(['return', 'other']);
    expect(shown(press(['s', 's', 's'], state).state)).toMatch(/▸. Indonesia: Care at the border/);
  });
});

describe('y on every screen and its other lists', () => {
  it('copies words of what is selected, and says what', () => {
    for (const { key, others = [] } of screens)
      for (const list of ['', ...others.map((each) => each.key)]) {
        const { state } = press([key, ...list]);
        if (visible(state, twoPlaces).list.length === 0) continue;
        const [copied] = press(['y'], state).effects;
        expect(copied, `${key} ${list}`).toMatchObject({ effect: 'copy', said: expect.stringMatching(/^Copied: /) });
        expect((copied as { text: string }).text).not.toMatch(/^(blind|talk|weakness|problem|country)\b/);
      }
  });
});

describe('a country or payer', () => {
  it('has its brief one key away, and a case on its page a statement', () => {
    const brief = press(['P', '/', ...'australia', enter, 'R']).state;
    expect(brief).toMatchObject({ tab: 'compose', composing: { kind: 'state-brief' }, places: { compose: { filter: 'state:AU' } } });
    expect(shown(brief)).toContain('report state-brief');
    expect(shown(brief)).toContain('only: what was paid for, asked for, hosted or directed by Australia');
    const after = press(['2', 'R'], brief).state;
    expect(after).toMatchObject({ composing: { kind: null }, places: { compose: { filter: '' } } });
    const statement = press(['P', '/', ...'australia', enter, enter, 'n', 'R']).state;
    expect(statement.composing.kind).toBeNull();
  });
});

describe('a list that has nothing', () => {
  it('says what would make something stand in it', () => {
    const silent = shown(press(['5']).state);
    expect(silent).toContain('Silences: none');
    expect(silent).toContain('no own commitment');
    expect(shown(press(['F']).state)).toContain('effect “fulfilment” meets');
    expect(shown(press(['8', 't']).state)).toContain('Two must have given their word');
    expect(shown(press(['9']).state)).toContain('No error and no warning');
  });
  it('says that its filter hides all', () => {
    expect(shown(press(['2', '/', ...'zzz', enter]).state)).toContain('Nothing passes this filter. Esc clears it.');
  });
});

describe('the arrows', () => {
  it('lead from a list to the page and back', () => {
    const page = press(['2', { rightArrow: true }]).state;
    expect(page.opened).toHaveLength(1);
    const back = press([{ leftArrow: true }], page).state;
    expect(back).toMatchObject({ peeking: true, tab: 'gaps' });
  });
});

describe('under a filter', () => {
  it('a gap is led by what is left, on its row and on its page', () => {
    const { state } = press(['2', '/', ...'place:ID ', enter]);
    expect(shown(state)).toMatch(/▸d .*alleged/);
    const page = shown(press([enter], state).state);
    expect(page).toContain('Care at the border');
    expect(page).not.toContain('Buses out of detention');
  });
  it('a report says nothing of another place', () => {
    const { state } = press(['0', '/', ...'place:LY ', enter, { tab: true }]);
    expect(shown(state)).toContain('only: work in Libya');
    expect(shown(state)).not.toContain('Care at the border');
  });
  it('a case to review stands as it is in the whole', () => {
    const whole = press(['8']).state;
    const { state } = press(['8', '/', ...'entry:return modality:recommendation ', enter]);
    expect(rowsOf(visible(state, twoPlaces).list).map(({ id }) => id)).toEqual([]);
    const one = press(['8', '/', ...'place:LY ', enter]).state;
    expect(visible(one, twoPlaces).of.chosen).toBe(twoPlaces);
    expect(rowsOf(visible(whole, twoPlaces).list).map(({ id }) => id)).toEqual(
      expect.arrayContaining(rowsOf(visible(one, twoPlaces).list).map(({ id }) => id)),
    );
  });
  it('a country shows its gaps alone by one key', () => {
    const { state } = press(['P', 'f']);
    expect(state).toMatchObject({ tab: 'gaps' });
    expect(state.places['gaps']!.filter).toMatch(/^(place|state):/);
  });
});
