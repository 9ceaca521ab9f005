import { stringify } from 'csv-stringify/sync';
import { printable } from '../../../explain/printable.ts';
import { forSheets, inParts, type Sheet } from '../../sheet.ts';

/** CSV for spreadsheets, piece by piece: a cell that a spreadsheet would run as a formula is made plain text. */
export function* toCsv(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  for (const rows of inParts([sheet.columns.map((column) => column.name), ...sheet.rows.map((row) => row.map(printable))]))
    yield stringify([...rows], { escape_formulas: true, record_delimiter: '\r\n' });
}
