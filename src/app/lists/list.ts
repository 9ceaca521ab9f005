import type { Row } from './row.ts';

/** The rows of a screen in their order; each is made when it is first looked at, so that a hundred thousand cost nothing. */
export interface List {
  readonly length: number;
  readonly id: (at: number) => string;
  readonly row: (at: number) => Row;
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

export const idsOf = (list: List): readonly string[] => Array.from({ length: list.length }, (_, at) => list.id(at));
