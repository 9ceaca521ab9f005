import type { Column, Sheet } from './sheet.ts';

/** A sheet of a workbook: plain cells, and what a reader needs to use and print them. */
export interface NamedSheet extends Sheet {
  /** At most 31 characters, none of []:*?/\. */
  readonly name: string;
  /** What it holds, for the codebook. */
  readonly about: string;
  readonly columns: readonly SheetColumn[];
  /** How many columns at the left stay in view; at least one. */
  readonly frozen: number;
  /** Whether its rows can be filtered by the values of a column. */
  readonly filtered: boolean;
}

/** Several sheets, and the one of them that stands for all where only one can be written. */
export interface Workbook {
  readonly sheets: readonly NamedSheet[];
  readonly main: NamedSheet;
}

export interface SheetColumn extends Column {
  /** In characters. */
  readonly width: number;
  /** Numbers are written as such; verdicts, in words or letters, get a fill beside; addresses of the web are links. All else is text. */
  readonly holds?: 'number' | 'verdict' | 'address';
  /** Its head is turned, so that many narrow columns fit. */
  readonly turned?: boolean;
  /** What it holds, for the codebook. */
  readonly meaning: string;
  /** The name under which the codebook explains it, where many columns are alike. */
  readonly explainedAs?: string;
  /** The closed words that its cells are made of; an empty one stands for an empty cell. */
  readonly values?: readonly Value[];
}

export interface Value {
  readonly value: string;
  readonly meaning: string;
}

/** How one column is made of a record. */
export interface ColumnOf<T> extends SheetColumn {
  readonly of: (record: T) => string;
}

/** A sheet of one row a record. @param more `frozen` is one column unless given */
export const sheetOf = <T>(
  name: string,
  about: string,
  columns: readonly ColumnOf<T>[],
  records: readonly T[],
  { frozen = 1, filtered = true }: { readonly frozen?: number; readonly filtered?: boolean } = {},
): NamedSheet => ({ name, about, columns, rows: records.map((record) => columns.map((column) => column.of(record))), frozen, filtered });
