import type { List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { heading, item, quote, text, type Block, type Page } from '../explain/page.ts';
import type { Report, ReportContent } from './report.ts';

/** A report as a page to read in a terminal, before its sources are cited: what it says, without notes; where a drawing stands, it says so. */
export function treePage({ title, kind, body }: Report): Page {
  return { id: kind, kind: 'report', title, blocks: body.flatMap(blocksOf) };
}

function blocksOf(node: ReportContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [heading(toString(node))];
    case 'list':
      return itemsOf(node);
    case 'blockquote':
      return node.children.flatMap(blocksOf).map(quoted);
    case 'table':
      return node.children.slice(1).map((row) =>
        item(
          row.children
            .map((cell) => toString(cell))
            .filter((cell) => cell !== '')
            .join(' · '),
        ),
      );
    case 'figure':
      return [text(`(Here stands a drawing: ${node.caption})`)];
    case 'footnoteDefinition':
    case 'thematicBreak':
      return [];
    default:
      return [text(toString(node))];
  }
}

/** A block within a box: each sentence on lines of its own. */
const quoted = ({ type, text: words }: Block): Block => quote(type === 'item' ? `- ${words}` : words);

const itemsOf = (list: List): Block[] =>
  list.children.flatMap((each, at) => {
    const [first, ...rest] = each.children as RootContent[];
    const words = first === undefined ? '' : toString(first);
    return [list.ordered ? item(words, { number: (list.start ?? 1) + at }) : item(words), ...rest.flatMap(blocksOf)];
  });
