import type { Analysis } from '../../../model/judgement.ts';
import { noFinding, standardValues, verdictValues } from './judged-values.ts';
import { matrixFigures, matrixTable } from '../../figures/figures.ts';
import { withoutRejected } from '../../../model/rejected.ts';
import { withoutFullStop } from '../../phrases.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import type { NamedSheet } from '../../named-sheet.ts';
import type { ReportContent } from '../../report.ts';

/**
 * The audit matrix as a document to read: norms by practices as a drawing, each commitment with the cases it was held against, and the sheets
 * that fit a page. The workbook holds the same by columns, and explains each of them in its codebook.
 */
export function auditDocumentBody(sheets: readonly NamedSheet[], analysis: Analysis): ReportContent[] {
  const matrix = sheets.find(({ name }) => name === 'Matrix')!;
  const shown = sheets.filter(({ name }) => ['Gaps', 'Untested', 'Unjudged'].includes(name));
  // What a reviewer rejected stands in the sheets, marked, and is drawn and counted nowhere.
  const gaps = withoutRejected(analysis.judgement.gaps);
  return [
    title(2, 'Norms and practices'),
    ...matrixFigures(analysis, gaps),
    matrixTable(analysis, gaps),
    title(2, 'Commitments and cases'),
    paragraph(words(matrix.about)),
    ...casesOfCommitments(matrix),
    title(2, 'What the words mean'),
    table(
      ['word', 'meaning'],
      [...verdictValues, ...standardValues].map(({ value, meaning }) => [value, meaning]),
    ),
    ...shown.flatMap((sheet) => [
      title(2, sheet.name),
      paragraph(words(sheet.about)),
      sheet.rows.length > 0
        ? table(
            narrow(sheet).map((at) => sheet.columns[at]!.name),
            sheet.rows.map((row) => narrow(sheet).map((at) => row[at] ?? '')),
          )
        : paragraph(words('None.')),
    ]),
  ];
}

/** A page has room for few columns; the workbook has them all. */
const mostColumns = 8;
const narrow = ({ columns }: NamedSheet): number[] => columns.flatMap(({ sheetOnly }, at) => (sheetOnly ? [] : [at])).slice(0, mostColumns);

/** A row of the matrix as a list of the cases that have a letter in it. */
function casesOfCommitments({ columns, rows }: NamedSheet): ReportContent[] {
  const isCase = columns.map((column) => column.turned === true);
  return rows.flatMap((row) => {
    const heads = row.filter((_, at) => !isCase[at]);
    const cases = row.flatMap((letter, at) =>
      isCase[at] && letter !== noFinding && letter !== '' ? [[words(`${letter} – ${columns[at]!.name}`)]] : [],
    );
    return [paragraph(strong(heads[0] ?? ''), words(`: ${heads.slice(1).filter(Boolean).map(withoutFullStop).join('; ')}`)), list(cases)];
  });
}
