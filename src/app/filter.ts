import type { Row } from './row.ts';

const sought = new WeakMap<Row, string>();
const last = new WeakMap<readonly Row[], { readonly filter: string; readonly found: readonly Row[] }>();

/** Rows in which every word of the filter stands somewhere; the same list again while neither changes. */
export function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const known = last.get(rows);
  if (known?.filter === filter) return known.found;
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  last.set(rows, { filter, found });
  return found;
}

function textOf(row: Row): string {
  let text = sought.get(row);
  if (text === undefined) sought.set(row, (text = [row.id, row.name, row.words, row.end, row.also ?? ''].join(' ').toLowerCase()));
  return text;
}
