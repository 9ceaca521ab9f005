import type { Tone } from '../../model/palette.ts';
import type { Page } from '../../explain/page.ts';

/** One line of a list: what it shows, what plain words are looked for in, and the page that it opens. */
export interface Row {
  readonly id: string;
  readonly mark: string;
  /** What the mark says, for a screen reader, where no word of the row says it. */
  readonly markSaid?: string;
  /** Whether a reviewer rejected what the mark says. */
  readonly isRejected?: boolean;
  readonly name: string;
  /** What of the name tells it from the rows beside it, where a row has no room for all. */
  readonly shortName?: string;
  /** Where there is no room for the name: two parts with what joins them, each of which tells something. */
  readonly parts?: readonly [first: string, joint: string, second: string];
  readonly words: string;
  /** What stands instead of the words where there is less room. */
  readonly shortWords?: string;
  /** Stands at the right; where the list is too narrow for it, the page beside or the lines below show it. */
  readonly end: string;
  /** What stands there instead where there is less room. */
  readonly shortEnd?: string;
  /** Further words that it is found by. */
  readonly also?: string;
  readonly tone?: Tone;
}

/** What can be written to a file as it stands: a list, row by row, or a page. */
export type Shown = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | { readonly page: Page };
