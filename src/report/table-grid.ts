import type { AlignType, PhrasingContent, Table } from 'mdast';
import { plainText } from './plain-text.ts';

/** A table in which every row has a cell for every column, and how wide each column is. */
export interface TableGrid {
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: readonly { readonly align: AlignType; /** Of the width of the text, 0–1; all together 1. */ readonly share: number }[];
}

export type GridCell = readonly PhrasingContent[];

/** Beyond this many characters a word may break and a column needs no more room for it. */
const longestWord = 18;

export function tableGrid(table: Table): TableGrid {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const rows = table.children.map((row) => Array.from({ length: count }, (_, at): GridCell => row.children[at]?.children ?? []));
  const weights = Array.from({ length: count }, (_, at) => weightOf(rows.map((row) => row[at]!)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    head: rows[0] ?? [],
    rows: rows.slice(1),
    columns: weights.map((weight, at) => ({ align: table.align?.[at] ?? null, share: weight / whole })),
  };
}

/** Room for its longest word, and more where there is much to read, though not in proportion: long text may run over lines. */
function weightOf(cells: readonly GridCell[]): number {
  const texts = cells.map((cell) => cell.map(plainText).join(''));
  const word = Math.max(...texts.flatMap((text) => text.split(/[\s/-]+/).map((each) => each.length)));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return Math.max(4, Math.min(word, longestWord) + 1, 4 * Math.sqrt(mean));
}
