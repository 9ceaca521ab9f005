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

/** What of a sheet is for spreadsheets, without columns that only a terminal's table needs. */
export function forSheets({ columns, rows }: Sheet): Sheet {
  const kept = columns.flatMap((column, at) => (column.tableOnly ? [] : [at]));
  return { columns: kept.map((at) => columns[at]!), rows: rows.map((row) => kept.map((at) => row[at] ?? '')) };
}

const rowsAtOnce = 1000;

/** Rows a thousand at a time: a long text as a whole would need its memory twice. */
export function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}
