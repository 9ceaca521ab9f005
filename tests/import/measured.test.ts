import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { knownDocument, type KnownDocument, type Numbering } from './documents.ts';
import { measure, type Measured } from './measure.ts';
import { readFile } from './support.ts';
import { toDocx, toHtml, toPdf, toText, type PageStyle, type PdfStyle, type TextStyle, type WordStyle } from './writers.ts';

const tell = () => {};

/** What is asked of every document: 97 words of 100 kept, no furniture, 2 paragraphs of 100 begin wrong, 95 pinpoints of 100 right. */
function expectGood(measured: Measured): void {
  expect(measured.furniture).toEqual([]);
  expect(measured.lost.length > 0 && measured.kept < 0.97 ? measured.lost : []).toEqual([]);
  if (measured.begins > 0.02 || measured.pinpoints < 0.95) expect(measured.wrong).toEqual([]);
}

const pdfs: readonly (readonly [string, KnownDocument, PdfStyle])[] = [
  ['one column', knownDocument(1, 'running'), {}],
  ['two columns', knownDocument(2, 'running'), { columns: 2, size: 9 }],
  ['articles', knownDocument(3, 'articles'), { size: 11 }],
  ['decimals, ragged', knownDocument(4, 'decimals'), { justify: false, hyphenate: false }],
  ['no numbers, indented', knownDocument(5, 'none'), { indent: true }],
  ['contents', knownDocument(6, 'running', 8), { contents: true }],
  ['watermark', knownDocument(7, 'decimals'), { watermark: true }],
  ['notes anew on each page', knownDocument(8, 'running', 9), { notesPerPage: true }],
  ['a table', knownDocument(9, 'articles'), { table: true }],
  ['small pages', knownDocument(10, 'running', 6), { page: 'a5', size: 9 }],
  ['two ragged columns', knownDocument(12, 'articles', 6), { columns: 2, size: 9, justify: false, hyphenate: false }],
  ['two columns of articles, contents', knownDocument(11, 'articles', 8), { columns: 2, size: 9 }],
];

describe.each([false, true])('PDF of known text, tags ignored: %s', (ignoreTags) => {
  it.each(pdfs)('%s', async (_, document, style) => {
    expectGood(measure(await readPdf(toPdf(document, style), { tell, ignoreTags }), document));
  });
});

const words: readonly (readonly [string, KnownDocument, WordStyle])[] = [
  ['automatic numbers', knownDocument(21, 'running'), {}],
  ['automatic numbers in articles', knownDocument(22, 'articles'), {}],
  ['typed numbers', knownDocument(23, 'articles'), { numbered: 'typed' }],
  ['decimals', knownDocument(24, 'decimals'), { numbered: 'typed' }],
  ['bold headings', knownDocument(25, 'running'), { headings: 'bold' }],
  ['no numbers', knownDocument(26, 'none'), { table: true }],
];

describe('Word of known text', () => {
  it.each(words)('%s', async (_, document, style) => {
    expectGood(measure(await readFile(await toDocx(document, style), 'policy.docx'), document));
  });
});

const pages: readonly (readonly [PageStyle, Numbering])[] = [
  ['lists', 'running'],
  ['lists', 'articles'],
  ['typed', 'running'],
  ['typed', 'decimals'],
  ['breaks', 'running'],
  ['breaks', 'articles'],
  ['layout', 'running'],
  ['typed', 'none'],
];

describe('HTML of known text', () => {
  it.each(pages)('%s, %s', async (style, numbering) => {
    const document = knownDocument(31, numbering);
    expectGood(measure(await readFile(Buffer.from(toHtml(document, style)), 'policy.html'), document));
  });
});

const texts: readonly (readonly [string, Numbering, TextStyle])[] = [
  ['one line a paragraph', 'running', { width: 0 }],
  ['one line a paragraph without blank lines', 'articles', { width: 0, blank: false }],
  ['broken at 72', 'running', { width: 72 }],
  ['broken at 72 in articles', 'articles', { width: 72 }],
  ['broken at 60, decimals', 'decimals', { width: 60 }],
  ['broken at 80 without blank lines', 'running', { width: 80, blank: false }],
  ['form feeds', 'running', { width: 76, pages: true }],
  ['no numbers', 'none', { width: 72 }],
];

describe('plain text of known text', () => {
  it.each(texts)('%s', async (_, numbering, style) => {
    const document = knownDocument(41, numbering, 5, false);
    expectGood(measure(await readFile(Buffer.from(toText(document, style)), 'policy.txt'), document, false));
  });
});
