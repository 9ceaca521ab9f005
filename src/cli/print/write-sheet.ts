import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/judgement.ts';
import { toCsv } from '../../report/formats/shared/csv-text.ts';
import type { Sheet } from '../../report/sheet.ts';
import { outputWidth, writeNote, writeResult } from './output.ts';
import { toMarkdownTable, toTable } from './table.ts';

/** How much is not shown, where that was asked for. */
export function noteWithheld({ withheld }: Analysis): void {
  if (withheld.entries + withheld.claims === 0) return;
  writeNote(
    `Withheld as sensitive: ${plural(withheld.entries, 'entry', 'entries')} and ${plural(withheld.claims, 'claim')} (--include internal,restricted shows them).`,
  );
}

/** That files are left out must be seen by who reads nothing but what is printed of the others. */
export function noteUnread({ workspace: { problems } }: Analysis): void {
  const unread = problems.filter((problem) => problem.unread).length;
  if (unread === 0) return;
  writeNote(`${plural(unread, 'file is', 'files are')} not read: see “avowed check” (${plural(problems.length, 'warning')}).`);
}

/** @param nothing what is said where there is no row */
export function writeSheet(
  sheet: Sheet,
  format: string | undefined,
  nothing = 'Nothing matches. With fewer filters, or a shorter word, more does; “avowed find WORD” looks through everything.',
): void {
  if (format === 'csv') writeResult(toCsv(sheet));
  else if (format === 'md') writeResult(toMarkdownTable(sheet));
  else writeResult(sheet.rows.length > 0 ? toTable(sheet, outputWidth()) : '');
  if (sheet.rows.length === 0) writeNote(nothing);
}
