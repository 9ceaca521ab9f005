import { noClaimChoice, type ClaimChoice, type ReportWord, type SaidOfReport } from '../model/kept-report.ts';
import type { DecisionWord, Standard, Verdict } from '../model/words.ts';
import type { Changed } from '../explain/made-of.ts';
import type { Found } from '../explain/weaknesses/weakness.ts';
import type { Sample } from '../review/blind-queue.ts';
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
  /** The line of the overlay that stands at its top. */
  readonly overlayTop: number;
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
  /** By the ids of screens, the key of the other list that they show; the usual one where it is not there. */
  readonly others: Readonly<Record<string, string>>;
  /** What is being typed in answer to a question. */
  readonly asking: Asking | null;
  /** Under which name its user reviews; asked for once. */
  readonly reviewer: string | null;
  /** Of all that can be coded what was drawn; `null`: all. */
  readonly sample: Sample | null;
  /** What was found of the originals, once somebody looked. */
  readonly originals: readonly Found[];
  /** The report that is being composed. */
  readonly composing: Composing;
}

/** A decision on its way: on what, and with which standard of proof and verdict, where its user gives them. */
export interface Pending {
  readonly on: string;
  readonly decision: DecisionWord;
  readonly standard: Standard | null;
  /** What is judged blind. */
  readonly verdict?: GivenVerdict;
  /** The reviewers between whom it decides. */
  readonly adjudicates?: readonly string[];
}

export type GivenVerdict = Verdict | 'none';

export type Asking =
  | { readonly question: 'reason' | 'standard' | 'verdict'; readonly pending: Pending; readonly text: string }
  /** `pending` is `null` where somebody only changes the name to review under. */
  | { readonly question: 'name'; readonly pending: Pending | null; readonly text: string }
  /** Nothing: what was judged blind is told with what avowed says of it, until its user goes on. */
  | { readonly question: 'judged'; readonly on: string; readonly text: string }
  /** How many are drawn, and by which seed. */
  | { readonly question: 'sample'; readonly text: string }
  /** What only the author of a report knows: who speaks, at which session. */
  | { readonly question: 'option'; readonly name: ReportWord; readonly text: string }
  | {
      readonly question: 'file';
      readonly what: 'report' | 'shown' | 'kept' | 'taken' | 'import' | 'new';
      readonly text: string;
      /** Whether the text is a proposal, which the first letter typed replaces. */
      readonly proposed?: boolean;
      /** Names that can be chosen by arrows. */
      readonly offered?: readonly string[];
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
  /** What its author said of it. */
  readonly said: SaidOfReport;
  readonly claims: ClaimChoice;
  /** Whether a gap report also tells what nobody has looked at. */
  readonly untested: boolean;
  /** Of a report that was taken up, what is gone or has changed since it was kept; `null` where nothing is. */
  readonly since: Changed | null;
}

/** What lies over the screen: its keys, what its marks and words mean, or what the app is. */
export type Overlay = 'keys' | 'legend' | 'orientation';

export interface Waiting {
  readonly kind: 'commitment' | 'entry';
  readonly id: string;
}

export const initialPlace: Place = { selected: 0, filter: '' };

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
  overlayTop: 0,
  palette: null,
  finder: null,
  said: null,
  view: null,
  sorts: {},
  others: {},
  asking: null,
  reviewer: null,
  sample: null,
  originals: [],
  composing: { kind: null, chosen: [], minutes: 3, said: {}, claims: noClaimChoice, untested: false, since: null },
};

/** Where one stands in the list of the screen that is open, or of another. */
export const placeOn = ({ tab, places }: State, screen = tab): Place => places[screen] ?? initialPlace;

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
  | { readonly type: 'open'; readonly id: string }
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
  | { readonly type: 'filter-set'; readonly filter: string }
  | { readonly type: 'filter-end'; readonly keep: boolean; readonly bounds: Bounds }
  | { readonly type: 'search-start' }
  | { readonly type: 'search-set'; readonly text: string; readonly lines: readonly number[] }
  | { readonly type: 'search-end'; readonly keep: boolean }
  | { readonly type: 'help' }
  | { readonly type: 'legend' }
  | { readonly type: 'scroll-overlay'; readonly by: number; readonly most: number }
  | { readonly type: 'finder-set'; readonly finder: Typed | null }
  /** Goes from wherever one is to what was found. */
  | { readonly type: 'go-to'; readonly tab: string; readonly id: string; readonly selected: number | null }
  | { readonly type: 'palette-open' }
  | { readonly type: 'palette-set'; readonly text: string }
  | { readonly type: 'palette-move'; readonly by: number; readonly found: number }
  | { readonly type: 'palette-close' }
  | { readonly type: 'say'; readonly words: string }
  /** Nothing but that what was said goes, as with every key. */
  | { readonly type: 'hush' }
  | { readonly type: 'look-at'; readonly view: View | null }
  /** Opens a screen with this filter. */
  | { readonly type: 'show-filtered'; readonly tab: string; readonly filter: string }
  | { readonly type: 'show-list'; readonly tab: string; readonly key: string }
  /** The other list of a screen or the usual one again; the filter stays where both take the same. */
  | { readonly type: 'show-other'; readonly key: string; readonly keepsFilter: boolean }
  | { readonly type: 'sort'; readonly sort: number }
  | { readonly type: 'ask'; readonly asking: Asking | null }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'named'; readonly reviewer: string }
  | { readonly type: 'sample'; readonly sample: Sample | null }
  | { readonly type: 'originals'; readonly found: readonly Found[] }
  | { readonly type: 'compose'; readonly composing: Composing }
  /** Composes, and opens the screen on which that is done. */
  | { readonly type: 'report-on'; readonly composing: Composing; readonly page: string; readonly filter?: string; readonly said?: string }
  /** A kept report, with its filter. */
  | { readonly type: 'take-up'; readonly composing: Composing; readonly filter: string }
  /** The same place in another analysis. */
  | { readonly type: 'carry'; readonly to: Pick<State, 'tab' | 'places' | 'cell' | 'opened' | 'peeking' | 'waiting'> };
