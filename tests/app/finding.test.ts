import { describe, expect, it } from 'vitest';
import { stripVTControlCharacters } from 'node:util';
import { analyse } from '../../src/analysis.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { wishesOf } from '../../src/app/keys/keys.ts';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { keptOfReport, takenUp } from '../../src/app/screens/compose/composing.ts';
import { screens } from '../../src/app/screens.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import { claim, commitment, entry, roleClaims, workspace } from '../support/records.ts';

const canvas = { columns: 80, rows: 24, colour: false };
const analysis = analyse(
  workspace({
    commitments: [commitment(), commitment({ id: 'policy:2', norms: ['privacy'] })],
    entries: [
      entry({ places: ['LY'], title: 'Buses out of detention' }),
      entry({
        id: 'other',
        title: 'Care at the border',
        places: ['ID'],
        atBehestOf: [{ who: 'AU', as: ['payer'] }],
        claims: [claim({ credibility: 5 }), ...roleClaims('implemented')],
      }),
    ],
  }),
);
type Key = Parameters<typeof wishesOf>[1];
type Press = string | Partial<Key>;
const enter: Press = { return: true };
const escape: Press = { escape: true };

/** The state after keys, and the effects that they asked for. */
function press(presses: readonly Press[], from: State = initial) {
  const effects: unknown[] = [];
  let state = from;
  for (const each of presses) {
    const [input, key] = typeof each === 'string' ? [each, {}] : [each.ctrl ? 'p' : '', each];
    for (const wish of wishesOf(input, key as Key, state, analysis, canvas)) {
      if ('effect' in wish) effects.push(wish);
      else state = reduce(state, wish);
    }
  }
  return { state, effects };
}
const shown = (state: State) => draw(state, analysis, 't', canvas).map(stripVTControlCharacters).join('\n');
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
      if (visible(initial.tab === id ? initial : { ...initial, tab: id }, analysis).list.length > 0)
        expect(press(['y'], { ...initial, tab: id }).effects).toMatchObject([{ effect: 'copy' }]);
    }
  });
  it('copies the command that shows the same', () => {
    const { effects } = press(['2', '/', ...'place:ID ', enter, 'Y']);
    expect(effects).toMatchObject([{ effect: 'copy', text: 'avowed gaps --place ID' }]);
  });
  it('sorts its list by the next order', () => {
    const list = (state: State) => rowsOf(visible(state, analysis).list).map(({ id }) => id);
    const { state } = press(['4']);
    expect(list(state)).toEqual(['return', 'other']);
    expect(list(press(['s'], state).state)).toEqual(['return', 'other']);
    expect(shown(press(['s', 's', 's'], state).state)).toMatch(/▸. Indonesia: Care at the border/);
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
    expect(rowsOf(visible(state, analysis).list).map(({ id }) => id)).toEqual([]);
    const one = press(['8', '/', ...'place:LY ', enter]).state;
    expect(visible(one, analysis).of.chosen).toBe(analysis);
    expect(rowsOf(visible(whole, analysis).list).map(({ id }) => id)).toEqual(
      expect.arrayContaining(rowsOf(visible(one, analysis).list).map(({ id }) => id)),
    );
  });
  it('a country shows its gaps alone by one key', () => {
    const { state } = press(['P', 'f']);
    expect(state).toMatchObject({ tab: 'gaps' });
    expect(state.places['gaps']!.filter).toMatch(/^(place|state):/);
  });
});

describe('composing', () => {
  it('of cases: of a gap only the case that was chosen is said', () => {
    const { state } = press(['0', 'v', ' ', { tab: true }]);
    expect(state.composing.chosen).toEqual(['voluntariness/assisted-return/return']);
    expect(shown(state)).toContain('chosen: voluntariness/assisted-return/return');
    expect(shown(state)).not.toContain('cannot be made');
  });
  it('is kept under a name, with its filter, and taken up again', () => {
    const { state, effects } = press(['0', '/', ...'place:LY ', enter, ' ', 'K', ...'returns', enter]);
    expect(effects).toMatchObject([
      { effect: 'keep-report', name: 'returns', state: { composing: { chosen: ['voluntariness/assisted-return'] } } },
    ]);
    const kept = keptOfReport(state, analysis);
    expect(kept).toMatchObject({ kind: 'statement', filters: { place: ['LY'] }, chosen: ['voluntariness/assisted-return'], minutes: 3 });
    expect(Object.keys(kept.rests?.claims ?? {}).every((id) => id.includes('#'))).toBe(true);
    expect(Object.keys(kept.rests?.findings ?? {})).not.toHaveLength(0);
    expect(press(['0', 'T', ...'returns', enter]).effects).toEqual([{ effect: 'take-up', name: 'returns' }]);
    const { composing, filter } = takenUp(kept, initial.composing);
    expect(reduce({ ...initial, tab: 'compose' }, { type: 'take-up', composing, filter })).toMatchObject({
      composing: { chosen: kept.chosen, kind: 'statement' },
      places: { compose: { filter: 'place:LY' } },
    });
  });
  it('says earlier or later what was chosen', () => {
    const choose = ['0', 'v', ' ', { downArrow: true }, ' '];
    const first = press(choose).state.composing.chosen;
    expect(first).toHaveLength(2);
    expect(press([...choose, '[']).state.composing.chosen).toEqual(first.toReversed());
    expect(press([...choose, ']']).state.composing.chosen).toEqual(first);
  });
});
