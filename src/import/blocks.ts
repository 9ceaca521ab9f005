import { tidy } from './marks.ts';

/**
 * What every reader makes of a document: one list of blocks in reading order. A reader gives headings, paragraphs (whose written number or marker
 * still stands at their beginning), tables, notes and what it left out; `structured` makes numbered paragraphs and items of the paragraphs.
 * A note's mark stands within the words that it belongs to, and so does what is raised and no note: see marks.ts.
 */
export type Block = Heading | Paragraph | Table | Note | LeftOut;

interface OnPage {
  /** The page as people cite it; empty where the document has no pages. */
  readonly page: string;
}

export interface Heading extends OnPage {
  readonly kind: 'heading';
  /** From 1, the outermost. */
  readonly depth: number;
  readonly text: string;
}

export interface Paragraph extends OnPage {
  readonly kind: 'paragraph' | 'numbered' | 'item';
  readonly text: string;
  /** How deep it is written under opening lines; in what a reader gives, how deep a list it stands in, where the reader knows. */
  readonly level?: number;
  /** The list that it is counted in, where the file says so itself; in what a reader gives. */
  readonly list?: ListPlace;
  /** As it is written, such as “36.” or “(a)”; a bullet is none. */
  readonly marker?: string;
  /** The numbers that it is cited by, outermost first; none for what has no number and stands under none. */
  readonly path?: readonly string[];
  /** The heading above it in which its number is unique, and such as people cite; see pinpoints.ts. */
  readonly continues?: boolean;
  /** The table that it names, as it is cited: “table 1”. */
  readonly caption?: string;
}

/** Where a paragraph is counted: levels of one list can be compared, and a row goes on at its own. */
export interface ListPlace {
  readonly id: string;
  /** From 0. */
  readonly level: number;
}

export interface Table extends OnPage {
  readonly kind: 'table';
  /** The first is the head. */
  readonly rows: readonly (readonly string[])[];
}

export interface Note extends OnPage {
  readonly kind: 'note';
  /** Unique in the document, as the mark has it. */
  readonly label: string;
  readonly text: string;
}

export interface LeftOut extends OnPage {
  readonly kind: 'left-out';
  /** What kind of thing it was, in words for people, in the plural: “running heads and feet”. */
  readonly what: string;
  readonly text: string;
}

export const leftOut = (what: string, text: string): LeftOut => ({ kind: 'left-out', what, text: tidy(text), page: '' });

/** Something that a person should look at, and where. */
export interface Doubt {
  readonly where: string;
  readonly what: string;
}

/** A line through words may stand for a change that somebody has only proposed, so a person should know of it. */
export const doubtsOfStruck = ({ length }: readonly Block[]): Doubt[] =>
  length > 0 ? [{ where: 'the whole file', what: `${length} ${length === 1 ? 'piece' : 'pieces'} of struck text, left out` }] : [];

/** What a reader read of a file. */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly title?: string;
  /** EDTF, where the file itself gives a date on which it was issued. */
  readonly date?: string;
  /** The day on which the file was made, as it says itself; no day of adoption. */
  readonly made?: string;
  readonly language?: string;
  /** How many pages were read; none where the format has none. */
  readonly pages?: number;
  readonly doubts: readonly Doubt[];
}

/** What a reader may be told about how to read. */
export interface ReadOptions {
  readonly tracked?: 'accept' | 'reject';
  readonly password?: string;
  readonly tell: (what: string) => void;
}
