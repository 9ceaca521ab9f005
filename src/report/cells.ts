import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import { printable } from '../explain/printable.ts';

/** Records as rows of plain cells, for tables, CSV and Markdown alike. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  /** Its share of a table's width; columns without one are as wide as their widest word or as `most`. */
  readonly grows?: number;
  readonly most?: number;
  /** Not in the terminal's table, which is narrow. */
  readonly sheetOnly?: boolean;
  /** Only in the terminal's table. */
  readonly tableOnly?: boolean;
}

/** A table that fits `width` columns; long cells are wrapped, nothing is cut. */
export function toTable(sheet: Sheet, width: number): string {
  const shown = sheet.columns.flatMap((column, at) => (column.sheetOnly ? [] : [{ column, at }]));
  const widths = fit(
    shown.map(({ column, at }) => ({ column, longest: longestOf(sheet, column, at) })),
    width,
  );
  const table = new Table({
    head: shown.map(({ column }) => column.name),
    colWidths: widths,
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
  for (const row of sheet.rows) table.push(shown.map(({ at }, n) => breakable(printable(row[at] ?? ''), widths[n]! - 2)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Ids have no blanks; let them break after a slash, colon or hyphen where a column is narrow. */
function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (word.length <= width) return word;
      const pieces = word.split(/(?<=[/:-])/);
      let line = '';
      const lines: string[] = [];
      for (const piece of pieces) {
        if (line && line.length + piece.length > width) {
          lines.push(line);
          line = '';
        }
        line += piece;
      }
      return [...lines, line].join('\n');
    })
    .join(' ');
}

function longestOf(sheet: Sheet, column: Column, at: number): number {
  return Math.max(column.name.length, ...sheet.rows.map((row) => (row[at] ?? '').length));
}

function fit(columns: readonly { column: Column; longest: number }[], width: number): number[] {
  const fixed = columns.map(({ column, longest }) => (column.grows ? 0 : Math.min(longest, column.most ?? longest) + 2));
  const left = Math.max(20, width - fixed.reduce((a, b) => a + b, 0));
  const shares = columns.reduce((sum, { column }) => sum + (column.grows ?? 0), 0);
  return columns.map(({ column }, at) => (column.grows ? Math.max(10, Math.floor((left * column.grows) / shares)) : fixed[at]!));
}

function forSheets({ columns, rows }: Sheet): Sheet {
  const kept = columns.flatMap((column, at) => (column.tableOnly ? [] : [at]));
  return { columns: kept.map((at) => columns[at]!), rows: rows.map((row) => kept.map((at) => row[at] ?? '')) };
}

const rowsAtOnce = 1000;

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}

/** CSV for spreadsheets, piece by piece: a cell that a spreadsheet would run as a formula is made plain text. */
export function* toCsv(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  for (const rows of inParts([sheet.columns.map((column) => column.name), ...sheet.rows.map((row) => row.map(printable))]))
    yield stringify([...rows], { escape_formulas: true, record_delimiter: '\r\n' });
}

export function* toMarkdownTable(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  const cell = (text: string) => printable(text).replace(/[\\|<>`*_[\]#]/g, '\\$&');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  yield `${line(sheet.columns.map((column) => column.name))}|${sheet.columns.map(() => ' --- |').join('')}\n`;
  for (const rows of inParts(sheet.rows)) yield rows.map(line).join('');
}
