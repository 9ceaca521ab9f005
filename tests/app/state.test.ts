import { describe, expect, it } from 'vitest';
import { initial, reduce, type Action, type Bounds, type State } from '../../src/app/state.ts';

const bounds: Bounds = { rows: 10, lines: 50, norms: 3, practices: 4, page: 20, target: 'a-page' };
const after = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const gaps = after(initial, { type: 'tab', tab: 'gaps' });

describe('moving', () => {
  it('stays within the list', () => {
    expect(after(gaps, { type: 'move', by: 99, bounds }).places.gaps.selected).toBe(9);
    expect(after(gaps, { type: 'move', by: -1, bounds }).places.gaps.selected).toBe(0);
    expect(after(gaps, { type: 'edge', end: true, bounds }).places.gaps.selected).toBe(9);
  });
  it('moves in the matrix of the overview in both directions', () => {
    expect(after(initial, { type: 'move', by: 1, bounds }, { type: 'sideways', by: 9, bounds }).cell).toEqual({ row: 1, column: 3 });
  });
  it('does nothing in an empty list', () => {
    expect(after(gaps, { type: 'move', by: 1, bounds: { ...bounds, rows: 0 } }).places.gaps.selected).toBe(0);
  });
});

describe('going in and coming out', () => {
  it('walks back exactly the way one came, to the same row and line', () => {
    const way = after(
      gaps,
      { type: 'move', by: 4, bounds },
      { type: 'enter', bounds },
      { type: 'move', by: 7, bounds },
      { type: 'enter', bounds: { ...bounds, target: 'deeper' } },
    );
    expect(way.opened).toEqual([
      { id: 'a-page', line: 7 },
      { id: 'deeper', line: 0 },
    ]);
    const back = after(way, { type: 'back' });
    expect(back.opened).toEqual([{ id: 'a-page', line: 7 }]);
    expect(after(back, { type: 'back' })).toMatchObject({ opened: [], places: { gaps: { selected: 4 } } });
  });
  it('jumps from link to link of a page', () => {
    const page = after(gaps, { type: 'enter', bounds });
    const links = [4, 9];
    const next: Action = { type: 'next-link', by: 1, links };
    expect(after(page, next, next, next).opened).toEqual([{ id: 'a-page', line: 9 }]);
    expect(after(page, next, next, { type: 'next-link', by: -1, links }).opened).toEqual([{ id: 'a-page', line: 4 }]);
  });
  it('does nothing where a line leads nowhere', () => {
    expect(after(gaps, { type: 'enter', bounds: { ...bounds, target: undefined } }).opened).toEqual([]);
  });
  it('another screen begins at its own place and the first keeps its row', () => {
    const state = after(gaps, { type: 'move', by: 2, bounds }, { type: 'tab', tab: 'evidence' }, { type: 'tab', tab: 'gaps' });
    expect(state.places.gaps.selected).toBe(2);
  });
});

describe('filtering', () => {
  it('types, deletes, keeps and clears', () => {
    const typed = after(
      gaps,
      { type: 'filter-start' },
      { type: 'filter-type', text: 'li' },
      { type: 'filter-type', text: 'b' },
      { type: 'filter-delete' },
    );
    expect(typed).toMatchObject({ filtering: true, places: { gaps: { filter: 'li', selected: 0 } } });
    expect(after(typed, { type: 'filter-end', keep: true })).toMatchObject({ filtering: false, places: { gaps: { filter: 'li' } } });
    expect(after(typed, { type: 'filter-end', keep: false }).places.gaps.filter).toBe('');
    expect(after(typed, { type: 'filter-end', keep: true }, { type: 'back' }).places.gaps.filter).toBe('');
  });
});
