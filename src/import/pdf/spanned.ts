/** A cell of a table with how far to the left its words begin; `null` where it has none. */
export interface TaggedCell {
  readonly text: string;
  readonly left: number | null;
}

/** How far, in points, words of one column may begin from each other. */
const near = 3;

/**
 * Rows of cells, those that have fewer filled up where a cell of a row above reaches down into them: a cell stands in the column in which its words
 * begin. What the file says of how far its cells reach is not to be had.
 */
export function spannedRows(rows: readonly (readonly TaggedCell[])[]): string[][] {
  const count = Math.max(...rows.map(({ length }) => length));
  const full = rows.filter(({ length }) => length === count);
  const lefts = Array.from({ length: count }, (_, column) => Math.min(...full.map((row) => row[column]!.left ?? Infinity)));
  return rows.map((row) => {
    if (row.length === count) return row.map(({ text }) => text);
    const made: string[] = [];
    for (const { text, left } of row) {
      const column = left === null ? -1 : lefts.findIndex((each, at) => at >= made.length && Math.abs(each - left) <= near);
      while (made.length < column) made.push('');
      made.push(text);
    }
    return made.length > count ? row.map(({ text }) => text) : [...made, ...Array<string>(count - made.length).fill('')];
  });
}
