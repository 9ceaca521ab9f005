import type { Block, Table } from '../blocks.ts';
import { markerOf } from '../markers.ts';
import { plainWords, tidy } from '../marks.ts';
import { withEvenBullets } from './bullets.ts';
import type { Chunk } from './chunks.ts';
import { drawnOf, type Drawn } from './drawn.ts';
import { withHeadings } from './drawn-headings.ts';
import type { Join } from './hyphens.ts';
import { hadRoom, type Line } from './lines.ts';
import type { Notes } from './notes.ts';

const ends = /[.!?:;]["”’»)\]]*(?:[\uFDD0\uFDD2][^\uFDD1\uFDD3]*[\uFDD1\uFDD3])*$/;

/** Makes blocks of chunks: paragraphs that go on over a column or page are joined, and headings are told by their look. */
export function assemble(chunks: readonly Chunk[], body: number, join: Join, notes: Notes): Block[] {
  const parts: (Drawn | Block)[] = [];
  let open: number | null = null;
  const isNumbered = areNumbered(chunks, body);
  for (const chunk of chunks) {
    if (chunk.kind === 'note' || chunk.kind === 'contents') continue;
    if (chunk.kind === 'aside') {
      // The paragraph beside it may go on from another page all the same.
      const text = chunk.lines.map((line) => notes.marked(line.text, chunk.page.number)).reduce(join, '');
      parts.push({ kind: 'paragraph', text: tidy(text), page: chunk.page.label });
      continue;
    }
    if (chunk.kind === 'table') {
      const rows = chunk.rows!.map((row) => row.map((cell) => notes.marked(cell, chunk.page.number)));
      const whole = withTableBefore(parts.at(-1), rows, chunk.page.label);
      if (whole) parts[parts.length - 1] = whole;
      else parts.push({ kind: 'table', rows, page: chunk.page.label });
      open = null;
      continue;
    }
    for (const drawn of drawnOf(chunk, join, notes)) {
      const at: number | null = open !== null && goesOn(parts[open] as Drawn, drawn, isNumbered) ? open : brokenAt(parts, drawn);
      if (at === null) {
        open = parts.push(drawn) - 1;
        continue;
      }
      const before = parts[at] as Drawn;
      parts[at] = { ...before, text: join(before.text, drawn.text), last: drawn.last, lines: before.lines + drawn.lines, edge: drawn.edge };
      open = at;
    }
  }
  const even = withEvenBullets(parts.map((part) => ('kind' in part ? null : part)));
  const whole = parts.map((part, at) =>
    'kind' in part && part.kind === 'table' ? { ...part, rows: cellsOf(part.rows, join) } : (even[at] ?? part),
  );
  return withHeadings(whole, body);
}

const cellsOf = (rows: Table['rows'], join: Join): string[][] =>
  rows.map((row) => row.map((cell) => tidy(cell.split('\n').reduce(join, ''))));

/** A table that goes on over a page or column, its head said once and its broken row made whole; `null` where it is one of its own. */
function withTableBefore(before: Drawn | Block | undefined, rows: readonly string[][], page: string): Block | null {
  if (!before || !('kind' in before) || before.kind !== 'table') return null;
  if (before.rows[0]?.length !== rows[0]?.length) return null;
  const words = (row: readonly string[] | undefined) => row?.join('|').replace(/\s+/g, ' ');
  const again = words(rows[0]) === words(before.rows[0]);
  const own = rows.slice(again ? 1 : 0);
  const last = before.rows.at(-1)!;
  const isBroken = own[0] !== undefined && isRowGoingOn(last, own[0]);
  if (before.page === page && !again && !isBroken) return null;
  if (!isBroken) return { ...before, rows: [...before.rows, ...own] };
  const whole = last.map((cell, at) => [cell, own[0]![at]!].filter(Boolean).join('\n'));
  return { ...before, rows: [...before.rows.slice(0, -1), whole, ...own.slice(1)] };
}

/** Whether a row is the rest of the one before: the words of its longest cell go on, and no cell begins below an empty one. */
function isRowGoingOn(last: readonly string[], next: readonly string[]): boolean {
  const pairs = next.flatMap((cell, at) => (cell === '' ? [] : [{ text: plainWords(last[at]!).trim(), words: plainWords(cell) }]));
  const [longest] = pairs.toSorted((a, b) => b.text.length - a.text.length);
  if (!longest || pairs.some(({ text }) => text === '')) return false;
  const { text, words } = longest;
  if (/\p{L}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(words)) return true;
  // Of a cell of one line, none knows whether it was ended by its width.
  return !ends.test(text) && (next[0] === '' || (/^\p{Ll}/u.test(words) && text.includes('\n')));
}

/** Whether a paragraph goes on in what comes next, in another column, on another page, or where the file cut it. */
function goesOn(before: Drawn, next: Drawn, isNumbered: boolean): boolean {
  const text = plainWords(before.text).trim();
  const words = plainWords(next.text).trim();
  if (!looksAlike(before, next)) return false;
  if (text.endsWith('\u00AD') || (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words))) return true;
  const isMoved = next.page !== before.page || next.first.y < before.last.y;
  if (ends.test(text)) return isNumbered && isMoved && /[.!?]\P{L}*$/u.test(text) && isPart(before, next);
  const marker = markerOf(words);
  if (marker && !(marker.marker.kind === 'number' && /\b(?:paragraphs?|articles?|paras?\.?|arts?\.?|sections?|and|or|to)$/i.test(text)))
    return false;
  if (/^\p{Ll}/u.test(words)) return true;
  const isFull = before.last.right > before.edge - (before.edge - before.last.x) * 0.15;
  return isMoved && isFull && !before.bold && text.length > 60 && /[\p{L}\p{N},–—)]$/u.test(text);
}

/**
 * The paragraph of the page before that the first words of a page go on with, over a box or figure that stands at the end of its page; `null` where
 * there is none.
 */
function brokenAt(parts: readonly (Drawn | Block)[], next: Drawn): number | null {
  const last = parts.at(-1);
  if (!last || last.page === next.page || !/^\p{Ll}/u.test(plainWords(next.text).trim())) return null;
  const at = parts.findLastIndex(
    (part) =>
      !('kind' in part) && part.page === last.page && part.lines > 1 && looksAlike(part, next) && !ends.test(plainWords(part.text).trim()),
  );
  return at < 0 ? null : at;
}

/** Whether a paragraph without a number is the rest of the one before: its last line was ended by the width of its column. */
const isPart = (before: Drawn, next: Drawn): boolean =>
  before.lines > 1 && next.lines > 1 && markerOf(plainWords(next.text)) === null && !hadRoom(before.last, next.first, before.edge);

const fewParagraphs = 6;

/** Whether nearly all paragraphs of a document begin with a number or another marker. */
function areNumbered(chunks: readonly Chunk[], body: number): boolean {
  const words = (line: Line | undefined) => plainWords(line?.text ?? '').trim();
  const text = chunks
    .filter(({ kind, lines, tagged }) => kind === 'paragraph' && !tagged && Math.abs(lines[0]!.size - body) < body * 0.08)
    // What goes on from another column or page in the middle of a sentence does not count.
    .filter(
      ({ lines }, at, all) => lines.length > 1 && /^\P{Ll}/u.test(words(lines[0])) && ends.test(words(all[at - 1]?.lines.at(-1)) || '.'),
    );
  const marked = text.filter(({ lines }) => markerOf(plainWords(lines[0]!.text)) !== null);
  return marked.length >= fewParagraphs && marked.length >= text.length * 0.75;
}

const looksAlike = (before: Drawn, next: Drawn): boolean =>
  Math.abs(before.size - next.size) <= before.size * 0.1 && before.tagged === next.tagged && before.bold === next.bold;
