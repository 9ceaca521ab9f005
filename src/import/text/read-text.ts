import type { Block, ReadDocument } from '../blocks.ts';
import { decodeText } from '../decode.ts';
import { depths, headingKind } from '../headings.ts';
import { markerOf } from '../markers.ts';
import { tidy, withoutStrays } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';

const furniture = 'running heads and feet';
const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;

/** Reads plain text: one line a paragraph or lines that are broken at a width, and pages that a form feed ends. */
export function readText(bytes: Uint8Array): ReadDocument {
  const text = withoutStrays(decodeText(bytes))
    .replace(/\r\n?/g, '\n')
    .replace(/\u2028|\u2029|\u000B|\u0085/g, '\n');
  refuseUnreadable([text], 'this text');
  const { lines, leftOut } = withoutFurniture(text);
  const paragraphs = isWrapped(lines) ? unwrapped(lines) : lines.map((line) => tidy(line)).filter(Boolean);
  const depthOf = depths();
  const blocks = paragraphs.map((paragraph, index): Block => {
    const kind = headingKind(paragraph, paragraphs[index + 1]);
    if (kind && !(kind === 'plain' && /[\p{Ll}\d],?$/u.test(paragraphs[index - 1] ?? '.') && index > 1))
      return { kind: 'heading', depth: depthOf(kind, index === 0), text: paragraph, page: '' };
    return { kind: 'paragraph', text: paragraph, page: '' };
  });
  return {
    blocks: [...blocks, ...leftOut.map((words): Block => ({ kind: 'left-out', what: furniture, text: words, page: '' }))],
    doubts: [],
  };
}

/** The lines without those that stand at the head or foot of several pages, and without numbers of pages. */
function withoutFurniture(text: string): { lines: string[]; leftOut: string[] } {
  const pages = text.split('\f').map((page) => page.split('\n').map((line) => line.replace(/\t/g, '    ')));
  if (pages.length < 2) return { lines: pages.flat(), leftOut: [] };
  const edge = 2;
  const edges = pages.map((page) => {
    const filled = page.flatMap((line, at) => (line.trim() ? [at] : []));
    return new Set([...filled.slice(0, edge), ...filled.slice(-edge)]);
  });
  const shape = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const counts = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const words of new Set([...edges[index]!].map((at) => shape(page[at]!)))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const leftOut: string[] = [];
  const lines = pages.flatMap((page, index) =>
    page.map((line, at) => {
      const isFurniture =
        edges[index]!.has(at) && (pageNumber.test(line) || (counts.get(shape(line)) ?? 0) >= Math.max(2, pages.length / 2));
      if (isFurniture) leftOut.push(tidy(line));
      return isFurniture ? '' : line;
    }),
  );
  return { lines, leftOut };
}

/** Whether lines were broken at a width: then many end in the middle of a sentence before another line. */
function isWrapped(lines: readonly string[]): boolean {
  const inside = lines.filter((line, at) => line.trim() && lines[at + 1]?.trim());
  if (inside.length === 0) return false;
  const longest = Math.max(...lines.map((line) => line.length));
  const broken = inside.filter((line, at) => !/[.!?:;]["”’)]*\s*$/.test(line) && line.length > 25 && at >= 0);
  return longest <= 140 && broken.length >= Math.max(1, inside.length * 0.3);
}

const endsSentence = (text: string): boolean => /[.!?:;]["”’)]*$/.test(text);

/** Paragraphs of lines that were broken at a width. */
function unwrapped(lines: readonly string[]): string[] {
  const width = lines.map((line) => line.trimEnd().length).toSorted((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 80;
  const paragraphs: string[] = [];
  let now = '';
  /** The line before; empty behind a gap. */
  let last = '';
  const end = () => {
    if (now) paragraphs.push(tidy(now));
    now = '';
  };
  for (const line of lines) {
    const words = line.trim();
    const isShort = last !== '' && last.trimEnd().length < width * 0.6;
    if (!words) {
      // Where a page ended, a sentence may go on after the gap.
      if (endsSentence(now) || isShort) end();
    } else {
      if (now && beginsParagraph(line, now, last, isShort)) end();
      now = joinLines(now, words);
    }
    last = words ? line : '';
  }
  end();
  return paragraphs;
}

function beginsParagraph(line: string, now: string, last: string, isShort: boolean): boolean {
  const words = line.trim();
  if (last === '' && !/^\p{Ll}/u.test(words)) return true;
  const isIndented = last !== '' && indentOf(line) > indentOf(last) + 1;
  return (isIndented && /[.!?:;]$/.test(now)) || (isShort && endsSentence(now)) || startsItem(words, now);
}

const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** A marker begins an item, unless the line before breaks off before a number, as in “under Article / 5. The”. */
const startsItem = (words: string, before: string): boolean =>
  markerOf(words) !== null && (/[.!?:;,)]["”’)]*$|\b(?:and|or)$/.test(before) || before.length < 60);

function joinLines(before: string, words: string): string {
  if (!before) return words;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(words)) return `${before.slice(0, -1)}${words}`;
  return `${before.replace(/\u00AD$/, '')}${before.endsWith('\u00AD') ? '' : ' '}${words}`;
}
