import type { Row } from './row.ts';

/** The rows of a screen in their order; each is made when it is first looked at, so that a hundred thousand cost nothing. */
export interface List {
  readonly length: number;
  readonly id: (at: number) => string;
  readonly row: (at: number) => Row;
  /** Words above the rows that begin a part of the list, in their order. */
  readonly headings?: readonly Heading[];
}

/** Words above a part of a list, and the row with which it begins. */
export interface Heading {
  readonly text: string;
  readonly from: number;
  /** What would make something stand in this part, where nothing does. */
  readonly note?: string;
}

interface Part {
  readonly text: string;
  readonly size: number;
  /** Said where the part is empty: what would make something stand in it. */
  readonly none?: string;
}

/** Headings above parts of these sizes; one that is empty has none, unless something is said of that. */
export function headingsOf(parts: readonly Part[]): readonly Heading[] {
  let from = 0;
  return parts.flatMap(({ text, size, none }): Heading[] => {
    const heading = { text: `${text} (${size})`, from };
    from += size;
    if (size > 0) return [heading];
    return none === undefined ? [] : [{ text: `${text}: none`, from, note: none }];
  });
}

/** Of a list the rows at these places. */
export function picked(list: List, places: readonly number[]): List {
  const { headings } = list;
  const sizes = headings?.map(({ text, from }, at) => {
    const to = headings[at + 1]?.from ?? list.length;
    return { text: text.replace(/ \(\d+\)$/, ''), size: places.filter((place) => place >= from && place < to).length };
  });
  return {
    length: places.length,
    id: (at) => list.id(places[at]!),
    row: (at) => list.row(places[at]!),
    ...(sizes ? { headings: headingsOf(sizes) } : {}),
  };
}

export const listOfRows = (rows: readonly Row[]): List => ({ length: rows.length, id: (at) => rows[at]!.id, row: (at) => rows[at]! });

export function listOf<T extends { readonly id: string }>(records: readonly T[], make: (record: T) => Row): List {
  const made = new Map<number, Row>();
  return {
    length: records.length,
    id: (at) => records[at]!.id,
    row: (at) => {
      let row = made.get(at);
      if (!row) made.set(at, (row = make(records[at]!)));
      return row;
    },
  };
}

/** Where an id stands; -1 where it does not. */
export function placeOf(id: string, list: List): number {
  for (let at = 0; at < list.length; at++) if (list.id(at) === id) return at;
  return -1;
}

export const rowsOf = (list: List, from = 0, to = list.length): readonly Row[] =>
  Array.from({ length: Math.max(0, Math.min(to, list.length) - from) }, (_, at) => list.row(from + at));
