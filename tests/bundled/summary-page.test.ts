import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { toPdf } from '../../src/report/formats/pdf/document.ts';
import { gapReport } from '../../src/report/kinds/gap-report.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { readBundled } from '../support/files.ts';
import { readPdf } from '../support/pdf-reading.ts';

it('the summary of the gap report on all that is bundled stands on one page, with what is asked', async () => {
  const analysis = analyse((await readBundled()).workspace);
  const [first] = gapReport.compose(analysis, reportOptions({}, {}, analysis));
  const { pages } = await readPdf(await toPdf(first!.report));
  const at = pages.findIndex((page) => /\nSummary\n/.test(page) && page.includes('What we ask'));
  expect(pages[at]).toMatch(/1\. .*2\. .*3\. /s);
  expect(pages[at]).toContain('To IOM:');
  // The first theme begins at the head of the next page.
  expect(pages[at + 1]).not.toMatch(/• To /);
  expect(pages[at + 1]!.split('\n').slice(0, 3).join('\n')).toContain('Indonesia');
}, 60_000);
