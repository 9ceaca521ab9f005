import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { markdownBlocks } from '../../parse/markdown.ts';
import { sourceText, type SourceText } from '../../parse/text.ts';
import { doubtsOfStruck, type Block, type ReadDocument } from '../blocks.ts';
import { decodeText } from '../decode.ts';
import { markerOf } from '../markers.ts';
import { noteMark, raised, tidy, withoutStrays } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';
import { takeStruck } from './struck.ts';

/** Reads Markdown that somebody else wrote: its headings, lists with their numbers as written, tables and notes. */
export function readMarkdown(bytes: Uint8Array): ReadDocument {
  const text = withoutStrays(decodeText(bytes)).replace(/\r\n?/g, '\n');
  refuseUnreadable([text], 'this text');
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const source = sourceText('', text);
  const blocks: Block[] = front ? [{ kind: 'left-out', what: 'front matter', text: front, page: '' }] : [];
  const struck: Block[] = [];
  for (const node of markdownBlocks(source, front.length)) {
    struck.push(...takeStruck(node));
    blocks.push(...blocksOf(node, source, 0));
  }
  return { blocks: [...blocks, ...struck], doubts: doubtsOfStruck(struck) };
}

function blocksOf(node: RootContent, source: SourceText, level: number): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: words(node.children), page: '' }];
    case 'paragraph':
      return paragraphs(words(node.children, '\n'), level);
    case 'list':
      return listBlocks(node, source, level);
    case 'table':
      return [tableBlock(node)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, source, level));
    case 'code':
      return node.value
        .split(/\n\s*\n/)
        .map(tidy)
        .filter(Boolean)
        .map((text): Block => ({ kind: 'paragraph', text, page: '', level }));
    case 'footnoteDefinition':
      return [
        {
          kind: 'note',
          label: node.identifier,
          text: tidy(node.children.map((child) => ('children' in child ? words(child.children as Nodes[]) : '')).join(' ')),
          page: '',
        },
      ];
    case 'html': {
      const text = tidy(node.value.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<[^>]*>/g, ' '));
      return text ? [{ kind: 'paragraph', text, page: '', level }] : [];
    }
    default:
      return [];
  }
}

/** Lines of one paragraph that begin with markers are items that Markdown does not know. */
function paragraphs(text: string, level: number): Block[] {
  const lines = text.split('\n');
  const cut: string[] = [];
  for (const line of lines) {
    if (cut.length === 0 || markerOf(line.trim())) cut.push(line);
    else cut[cut.length - 1] += ` ${line}`;
  }
  return cut
    .map(tidy)
    .filter(Boolean)
    .map((words) => ({ kind: 'paragraph', text: words, page: '', level }));
}

function listBlocks(list: List, source: SourceText, level: number): Block[] {
  return list.children.flatMap((item) => {
    const start = item.position?.start.offset ?? 0;
    const written = /^\s*(\d+[.)]|[-*+])/.exec(source.text.slice(start, start + 24))?.[1] ?? '-';
    const inner = item.children.flatMap((child) => blocksOf(child, source, child.type === 'list' ? level + 1 : level));
    const [first, ...rest] = inner;
    if (first?.kind !== 'paragraph') return inner;
    // “- (a) …” has its marker already.
    const own =
      markerOf(first.text) && /[-*+]/.test(written) ? first.text : `${/\d/.test(written) ? written.replace(')', '.') : '•'} ${first.text}`;
    return [{ ...first, text: own }, ...rest];
  });
}

const tableBlock = (table: Table): Block => ({
  kind: 'table',
  rows: table.children.map((row) => row.children.map((cell) => words(cell.children))),
  page: '',
});

function words(nodes: readonly Nodes[], lineBreak = ' '): string {
  let isRaised = false;
  const of = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        const text = lineBreak === ' ' ? node.value.replace(/\n/g, ' ') : node.value;
        return isRaised ? raised(text) : text;
      }
      case 'break':
        return lineBreak;
      case 'image':
        return node.alt ?? '';
      case 'footnoteReference':
        return noteMark(node.identifier);
      case 'html':
        if (/^<sup\b/i.test(node.value)) isRaised = true;
        else if (/^<\/sup\b/i.test(node.value)) isRaised = false;
        return /^<br\b/i.test(node.value) ? lineBreak : '';
      default:
        return 'children' in node ? (node.children as PhrasingContent[]).map(of).join('') : '';
    }
  };
  const text = nodes.map(of).join('');
  return lineBreak === ' ' ? tidy(text) : text;
}
