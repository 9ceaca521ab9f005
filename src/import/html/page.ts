import type { Element, Nodes, Root } from 'hast';
import type { Block } from '../blocks.ts';
import { plainWords, tidy, wordCount } from '../marks.ts';
import { inlineNames, textOf } from './text.ts';

/** What a whole page says of itself, and where its own text stands. */

/** The first element of a kind, in the order in which they are written. */
export const find = (node: Nodes, is: (element: Element) => boolean): Element | null => {
  if (node.type === 'element' && is(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = find(child as Nodes, is);
    if (found) return found;
  }
  return null;
};

export const bodyOf = (tree: Root): Element | null => find(tree, ({ tagName }) => tagName === 'body');

/** The element that the page itself calls its main part, where that holds most of its words. */
export function mainOf(tree: Root): Nodes {
  const body = bodyOf(tree) ?? tree;
  const main = find(body, ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main');
  return main && wordCount(textOf(main)) * 2 > wordCount(textOf(body)) ? main : body;
}

/** The text that stands in a part of the page, but not in its main part: each paragraph, or what parts of a line stand there. */
export function outsideOf(node: Nodes, main: Nodes): string[] {
  if (node === main || (node.type === 'element' && ['script', 'style', 'noscript', 'template'].includes(node.tagName))) return [];
  const isLine = (each: Nodes): boolean => each.type !== 'element' || (inlineNames.has(each.tagName) && each.children.every(isLine));
  if (node.type === 'text' || (node.type === 'element' && node.children.every(isLine))) {
    const words = tidy(textOf(node));
    return words ? [words] : [];
  }
  return 'children' in node ? node.children.flatMap((child) => outsideOf(child as Nodes, main)) : [];
}

export function pageTitle(tree: Root, blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'heading');
  if (first?.depth === 1) return plainWords(first.text);
  const named = find(tree, ({ tagName }) => tagName === 'h1') ?? find(tree, ({ tagName }) => tagName === 'title');
  return tidy(textOf(named ?? { type: 'root', children: [] }));
}

export const languageOf = (tree: Root): string | undefined =>
  /^[a-z]{2,3}/i.exec(String(find(tree, ({ tagName }) => tagName === 'html')?.properties['lang'] ?? ''))?.[0]?.toLowerCase();
