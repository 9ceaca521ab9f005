import { initialPlace, inPage, placeOn, type Action, type Bounds, type Place, type State } from './state.ts';

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The one place where state changes. */
export function reduce(state: State, action: Action): State {
  const change = changes[action.type] as (state: State, action: Action) => State;
  return change(state.said === null ? state : { ...state, said: null }, action);
}

const closed = (state: State): State => ({ ...state, opened: [], peeking: false, search: null });

/** Under which the place in the usual list of a screen is kept while another stands there. */
const usualPlaceOf = (tab: string): string => `${tab}:usual`;

/** Goes to the first of the lines from where one stands. */
function searched(state: State, text: string, lines: readonly number[]): State {
  const top = state.opened.at(-1);
  if (!top) return state;
  const line = lines.find((each) => each >= top.line) ?? lines[0] ?? top.line;
  return { ...state, search: { text, typing: true }, opened: [...state.opened.slice(0, -1), { ...top, line }] };
}

function enter(state: State, target: string | undefined, line: number): State {
  if (target === undefined) return state;
  const from = state.peeking ? closed(state) : state;
  return { ...from, search: null, opened: [...from.opened, { id: target, line }] };
}

const withPlace = (state: State, place: Place): State => ({ ...state, places: { ...state.places, [state.tab]: place } });

function moveTo(state: State, bounds: Bounds, to: (from: number) => number): State {
  const top = state.opened.at(-1);
  if (top && inPage(state))
    return { ...state, opened: [...state.opened.slice(0, -1), { ...top, line: clamp(to(top.line), bounds.lines) }] };
  if (bounds.grid) return { ...closed(state), cell: { ...state.cell, row: clamp(to(state.cell.row), bounds.grid.rows) } };
  const place = placeOn(state);
  return withPlace(closed(state), { ...place, selected: clamp(to(place.selected), bounds.rows) });
}

/** What each action does. */
const changes: { readonly [Type in Action['type']]: (state: State, action: Extract<Action, { type: Type }>) => State } = {
  tab: (state, action) => ({ ...closed(state), tab: action.tab, filtering: false, overlay: null }),
  move: (state, action) => moveTo(state, action.bounds, (from) => from + action.by),
  edge: (state, action) => moveTo(state, action.bounds, () => (action.end ? Number.MAX_SAFE_INTEGER : 0)),
  sideways: (state, action) => {
    if (!action.bounds.grid || inPage(state)) return state;
    return { ...closed(state), cell: { ...state.cell, column: clamp(state.cell.column + action.by, action.bounds.grid.columns) } };
  },
  open: (state, action) => enter(closed(state), action.id, 0),
  enter: (state, action) => enter(state, action.bounds.target, action.line),
  switch: (state, action) =>
    state.opened.length > 0 ? { ...state, peeking: !state.peeking } : enter(state, action.bounds.target, action.line),
  'hold-against': (state, action) => {
    const { waiting } = state;
    if (!waiting || waiting.kind === action.with.kind) return { ...state, waiting: waiting?.id === action.with.id ? null : action.with };
    const [commitment, entry] = waiting.kind === 'commitment' ? [waiting, action.with] : [action.with, waiting];
    return enter({ ...state, waiting: null }, `${commitment.id} ${entry.id}`, 0);
  },
  'next-link': (state, action) => {
    const top = state.opened.at(-1);
    if (!top || !inPage(state)) return state;
    const next = action.by > 0 ? action.links.find((line) => line > top.line) : action.links.findLast((line) => line < top.line);
    return next === undefined ? state : { ...state, opened: [...state.opened.slice(0, -1), { ...top, line: next }] };
  },
  back: (state, action) => {
    if (state.peeking) return closed(state);
    if (state.opened.length > 0) return { ...state, search: null, opened: state.opened.slice(0, -1) };
    return placeOn(state).filter === '' ? state : withPlace(state, { selected: action.bounds.unfiltered, filter: '' });
  },
  close: (state) => (state.overlay ? { ...state, overlay: null } : { ...state, opened: state.opened.slice(0, -1), peeking: false }),
  relocate: (state, action) => ({ ...state, opened: action.opened }),
  'filter-start': (state) => (inPage(state) ? state : { ...closed(state), filtering: true }),
  'filter-set': (state, action) => withPlace(state, { selected: 0, filter: action.filter }),
  'filter-end': (state, action) => {
    const ended = { ...state, filtering: false };
    return action.keep ? ended : withPlace(ended, { selected: action.bounds.unfiltered, filter: '' });
  },
  help: (state) => ({
    ...state,
    overlayTop: 0,
    overlay: state.overlay === null ? 'keys' : state.overlay === 'keys' ? 'orientation' : null,
  }),
  legend: (state) => ({ ...state, overlayTop: 0, overlay: state.overlay === 'legend' ? null : 'legend' }),
  'scroll-overlay': (state, action) => ({ ...state, overlayTop: clamp(state.overlayTop + action.by, action.most + 1) }),
  'finder-set': (state, action) => ({ ...state, finder: action.finder }),
  'go-to': (state, action) => ({
    ...closed(state),
    finder: null,
    overlay: null,
    filtering: false,
    tab: action.tab,
    opened: [{ id: action.id, line: 0 }],
    places:
      action.selected === null
        ? state.places
        : { ...state.places, [action.tab]: { ...placeOn(state, action.tab), selected: action.selected } },
  }),
  'search-start': (state) => (inPage(state) ? { ...state, search: { text: '', typing: true } } : state),
  'search-set': (state, action) => searched(state, action.text, action.lines),
  'search-end': (state, action) => ({ ...state, search: action.keep && state.search?.text ? { ...state.search, typing: false } : null }),
  'palette-open': (state) => ({ ...state, palette: { text: '', selected: 0 } }),
  'palette-set': (state, action) => ({ ...state, palette: { text: action.text, selected: 0 } }),
  'palette-move': (state, action) =>
    state.palette ? { ...state, palette: { ...state.palette, selected: clamp(state.palette.selected + action.by, action.found) } } : state,
  'palette-close': (state) => ({ ...state, palette: null }),
  hush: (state) => state,
  say: (state, action) => ({ ...state, said: action.words }),
  'look-at': (state, action) => ({ ...state, view: action.view }),
  'show-filtered': (state, action) => {
    const to = { ...closed(state), tab: action.tab };
    return withPlace(to, { selected: 0, filter: action.filter });
  },
  'show-list': (state, action) => {
    const to = { ...closed(state), tab: action.tab, overlay: null, others: { ...state.others, [action.tab]: action.key } };
    return withPlace(to, initialPlace);
  },
  'show-other': (state, action) => {
    const { [state.tab]: shown, ...rest } = state.others;
    const isBack = shown === action.key;
    const others = isBack ? rest : { ...rest, [state.tab]: action.key };
    // Where one stood in the usual list is kept beside, to be gone back to.
    const usual = usualPlaceOf(state.tab);
    const left = shown === undefined ? placeOn(state) : placeOn(state, usual);
    const begun = { selected: 0, filter: action.keepsFilter ? placeOn(state).filter : '' };
    const place = isBack && (!action.keepsFilter || left.filter === begun.filter) ? left : begun;
    return withPlace({ ...closed(state), others, places: { ...state.places, [usual]: left } }, place);
  },
  sort: (state, action) =>
    withPlace({ ...closed(state), sorts: { ...state.sorts, [state.tab]: action.sort } }, { ...placeOn(state), selected: 0 }),
  ask: (state, action) => ({ ...state, asking: action.asking }),
  answer: (state, action) => {
    if (state.asking?.question === 'file') {
      const { what, offered } = state.asking;
      return { ...state, asking: { question: 'file', what, text: action.text, ...(offered ? { offered } : {}) } };
    }
    return state.asking ? { ...state, asking: { ...state.asking, text: action.text } } : state;
  },
  named: (state, action) => ({ ...state, reviewer: action.reviewer }),
  sample: (state, action) => withPlace({ ...closed(state), sample: action.sample }, { ...placeOn(state), selected: 0 }),
  originals: (state, action) => ({ ...state, originals: action.found }),
  compose: (state, action) => ({ ...state, composing: action.composing }),
  'report-on': (state, action) => {
    const to = { ...closed(state), tab: 'compose', composing: action.composing, said: action.said ?? null };
    return enter(action.filter === undefined ? to : withPlace(to, { selected: 0, filter: action.filter }), action.page, 0);
  },
  'take-up': (state, action) => withPlace({ ...closed(state), composing: action.composing }, { selected: 0, filter: action.filter }),
  carry: (state, action) => ({ ...state, ...action.to }),
};
