import type { DecisionWord, Standard } from '../model/words.ts';
import type { View } from './screens/timeline/years.ts';

/** Where one stands in an opened page. */
export interface Opened {
  readonly id: string;
  readonly line: number;
}

/** Where one stands in the list of a screen. */
export interface Place {
  readonly selected: number;
  readonly filter: string;
}

/** A line that is typed to find something, and which of what is found is selected. */
export interface Typed {
  readonly text: string;
  readonly selected: number;
}

/** All that the app knows of what its user does. Everything drawn is a function of this and of the analysis. */
export interface State {
  /** The id of the screen. */
  readonly tab: string;
  /** By the ids of screens; where one was never moved, it is not there. */
  readonly places: Readonly<Record<string, Place>>;
  readonly cell: { readonly row: number; readonly column: number };
  /** Pages one went into, the last on top; Esc goes back exactly this way. */
  readonly opened: readonly Opened[];
  /** Whether one looks back at the list and means to return to the pages, which are kept. */
  readonly peeking: boolean;
  /** A commitment or entry that waits for the other to be held against it. */
  readonly waiting: Waiting | null;
  readonly filtering: boolean;
  /** What is looked for inside the page, and whether it is still being typed. */
  readonly search: { readonly text: string; readonly typing: boolean } | null;
  readonly overlay: Overlay | null;
  /** An action that is looked for by its name. */
  readonly palette: Typed | null;
  /** Anything anywhere that is looked for. */
  readonly finder: Typed | null;
  /** What was just done, said in the last line until the next key. */
  readonly said: string | null;
  /** The years of the timeline that are looked at; `null`: all. */
  readonly view: View | null;
  /** By the ids of screens, the order of their lists; the usual one where it is not there. */
  readonly sorts: Readonly<Record<string, number>>;
  /** The ids of screens that show their other list. */
  readonly others: readonly string[];
  /** What is being typed in answer to a question. */
  readonly asking: Asking | null;
  /** Under which name its user reviews; asked for once. */
  readonly reviewer: string | null;
  /** The report that is being composed. */
  readonly composing: Composing;
}

/** A decision on its way: on what, and with which standard of proof, where another than the computed one is to be set. */
export interface Pending {
  readonly on: string;
  readonly decision: DecisionWord;
  readonly standard: Standard | null;
}

export type Asking =
  | { readonly question: 'reason' | 'standard'; readonly pending: Pending; readonly text: string }
  /** `pending` is `null` where somebody only changes the name to review under. */
  | { readonly question: 'name'; readonly pending: Pending | null; readonly text: string }
  | {
      readonly question: 'file';
      readonly what: 'report' | 'shown' | 'kept' | 'taken';
      readonly text: string;
      /** Whether the text is a proposal, which the first letter typed replaces. */
      readonly proposed?: boolean;
      /** Whether a file of this name is there, which is replaced if the name is given once more. */
      readonly stands?: boolean;
    };

export interface Composing {
  /** The id of a kind of report; the first that there is where none was taken yet. */
  readonly kind: string | null;
  /** Ids of gaps, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** How long may be spoken. */
  readonly minutes: number;
}

/** What lies over the screen: its keys, what its marks and words mean, or what the app is. */
export type Overlay = 'keys' | 'legend' | 'orientation';

export interface Waiting {
  readonly kind: 'commitment' | 'entry';
  readonly id: string;
}

const start: Place = { selected: 0, filter: '' };

export const initial: State = {
  tab: 'overview',
  places: {},
  cell: { row: 0, column: 0 },
  opened: [],
  peeking: false,
  waiting: null,
  filtering: false,
  search: null,
  overlay: null,
  palette: null,
  finder: null,
  said: null,
  view: null,
  sorts: {},
  others: [],
  asking: null,
  reviewer: null,
  composing: { kind: null, chosen: [], minutes: 3 },
};

/** Where one stands in the list of the screen that is open, or of another. */
export const placeOn = ({ tab, places }: State, screen = tab): Place => places[screen] ?? start;

/** Whether keys move in a page, not in a list or the matrix. */
export const inPage = (state: State): boolean => state.opened.length > 0 && !state.peeking;

/** How much there is to move over, which only the screen knows. */
export interface Bounds {
  readonly rows: number;
  readonly lines: number;
  /** Rows and columns of a screen that is no list; `null` where it is one. */
  readonly grid: { readonly rows: number; readonly columns: number } | null;
  readonly page: number;
  /** The id that Enter opens, if any. */
  readonly target: string | undefined;
  /** Where the selected row stands when no filter hides others. */
  readonly unfiltered: number;
}

export type Action =
  | { readonly type: 'tab'; readonly tab: string }
  | { readonly type: 'move'; readonly by: number; readonly bounds: Bounds }
  | { readonly type: 'sideways'; readonly by: number; readonly bounds: Bounds }
  | { readonly type: 'edge'; readonly end: boolean; readonly bounds: Bounds }
  /** Goes into the target; `line` is where one begins to read it. */
  | { readonly type: 'enter'; readonly bounds: Bounds; readonly line: number }
  /** Between the list and what is open at its right. */
  | { readonly type: 'switch'; readonly bounds: Bounds; readonly line: number }
  /** Takes a commitment or entry in hand, or holds it against the one that waits. */
  | { readonly type: 'hold-against'; readonly with: Waiting }
  | { readonly type: 'next-link'; readonly by: 1 | -1; readonly links: readonly number[] }
  | { readonly type: 'back'; readonly bounds: Bounds }
  /** What lies over the screen, else the page on top. */
  | { readonly type: 'close' }
  /** The same places in pages that are now cut into other lines. */
  | { readonly type: 'relocate'; readonly opened: readonly Opened[] }
  | { readonly type: 'filter-start' }
  | { readonly type: 'filter-type'; readonly text: string }
  | { readonly type: 'filter-set'; readonly filter: string }
  | { readonly type: 'filter-end'; readonly keep: boolean; readonly bounds: Bounds }
  | { readonly type: 'search-start' }
  | { readonly type: 'search-set'; readonly text: string; readonly lines: readonly number[] }
  | { readonly type: 'search-end'; readonly keep: boolean }
  | { readonly type: 'help' }
  | { readonly type: 'legend' }
  | { readonly type: 'finder-set'; readonly finder: Typed | null }
  /** Goes from wherever one is to what was found. */
  | { readonly type: 'go-to'; readonly tab: string; readonly id: string }
  | { readonly type: 'palette-open' }
  | { readonly type: 'palette-type'; readonly text: string }
  | { readonly type: 'palette-set'; readonly text: string }
  | { readonly type: 'palette-move'; readonly by: number; readonly found: number }
  | { readonly type: 'palette-close' }
  | { readonly type: 'say'; readonly words: string }
  /** Nothing but that what was said goes, as with every key. */
  | { readonly type: 'hush' }
  | { readonly type: 'look-at'; readonly view: View | null }
  /** Opens a screen with this filter. */
  | { readonly type: 'show-filtered'; readonly tab: string; readonly filter: string }
  | { readonly type: 'show-other' }
  | { readonly type: 'sort'; readonly sort: number }
  | { readonly type: 'ask'; readonly asking: Asking | null }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'named'; readonly reviewer: string }
  | { readonly type: 'compose'; readonly composing: Composing }
  /** A kept report, with its filter. */
  | { readonly type: 'take-up'; readonly composing: Composing; readonly filter: string }
  /** The same place in another analysis. */
  | { readonly type: 'carry'; readonly to: Pick<State, 'tab' | 'places' | 'cell' | 'opened' | 'peeking' | 'waiting'> };

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The one place where state changes. */
export function reduce(state: State, action: Action): State {
  return changed(state.said === null ? state : { ...state, said: null }, action);
}

function changed(state: State, action: Action): State {
  switch (action.type) {
    case 'tab':
      return { ...closed(state), tab: action.tab, filtering: false, overlay: null };
    case 'move':
      return moveTo(state, action.bounds, (from) => from + action.by);
    case 'edge':
      return moveTo(state, action.bounds, () => (action.end ? Number.MAX_SAFE_INTEGER : 0));
    case 'sideways':
      if (!action.bounds.grid || inPage(state)) return state;
      return { ...closed(state), cell: { ...state.cell, column: clamp(state.cell.column + action.by, action.bounds.grid.columns) } };
    case 'enter':
      return enter(state, action.bounds.target, action.line);
    case 'switch':
      return state.opened.length > 0 ? { ...state, peeking: !state.peeking } : enter(state, action.bounds.target, action.line);
    case 'hold-against': {
      const { waiting } = state;
      if (!waiting || waiting.kind === action.with.kind) return { ...state, waiting: waiting?.id === action.with.id ? null : action.with };
      const [commitment, entry] = waiting.kind === 'commitment' ? [waiting, action.with] : [action.with, waiting];
      return enter({ ...state, waiting: null }, `${commitment.id} ${entry.id}`, 0);
    }
    case 'next-link': {
      const top = state.opened.at(-1);
      if (!top || !inPage(state)) return state;
      const next = action.by > 0 ? action.links.find((line) => line > top.line) : action.links.findLast((line) => line < top.line);
      return next === undefined ? state : { ...state, opened: [...state.opened.slice(0, -1), { ...top, line: next }] };
    }
    case 'back':
      if (state.peeking) return closed(state);
      if (state.opened.length > 0) return { ...state, search: null, opened: state.opened.slice(0, -1) };
      return placeOn(state).filter === '' ? state : withPlace(state, { selected: action.bounds.unfiltered, filter: '' });
    case 'close':
      return state.overlay ? { ...state, overlay: null } : { ...state, opened: state.opened.slice(0, -1), peeking: false };
    case 'relocate':
      return { ...state, opened: action.opened };
    case 'filter-start':
      return inPage(state) ? state : { ...closed(state), filtering: true };
    case 'filter-type':
      return withPlace(state, { selected: 0, filter: placeOn(state).filter + action.text });
    case 'filter-set':
      return withPlace(state, { selected: 0, filter: action.filter });
    case 'filter-end': {
      const ended = { ...state, filtering: false };
      return action.keep ? ended : withPlace(ended, { selected: action.bounds.unfiltered, filter: '' });
    }
    case 'help':
      return { ...state, overlay: state.overlay === null ? 'keys' : state.overlay === 'keys' ? 'orientation' : null };
    case 'legend':
      return { ...state, overlay: state.overlay === 'legend' ? null : 'legend' };
    case 'finder-set':
      return { ...state, finder: action.finder };
    case 'go-to':
      return { ...closed(state), finder: null, overlay: null, filtering: false, tab: action.tab, opened: [{ id: action.id, line: 0 }] };
    case 'search-start':
      return inPage(state) ? { ...state, search: { text: '', typing: true } } : state;
    case 'search-set':
      return searched(state, action.text, action.lines);
    case 'search-end':
      return { ...state, search: action.keep && state.search?.text ? { ...state.search, typing: false } : null };
    case 'palette-open':
      return { ...state, palette: { text: '', selected: 0 } };
    case 'palette-type':
      return { ...state, palette: { text: (state.palette?.text ?? '') + action.text, selected: 0 } };
    case 'palette-set':
      return { ...state, palette: { text: action.text, selected: 0 } };
    case 'palette-move':
      return state.palette
        ? { ...state, palette: { ...state.palette, selected: clamp(state.palette.selected + action.by, action.found) } }
        : state;
    case 'palette-close':
      return { ...state, palette: null };
    case 'hush':
      return state;
    case 'say':
      return { ...state, said: action.words };
    case 'look-at':
      return { ...state, view: action.view };
    case 'show-filtered': {
      const to = { ...closed(state), tab: action.tab };
      return withPlace(to, { selected: 0, filter: action.filter });
    }
    case 'show-other': {
      const others = state.others.includes(state.tab) ? state.others.filter((each) => each !== state.tab) : [...state.others, state.tab];
      return withPlace({ ...closed(state), others }, start);
    }
    case 'sort':
      return withPlace({ ...closed(state), sorts: { ...state.sorts, [state.tab]: action.sort } }, { ...placeOn(state), selected: 0 });
    case 'ask':
      return { ...state, asking: action.asking };
    case 'answer':
      if (state.asking?.question === 'file') return { ...state, asking: { question: 'file', what: state.asking.what, text: action.text } };
      return state.asking ? { ...state, asking: { ...state.asking, text: action.text } } : state;
    case 'named':
      return { ...state, reviewer: action.reviewer };
    case 'compose':
      return { ...state, composing: action.composing };
    case 'take-up':
      return withPlace({ ...closed(state), composing: action.composing }, { selected: 0, filter: action.filter });
    case 'carry':
      return { ...state, ...action.to };
  }
}

const closed = (state: State): State => ({ ...state, opened: [], peeking: false, search: null });

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
