import type { Format } from './format.ts';
import { treeSheet } from './shared/tree-sheet.ts';

/** One workbook of all documents: a sheet each, or the sheets of those that have a workbook of their own. */
export const xlsx: Format = {
  id: 'xlsx',
  endings: ['xlsx'],
  binary: true,
  write: async (documents) => {
    const { toXlsx } = await import('./xlsx/workbook.ts');
    const { title, author, included } = documents[0]!.report;
    const sheets = documents.flatMap(({ report, suffix, workbook }) => workbook?.sheets ?? [treeSheet(report, sheetName(suffix))]);
    return [{ suffix: '', content: await toXlsx(sheets, { title, author, included }) }];
  },
};

/** At most 31 characters, as sheets allow. */
const sheetName = (suffix: string): string => suffix.slice(1, 32).replaceAll('-', ' ') || 'Report';
