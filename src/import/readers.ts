import type { Block, ReadDocument, ReadOptions } from './blocks.ts';
import { nestedTooDeeply } from './nested.ts';
import { Refused } from './refused.ts';

/** A kind of file that instruments are read from. */
interface Reader {
  readonly kind: string;
  readonly mediaType: string;
  readonly ending: string;
  readonly is: (bytes: Uint8Array, name: string) => boolean;
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadDocument>;
}

const startsWith = (bytes: Uint8Array, text: string, within = 0): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, within + text.length)).includes(text);
const hasEnding = (name: string, ...endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\u0003\u0004');
const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|h[1-6]|p)\b/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/\0|[\u00ff\u00fe\u00ef\u00bb\u00bf]/g, ''),
  );

const beginsAsXml = (bytes: Uint8Array): boolean =>
  /^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]*<\?xml\b/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 256)).replace(/\0/g, ''));

const readers: readonly Reader[] = [
  {
    kind: 'PDF',
    mediaType: 'application/pdf',
    ending: '.pdf',
    is: (bytes) => startsWith(bytes, '%PDF-', 1024),
    read: async (bytes, options) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, options),
  },
  {
    kind: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
    is: (bytes, name) => isZip(bytes) && (hasEnding(name, '.docx', '.docm', '.dotx') || zipHolds(bytes, 'word/')),
    read: async (bytes, options) => (await import('./docx/read-docx.ts')).readDocx(bytes, options),
  },
  {
    kind: 'HTML',
    mediaType: 'text/html',
    ending: '.html',
    is: (bytes, name) => !isZip(bytes) && (hasEnding(name, '.html', '.htm', '.xhtml') || looksLikeHtml(bytes)),
    read: async (bytes) =>
      withText(
        (await import('./html/read-html.ts')).readHtml(bytes),
        'If the page makes its text only in a browser, open it there, and print it as PDF or save the page as it stands there.',
      ),
  },
  {
    kind: 'Markdown',
    mediaType: 'text/markdown',
    ending: '.md',
    is: (bytes, name) => hasEnding(name, '.md', '.markdown') && isText(bytes),
    read: async (bytes) => withText((await import('./text/read-markdown.ts')).readMarkdown(bytes), 'Give the document itself.'),
  },
  {
    kind: 'text',
    mediaType: 'text/plain',
    ending: '.txt',
    is: isText,
    read: async (bytes) => withText((await import('./text/read-text.ts')).readText(bytes), 'Give the document itself.'),
  },
];

/** @throws Refused where nothing was read but what is left out */
function withText(read: ReadDocument, advice: string): ReadDocument {
  const isText = (block: Block): boolean =>
    block.kind === 'table'
      ? block.rows.some((row) => row.some((cell) => cell.trim() !== ''))
      : block.kind !== 'left-out' && block.text.trim() !== '';
  if (!read.blocks.some(isText)) throw new Refused(`it holds no text. ${advice}`);
  return read;
}

/** Says in words where a file is nested so deeply that a reader's own memory of where it stands ends. */
async function readGuarded(reader: Reader, bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  try {
    return await reader.read(bytes, options);
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    throw nestedTooDeeply();
  }
}

/** Whether a ZIP names a file in that folder; names stand in it as they are. */
const zipHolds = (bytes: Uint8Array, folder: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(folder);

function isText(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide || !bytes.subarray(0, 65_536).includes(0);
}

/** What other kinds of files are, and what to do with them. */
const others: readonly { readonly is: (bytes: Uint8Array, name: string) => boolean; readonly words: string }[] = [
  {
    is: (bytes) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0,
    words:
      'an old Word file (.doc), or a Word file with a password. Open it in a word processor, take the password off, and save it as .docx.',
  },
  { is: (bytes) => startsWith(bytes, '{\\rtf'), words: 'a file of rich text (RTF). Save it as .docx from a word processor.' },
  {
    is: (bytes, name) =>
      isZip(bytes)
        ? hasEnding(name, '.odt') || zipHolds(bytes, 'opendocument')
        : beginsAsXml(bytes) && startsWith(bytes, '<office:document', 2048),
    words: 'an OpenDocument file. Save it as .docx from its word processor.',
  },
  {
    is: (bytes, name) => isZip(bytes) && (hasEnding(name, '.epub') || zipHolds(bytes, 'application/epub')),
    words: 'a book in EPUB. Save its text as HTML or .docx.',
  },
  {
    is: (bytes, name) => isZip(bytes) && (hasEnding(name, '.xlsx', '.pptx') || zipHolds(bytes, 'xl/') || zipHolds(bytes, 'ppt/')),
    words: 'a sheet or slides. Save the text as .docx or PDF.',
  },
  { is: isZip, words: 'a ZIP archive. Unpack it, and give the files in it.' },
  {
    is: (bytes) =>
      (bytes[0] === 0x89 && startsWith(bytes.subarray(1), 'PNG')) ||
      startsWith(bytes, 'II*\0') ||
      startsWith(bytes, 'MM\0*') ||
      startsWith(bytes, 'GIF8') ||
      (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff),
    words: 'a picture. Recognise its text with an OCR program first, and give the text or PDF that it makes.',
  },
  {
    is: (bytes, name) => hasEnding(name, '.mht', '.mhtml', '.eml') && isText(bytes),
    words: 'a mail or web archive. Save the page as HTML.',
  },
  {
    // Its elements would be read as words.
    is: (bytes, name) => beginsAsXml(bytes) && !looksLikeHtml(bytes) && !hasEnding(name, '.html', '.htm', '.xhtml', '.md', '.markdown'),
    words: 'an XML file. Save the text as .docx or HTML from the program that it was made with.',
  },
];

/** The most that a file may weigh, in bytes. */
export const largest = 256 * 1024 * 1024;

/**
 * How a file is read.
 * @throws Refused where it is of a kind that is not
 */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const reader = ofKind(bytes, name);
  return { ...reader, read: (content, options) => readGuarded(reader, content, options) };
}

function ofKind(bytes: Uint8Array, name: string): Reader {
  if (bytes.length === 0) throw new Refused('the file is empty. Give the document itself.');
  const reader = readers.slice(0, 2).find(({ is }) => is(bytes, name));
  if (reader) return reader;
  const other = others.find(({ is }) => is(bytes, name));
  if (other) throw new Refused(`it is ${other.words}`);
  if (hasEnding(name, '.pdf', '.docx'))
    throw new Refused('it is broken: it does not begin as a file of its kind does. Get it anew from where it was published.');
  const plain = readers.slice(2).find(({ is }) => is(bytes, name));
  if (plain) return plain;
  throw new Refused(
    'it is of a kind that is not read. Give PDF, Word (.docx), HTML, Markdown or plain text; for sources CSL-JSON, BibTeX, RIS or Zotero’s JSON.',
  );
}
