import type { FoundKind } from '../../explain/find.ts';
import type { Page } from '../../explain/page.ts';
import type { Filters } from '../../model/filters/filter.ts';
import type { Chooses } from '../../model/filters/filters.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Canvas } from '../frame/canvas.ts';
import type { Command } from '../keys/command.ts';
import type { Citation } from '../pages/cite.ts';
import type { List } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import type { Bounds, State } from '../state.ts';

/** What a list is made of: the whole analysis, and what the filter of the screen leaves of it. */
export interface Chosen {
  readonly whole: Analysis;
  readonly chosen: Analysis;
  readonly filters: Filters;
}

/** One screen as it stands: all that it draws and does is a function of this. */
export interface Here extends Chosen {
  readonly state: State;
  readonly canvas: Canvas;
  readonly list: List;
  readonly selected: Row | undefined;
  /** The id of the page that is open, else of what is selected. */
  readonly id: string | undefined;
  readonly bounds: Bounds;
}

/** An order in which a list can stand. */
export interface Sort {
  readonly name: string;
  readonly list: (of: Chosen) => List;
}

/** One screen: one object in one file, and one line in `screens.ts`. */
export interface Screen {
  readonly id: string;
  /** The key that opens it. */
  readonly key: string;
  readonly name: string;
  /** What shows the same on the command line: what the filter is added to, or the whole of it. */
  readonly command?: string | ((here: Here) => string);
  /** The same of a page that only this screen has: `null` where nothing shows it, `undefined` where it is a page that others have too. */
  readonly pageCommand?: (id: string, here: Here) => string | null | undefined;
  /** What is copied here, where that is not what the id stands for. */
  readonly copies?: (here: Here) => Citation | null;
  /** Whether it is of the files as they are now, not of what was analysed last. */
  readonly ofFiles?: boolean;
  /** What its filter can choose by. */
  readonly chooses: readonly Chooses[];
  /** Whether it lists records, so that words choose among them and not among what is found of them. */
  readonly ofRecords?: boolean;
  /** Whether its filter only chooses which cases stand in the list, each as it is in the whole. */
  readonly choosesCases?: boolean;
  /** Words that stand alone in its filter and choose rows by their id. */
  readonly flags?: Readonly<Record<string, (of: Chosen) => (id: string) => boolean>>;
  /** The orders of its list, the first of them the usual one. */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** Other lists that can stand in its place. */
  readonly others?: readonly Other[];
  /** What its marks and words mean, a line each, for the legend. */
  readonly legend: readonly string[];
  /** What can be done here beside moving and opening, while no page is in front. */
  readonly commands?: (here: Here) => readonly Command[];
  /** What can be done here whether or not a page is in front, with what is open or selected. */
  readonly deeds?: (here: Here) => readonly Command[];
  /** Keys that mean something of its own here. */
  readonly takes?: readonly string[];
  /** Draws it, where it is not a list with its page; not used for a screen reader but where `spoken` says so. */
  readonly draw?: (here: Here) => string[];
  /** To be read out line by line, where it is not a list. */
  readonly spoken?: (here: Here) => string[];
  /** Moves in two directions, not in a list. */
  readonly grid?: (here: Chosen) => { readonly rows: number; readonly columns: number };
  /** What Enter opens, where that is not the selected row. */
  readonly target?: (state: State, analysis: Analysis, selected?: string) => string | undefined;
  /** Kinds of what is found anywhere that open here, and the id of their page where it is another. */
  readonly finds?: { readonly kinds: readonly FoundKind[]; readonly page?: (id: string) => string };
  /** A page that only this screen has. */
  readonly page?: (id: string, state: State, analysis: Analysis) => Page | null;
  /** The page that stands open beside its list whatever is selected. */
  readonly beside?: string;
  /** What the line under the screens says of it in this state. */
  readonly crumb?: (state: State, whole: Analysis) => readonly string[];
  /** What of a row is marked in this state. */
  readonly marked?: (row: Row, state: State, whole: Analysis) => Row;
  /** What is said under the list where no page stands beside it. */
  readonly foot?: (state: State, whole: Analysis) => string;
  /** What is said where the list has nothing and no filter hides it: what would make something stand here. */
  readonly empty?: string;
  /** Whether the name tells one row from another, so that its words are left out where there is little room. */
  readonly toldByName?: boolean;
  /** The most of a row that a name takes where the words tell one from another. */
  readonly nameShare?: number;
}

/** Another list of a screen, with the key that changes between it and the usual one, and the words for either. */
export interface Other {
  readonly key: string;
  readonly name: string;
  readonly usual: string;
  readonly chooses?: readonly Chooses[];
  readonly list: (of: Chosen, state: State) => List;
  /** What of the state its rows are made of, beside its filter. */
  readonly dependsOn?: (state: State) => string;
  readonly command?: string;
  readonly empty?: string;
  /** Whether the name tells one row from another, so that its words are left out where there is little room. */
  readonly toldByName?: boolean;
}
