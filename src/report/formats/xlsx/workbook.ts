import type { Sensitivity } from '../../../model/words.ts';
import type { NamedSheet } from '../../named-sheet.ts';
import { markOf } from '../shared/frame.ts';
import { layOut } from './cells.ts';
import { finish, linkRelations, linksOf, type DocumentProperties } from './finish.ts';
import { standIn } from './texts.ts';

export interface XlsxProperties extends DocumentProperties {
  /** As in `Report`: where it is not empty, the first row of every sheet, repeated on every printed page, says so. */
  readonly included: readonly Exclude<Sensitivity, 'public'>[];
}

/**
 * A workbook for Excel and LibreOffice. Every cell is text but for counts and years; none is ever a formula. The same sheets give the same
 * bytes.
 * @returns the bytes of the XLSX file
 */
export async function toXlsx(sheets: readonly NamedSheet[], properties: XlsxProperties): Promise<Uint8Array> {
  const [{ default: write }, { strFromU8, strToU8, unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/node'),
    import('fflate'),
  ]);
  const laidOut = layOut(sheets, markOf(properties.included));
  const written = await write(
    laidOut.map(({ name, sheet, rows, headRows }) => ({
      sheet: name,
      data: rows,
      columns: sheet.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: headRows,
      stickyColumnsCount: sheet.frozen,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [finish(laidOut, properties)] },
  ).toBuffer();
  const files = unzipSync(written);
  for (const [at, each] of laidOut.entries()) {
    const links = linksOf(each);
    if (links.length > 0) files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = strToU8(linkRelations(links));
  }
  const texts = 'xl/sharedStrings.xml';
  files[texts] = strToU8(strFromU8(files[texts]!).replaceAll(standIn, '\ufffd'));
  const inOrder = Object.keys(files).toSorted();
  return zipSync(Object.fromEntries(inOrder.map((name) => [name, files[name]!])), { mtime: new Date(1980, 0, 1), level: 3 });
}
