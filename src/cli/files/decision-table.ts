import { readFileSync } from 'node:fs';
import { didYouMean } from '../../model/nearest.ts';
import { decisionColumns, type DecisionRow } from '../../review/table-of-decisions.ts';
import { Stop } from '../print/output.ts';

const needed = ['on', 'reason'] as const;

/**
 * Reads a table of decisions as a spreadsheet saves it: CSV in UTF-8, with commas, semicolons or tabs. Columns it does not know are left alone.
 * @returns each row with its line in the file
 * @throws Stop where the file cannot be read as such a table
 */
export async function readDecisionTable(file: string): Promise<{ line: number; row: DecisionRow }[]> {
  const { parse, CsvError } = await import('csv-parse/sync');
  let text: string;
  try {
    const bytes = readFileSync(file);
    if (isSpreadsheet(bytes))
      throw new Stop(`${file} is a spreadsheet, not CSV. Save it from there as CSV in UTF-8, and import that file.`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Stop) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Stop(`There is no file ${file}. Give a CSV file, as “avowed review --format csv” writes it.`);
    if (code === 'EISDIR') throw new Stop(`${file} is a folder. Give a CSV file in it.`);
    throw new Stop(
      code?.startsWith('E') && code !== 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? `${file} cannot be read (${code}). Give a CSV file.`
        : `${file} is not in UTF-8. Save it as CSV with the character set “Unicode (UTF-8)”.`,
    );
  }
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true } as const;
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    throw new Stop(
      `${file}${lines === undefined ? '' : `:${lines}`}: this is no CSV: a quotation mark is not closed, or stands inside a cell. Save it anew from the spreadsheet.`,
    );
  }
  const [head, ...rows] = records;
  const columns = (head?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const name of needed)
    if (!columns.includes(name)) {
      const near = didYouMean(name, columns);
      throw new Stop(
        `${file}:1: found no column “${name}”${near ? ` (${near})` : ''}. Expected the columns that “avowed review --format csv” writes: ${decisionColumns.join(', ')}.`,
      );
    }
  let begins = head!.info.lines + 1;
  return rows.map(({ record, info }) => {
    const line = begins;
    begins = info.lines + 1;
    return { line, row: Object.fromEntries(decisionColumns.map((name) => [name, plain(record[columns.indexOf(name)] ?? '')])) };
  });
}

/** By the first bytes of what Excel and LibreOffice save of their own. */
const isSpreadsheet = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((first) => first.every((byte, index) => bytes[index] === byte));

/** The mark that parts the cells of the first line: spreadsheets of countries with decimal commas part them by semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const plain = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).trim();
