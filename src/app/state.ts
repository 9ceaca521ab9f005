import type { Tab } from './rows.ts';
import { tabs } from './rows.ts';

/** Where one stands in an opened page. */
export interface Opened {
  readonly id: string;
  readonly line: number;
}

/** Where one stands in the list of a tab. */
export interface Place {
  readonly selected: number;
  readonly filter: string;
}

/** All that the app knows of what its user does. Everything drawn is a function of this and of the analysis. */
export interface State {
  readonly tab: Tab;
  readonly places: Readonly<Record<Tab, Place>>;
  readonly cell: { readonly row: number; readonly column: number };
  /** Pages one went into, the last on top; Esc goes back exactly this way. */
  readonly opened: readonly Opened[];
  readonly filtering: boolean;
  readonly help: boolean;
}

const start: Place = { selected: 0, filter: '' };

export const initial: State = {
  tab: 'overview',
  places: { overview: start, gaps: start, commitments: start, evidence: start, silences: start },
  cell: { row: 0, column: 0 },
  opened: [],
  filtering: false,
  help: false,
};

/** How much there is to move over, which only the screen knows. */
export interface Bounds {
  readonly rows: number;
  readonly lines: number;
  readonly norms: number;
  readonly practices: number;
  readonly page: number;
  /** The id that Enter opens, if any. */
  readonly target: string | undefined;
}

export type Action =
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'next-tab'; readonly by: 1 | -1 }
  | { readonly type: 'move'; readonly by: number; readonly bounds: Bounds }
  | { readonly type: 'sideways'; readonly by: number; readonly bounds: Bounds }
  | { readonly type: 'edge'; readonly end: boolean; readonly bounds: Bounds }
  | { readonly type: 'enter'; readonly bounds: Bounds }
  | { readonly type: 'next-link'; readonly by: 1 | -1; readonly links: readonly number[] }
  | { readonly type: 'back' }
  | { readonly type: 'filter-start' }
  | { readonly type: 'filter-type'; readonly text: string }
  | { readonly type: 'filter-delete' }
  | { readonly type: 'filter-end'; readonly keep: boolean }
  | { readonly type: 'help' };

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The one place where state changes. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'tab':
      return { ...state, tab: action.tab, opened: [], filtering: false, help: false };
    case 'next-tab':
      return reduce(state, { type: 'tab', tab: tabs[(tabs.indexOf(state.tab) + action.by + tabs.length) % tabs.length]! });
    case 'move':
      return moveTo(state, action.bounds, (from) => from + action.by);
    case 'edge':
      return moveTo(state, action.bounds, () => (action.end ? Number.MAX_SAFE_INTEGER : 0));
    case 'sideways':
      if (state.tab !== 'overview' || state.opened.length > 0) return state;
      return { ...state, cell: { ...state.cell, column: clamp(state.cell.column + action.by, action.bounds.practices) } };
    case 'enter':
      return action.bounds.target === undefined ? state : { ...state, opened: [...state.opened, { id: action.bounds.target, line: 0 }] };
    case 'next-link': {
      const top = state.opened.at(-1);
      const next =
        action.by > 0 ? action.links.find((line) => line > (top?.line ?? 0)) : action.links.findLast((line) => line < (top?.line ?? 0));
      return top && next !== undefined ? { ...state, opened: [...state.opened.slice(0, -1), { ...top, line: next }] } : state;
    }
    case 'back':
      if (state.help) return { ...state, help: false };
      if (state.opened.length > 0) return { ...state, opened: state.opened.slice(0, -1) };
      return withPlace(state, { selected: 0, filter: '' }, state.places[state.tab].filter !== '');
    case 'filter-start':
      return state.tab === 'overview' || state.opened.length > 0 ? state : { ...state, filtering: true };
    case 'filter-type':
      return withPlace(state, { selected: 0, filter: state.places[state.tab].filter + action.text });
    case 'filter-delete':
      return withPlace(state, { selected: 0, filter: state.places[state.tab].filter.slice(0, -1) });
    case 'filter-end': {
      const ended = { ...state, filtering: false };
      return action.keep ? ended : withPlace(ended, { selected: 0, filter: '' });
    }
    case 'help':
      return { ...state, help: !state.help };
  }
}

function withPlace(state: State, place: Place, change = true): State {
  return change ? { ...state, places: { ...state.places, [state.tab]: place } } : state;
}

function moveTo(state: State, bounds: Bounds, to: (from: number) => number): State {
  const top = state.opened.at(-1);
  if (top) return { ...state, opened: [...state.opened.slice(0, -1), { ...top, line: clamp(to(top.line), bounds.lines) }] };
  if (state.tab === 'overview') return { ...state, cell: { ...state.cell, row: clamp(to(state.cell.row), bounds.norms) } };
  const place = state.places[state.tab];
  return withPlace(state, { ...place, selected: clamp(to(place.selected), bounds.rows) });
}
