import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Point } from '../model/records.ts';
import { normal, stretchesOf } from './plain-blocks.ts';
import { pointAt, type SourceText } from './text.ts';

/**
 * Text that is indented by four spaces is text here, not code, and HTML that begins a block is read like HTML within a line, so that neither is
 * lost.
 */
const asText = { disable: { null: ['codeIndented', 'htmlFlow'] } };

function textMarkdown(this: Processor) {
  (this.data().micromarkExtensions ??= []).push(asText);
}

/** Tables, footnotes, deletions and task lists; bare addresses need not become links, which would cost as much as all the rest. */
function policyMarkdown(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

const markdown = unified().use(remarkParse).use(textMarkdown).use(policyMarkdown).freeze();
const plainMarkdown = unified().use(remarkParse).use(textMarkdown).freeze();

/** Without one of these marks there is no table, note, deletion or task, and looking for them in each line takes long. */
const beyondPlain = /[|~]|\[\^|\[[ xX]\]/;

/** The length, in UTF-16 units, from which a piece may end, and below which a document is parsed in one. */
const enough = 2048;

/**
 * The blocks of a document in their order, with their places in the whole. A long document is parsed in pieces, as the parser's time and memory
 * grow faster than the text; notes and link addresses that stand in another piece are known in each.
 */
export function* markdownBlocks(source: SourceText, from: number): Generator<RootContent> {
  const { text } = source;
  if (text.length - from <= enough) return yield* parsed(withoutComments(text.slice(from)), pointAt(source, from), new Map());
  const defined = definitions(text);
  for (const { start, end } of pieces(text, from)) {
    const piece = withoutComments(text.slice(start, end));
    for (const stretch of stretchesOf(piece, (offset) => pointAt(source, start + offset), defined)) {
      if (stretch.blocks) yield* stretch.blocks;
      else yield* parsed(piece.slice(stretch.start, stretch.end), pointAt(source, start + stretch.start), defined);
    }
  }
}

function* parsed(words: string, { line, offset }: Point, defined: ReadonlyMap<string, string>): Generator<RootContent> {
  const root = (beyondPlain.test(words) ? markdown : plainMarkdown).parse(words + used(words, defined)) as Root;
  for (const node of root.children) {
    if ((node.position?.start.offset ?? 0) >= words.length) break;
    move(node, offset, line - 1);
    yield node;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Where nothing can go on from the line before: behind a blank line, a heading or a letter at the margin, in no code and no comment. */
const margin = /^(?:#{1,6}[ \t]|\p{L})/u;

/** Stands for the "<" of a declaration or an instruction, which no policy has and which the parser seeks the end of again and again. */
export const noTag = '\ue000';

/** Comments as blanks, so that all else stays in its place. */
export function withoutComments(text: string): string {
  let read = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    read += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\r\n]/g, ' ');
    from = end + 3;
  }
  return (read + text.slice(from)).replace(/<(?=[!?])/g, noTag);
}

function* pieces(text: string, from: number): Generator<Piece> {
  const lines = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
  lines.lastIndex = from;
  let start = from;
  let blank = true;
  let fence: RegExp | null = null;
  let comment = false;
  while (lines.lastIndex < text.length) {
    const match = lines.exec(text)!;
    const words = match[1]!;
    if (fence) {
      if (fence.test(words)) fence = null;
    } else if (comment) {
      comment = !words.includes('-->');
    } else {
      if (blank && match.index - start >= enough && margin.test(words)) {
        yield { start, end: match.index };
        start = match.index;
      }
      const opened = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(words)?.[1];
      if (opened) fence = new RegExp(`^ {0,3}${opened[0]}{${opened.length},}[ \\t]*$`);
      else comment = words.lastIndexOf('<!--') > words.lastIndexOf('-->');
    }
    blank = words.trim() === '';
  }
  if (start < text.length) yield { start, end: text.length };
}

/** A label and a colon at the head of a line, behind the marks of quotations and items that it may stand in. */
const opensDefinition = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*\[((?:\\.|[^\\[\]\r\n])+)\]:/gm;
const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/g;

/**
 * The labels of notes and link addresses, as they are looked up, with how they are written. Whether a line gives a link its address is for the
 * parser to say: behind words of a paragraph, or without an address, it does not.
 */
function definitions(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let [start, end] = [0, 0];
  for (const { 1: label, index } of text.matchAll(opensDefinition)) {
    if (label!.startsWith('^')) found.set(normal(label!), label!);
    else if (index >= end) {
      for (start = end; end <= index;) {
        start = end;
        blankLine.lastIndex = end;
        end = blankLine.exec(text) ? blankLine.lastIndex : Infinity;
      }
      for (const { label: written, identifier } of definitionsIn(markdown.parse(text.slice(start, end))))
        found.set(normal(written ?? identifier), written ?? identifier);
    }
  }
  return found;
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

/** Empty definitions of the labels that a piece uses, to stand behind it. */
function used(piece: string, defined: ReadonlyMap<string, string>): string {
  if (defined.size === 0) return '';
  const labels = new Set([...piece.matchAll(/\[((?:\\.|[^\\[\]\r\n])+)\]/g)].map((match) => normal(match[1]!)));
  const lines = [...labels].filter((label) => defined.has(label)).map((label) => `[${defined.get(label)!}]: x`);
  return lines.length > 0 ? `\n\n${lines.join('\n\n')}\n` : '';
}

function move(node: Nodes, offset: number, lines: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}
