import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../../explain/printable.ts';
import { forSheets, inParts, type Column, type Sheet } from '../../report/sheet.ts';

/** Blanks between two columns. */
const gap = 2;

/** A table that fits `width` columns; long cells are wrapped, nothing is cut. */
export function toTable(sheet: Sheet, width: number): string {
  const shown = sheet.columns.flatMap((column, at) => (column.sheetOnly ? [] : [{ column, at }]));
  const widths = fit(
    shown.map(({ column, at }) => ({ column, longest: longestOf(sheet, column, at) })),
    width,
  );
  const lines = [
    { cells: shown.map(({ column }) => column.name) },
    ...sheet.rows.map((row) => ({ cells: shown.map(({ at }) => row[at] ?? '') })),
  ];
  return lines.flatMap(({ cells }) => linesOf(cells, widths)).join('\n');
}

/** One row, as many lines as its longest cell needs. */
function linesOf(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((text, at) =>
    wrapAnsi(breakable(printable(text), widths[at]! - gap), widths[at]! - gap, { hard: true }).split('\n'),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => padded(lines[line] ?? '', widths[at]!))
      .join('')
      .trimEnd(),
  );
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Ids have no blanks; let them break after a slash, colon or hyphen where a column is narrow, and anywhere where there is none. */
function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (word.length <= width) return word;
      const pieces = word.split(/(?<=[/:-])/).flatMap((piece) => cut(piece, width));
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

/** A piece too long for a line, in pieces that fit. */
const cut = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));

function longestOf(sheet: Sheet, column: Column, at: number): number {
  return Math.max(column.name.length, ...sheet.rows.map((row) => (row[at] ?? '').length));
}

function fit(columns: readonly { column: Column; longest: number }[], width: number): number[] {
  const fixed = columns.map(({ column, longest }) => (column.grows ? 0 : Math.min(longest, column.most ?? longest) + gap));
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
