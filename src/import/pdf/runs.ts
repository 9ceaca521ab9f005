import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutStrays } from '../marks.ts';
import { rulesOf, times, type Dot, type Rule } from './rules.ts';

/** A piece of text of one font on one line, as the page draws it. Lengths are points, y goes down. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In degrees; 0 is upright. */
  readonly angle: number;
  readonly bold: boolean;
  /** Of the marked content that it stands in; the structure tree names it. */
  readonly id: string | null;
  /** The file itself says that it is no part of the text. */
  readonly artifact: boolean;
  /** A hyphen that is not shown, or only because the line ends, stands behind it. */
  readonly softEnd: boolean;
}

export interface Page {
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
  readonly tree: StructNode | null;
}

export interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
  readonly type?: string;
  readonly id?: string;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface MarkedItem {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}

type Matrix = readonly number[];

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

const clean = (text: string): string =>
  withoutStrays(text)
    .replace(/[\uFB00-\uFB06]/g, (sign) => ligatures[sign] ?? sign)
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

/** All that a page draws as text, in the order in which it draws it. */
export async function readPage(page: PDFPageProxy, label: string): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const codes = await operatorCodes();
  const { soft, blanks } = signsBetween(operators, codes.showText);
  const tree = ((await page.getStructTree()) ?? null) as StructNode | null;
  const isBold = boldFonts(page);
  const breaks = breaksByAnotherSign(content.items as readonly (TextItem | MarkedItem)[]);
  const runs: Run[] = [];
  const marked: { id: string | null; artifact: boolean }[] = [];
  let letters = 0;
  for (const item of content.items as readonly (TextItem | MarkedItem)[]) {
    if (!('str' in item)) {
      const outer = marked.at(-1);
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push({ id: item.id ?? outer?.id ?? null, artifact: (outer?.artifact ?? false) || item.tag === 'Artifact' });
      continue;
    }
    const isBroken = breaks && /(?:^|\p{L})\u2010\s*$/u.test(item.str);
    const shown = withHyphens(isBroken ? item.str.replace(/\u2010\s*$/, '') : item.str, letters, soft);
    const text = clean(withWrittenBlanks(shown, letters, blanks));
    letters += lettersIn(item.str);
    const last = runs.at(-1);
    if (isBroken && text.trim() === '' && last) runs[runs.length - 1] = { ...last, softEnd: true };
    if (text.trim() === '') continue;
    const { id, artifact } = marked.at(-1) ?? { id: null, artifact: false };
    runs.push({
      text,
      ...drawnAt(times(viewport.transform as Matrix, item.transform)),
      width: item.width,
      bold: isBold(item.fontName),
      id,
      artifact,
      softEnd: isBroken || soft.has(letters) || /\u00AD\s*$/.test(item.str),
    });
  }
  const whole = withShortWords(runs);
  const drawn = rulesOf(operators, codes, viewport.transform as Matrix);
  const read = { number: page.pageNumber, label, width: viewport.width, height: viewport.height, runs: whole, ...drawn, tree };
  page.cleanup();
  return read;
}

const drawnAt = ([a, b, c, d, x, y]: Matrix): Pick<Run, 'x' | 'y' | 'size' | 'angle'> => ({
  x: x!,
  y: y!,
  size: Math.hypot(c!, d!),
  angle: Math.round((Math.atan2(b!, a!) * 180) / Math.PI),
});

const lettersIn = (text: string): number => text.replace(/[\s\u00AD]/g, '').length;

/** A hyphen that the library drops within a line is one that is seen; some fonts call all their hyphens soft. */
function withHyphens(text: string, before: number, soft: ReadonlySet<number>): string {
  let letters = before;
  let written = '';
  let isDropped = false;
  for (const sign of text) {
    if (/[\s\u00AD]/.test(sign)) {
      if (!isDropped) written += sign;
      continue;
    }
    written += sign;
    letters += sign.length;
    isDropped = soft.has(letters) && letters < before + lettersIn(text);
    if (isDropped) written += '-';
  }
  return written;
}

const fewBlanks = 5;

/**
 * The library reads a blank wherever letters stand apart, in “N AT U R E” too, where some pairs stand closer: among letters that stand alone only the
 * blanks that the file writes are some, if it writes them at all.
 */
function withWrittenBlanks(text: string, before: number, blanks: ReadonlySet<number>): string {
  const words = text.trim().split(/\s+/);
  const alone = words.filter((word) => /^\p{L}$/u.test(word)).length;
  if (blanks.size < fewBlanks || alone < 2 || alone * 5 < words.length * 2) return text;
  let letters = before;
  return words.reduce((written, word) => {
    letters += word.length;
    return `${written}${word}${blanks.has(letters) ? ' ' : ''}`;
  }, '');
}

/** Browsers break words with the sign U+2010, which stands nowhere else on a page whose written hyphens are those of the keyboard. */
function breaksByAnotherSign(items: readonly (TextItem | MarkedItem)[]): boolean {
  const texts = items.flatMap((item) => ('str' in item ? [item.str] : []));
  return texts.some((text) => /\p{L}-\p{L}/u.test(text)) && !texts.some((text) => /\u2010\s*\p{L}/u.test(text));
}

/** “P R I N C I P L E” is one word whose letters stand apart, and so is “O F” beside it. */
const isSpaced = ({ text }: Run, least: number): boolean => new RegExp(`^\\p{L}(?: \\p{L}){${least - 1},}$`, 'u').test(text.trim());

const withShortWords = (runs: readonly Run[]): Run[] =>
  runs.map((run, at) => {
    const isBeside = [runs[at - 1], runs[at + 1]].some((other) => other && Math.abs(other.y - run.y) < 1 && isSpaced(other, 4));
    return isSpaced(run, 4) || (isBeside && isSpaced(run, 2)) ? { ...run, text: run.text.replace(/(?<=\p{L}) (?=\p{L})/gu, '') } : run;
  });

async function operatorCodes() {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return OPS;
}

/** Behind how many letters of the page a soft hyphen stands, which the text content drops, and a blank that the file writes. */
function signsBetween(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  showText: number,
): { readonly soft: ReadonlySet<number>; readonly blanks: ReadonlySet<number> } {
  const soft = new Set<number>();
  const blanks = new Set<number>();
  let letters = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== showText) continue;
    const [glyphs] = argsArray[index] as [readonly (number | { unicode?: string } | null)[]];
    for (const glyph of glyphs) {
      const unicode = typeof glyph === 'object' ? (glyph?.unicode ?? '') : '';
      if (unicode === '\u00AD') soft.add(letters);
      else if (unicode === ' ') blanks.add(letters);
      else letters += lettersIn(unicode);
    }
  }
  return { soft, blanks };
}

/** Fonts tell by their names whether they are bold. */
function boldFonts(page: PDFPageProxy): (font: string) => boolean {
  const known = new Map<string, boolean>();
  return (font) => {
    let bold = known.get(font);
    if (bold === undefined) {
      const objects = page.commonObjs as unknown as {
        has: (id: string) => boolean;
        get: (id: string) => { name?: string; bold?: boolean; black?: boolean };
      };
      const data = objects.has(font) ? objects.get(font) : undefined;
      bold = Boolean(data?.bold || data?.black) || /bold|black|heavy|demi/i.test(data?.name ?? '');
      known.set(font, bold);
    }
    return bold;
  };
}
