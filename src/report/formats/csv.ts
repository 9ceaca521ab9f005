import { stringify } from 'csv-stringify/sync';
import { printable } from '../../explain/printable.ts';
import { forSheets, inParts, type Sheet } from '../sheet.ts';
import type { Format } from './format.ts';
import { treeSheet } from './shared/tree-sheet.ts';

/** For spreadsheets: the main sheet of a workbook, or a report as rows. */
export const csv: Format = {
  id: 'csv',
  endings: ['csv'],
  binary: false,
  write: async (documents) =>
    documents.map(({ report, suffix, workbook }) => ({ suffix, content: [...toCsv(workbook?.main ?? treeSheet(report))].join('') })),
};

/** CSV for spreadsheets, piece by piece: a cell that a spreadsheet would run as a formula is made plain text. */
export function* toCsv(whole: Sheet): Generator<string> {
  const sheet = forSheets(whole);
  for (const rows of inParts([sheet.columns.map((column) => column.name), ...sheet.rows.map((row) => row.map(printable))]))
    yield stringify([...rows], { escape_formulas: true, record_delimiter: '\r\n' });
}
