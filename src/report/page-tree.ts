import type { BlockContent, DefinitionContent, HeadingData, List, ListItem, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Page } from '../explain/page.ts';
import { printable } from '../explain/printable.ts';

/** Markdown trees, so that text from files is escaped where it leaves and nowhere else. */

export const words = (text: string): PhrasingContent => ({ type: 'text', value: printable(text) });
export const strong = (text: string): PhrasingContent => ({ type: 'strong', children: [words(text)] });
export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const title = (depth: 1 | 2 | 3 | 4, text: string, data?: HeadingData): RootContent => ({
  type: 'heading',
  depth,
  children: [words(text)],
  ...(data ? { data } : {}),
});

/** All that a reader has met in some parts of a report. */
export const textOf = (told: readonly RootContent[]): string => told.map((node) => toString(node)).join('\n');

/** @param start the number of the first item; unnumbered without one */
export const list = (items: readonly (readonly PhrasingContent[])[], start: number | null = null): List => ({
  type: 'list',
  ordered: start !== null,
  ...(start === null ? {} : { start }),
  spread: false,
  children: items.map((children): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [...children] }],
  })),
});

export const blockquote = (...children: PhrasingContent[]): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children } as BlockContent | DefinitionContent],
});

/** What stands in a field of a table: its text, and notes behind it. */
export type Cell = string | readonly PhrasingContent[];

export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const cell = (content: Cell): TableCell => ({
    type: 'tableCell',
    children: typeof content === 'string' ? [words(content)] : [...content],
  });
  return { type: 'table', children: [head, ...rows].map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}

/** The blocks of a page as a tree. */
export function pageTree(page: Page, depth: 1 | 2 | 3 = 1): RootContent[] {
  const below = Math.min(4, depth + 1) as 2 | 3 | 4;
  const tree: RootContent[] = [title(depth, page.title)];
  for (const block of page.blocks) {
    const last = tree.at(-1);
    if (block.type === 'heading') tree.push(title(below, block.text));
    else if (block.type === 'quote') tree.push(blockquote(...withPlace(block)));
    else if (block.type === 'text') tree.push(paragraph(...withPlace(block)));
    else {
      const ordered = block.number !== undefined;
      const entry: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: withPlace(block) }] };
      if (last?.type === 'list' && Boolean(last.ordered) === ordered) last.children.push(entry);
      else tree.push({ type: 'list', ordered, spread: false, ...(ordered ? { start: block.number ?? 1 } : {}), children: [entry] });
    }
  }
  return tree;
}

function withPlace(block: Block): PhrasingContent[] {
  const body: PhrasingContent[] = block.type === 'row' ? [strong(block.label ?? ''), words(`: ${block.text}`)] : [words(block.text)];
  return block.where
    ? [...body, words(' ('), { type: 'inlineCode', value: `${printable(block.where.file)}:${block.where.line}` }, words(')')]
    : body;
}
