import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/app/reduce.ts';
import { initial, inPage, type Action, type Bounds, type State } from '../../src/app/state.ts';

const bounds: Bounds = { rows: 10, lines: 50, grid: null, page: 20, target: 'a-page', unfiltered: 7 };
const matrix: Bounds = { ...bounds, grid: { rows: 3, columns: 4 } };
const after = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const gaps = after(initial, { type: 'tab', tab: 'gaps' });
const enter: Action = { type: 'enter', bounds, line: 0 };
const back: Action = { type: 'back', bounds };
const toOther: Action = { type: 'switch', bounds, line: 0 };

describe('moving', () => {
  it('stays within the list', () => {
    expect(after(gaps, { type: 'move', by: 99, bounds }).places['gaps']!.selected).toBe(9);
    expect(after(gaps, { type: 'move', by: -1, bounds }).places['gaps']!.selected).toBe(0);
    expect(after(gaps, { type: 'edge', end: true, bounds }).places['gaps']!.selected).toBe(9);
  });
  it('moves in the matrix of the overview in both directions', () => {
    expect(after(initial, { type: 'move', by: 1, bounds: matrix }, { type: 'sideways', by: 9, bounds: matrix }).cell).toEqual({
      row: 1,
      column: 3,
    });
  });
  it('does nothing in an empty list', () => {
    expect(after(gaps, { type: 'move', by: 1, bounds: { ...bounds, rows: 0 } }).places['gaps']!.selected).toBe(0);
  });
});

describe('going in and coming out', () => {
  it('walks back exactly the way one came, to the same row and line', () => {
    const way = after(
      gaps,
      { type: 'move', by: 4, bounds },
      enter,
      { type: 'move', by: 7, bounds },
      {
        type: 'enter',
        bounds: { ...bounds, target: 'deeper' },
        line: 2,
      },
    );
    expect(way.opened).toEqual([
      { id: 'a-page', line: 7 },
      { id: 'deeper', line: 2 },
    ]);
    const once = after(way, back);
    expect(once.opened).toEqual([{ id: 'a-page', line: 7 }]);
    expect(after(once, back)).toMatchObject({ opened: [], places: { gaps: { selected: 4 } } });
  });
  it('jumps from link to link of a page', () => {
    const page = after(gaps, enter);
    const links = [4, 9];
    const next: Action = { type: 'next-link', by: 1, links };
    expect(after(page, next, next, next).opened).toEqual([{ id: 'a-page', line: 9 }]);
    expect(after(page, next, next, { type: 'next-link', by: -1, links }).opened).toEqual([{ id: 'a-page', line: 4 }]);
  });
  it('does nothing where a line leads nowhere', () => {
    expect(after(gaps, { type: 'enter', bounds: { ...bounds, target: undefined }, line: 0 }).opened).toEqual([]);
  });
  it('another screen begins at its own place and the first keeps its row', () => {
    const state = after(gaps, { type: 'move', by: 2, bounds }, { type: 'tab', tab: 'evidence' }, { type: 'tab', tab: 'gaps' });
    expect(state.places['gaps']!.selected).toBe(2);
  });
});

describe('between list and page', () => {
  const deep = after(gaps, enter, { type: 'move', by: 5, bounds }, enter);
  it('looks back at the list and returns to the same page', () => {
    const peeking = after(deep, toOther);
    expect(inPage(peeking)).toBe(false);
    expect(after(peeking, toOther)).toEqual(deep);
  });
  it('goes into the selected row where nothing is open', () => {
    expect(after(gaps, toOther).opened).toEqual([{ id: 'a-page', line: 0 }]);
  });
  it('lets the pages go once one moves on in the list', () => {
    expect(after(deep, toOther, { type: 'move', by: 1, bounds })).toMatchObject({ opened: [], peeking: false });
  });
  it('Esc in the list closes the pages, and Enter begins anew', () => {
    expect(after(deep, toOther, back)).toMatchObject({ opened: [], peeking: false });
    expect(after(deep, toOther, enter).opened).toEqual([{ id: 'a-page', line: 0 }]);
  });
});

describe('filtering', () => {
  const typed = after(gaps, { type: 'filter-start' }, { type: 'filter-set', filter: 'lib' }, { type: 'filter-set', filter: 'li' });
  const end = (keep: boolean): Action => ({ type: 'filter-end', keep, bounds });
  it('types, deletes and keeps', () => {
    expect(typed).toMatchObject({ filtering: true, places: { gaps: { filter: 'li', selected: 0 } } });
    expect(after(typed, end(true))).toMatchObject({ filtering: false, places: { gaps: { filter: 'li' } } });
  });
  it('cleared, leaves one on the row that was selected', () => {
    expect(after(typed, end(false)).places['gaps']).toEqual({ filter: '', selected: 7 });
    expect(after(typed, end(true), back).places['gaps']).toEqual({ filter: '', selected: 7 });
  });
  it('is not for a page', () => {
    expect(after(gaps, enter, { type: 'filter-start' }).filtering).toBe(false);
  });
});

describe('holding a commitment against an entry', () => {
  const commitment: Action = { type: 'hold-against', with: { kind: 'commitment', id: 'policy:1' } };
  const entry: Action = { type: 'hold-against', with: { kind: 'entry', id: 'return' } };
  it('waits for the other, whichever comes first, and opens what there is to say of both', () => {
    for (const way of [
      [commitment, entry],
      [entry, commitment],
    ]) {
      const state = after(gaps, ...way);
      expect(state.opened).toEqual([{ id: 'policy:1 return', line: 0 }]);
      expect(state.waiting).toBeNull();
    }
  });
  it('takes another of the same kind instead, and the same one twice means none', () => {
    const other: Action = { type: 'hold-against', with: { kind: 'commitment', id: 'policy:2' } };
    expect(after(gaps, commitment, other).waiting?.id).toBe('policy:2');
    expect(after(gaps, commitment, commitment).waiting).toBeNull();
  });
});
