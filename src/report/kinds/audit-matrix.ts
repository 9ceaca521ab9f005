import { auditDocumentBody } from './audit-matrix/document.ts';
import { findingsSheetName } from './audit-matrix/findings.ts';
import { auditSheets } from './audit-matrix/sheets.ts';
import { reportOf, type Kind } from './kind.ts';
import { onlyChosen } from './shared/chosen.ts';
import { scopedTitle } from './shared/scope.ts';
import { organisationName } from '../telling/names.ts';

export const auditMatrix: Kind = {
  id: 'audit-matrix',
  about: 'an audit matrix: commitments by cases, with every finding and a codebook, for a workbook',
  options: [],
  contents: true,
  ending: 'xlsx',
  inApp: true,
  compose: (analysis, options) => {
    const organisation = organisationName(analysis);
    const title = scopedTitle(
      'Audit matrix{on}: commitments of {organisation} and documented practice',
      { organisation },
      options.filters,
      analysis,
    );
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
