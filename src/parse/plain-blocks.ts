import type { List, Paragraph, PhrasingContent, RootContent, Table, TableCell, Text } from 'mdast';
import type { Point } from '../model/records.ts';

/** A stretch of a piece of Markdown: its blocks, where it is plain, else `null`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly RootContent[] | null;
}

/** The place in the file of an offset in the piece or block. */
type PointOf = (offset: number) => Point;

/** What a document defines: the labels of its notes and of its links' addresses, as `normal` has them. */
export interface Defined {
  has(label: string): boolean;
}

/** How labels are compared. */
export const normal = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

/** What may mean more to Markdown than itself, a blank that ends a line, and a line that begins with anything but a word. */
const odd = /[\\`*_<>&!~|#\t\r\0]|\]\(| (?:\n|$)|\n(?![\p{L}(“‘"])/u;
const beginsWithWord = /^[\p{L}(“‘"]/u;

/**
 * Cuts a piece of Markdown into stretches of headings, paragraphs, items, notes and tables of words alone, which most of a policy is and which
 * need no parser, and stretches for the parser. Each item is a list of its own here, as what reads lists reads them item by item.
 */
export function* stretchesOf(piece: string, pointOf: PointOf, defined: Defined): Generator<Stretch> {
  let left = 0;
  for (const { from, to, next } of betweenBlanks(piece)) {
    const goesOn = /[ \t]/.test(piece[next] ?? '');
    const blocks = plainBlocks({ text: piece.slice(from, to), goesOn, pointOf: (at) => pointOf(from + at), defined });
    if (!blocks) continue;
    if (hasWords(piece, left, from)) yield { start: left, end: from, blocks: null };
    yield { start: from, end: next, blocks };
    left = next;
  }
  if (hasWords(piece, left, piece.length)) yield { start: left, end: piece.length, blocks: null };
}

const hasWords = (piece: string, from: number, to: number): boolean => /[^ \t\r\n]/.test(piece.slice(from, to));

/** What stands between blank lines, and where what follows begins; all of it at once where code may go on behind a blank line. */
function* betweenBlanks(piece: string): Generator<{ readonly from: number; readonly to: number; readonly next: number }> {
  if (/\r|```|~~~/.test(piece)) return yield { from: 0, to: piece.length, next: piece.length };
  const blank = /\n(?:[ \t]*\n)+|\n*$/g;
  for (let from = /[^\n]|$/.exec(piece)!.index; from < piece.length;) {
    blank.lastIndex = from;
    const { index, 0: lines } = blank.exec(piece)!;
    yield { from, to: index, next: index + lines.length };
    from = index + lines.length;
  }
}

/** What stands between two blank lines. */
interface Block {
  readonly text: string;
  /** What follows is indented, so that it may belong to an item or a note. */
  readonly goesOn: boolean;
  readonly pointOf: PointOf;
  readonly defined: Defined;
}

function plainBlocks(block: Block): RootContent[] | null {
  switch (block.text[0]) {
    case '#':
      return heading(block);
    case '|':
      return table(block);
    case '[':
      return block.goesOn ? null : note(block);
    default:
      if (!beginsWithWord.test(block.text)) return block.goesOn ? null : items(block);
      const words = paragraph(block, 0);
      return words && [words];
  }
}

const placed = ({ pointOf }: Block, start: number, end: number) => ({ position: { start: pointOf(start), end: pointOf(end) } });

function paragraph(block: Block, from: number, to = block.text.length): Paragraph | null {
  const words = block.text.slice(from, to);
  const children = beginsWithWord.test(words) ? inline(block, words, from) : null;
  return children && { type: 'paragraph', children, ...placed(block, from, to) };
}

/** Words with marks of notes between them; `null` where they may mean more to Markdown than themselves. */
function inline(block: Block, words: string, from: number): PhrasingContent[] | null {
  if (odd.test(words)) return null;
  const textAt = (start: number, end: number): Text => ({
    type: 'text',
    value: words.slice(start, end),
    ...placed(block, from + start, from + end),
  });
  const found: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: mark, 1: label, index } of words.includes('[') ? words.matchAll(/\[([^[\]]+)\]/g) : []) {
    if (!block.defined.has(normal(label!))) continue;
    const name = /^\^([a-z\d-]+)$/i.exec(label!)?.[1];
    if (name === undefined) return null;
    if (index > at) found.push(textAt(at, index));
    at = index + mark.length;
    found.push({ type: 'footnoteReference', identifier: name.toLowerCase(), label: name, ...placed(block, from + index, from + at) });
  }
  if (at < words.length) found.push(textAt(at, words.length));
  return found;
}

function heading(block: Block): RootContent[] | null {
  const mark = /^(#{1,6}) (?=[^ \n])/.exec(block.text);
  const words = block.text.slice(mark?.[0].length);
  const children = mark && !words.includes('\n') ? inline(block, words, mark[0].length) : null;
  return children && [{ type: 'heading', depth: mark![1]!.length as 1, children, ...placed(block, 0, block.text.length) }];
}

function items(block: Block): List[] | null {
  const { text } = block;
  const marker = /^(?:\d{1,9}[.)]|-) /.exec(text)?.[0];
  if (!marker) return null;
  const lists: List[] = [];
  for (let at = 0, end = 0; end < text.length; at = end + 1) {
    const next = marker === '- ' ? text.indexOf('\n- ', at) : -1;
    end = next < 0 ? text.length : next;
    const words = paragraph(block, at + marker.length, end);
    if (!words) return null;
    const place = placed(block, at, end);
    lists.push({ type: 'list', children: [{ type: 'listItem', checked: null, children: [words], ...place }], ...place });
  }
  return lists;
}

function note(block: Block): RootContent[] | null {
  const mark = /^\[\^([a-z\d-]+)\]: /i.exec(block.text);
  const words = mark && paragraph(block, mark[0].length);
  const label = mark?.[1] ?? '';
  return (
    words && [
      { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [words], ...placed(block, 0, block.text.length) },
    ]
  );
}

/** A table whose rows have as many cells as its head, each with something in it. */
function table(block: Block): Table[] | null {
  const lines = block.text.split('\n');
  if (!/^\|(?: *-+ *\|)+$/.test(lines[1] ?? '') || !lines.every((line) => /^\|.*\|$/.test(line))) return null;
  const width = lines[1]!.split('|').length;
  const rows: Table['children'] = [];
  let at = 0;
  for (const [number, line] of lines.entries()) {
    const words = line.split('|');
    if (number !== 1) {
      const cells = words.length === width ? cellsOf(block, words.slice(1, -1), at) : null;
      if (!cells) return null;
      rows.push({ type: 'tableRow', children: cells, ...placed(block, at, at + line.length) });
    }
    at += line.length + 1;
  }
  return [{ type: 'table', align: Array.from({ length: width - 2 }, () => null), children: rows, ...placed(block, 0, block.text.length) }];
}

/** @param from where the bar before the first of them stands */
function cellsOf(block: Block, words: readonly string[], from: number): TableCell[] | null {
  const cells: TableCell[] = [];
  let at = from;
  for (const [column, cell] of words.entries()) {
    const own = cell.trim();
    const children = own === '' ? null : inline(block, own, at + 1 + cell.length - cell.trimStart().length);
    if (!children) return null;
    const end = at + 1 + cell.length;
    cells.push({ type: 'tableCell', children, ...placed(block, at, column === words.length - 1 ? end + 1 : end) });
    at = end;
  }
  return cells;
}
