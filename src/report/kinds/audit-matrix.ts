import { fill } from '../phrases.ts';
import { auditDocumentBody } from './audit-matrix/document.ts';
import { findingsSheetName } from './audit-matrix/findings.ts';
import { auditSheets } from './audit-matrix/sheets.ts';
import { reportOf, type Kind } from './kind.ts';
import { onlyChosen } from './shared/chosen.ts';
import { organisationName } from '../telling/names.ts';

export const auditMatrix: Kind = {
  id: 'audit-matrix',
  about: 'an audit matrix: commitments by cases, with every finding and a codebook, for a workbook',
  options: [],
  contents: true,
  ending: 'xlsx',
  inApp: true,
  compose: (analysis, options) => {
    const title = fill('Audit matrix: commitments of {organisation} and documented practice', {
      organisation: organisationName(analysis),
    });
    const chosen = onlyChosen(analysis, options.chosen);
    const sheets = auditSheets(chosen, options.filters);
    const main = sheets.find(({ name }) => name === findingsSheetName)!;
    return [
      {
        report: reportOf(auditMatrix, title, auditDocumentBody(sheets, chosen), analysis, options),
        suffix: '',
        workbook: { sheets, main },
      },
    ];
  },
};
