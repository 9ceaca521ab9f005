import type { Document } from '@xmldom/xmldom';
import { doubtsOfStruck, type Block, type Doubt, type ReadDocument, type ReadOptions } from '../blocks.ts';
import { readHtmlText } from '../html/read-html.ts';
import { tidy, withoutStrays } from '../marks.ts';
import { Refused } from '../refused.ts';
import { wordListStyles } from '../word-lists.ts';
import { marksMade, textsOf, unaccounted } from './account.ts';
import { settleBoxes } from './boxes.ts';
import { mainPart, packDocx, unpackDocx } from './package.ts';
import { makePlain, settleAlternatives } from './plain.ts';
import {
  deepestHeading,
  headingStyle,
  serialise,
  takeContents,
  takeHidden,
  takeStruck,
  textBeside,
  textInPictures,
  writeNumbersAndHeadings,
} from './prepare.ts';
import { writeRaised } from './raised.ts';
import { readStyles } from './styles.ts';
import { settleTracked } from './tracked.ts';
import { all, ancestor, parseXml, wordsOf } from './xml.ts';

/**
 * Reads a Word document: its text as Word shows it, with the numbers that Word makes itself.
 * @throws Refused where it cannot be read, TrackedChanges where nobody chose what to do with them
 */
export async function readDocx(bytes: Uint8Array, { tracked, tell }: ReadOptions): Promise<ReadDocument> {
  const parts = unpackDocx(bytes);
  const main = mainPart(parts);
  tell('Reading the document');
  const documents = new Map(
    [...parts].filter(([name]) => /^word\/[^/]+\.xml$/.test(name)).map(([name, text]) => [name, parseXml(text, name)] as const),
  );
  const texts = [main, 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => documents.get(name) ?? []);
  const doubts: Doubt[] = [];
  for (const document of texts) settleAlternatives(document);
  const settled = settleTracked(texts, tracked);
  if (settled) doubts.push({ where: 'the whole file', what: settled });

  for (const chunk of all(documents.get(main)!, 'w:altChunk'))
    doubts.push({
      where: 'the whole file',
      what: `it holds another file (${chunk.getAttribute('r:id') ?? 'without a name'}) that is not read`,
    });

  const styles = readStyles(documents.get('word/styles.xml') ?? null);
  const leftOut: Block[] = [...textBeside(documents), ...textInPictures(parts)];
  const hidden = texts.flatMap((document) => takeHidden(document, styles));
  const struck = texts.flatMap((document) => takeStruck(document, styles));
  leftOut.push(...hidden, ...struck, ...takeContents(documents.get(main)!, styles));
  const plain = texts.map(makePlain);
  leftOut.push(...plain.flatMap((each) => each.leftOut));
  doubts.push(...doubtsOfHidden(hidden), ...doubtsOfStruck(struck), ...doubtsOfNested(documents.get(main)!));
  for (const document of texts) writeRaised(document, styles);
  const inEffect = textsOf(texts);
  const { titles, headings } = writeNumbersAndHeadings(documents.get(main)!, documents.get('word/numbering.xml') ?? null, styles);
  settleBoxes(
    plain.flatMap(({ boxes }) => boxes),
    titles,
    headings,
  );

  const packed = new Map(parts);
  for (const name of [main, 'word/footnotes.xml', 'word/endnotes.xml'])
    if (documents.has(name)) packed.set(name, serialise(documents.get(name)!));
  for (const name of ['word/numbering.xml', 'word/comments.xml']) packed.delete(name);
  const read = readHtmlText(withoutStrays(await toHtml(packDocx(packed))), () => () => null);
  if (!read.blocks.some((block) => block.kind === 'table' || block.text !== ''))
    throw new Refused('it holds no text. If it holds pictures of pages, recognise their text with an OCR program first.');
  const lost = unaccounted(inEffect, read.blocks, marksMade(texts));
  const { title, language, made } = propertiesOf(parts, documents);
  return {
    ...read,
    blocks: [...read.blocks, ...leftOut, ...lost.leftOut],
    ...(read.title || title ? { title: read.title || title } : {}),
    ...(language ? { language } : {}),
    ...(made ? { made } : {}),
    doubts: [...doubts, ...read.doubts, ...lost.doubts],
  };
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const headings = Array.from({ length: deepestHeading }, (_, at) => `p.${headingStyle(at + 1)} => h${at + 1}:fresh`);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [...headings, ...wordListStyles, 'comment-reference => !'],
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return value;
}

function propertiesOf(
  parts: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, Document>,
): { title: string; language: string; made: string } {
  const core = parts.get('docProps/core.xml') ?? '';
  const title = tidy((/<dc:title>([^<]*)<\/dc:title>/.exec(core)?.[1] ?? '').replace(/&amp;/g, '&').replace(/&[a-z]+;/g, ' '));
  const defaults = documents.get('word/styles.xml');
  const language = defaults ? (all(defaults, 'w:lang')[0]?.getAttribute('w:val') ?? '') : '';
  return {
    title: /^microsoft word|\.docx?$/i.test(title) ? '' : title,
    language: language.slice(0, 2).toLowerCase(),
    made: /<dcterms:created[^>]*>(\d{4}-\d{2}-\d{2})/.exec(core)?.[1] ?? '',
  };
}

/** A table that holds others is read cell by cell, as one that only puts things into their places. */
const doubtsOfNested = (document: Document): Doubt[] =>
  all(document, 'w:tbl')
    .filter((table) => ancestor(table, 'w:tc') === null && all(table, 'w:tbl').length > 0)
    .map((table) => ({
      where: `the table “${tidy(wordsOf(table)).slice(0, 60)}…”`,
      what: 'it holds another table, so its cells are read as paragraphs; compare it with the file',
    }));

const doubtsOfHidden = ({ length }: readonly Block[]): Doubt[] =>
  length > 0 ? [{ where: 'the whole file', what: `${length} ${length === 1 ? 'piece' : 'pieces'} of hidden text, left out` }] : [];
