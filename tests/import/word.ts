import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReadDocument } from '../../src/import/blocks.ts';
import { knownDocument } from './documents.ts';
import { readFile } from './support.ts';
import { toDocx } from './writers.ts';

export const paragraph = (inside: string, pPr = '') => `<w:p>${pPr ? `<w:pPr>${pPr}</w:pPr>` : ''}${inside}</w:p>`;
export const run = (text: string, rPr = '') => `<w:r>${rPr ? `<w:rPr>${rPr}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const footnote = (id: number, inside: string) =>
  `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="${id}">${inside}</w:footnote></w:footnotes>`;

/** A Word file with that body in the place of a document's own. */
export async function withBody(
  body: string,
  more: Record<string, string> = {},
  options: { tracked?: 'accept' | 'reject' } = {},
): Promise<ReadDocument> {
  const parts = unzipSync(await toDocx(knownDocument(1, 'none', 1, false), {}));
  const document = strFromU8(parts['word/document.xml']!).replace(/<w:body>[\s\S]*<\/w:body>/, `<w:body>${body}</w:body>`);
  const bytes = zipSync({
    ...parts,
    'word/document.xml': strToU8(document),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
  return readFile(bytes, 'policy.docx', options);
}
