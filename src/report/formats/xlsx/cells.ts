import type { Cell, Row } from 'write-excel-file/node';
import { verdictLetter } from '../../../explain/words.ts';
import { verdictFills } from '../../../model/palette.ts';
import { verdicts } from '../../../model/words.ts';
import type { NamedSheet, SheetColumn } from '../../named-sheet.ts';
import { outwardLink } from '../shared/outward-text.ts';
import { safe, safeNames } from './texts.ts';

/** A sheet with the cells that are written of it. */
export interface LaidOut {
  readonly name: string;
  readonly sheet: NamedSheet;
  readonly rows: Row[];
  /** How many rows at the top are heads: the mark, where there is one, and the names of the columns. */
  readonly headRows: number;
}

/** @param mark what the first row of every sheet says of sensitive matter; `null` where there is none */
export function layOut(sheets: readonly NamedSheet[], mark: string | null): LaidOut[] {
  const names = safeNames(sheets.map(({ name }) => name));
  return sheets.map((sheet, at) => {
    const marked: Row[] =
      mark === null ? [] : [[{ value: mark, type: String, fontWeight: 'bold', textColor: '#7a0000', height: lineHeight }]];
    const body = sheet.rows.map((row) => {
      const height = heightOf(row, sheet.columns);
      return sheet.columns.map((column, place) => cellOf(row[place] ?? '', column, height));
    });
    return { name: names[at]!, sheet, rows: [...marked, headsOf(sheet.columns), ...body], headRows: marked.length + 1 };
  });
}

function headsOf(columns: readonly SheetColumn[]): Row {
  const straight = columns.filter(({ turned }) => !turned);
  const height =
    straight.length < columns.length
      ? turnedHeight
      : heightOf(
          straight.map(({ name }) => name),
          straight,
        );
  return columns.map(({ name, turned }) => ({
    value: safe(name),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#dfe5ec',
    wrap: true,
    alignVertical: 'bottom',
    height,
    ...(turned ? { textRotation: 90 } : {}),
  }));
}

/** In points. */
const turnedHeight = 260;

const counts = /^\d{1,15}$/;
/** What a spreadsheet would read as a formula if it were typed in. */
const likeFormula = /^\s*[=+\-@]/;

/** Of a row, in points, by an estimate of how its cells wrap: LibreOffice does not fit the rows of such a file to their texts by itself. */
function heightOf(row: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width }, place) => Math.ceil((row[place] ?? '').length / (width - 1)));
  return Math.min(Math.max(1, ...lines) * lineHeight, highest);
}

const lineHeight = 16;
/** The most that Excel takes. */
const highest = 409;

function cellOf(text: string, { holds, turned }: SheetColumn, height: number): Cell {
  if (text === '') return null;
  if (holds === 'number' && counts.test(text)) return { value: Number(text), type: Number, align: 'left', alignVertical: 'top', height };
  const value = safe(text);
  const fill = holds === 'verdict' ? fillOf(value) : undefined;
  return {
    value,
    type: String,
    wrap: true,
    alignVertical: 'top',
    height,
    ...(fill ? { backgroundColor: fill, textColor: '#1a1a1a' } : {}),
    ...(turned ? { align: 'center' as const } : {}),
    ...(holds === 'address' && outwardLink(text) ? { textColor: '#1a4b8c' } : {}),
    // Stays text when somebody edits the cell and leaves it again.
    ...(likeFormula.test(value) ? { format: '@' } : {}),
  };
}

const fillOf = (text: string): string | undefined =>
  verdictFills[
    verdicts.find((verdict) => verdict === text || (verdictLetter[verdict] === text.charAt(0).toUpperCase() && text.length <= 4))!
  ]?.fill;
