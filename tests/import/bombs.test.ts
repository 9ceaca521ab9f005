import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { readHtml } from '../../src/import/html/read-html.ts';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { workOf } from '../support/work.ts';

const tell = () => {};
/** In milliseconds of work. */
const within = 10_000;

/** A PDF of one page with that drawing. */
function pdfOf(stream: Buffer, filter: string, pages = '3 0 R', count = 1): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages}]/Count ${count}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([Buffer.from(`<</Length ${stream.length}${filter}>>stream\n`), stream, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  for (const [at, object] of objects.entries())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  return Buffer.concat([...parts, Buffer.from('trailer<</Size 6/Root 1 0 R>>\n%%EOF')]);
}
const flate = '/Filter/FlateDecode';
const word = 'BT /F1 12 Tf (the word of the Agency) Tj ET\n';

describe('a file that is made to stop a program is refused in time', () => {
  it.each<[string, Buffer]>([
    ['streams that unpack without end', pdfOf(deflateSync(Buffer.alloc(80 * 1024 * 1024, word)), flate)],
    ['streams that are packed twice', pdfOf(deflateSync(deflateSync(Buffer.alloc(1024, word))), '/Filter[/FlateDecode/FlateDecode]')],
    ['a page that draws without end', pdfOf(deflateSync(Buffer.alloc(10 * 1024 * 1024, word)), flate)],
    ['pages without end', pdfOf(Buffer.from(word), '', '3 0 R '.repeat(10_000), 10_000)],
    ['a font of signs without end', pdfOf(Buffer.from('6 0 obj\n[0 500 1 9 99999999 514]\nendobj\n'), '')],
    ['a font of signs without end, packed', pdfOf(deflateSync(Buffer.from('6 0 <</W[9 99999999 514]>>')), `/Type/ObjStm${flate}`)],
    ['pages in a circle', pdfOf(Buffer.from(word), '', '2 0 R', 1)],
  ])('PDF with %s', async (_, bytes) => {
    expect(await workOf(() => expect(readPdf(bytes, { tell })).rejects.toThrow())).toBeLessThan(within);
  });
  it('and the page that these are made of is read', async () => {
    const { blocks } = await readPdf(pdfOf(deflateSync(Buffer.from(word)), flate), { tell });
    expect(blocks).toMatchObject([{ text: 'the word of the Agency' }]);
  });

  const docx = (document: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) });
  it.each<[string, () => Uint8Array]>([
    ['parts that unpack without end', () => docx(`<w:document>${'<w:p/>'.repeat(22_000_000)}</w:document>`)],
    ['entities', () => docx('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>')],
    [
      'elements without bottom',
      () => docx(`<w:document xmlns:w="w">${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}</w:document>`),
    ],
  ])('Word file with %s', async (_, make) => {
    const bytes = make();
    expect(await workOf(() => expect(readDocx(bytes, { tell })).rejects.toThrow())).toBeLessThan(within);
  });
  it('HTML with as many rules of style as elements is read in time', async () => {
    const rules = Array.from({ length: 10_000 }, (_, at) => `.a${at} .b${at} p{display:none}`).join('');
    const text = Array.from(
      { length: 10_000 },
      (_, at) => `<div class="a${at}"><div class="b${at + 1}"><p>The Agency shall act on the ${at} of them.</p></div></div>`,
    ).join('');
    const work = await workOf(() => {
      expect(readHtml(Buffer.from(`<style>${rules}</style>${text}`)).blocks).toHaveLength(10_000);
    });
    expect(work).toBeLessThan(within);
  });
  it('HTML nested without bottom is read or refused', { timeout: within }, () => {
    const html = `${'<div>'.repeat(20_000)}The Agency shall act.${'</div>'.repeat(20_000)}`;
    try {
      expect(readHtml(Buffer.from(html)).blocks).toMatchObject([{ text: 'The Agency shall act.' }]);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  });
});
