import type { Point, Problem } from '../model/records.ts';

/** A file's text with the offset at which each line starts. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** What is wrong with a file before anything is read in it, and where. */
interface NoText extends Pick<Problem, 'found' | 'expected' | 'mend'> {
  readonly line?: number;
  readonly column?: number;
}

/** Decodes a file as UTF-8 (a byte order mark is kept as a blank so that offsets stay true); problems where it is no text. */
export function decode(file: string, bytes: Uint8Array): { source: SourceText } | { problem: Problem } {
  const problem = (told: NoText): { problem: Problem } => ({
    problem: { severity: 'error', file, line: 1, column: 1, mend: 'save the file as plain text in UTF-8', ...told },
  });
  if (isUtf16(bytes)) return problem({ found: 'a file in UTF-16, which some programs call “Unicode”', expected: 'UTF-8' });
  const packed = packedFile(file, bytes);
  if (packed) return problem(packed);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return problem(otherEncoding(bytes));
  }
  const told = noText(file, text);
  return told ? problem(told) : { source: sourceText(file, text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text) };
}

/** By the first bytes of the programs' own files, whatever their names end in. */
function packedFile(file: string, bytes: Uint8Array): NoText | null {
  const starts = (...first: readonly number[]) => first.every((byte, index) => bytes[index] === byte);
  const kind = starts(0x50, 0x4b, 0x03, 0x04)
    ? 'a document of Word or another program, or a zip archive'
    : starts(0x25, 0x50, 0x44, 0x46)
      ? 'a PDF'
      : starts(0xd0, 0xcf, 0x11, 0xe0)
        ? 'a document of an old Word or Excel'
        : starts(0x7b, 0x5c, 0x72, 0x74, 0x66)
          ? 'a document in RTF'
          : null;
  if (kind === null) return null;
  return {
    found: `${kind}, whose name ends in ${/\.[^.]*$/.exec(file)?.[0] ?? 'nothing'}`,
    expected: 'plain text',
    mend: 'give it its own ending again, keep it outside this folder, and take it in with “avowed import FILE”',
  };
}

function otherEncoding(bytes: Uint8Array): NoText {
  const readable = new TextDecoder('utf-8').decode(bytes);
  const before = readable.slice(0, readable.indexOf('\uFFFD'));
  // As most programs on Windows write letters that are not English.
  const old = new TextDecoder('windows-1252').decode(bytes.subarray(Buffer.byteLength(before)));
  const word = /^\S{1,20}/.exec(old)?.[0] ?? '';
  const head = /\S{0,20}$/.exec(before)?.[0] ?? '';
  return {
    found: `signs in another encoding than UTF-8${word ? ` (“${head}${word}”, if it is that of Windows)` : ''}`,
    expected: 'UTF-8',
    line: lineAt(before),
    column: before.length - before.lastIndexOf('\n'),
  };
}

/** The line in which what stands behind `before` begins. */
const lineAt = (before: string): number => before.split('\n').length;

function noText(file: string, text: string): NoText | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const isOne = text.split('\0').length <= fewNuls;
    const before = text.slice(0, nul);
    return {
      found: isOne ? 'a NUL character, a sign that nobody sees' : 'NUL characters: this is no text file',
      expected: 'text',
      line: lineAt(before),
      column: nul - before.lastIndexOf('\n'),
      mend: isOne ? 'write the word anew that it stands in' : 'save the file as plain text in UTF-8, or keep it outside this folder',
    };
  }
  if (text.includes('\r') && !text.includes('\n'))
    return { found: 'lines that end as on old Macintoshes (CR)', expected: 'lines that end as on Unix (LF) or Windows (CRLF)' };
  const conflict = conflictIn(file, text);
  if (conflict < 0) return null;
  return {
    found: `“${/^[^\r\n]*/.exec(text.slice(conflict))![0]}”, a mark of git where two versions of the file are in conflict`,
    expected: 'one version',
    mend: 'keep one of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>',
    line: lineAt(text.slice(0, conflict)),
  };
}

const fewNuls = 3;

/** Where a mark of a conflict stands, also one that was left behind where the others were taken out. */
function conflictIn(file: string, text: string): number {
  const sure = /^(?:<{7}|>{7}|\|{7})(?= |\r?$)/m.exec(text);
  const left = [...text.matchAll(/^={7}(?=\r?$)/gm)].find(({ index }) => !file.endsWith('.md') || !isUnderHeading(text.slice(0, index)));
  const first = Math.min(sure?.index ?? Infinity, left?.index ?? Infinity);
  return first === Infinity ? -1 : first;
}

/** Whether a line of “=” that stands behind this makes a heading of the line above it, as Markdown has it: of short text that is no item and no key. */
function isUnderHeading(before: string): boolean {
  const above = before
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .at(-1)!;
  const isItem =
    /^\s*(?:[-*+>|#]|\d{1,9}[.)]\s|\([a-z\d]{1,4}\)\s|---\s*$)/i.test(above) || /\{[^{}]*\}\s*$|\[[^[\]]*;[^[\]]*\]\s*$/.test(above);
  return above.trim() !== '' && !isItem && (above.length <= longestHeading || !/[.;:,]$/.test(above.trim()));
}

const longestHeading = 80;

/** By its mark, or as every other byte of plain English is nought. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (bytes.length > 3 && ((second === 0 && fourth === 0) || (first === 0 && third === 0)));
}

export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  return { file, text, lineStarts };
}

/**
 * The same words in as little memory as they can be kept in: what is cut out of a text keeps all of that text, and takes two bytes a letter where
 * one sign in the whole of it does.
 */
export const ownCopy = (words: string): string => {
  const encoding = /[^\0-\xff]/.test(words) ? 'utf16le' : 'latin1';
  return Buffer.from(words, encoding).toString(encoding);
};

/** The line and column of an offset. */
export function pointAt({ text, lineStarts }: SourceText, offset: number): Point {
  const at = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - lineStarts[low]! + 1, offset: at };
}
