import { eachBy, type Format } from './format.ts';

/** One file that runs no scripts and fetches nothing. */
export const html: Format = {
  id: 'html',
  endings: ['html', 'htm'],
  binary: false,
  write: eachBy(async (report) => (await import('./html/page.ts')).toHtml(report)),
};
