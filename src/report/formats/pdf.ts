import { eachBy, type Format } from './format.ts';

/** A tagged PDF. */
export const pdf: Format = {
  id: 'pdf',
  endings: ['pdf'],
  binary: true,
  write: eachBy(async (report) => (await import('./pdf/document.ts')).toPdf(report)),
};
