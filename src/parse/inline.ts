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
const outOfOrdinary = /[^\x20-\x7e\u2010-\u2027\u00ae-\u024f]|  /;

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
  const into: Gathering = { source, parts, texts: [], writer: new PlainWriter(source), struck: '', sup: null };
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.kind === 'tag') putTag(into, tagOf(leaf, at, closes));
    else if (!into.struck) putLeaf(into, leaf);
  }
  into.texts.push(into.writer.done());
  return into.texts;
}

/** How far the reading has come: the text that is open, the name of the tag that strikes what follows, and what is raised. */
interface Gathering {
  readonly source: SourceText;
  readonly parts: boolean;
  readonly texts: Plain[];
  writer: PlainWriter;
  struck: string;
  sup: { text: string; start: number } | null;
}

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** A closing tag of its name stands behind it. */
  readonly isClosed: boolean;
  readonly start: number;
  readonly end: number;
}

function tagOf({ value, start, end }: Leaf, at: number, closes: ReadonlyMap<string, number>): Tag {
  const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(value);
  const name = tag?.[2]?.toLowerCase() ?? '';
  return { name, isClosing: tag?.[1] === '/', isClosed: (closes.get(name) ?? -1) > at, start, end };
}

function putTag(into: Gathering, tag: Tag): void {
  const { name, isClosing, isClosed } = tag;
  if (isClosing && name === into.struck) into.struck = '';
  else if (into.struck) return;
  else if (!isClosing && isClosed && striking.test(name)) into.struck = name;
  else if (name === 'br') putBreak(into, tag.start);
  else if (name === 'sup') putSup(into, tag);
  else if (parting.test(name)) putParting(into, tag);
}

function putBreak({ writer }: Gathering, start: number): void {
  writer.put(' ', start);
  writer.line();
}

function putSup(into: Gathering, { isClosing, isClosed, end }: Tag): void {
  if (!isClosing && isClosed) into.sup = { text: '', start: end };
  else if (isClosing && into.sup) {
    putRaised(into.writer, into.sup);
    into.sup = null;
  }
}

function putParting(into: Gathering, { name, isClosing, start }: Tag): void {
  into.writer.put(' ', start);
  if (into.parts) {
    into.texts.push(into.writer.done());
    into.writer = new PlainWriter(into.source);
  } else into.writer.line();
  if (isClosing) return;
  if (name === 'li') into.writer.put('• ', start);
  if (/^h[1-6]$/.test(name)) into.writer.heading = Number(name[1]);
}

function putLeaf(into: Gathering, leaf: Leaf): void {
  const { writer, sup } = into;
  if (sup && leaf.kind === 'text') {
    sup.start = sup.text ? sup.start : leaf.start;
    sup.text += leaf.value;
  } else if (leaf.kind === 'mark') writer.mark(leaf.value);
  else if (leaf.kind === 'break') putBreak(into, leaf.start);
  else putText(writer, leaf, into.source);
}

function* leavesOf(nodes: readonly Nodes[]): Generator<Leaf> {
  for (const node of nodes) {
    if (node.type === 'delete') continue;
    const start = node.position?.start.offset ?? 0;
    const leaf = leafOf(node);
    if (leaf) yield { ...leaf, start, end: node.position?.end.offset ?? start };
    if ('children' in node) yield* leavesOf(node.children as Nodes[]);
  }
}

/** What a node is by itself; `null` where it is only what stands in it. */
function leafOf(node: Nodes): Pick<Leaf, 'kind' | 'value'> | null {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { kind: 'text', value: node.value.replaceAll(noTag, '<') };
    case 'html':
      return { kind: 'tag', value: node.value };
    case 'image':
    case 'imageReference':
      return { kind: 'text', value: node.alt ?? '' };
    case 'footnoteReference':
      return { kind: 'mark', value: node.identifier };
    case 'break':
    case 'paragraph':
    case 'listItem':
      return { kind: 'break', value: '' };
    default:
      return null;
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

/** The words of one text node: at once where they stand so in the file and in one line, as most do. */
function putText(writer: PlainWriter, leaf: Leaf, source: SourceText): void {
  const { value, start } = leaf;
  if (outOfOrdinary.test(value) || !source.text.startsWith(value, start)) return putWords(writer, leaf, source);
  const from = value.startsWith(' ') ? 1 : 0;
  if (from > 0) writer.put(' ', start);
  writer.put(value.slice(from), start + from);
}

/** The same word by word, each found again in the file, as marks of reference and of quotation may stand between them there. */
function putWords(writer: PlainWriter, { value, start, end }: Leaf, source: SourceText): void {
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
