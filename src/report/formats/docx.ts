import type { Report } from '../report.ts';

/**
 * A report as a Word document: headings, lists, tables and footnotes are Word's own, and the longer kinds have a table of contents.
 * The same report gives the same bytes.
 */
export async function toDocx(report: Report): Promise<Uint8Array> {
  // Loaded only here: the library takes longer to load than most commands to run.
  const { docxDocument } = await import('./docx-document.ts');
  return docxDocument(report);
}
