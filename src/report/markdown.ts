import type { Root, RootContent } from 'mdast';
import { paragraph, words } from './page-tree.ts';
import type { ReportContent } from './report.ts';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' });

/** A report tree as Markdown, with everything from files escaped. A figure is told in words; the table beside it holds the same. */
export const toMarkdown = (children: readonly ReportContent[]): string =>
  writer.stringify({ type: 'root', children: children.map(inWords) } satisfies Root);

const inWords = (node: ReportContent): RootContent => (node.type === 'figure' ? paragraph(words(`${node.caption}. ${node.alt}`)) : node);
