import type { Format } from './format.ts';
import { toCsv } from './shared/csv-text.ts';
import { treeSheet } from './shared/tree-sheet.ts';

/** For spreadsheets: the main sheet of a workbook, or a report as rows. */
export const csv: Format = {
  id: 'csv',
  endings: ['csv'],
  binary: false,
  write: async (documents) =>
    documents.map(({ report, suffix, workbook }) => ({ suffix, content: [...toCsv(workbook?.main ?? treeSheet(report))].join('') })),
};
