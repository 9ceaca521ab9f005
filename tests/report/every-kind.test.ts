import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import { docxDocument } from '../../src/report/formats/docx/document.ts';
import { toHtml } from '../../src/report/formats/html/page.ts';
import { toPdf } from '../../src/report/formats/pdf/document.ts';
import { kinds } from '../../src/report/kinds.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import type { Report } from '../../src/report/report.ts';
import { repository } from '../support/files.ts';
import { lender } from '../support/lender.ts';
import { packageFaultsOf, partsOf } from '../support/word-package.ts';
import { chromium, faultsIn, ifNone, launch, schemes, widths } from './browser.ts';

/** Every kind of report of the invented lender, with its check sheets, as the formats get them. */

const style = shippedStyle('oscola', join(repository, 'dist', 'styles'));
const called = kinds.map(({ id }) => id);
const reports = new Map<string, Report[]>();

beforeAll(async () => {
  const analysis: Analysis = await lender();
  const { workspace } = analysis;
  for (const kind of kinds) {
    const composed = kind.compose(
      analysis,
      reportOptions({ date: '2026-03-02', due: '2026-05-02' }, kind.id === 'state-brief' ? { state: ['XB'] } : {}, analysis),
    );
    const cited = composed.map(async ({ report }) => {
      const { report: written, bibliography } = await citeSources(report, workspace, style);
      return { ...written, body: [...written.body, ...bibliography] };
    });
    reports.set(kind.id, await Promise.all(cited));
  }
});

describe.each(called)('a %s', (kind) => {
  it('is a package that Word opens without a question, with no text below 9 pt and no table wider than its page', async () => {
    for (const report of reports.get(kind)!) {
      const parts = partsOf(await docxDocument(report));
      expect(packageFaultsOf(parts), report.title).toEqual([]);
      const document = parts['word/document.xml']!;
      const [, pageWidth] = /<w:pgSz [^>]*w:w="(\d+)"/.exec(document)!;
      const [, margin] = /<w:pgMar [^>]*w:left="(\d+)"/.exec(document)!;
      for (const [, width] of document.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g))
        expect(Number(width)).toBeLessThanOrEqual(Number(pageWidth) - 2 * Number(margin));
      for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml'])
        for (const [, size] of (parts[part] ?? '').matchAll(/<w:sz w:val="(\d+)"/g)) expect(Number(size), part).toBeGreaterThanOrEqual(18);
    }
  });

  it('is a PDF whose text lies on its pages and is 9 pt or larger, but for the numbers of notes', async () => {
    for (const report of reports.get(kind)!) {
      const small = (await wordsOf(await toPdf(report))).filter(
        ({ text, size, left, right, wide }) => (size < 8.95 && !/^\d+$/.test(text)) || left < 30 || right > wide - 30,
      );
      expect(small, report.title).toEqual([]);
    }
  });
});

describe.skipIf(!chromium)(`in a browser${ifNone}`, () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each(called)('a %s is accessible and fits, small and large, light and dark', async (kind) => {
    for (const [at, report] of reports.get(kind)!.entries()) {
      // The style is one: both schemes of the first document of a kind show it.
      const shown = at === 0 ? schemes : schemes.slice(0, 1);
      const views = shown.flatMap((scheme) => widths.map((width) => ({ width, scheme })));
      expect(await faultsIn(tab, toHtml(report), views), report.title).toEqual([]);
    }
  });
});

/** The words of a PDF with their size, where they begin and end, and how wide their page is, in pt. */
async function wordsOf(pdf: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const found: { text: string; size: number; left: number; right: number; wide: number }[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const wide = page.getViewport({ scale: 1 }).width;
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '') {
        const [a, b, , , left] = item.transform as [number, number, number, number, number, number];
        const size = Math.hypot(a, b);
        found.push({ text: item.str, size, left, right: b === 0 ? left + item.width : left, wide });
      }
  }
  return found;
}
