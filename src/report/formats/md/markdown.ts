import type { Root, RootContent, Text } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import { frameOf } from '../shared/frame.ts';
import { blockquote, paragraph, strong, title, words } from '../../page-tree.ts';
import { withFullStop } from '../../phrases.ts';
import type { Report, ReportContent } from '../../report.ts';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * Text as it is escaped, but for brackets around several words that Markdown takes for nothing else: “[a title]” with neither address, definition nor
 * mark of a note or task. A single word may be the name of a link that somebody else puts beside it.
 */
function plainBrackets({ value }: Text, _: unknown, state: State, info: Info): string {
  return state.safe(value, info).replace(/(?<![!\\\]])\\\[(?=\w+\s+[^[\]\\\s][^[\]\\]*\](?:[^[(:\\]|$))/g, '[');
}

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
    handlers: { pageOf: () => '', text: plainBrackets } as object,
  });

/** A report tree as Markdown, with everything from files escaped. A figure is told in words, set apart from what the report says. */
export const toMarkdown = (children: readonly ReportContent[]): string =>
  writer.stringify({ type: 'root', children: children.map(inWords) } satisfies Root);

const inWords = (node: ReportContent): RootContent =>
  node.type === 'figure' ? blockquote(strong('Drawing.'), words(` ${withFullStop(node.caption)} ${node.alt}`)) : node;

/** A whole report as Markdown, with its title, who files it, and the mark of what is in it. */
export function reportToMarkdown(report: Report): string {
  const { title: name, byline, mark } = frameOf(report);
  return toMarkdown([
    title(1, name),
    ...(mark === null ? [] : [paragraph(strong(mark))]),
    ...(byline === null ? [] : [paragraph(words(byline))]),
    ...report.body,
  ]);
}
