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

/** How many characters of a table's text go on one line, about. */
const lineLength = 95;

/** Room that goes to long texts in any case: among many narrow columns they would get a word a line. */
const leastSpare = lineLength / 4;

export function tableGrid(table: Table): TableGrid {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const rows = table.children.map((row) => Array.from({ length: count }, (_, at): GridCell => row.children[at]?.children ?? []));
  const shares = sharesOf(Array.from({ length: count }, (_, at) => rows.map((row) => row[at]!.map(plainText).join(''))));
  return {
    head: rows[0] ?? [],
    rows: rows.slice(1),
    columns: shares.map((share, at) => ({ align: table.align?.[at] ?? null, share })),
  };
}

/** First room for the longest word of each column, then more where a text is longer than that. */
function sharesOf(columns: readonly (readonly string[])[]): number[] {
  const needs = columns.map((texts) => Math.min(longestWord, longest(texts.flatMap((text) => text.split(/[\s/-]+/)))) + padding);
  const appetites = columns.map(
    (texts, at) => 0.3 + Math.sqrt(Math.max(0, sum(texts.map((text) => text.length)) / texts.length - needs[at]!)),
  );
  const spare = Math.max(leastSpare, lineLength - sum(needs));
  const widths = needs.map((need, at) => need + (spare * appetites[at]!) / sum(appetites));
  return widths.map((width) => width / sum(widths));
}

/** The edges of a cell, in characters, and what bold letters need more. */
const padding = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);
const longest = (words: readonly string[]): number => words.reduce((most, word) => Math.max(most, word.length), 0);
