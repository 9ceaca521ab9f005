import { eachBy, type Format } from './format.ts';

/** A Word document. Its library, which takes longer to load than most commands to run, is loaded only here. */
export const docx: Format = {
  id: 'docx',
  endings: ['docx'],
  binary: true,
  holdsFields: true,
  write: eachBy(async (report) => (await import('./docx/document.ts')).docxDocument(report)),
};
