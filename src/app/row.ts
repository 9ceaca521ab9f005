import type { Page, Tone } from '../explain/page.ts';
import type { Span } from '../model/dates.ts';
import type { Bearer, Modality, Standard, Verdict } from '../model/words.ts';

/** What the fields of a filter look at; what a row has nothing of is left out. */
export interface Facets {
  readonly norms?: readonly string[];
  readonly practices?: readonly string[];
  readonly places?: readonly string[];
  readonly span?: Span;
  readonly verdict?: Verdict;
  readonly standard?: Standard;
  readonly instruments?: readonly string[];
  readonly bearers?: readonly Bearer[];
  readonly modality?: Modality;
  readonly doubtful?: boolean;
  readonly untested?: boolean;
  readonly unjudged?: boolean;
}

/** One line of a list: what it shows, what a filter looks in, and the page that it opens. */
export interface Row {
  readonly id: string;
  readonly mark: string;
  readonly name: string;
  readonly words: string;
  /** Stands at the right; where the list is too narrow for it, the page beside or the lines below show it. */
  readonly end: string;
  /** What stands there instead where there is less room. */
  readonly shortEnd?: string;
  /** Further words that a filter finds it by. */
  readonly also?: string;
  readonly facets?: Facets;
  readonly tone?: Tone;
}

/** What can be written to a file as it stands: a list, row by row, or a page. */
export type Shown = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | { readonly page: Page };
