import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { fitted } from './fitted.ts';
import { printable } from '../../explain/printable.ts';
import { forSheets, inParts, type Column, type Sheet } from '../../report/sheet.ts';

/** Blanks between two columns. */
const gap = 2;

/** The fewest columns that a cell is given; where a terminal has no room for that, its rows stand one below the other. */
const least = 6;

/** A table that fits `width` columns; long cells are wrapped, nothing is cut. */
export function toTable(sheet: Sheet, width: number): string {
  const shown = sheet.columns.flatMap((column, at) => (column.sheetOnly ? [] : [{ column, at }]));
  const widths = fit(
    shown.map(({ column, at }) => ({
      column,
      longest: longestOf(sheet, column, at),
      word: column.grows ? longestWordOf(sheet, column, at) : 0,
    })),
    width,
  );
  if (!widths)
    return sheet.rows
      .map((row) => shown.map(({ column, at }) => fitted(`${column.name}: ${printable(row[at] ?? '')}`, width, '  ')).join('\n'))
      .join('\n\n');
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

/** Where a word may break, and where words end. */
const within = /(?<=[/:-])/;
const breaks = /\s+|(?<=[/:-])/;

/** Ids have no blanks; let them break after a slash, colon or hyphen where a column is narrow, and anywhere where there is none. */
function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (stringWidth(word) <= width) return word;
      let line = '';
      const lines: string[] = [];
      for (const piece of word.split(within)) {
        if (line && stringWidth(line) + stringWidth(piece) > width) {
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
  return sheet.rows.reduce((longest, row) => Math.max(longest, stringWidth(row[at] ?? '')), column.name.length);
}

/** The fewest cells of a column that grows, and the most that it is given for the sake of a long word. */
const leastGrown = 8;
const mostForWord = 16;

/** The longest word of a column that may stand in one line. */
function longestWordOf(sheet: Sheet, column: Column, at: number): number {
  let longest = 0;
  for (const text of [column.name, ...sheet.rows.map((row) => row[at] ?? '')]) {
    if (text.length <= longest) continue;
    for (const word of text.split(breaks)) longest = Math.max(longest, stringWidth(word));
    if (longest >= mostForWord) break;
  }
  return longest;
}

/** How wide each column is, with the gap behind it; `null` where they have no room side by side. */
function fit(columns: readonly { column: Column; longest: number; word: number }[], width: number): number[] | null {
  const natural = columns.map(({ column, longest, word }) =>
    column.grows ? Math.min(longest, Math.max(leastGrown, Math.min(word, mostForWord))) : Math.min(longest, column.most ?? longest),
  );
  const room = width - gap * (columns.length - 1);
  const most = widest(natural, room);
  if (most < Math.min(least, Math.max(...natural))) return null;
  const fixed = columns.map(({ column }, at) => (column.grows ? 0 : Math.min(natural[at]!, most) + gap));
  const shares = columns.reduce((sum, { column }) => sum + (column.grows ?? 0), 0);
  const left = width - fixed.reduce((a, b) => a + b, 0);
  const needed = columns.map(({ column }, at) => (column.grows ? Math.min(natural[at]!, most) + gap : 0));
  const shared = columns.map(({ column }) => Math.floor((left * (column.grows ?? 0)) / shares));
  // Where a share is too small, each gets what it needs, and a share of the rest.
  const isEnough = shared.every((share, at) => share >= needed[at]!);
  const rest = left - needed.reduce((a, b) => a + b, 0);
  return columns.map(({ column }, at) => {
    if (!column.grows) return fixed[at]!;
    return isEnough ? shared[at]! : needed[at]! + Math.floor((Math.max(0, rest) * column.grows) / shares);
  });
}

/** The most that each of several widths may have, so that all fit into a room. */
function widest(widths: readonly number[], room: number): number {
  let most = Math.max(...widths);
  while (most > 0 && widths.reduce((sum, width) => sum + Math.min(width, most), 0) > room) most--;
  return most;
}

/** Markdown, piece by piece. */
export function* toMarkdownTable(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  const cell = (text: string) => printable(text).replace(/[\\|<>`*_[\]#]/g, '\\$&');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  yield `${line(sheet.columns.map((column) => column.name))}|${sheet.columns.map(() => ' --- |').join('')}\n`;
  for (const rows of inParts(sheet.rows)) yield rows.map(line).join('');
}
