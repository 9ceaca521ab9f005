import type { Nodes } from 'mdast';
import { lineEndJoiner } from './line-ends.ts';
import { noTag } from './markdown.ts';
import { PlainWriter, type Plain } from './plain.ts';
import type { SourceText } from './text.ts';

/** What stands in inline Markdown, one after the other, whatever it is nested in. */
interface Leaf {
  readonly kind: 'text' | 'tag' | 'break' | 'mark';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Signs that no reader sees: soft hyphens, zero-width spaces and joiners, marks of direction. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const ordinary = /^[\x21-\x7e\u2010-\u2027\u00ae-\u024f]+$/;

/** Tags that part two paragraphs, those of struck text, and the digits that stand for a superscript. */
const parting = /^(?:p|div|li|ul|ol|tr|table|thead|tbody|td|th|h[1-6]|section|article|blockquote|dd|dt|dl|hr)$/;
const striking = /^(?:del|s|strike)$/;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const joiners = new WeakMap<SourceText, ReturnType<typeof lineEndJoiner>>();
const joinerOf = (source: SourceText): ReturnType<typeof lineEndJoiner> => {
  const made = joiners.get(source) ?? lineEndJoiner(source.text);
  joiners.set(source, made);
  return made;
};

/** The words of inline Markdown as one text. */
export const plain = (nodes: readonly Nodes[], source: SourceText): Plain => inlineTexts(nodes, source, false)[0]!;

/**
 * Reads the words of inline Markdown: line breaks become single blanks, marks of footnotes are set aside, struck text and tags are left out, and
 * tags that part paragraphs part them.
 */
export function inlineTexts(nodes: readonly Nodes[], source: SourceText, parts = true): Plain[] {
  const leaves = [...leavesOf(nodes)];
  const closes = lastCloses(leaves);
  const texts: Plain[] = [];
  let writer = new PlainWriter(source);
  let struck = '';
  let sup: { text: string; start: number } | null = null;
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.kind === 'tag') {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(leaf.value);
      const name = tag?.[2]?.toLowerCase() ?? '';
      const closing = tag?.[1] === '/';
      if (closing && name === struck) struck = '';
      else if (struck) continue;
      else if (!closing && striking.test(name) && (closes.get(name) ?? -1) > at) struck = name;
      else if (name === 'br') {
        writer.put(' ', leaf.start);
        writer.line();
      } else if (!closing && name === 'sup' && (closes.get(name) ?? -1) > at) sup = { text: '', start: leaf.end };
      else if (closing && name === 'sup' && sup) {
        putRaised(writer, sup);
        sup = null;
      } else if (parting.test(name)) {
        writer.put(' ', leaf.start);
        if (parts) {
          texts.push(writer.done());
          writer = new PlainWriter(source);
        } else writer.line();
        if (!closing && name === 'li') writer.put('• ', leaf.start);
        if (!closing && /^h[1-6]$/.test(name)) writer.heading = Number(name[1]);
      }
    } else if (struck) continue;
    else if (sup && leaf.kind === 'text') {
      sup.start = sup.text ? sup.start : leaf.start;
      sup.text += leaf.value;
    } else if (leaf.kind === 'mark') writer.mark(leaf.value);
    else if (leaf.kind === 'break') {
      writer.put(' ', leaf.start);
      writer.line();
    } else putText(writer, leaf, source);
  }
  texts.push(writer.done());
  return texts;
}

function* leavesOf(nodes: readonly Nodes[]): Generator<Leaf> {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        yield { kind: 'text', value: node.value.replaceAll(noTag, '<'), start, end };
        break;
      case 'html':
        yield { kind: 'tag', value: node.value, start, end };
        break;
      case 'break':
        yield { kind: 'break', value: '', start, end };
        break;
      case 'image':
      case 'imageReference':
        yield { kind: 'text', value: node.alt ?? '', start, end };
        break;
      case 'footnoteReference':
        yield { kind: 'mark', value: node.identifier, start, end };
        break;
      case 'delete':
        break;
      case 'paragraph':
      case 'listItem':
        yield { kind: 'break', value: '', start, end };
        yield* leavesOf(node.children as Nodes[]);
        break;
      default:
        if ('children' in node) yield* leavesOf(node.children as Nodes[]);
    }
  }
}

/** Where each closing tag stands last: a tag that is never closed strikes or raises nothing. */
function lastCloses(leaves: readonly Leaf[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, { kind, value }] of leaves.entries()) {
    const name = kind === 'tag' ? /^<\/([a-z][a-z0-9]*)/i.exec(value)?.[1]?.toLowerCase() : undefined;
    if (name) found.set(name, at);
  }
  return found;
}

/** Raised digits stay raised, so that a note's mark is known from a unit; other marks are set aside, and endings ("5th") are words. */
function putRaised(writer: PlainWriter, { text, start }: { text: string; start: number }): void {
  const words = text.trim();
  if (/^(?:[*†‡§]+|[a-z]|\[[\da-z]{1,3}\]|[ivx]{1,5})$/.test(words)) writer.mark(words);
  else if (/^[\d,\s]+$/.test(words)) {
    let offset = start;
    for (const character of text) {
      writer.put(/\d/.test(character) ? raised[Number(character)]! : character.trim(), offset);
      offset += character.length;
    }
  } else writer.put(words, start);
}

/** The words of one text node, found again in the file one by one, as marks of reference and of quotation may stand between them there. */
function putText(writer: PlainWriter, { value, start, end }: Leaf, source: SourceText): void {
  let offset = start;
  const words = value.match(/[^\S\ufeff]+|[\S\ufeff]+/g) ?? [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (/^[^\S\ufeff]/.test(word)) {
      writer.put(' ', offset);
      while (offset < end && /\s/.test(source.text[offset]!)) offset++;
      if (/[\r\n]/.test(word)) writer.line();
      continue;
    }
    const broken = lineEnd(word, words[at + 1], words[at + 2], source);
    offset = putWord(writer, broken === 'join' ? word.replace(/[-\u2010\u00ad]$/, '') : word, offset, end, source);
    if (broken) {
      offset = behindBreak(source, offset, end, words[at + 2]!);
      at++;
    }
  }
}

/** What becomes of a hyphen that ends a line, where the next line goes on with the word: "dis-\nclose", "Franco-\nGerman", "2015-\n2016". */
function lineEnd(word: string, blank: string | undefined, next: string | undefined, source: SourceText): 'join' | 'keep' | null {
  if (blank === undefined || next === undefined || !/[\r\n]/.test(blank)) return null;
  if (/\p{L}-$/u.test(word) && /^\p{Lu}/u.test(next)) return 'keep';
  if (/\d-$/.test(word) && /^\d/.test(next)) return 'keep';
  const right = /\p{L}[-\u2010\u00ad]$/u.test(word) ? /^\p{Ll}[\p{L}\u00ad]*/u.exec(next)?.[0] : undefined;
  if (!right || /^(?:and|or|to)$/.test(right)) return null;
  if (word.endsWith('\u00ad')) return 'join';
  return joinerOf(source)(/\p{L}+(?=.$)/u.exec(word)?.[0] ?? '', right.replaceAll('\u00ad', ''));
}

/** Where the rest of a broken word begins in the file. */
function behindBreak(source: SourceText, offset: number, end: number, next: string): number {
  for (let at = offset; at < Math.min(end, offset + 80); at++)
    if (source.text.startsWith(next, at) && /\s/.test(source.text[at - 1]!)) return at;
  return offset;
}

function putWord(writer: PlainWriter, word: string, start: number, end: number, source: SourceText): number {
  let offset = start;
  if (source.text.startsWith(word, offset) && ordinary.test(word)) {
    writer.put(word, offset);
    return offset + word.length;
  }
  for (const character of word) {
    for (let ahead = 0; ahead <= 12 && offset + ahead < end; ahead++)
      if (source.text.startsWith(character, offset + ahead)) {
        offset += ahead;
        break;
      }
    if (!unseen.test(character)) writer.put(ligatures[character] ?? character, offset);
    offset += character.length;
  }
  return offset;
}
