import type { Block, Heading, ListPlace, Paragraph, Table } from '../blocks.ts';
import { headingKind, isDocumentCode } from '../headings.ts';
import { beginsItem, markerOf } from '../markers.ts';
import { plainWords, tidy } from '../marks.ts';
import { withEvenBullets } from './bullets.ts';
import type { Chunk } from './chunks.ts';
import type { Join } from './hyphens.ts';
import { withInsets } from './insets.ts';
import { hadRoom, isCaption, type Line } from './lines.ts';
import type { Notes } from './notes.ts';

/** A paragraph with what its look tells. */
interface Drawn {
  readonly text: string;
  readonly page: string;
  readonly size: number;
  readonly bold: boolean;
  readonly lines: number;
  readonly tagged: boolean;
  readonly first: Line;
  readonly last: Line;
  /** How far the lines around it reach to the right. */
  readonly edge: number;
  readonly list?: ListPlace;
}

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

/** A chunk's text, cut where a line begins with a marker of its own, and behind “Article 5” in a line of its own. */
function drawnOf({ lines, page, tagged, list }: Chunk, join: Join, notes: Notes): Drawn[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const isItem =
      before !== undefined &&
      markerOf(plainWords(line.text)) !== null &&
      /[.;:,]$|[;,]\s(?:and|or)$/.test(plainWords(before.text)) &&
      Math.abs(line.y - before.y) > before.size * 0.5;
    const isTitle = groups.at(-1)?.length === 1 && isUnit(plainWords(before!.text)) && /^\p{Lu}/u.test(line.text);
    if (before === undefined || isItem || isTitle) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const edge = Math.max(...lines.map((line) => line.right));
  return groups.map((group, at) => {
    const letters = group.reduce((sum, line) => sum + line.text.length, 0);
    const bold = group.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
    return {
      text: group.map((line) => notes.marked(line.text, page.number)).reduce((text, line) => join(text, line), ''),
      page: page.label,
      size: Math.max(...group.map((line) => line.size)),
      bold: bold > letters * 0.8,
      lines: group.length,
      tagged: tagged === 'heading',
      first: group[0]!,
      last: group.at(-1)!,
      edge,
      ...(list && at === 0 ? { list } : {}),
    };
  });
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

const longest = 200;

function isHeading(drawn: Drawn, body: number, next: Drawn | Block | undefined): boolean {
  const words = plainWords(drawn.text).trim();
  if (words.length > longest || drawn.lines > 4 || !/\p{L}/u.test(words) || beginsItem(words) || isCaption(words) || isDocumentCode(words))
    return false;
  const isLarge = drawn.size >= body * 1.12;
  const isSentence = /[.;:,]$/.test(words) && !/^\S+\s+\S+\.$/.test(words);
  if (isSentence) return isLarge && drawn.size >= body * 1.3 && drawn.lines <= 2;
  if (isLarge || (drawn.bold && words.length <= 140) || drawn.tagged) return true;
  return drawn.lines === 1 && readsAsHeading(drawn, next);
}

/** Whether a line that is drawn like any other is a heading by its words. */
function readsAsHeading({ text }: Drawn, next: Drawn | Block | undefined): boolean {
  const kind = headingKind(text, next && !('kind' in next) ? next.text : 'Text.');
  return kind === 'inner' || kind === 'outer' || kind === 'capitals';
}

/** Headings get their depth by how large they are drawn: the largest first. */
function withHeadings(parts: readonly (Drawn | Block)[], body: number): Block[] {
  const heads = new Set(parts.filter((part, at): part is Drawn => !('kind' in part) && isHeading(part, body, parts[at + 1])));
  const look = ({ size, bold, text }: Drawn) =>
    `${size.toFixed(1).padStart(6, '0')} ${bold ? 1 : 0} ${plainWords(text) === plainWords(text).toUpperCase() ? 1 : 0}`;
  const looks = [...new Set([...heads].map(look))].toSorted().toReversed();
  const placed = withInsets(parts.map((part) => ('kind' in part || heads.has(part) ? null : part)));
  const blocks = parts.map((part, at): Block => {
    if ('kind' in part) return part;
    const text = tidy(part.text);
    if (!heads.has(part)) {
      const list = markerOf(plainWords(text)) ? placed[at]?.list : undefined;
      return { kind: 'paragraph', text, page: part.page, ...(list ? { list } : {}) } satisfies Paragraph;
    }
    return { kind: 'heading', depth: Math.min(6, looks.indexOf(look(part)) + 1), text, page: part.page } satisfies Heading;
  });
  return joinedHeadings(blocks, parts);
}

/** Lines of one heading that stand under each other, such as “Article 5” over its title. */
function joinedHeadings(blocks: readonly Block[], parts: readonly (Drawn | Block)[]): Block[] {
  const joined: Block[] = [];
  let before: Drawn | null = null;
  for (const [at, block] of blocks.entries()) {
    const part = parts[at]!;
    const last = joined.at(-1);
    const drawn = 'kind' in part ? null : part;
    const isWhole = before !== null && drawn !== null && block.kind === 'heading' && last?.kind === 'heading';
    if (isWhole && isUnit(last.text) && isTitleOf(last, block) && isUnder(before!, drawn, farUnder))
      joined[joined.length - 1] = { ...last, text: `${last.text.replace(/\s*[.:–—-]$/, '')}: ${block.text}` };
    else if (isWhole && isOneHeading(last, block) && isUnder(before!, drawn, 1.7))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
    before = drawn;
  }
  return joined;
}

/** “Article 5”, “ANNEX I” or “ANNEX”, without a title of its own. */
const isUnit = (text: string): boolean =>
  /^\S+ \S+$|^(?:annex|appendix|schedule)$/i.test(text) && /^(?:inner|outer)$/.test(String(headingKind(text, 'Text.')));

/** How many sizes below “Article 5” its title may stand: some programs set it as a paragraph of its own, with the room that headings have. */
const farUnder = 3.2;

const isUnder = (above: Drawn, below: Drawn, sizes: number): boolean =>
  below.first.y > above.last.y && below.first.y - above.last.y < Math.max(above.size, below.size) * sizes;

const isOneHeading = (above: Heading, below: Heading): boolean => above.depth === below.depth && isTitleOf(above, below);

const isTitleOf = (above: Heading, below: Heading): boolean =>
  above.page === below.page &&
  markerOf(plainWords(below.text)) === null &&
  !/^(?:inner|outer)$/.test(String(headingKind(below.text, 'Text.'))) &&
  plainWords(above.text).length + plainWords(below.text).length < 160;
