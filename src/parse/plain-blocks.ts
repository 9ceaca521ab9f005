import type { List, Paragraph, RootContent, Text } from 'mdast';
import type { Point } from '../model/records.ts';

/** A stretch of a piece of Markdown: its blocks, where it is plain, else `null`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly RootContent[] | null;
}

/** The place in the file of an offset in the piece. */
type PointOf = (offset: number) => Point;

/** What may mean more to Markdown than itself, a blank that ends a line, and a line that begins with anything but a word. */
const odd = /[\\`*_[\]<>&!~|#\t\r\0]| (?:\n|$)|\n(?![\p{L}(“‘"])/u;
const beginsWithWord = /^[\p{L}(“‘"]/u;

/**
 * Cuts a piece of Markdown into stretches of headings, paragraphs and items of words alone, which most of a policy is and which need no parser,
 * and stretches for the parser. Each item is a list of its own here, as what reads lists reads them item by item.
 */
export function* stretchesOf(piece: string, pointOf: PointOf): Generator<Stretch> {
  let left = 0;
  for (const { from, to, next } of betweenBlanks(piece)) {
    const blocks = plainBlocks(piece.slice(from, to), (at) => pointOf(from + at), /[ \t]/.test(piece[next] ?? ''));
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

/** @param goesOn whether what follows is indented, so that it may belong to an item */
function plainBlocks(block: string, pointOf: PointOf, goesOn: boolean): RootContent[] | null {
  const placed = (start: number, end: number) => ({ position: { start: pointOf(start), end: pointOf(end) } });
  const textAt = (value: string, from: number): Text => ({ type: 'text', value, ...placed(from, from + value.length) });
  const paragraphAt = (words: string, from: number): Paragraph => {
    const text = textAt(words, from);
    return { type: 'paragraph', children: [text], position: text.position };
  };
  if (beginsWithWord.test(block)) return odd.test(block) ? null : [paragraphAt(block, 0)];
  const heading = /^(#{1,6}) (?=[^ \n])/.exec(block);
  if (heading) {
    const words = block.slice(heading[0].length);
    const depth = heading[1]!.length as 1;
    if (words.includes('\n') || odd.test(words)) return null;
    return [{ type: 'heading', depth, children: [textAt(words, heading[0].length)], ...placed(0, block.length) }];
  }
  const marker = goesOn ? undefined : /^(?:\d{1,9}[.)]|-) /.exec(block)?.[0];
  if (!marker) return null;
  const lists: List[] = [];
  let at = 0;
  for (const words of marker === '- ' ? block.slice(2).split('\n- ') : [block.slice(marker.length)]) {
    if (!beginsWithWord.test(words) || odd.test(words)) return null;
    const position = placed(at, at + marker.length + words.length);
    const children = [paragraphAt(words, at + marker.length)];
    lists.push({ type: 'list', children: [{ type: 'listItem', checked: null, children, ...position }], ...position });
    at += marker.length + words.length + 1;
  }
  return lists;
}
