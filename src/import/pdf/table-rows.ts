import { plainWords } from '../marks.ts';
import { endsSentence, type Line } from './lines.ts';

/** Pieces on one base line of a table, each with the column that it stands in. */
export type CellRow = readonly { readonly segment: Line; readonly column: number }[];

const yOf = (row: CellRow): number => row[0]!.segment.y;
const sizeOf = (row: CellRow): number => row[0]!.segment.size;

/** The words of each cell, its lines parted by line breaks. */
export function cellsOf(rows: readonly CellRow[], width: number): string[][] {
  const begins = beginnings(rows, width);
  const cells: string[][] = [];
  for (const [at, row] of rows.entries()) {
    if (begins[at]) cells.push(Array.from({ length: width }, () => ''));
    const words = cells.at(-1)!;
    for (const { segment, column } of row) words[column] = words[column] ? `${words[column]}\n${segment.text}` : segment.text;
  }
  return cells;
}

/** Which lines begin a row of the table: those behind a gap, where gaps part its rows; else those that fill all columns, or stand apart. */
function beginnings(rows: readonly CellRow[], width: number): boolean[] {
  const isFull = (row: CellRow) => new Set(row.map(({ column }) => column)).size === width;
  if (areParted(rows, isFull)) {
    const leading = leadingOf(rows);
    return rows.map((row, at) => at === 0 || isGap(rows[at - 1]!, row, leading));
  }
  return rows.map((row, at) => at === 0 || isFull(row) || yOf(row) - yOf(rows[at - 1]!) > sizeOf(rows[at - 1]!) * 1.55);
}

const stepsOf = (rows: readonly CellRow[]): number[] => rows.slice(1).map((row, at) => yOf(row) - yOf(rows[at]!));
const leadingOf = (rows: readonly CellRow[]): number => Math.min(...stepsOf(rows));

const isGap = (above: CellRow, below: CellRow, leading: number): boolean => {
  const step = yOf(below) - yOf(above);
  return step > leading * 1.18 && step > leading + sizeOf(above) * 0.2;
};

/** Whether gaps part the rows below the head: between other lines, the longest cell goes on. */
function areParted(rows: readonly CellRow[], isFull: (row: CellRow) => boolean): boolean {
  if (rows.length < 3) return false;
  const leading = leadingOf(rows);
  if (leading > sizeOf(rows[0]!) * 1.6) return false;
  const body = rows.slice(1).map((row, at) => ({ above: rows[at]!, row }));
  if (!body.slice(1).some(({ above, row }) => isGap(above, row, leading))) return false;
  return body.every(({ above, row }) => isGap(above, row, leading) || !isFull(row) || goesOn(above, row));
}

/** Whether the words of the longest cell of a row go on in the next line. */
export function goesOn(above: CellRow, below: CellRow): boolean {
  const [longest] = above.toSorted((a, b) => b.segment.text.length - a.segment.text.length);
  const next = below.find(({ column }) => column === longest!.column);
  if (!next) return false;
  const text = plainWords(longest!.segment.text);
  return /\p{L}[-\u00AD]$/u.test(text) || (!endsSentence(text) && /^[\p{Ll}(]/u.test(plainWords(next.segment.text)));
}
