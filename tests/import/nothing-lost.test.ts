import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/import/blocks.ts';
import { plainWords } from '../../src/import/marks.ts';
import { openPdf } from '../../src/import/pdf/open.ts';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { readPage } from '../../src/import/pdf/runs.ts';
import { knownDocument } from './documents.ts';
import { readFile } from './support.ts';
import { toHtml, toPdf, toText } from './writers.ts';

/** How often each letter and digit stands in a text; joining lines and taking marks out changes none of it. */
function letters(texts: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) for (const sign of plainWords(text).match(/[\p{L}\p{N}]/gu) ?? []) counts[sign] = (counts[sign] ?? 0) + 1;
  return counts;
}

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));

/** The marks of notes are no words of the text, but stand in the file beside the note itself. */
const marksOf = (blocks: readonly Block[]): string[] =>
  textsOf(blocks).flatMap((text) => [...text.matchAll(/\uFDD0(?:p\d+-)?([^\uFDD1]*)\uFDD1/g)].flatMap((match) => [match[1]!, match[1]!]));

describe('what stands in a file is kept or left out', () => {
  it.each([false, true])('of a PDF, tags ignored: %s', async (ignoreTags) => {
    const bytes = toPdf(knownDocument(81, 'articles', 6), { columns: 2, size: 9, contents: true, watermark: true, table: true });
    const document = await openPdf(bytes, undefined);
    const runs: string[] = [];
    for (let number = 1; number <= document.numPages; number++)
      runs.push(...(await readPage(await document.getPage(number), '')).runs.map(({ text }) => text));
    const { blocks } = await readPdf(bytes, { tell: () => {}, ignoreTags });
    expect(letters([...textsOf(blocks), ...marksOf(blocks)])).toEqual(letters(runs));
  });
  it('of a web page', async () => {
    const html = toHtml(knownDocument(82, 'running', 4, false), 'typed').replace(
      /<script.*?<\/script>|<style.*?<\/style>|<title>.*?<\/title>/gs,
      '',
    );
    const { blocks } = await readFile(Buffer.from(html), 'x.html');
    expect(letters(textsOf(blocks))).toEqual(letters([html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')]));
  });
  it('of plain text', async () => {
    const text = toText(knownDocument(83, 'decimals', 4, false), { width: 70, pages: true });
    expect(letters(textsOf((await readFile(Buffer.from(text), 'x.txt')).blocks))).toEqual(letters([text]));
  });
  it('whatever lines a text has', async () => {
    const line = fc.stringMatching(/^[ ]{0,6}(?:\(a\)|12\.|•|3\.1|-)? ?[A-Za-z ,.;:]{0,60}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const text = `The Agency shall act for and of the people in the towns.\n${lines.join('\n')}\n`;
        expect(letters(textsOf((await readFile(Buffer.from(text), 'x.txt')).blocks))).toEqual(letters([text]));
      }),
      { numRuns: 200 },
    );
  });
});
