import Table from 'cli-table3';
import { printable } from '../../explain/printable.ts';
import { forSheets, inParts, type Column, type Sheet } from '../../report/sheet.ts';

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

/** Markdown, piece by piece. */
export function* toMarkdownTable(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  const cell = (text: string) => printable(text).replace(/[\\|<>`*_[\]#]/g, '\\$&');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  yield `${line(sheet.columns.map((column) => column.name))}|${sheet.columns.map(() => ' --- |').join('')}\n`;
  for (const rows of inParts(sheet.rows)) yield rows.map(line).join('');
}
