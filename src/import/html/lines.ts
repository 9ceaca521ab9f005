import type { Element, Nodes } from 'hast';
import { isDocumentCode } from '../headings.ts';
import { beginsItem } from '../markers.ts';
import { tidy } from '../marks.ts';
import { find } from './page.ts';
import { inlineNames, textOf } from './text.ts';

/** What is a part of a line, and which lines are headings or broken by hand. */

const holdsBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && child.tagName !== 'br' && (!inlineNames.has(child.tagName) || holdsBlock(child)),
  );

/** A short line that is bold as a whole is a heading that nobody marked as one. */
export function isBoldLine(element: Element): boolean {
  const words = tidy(textOf(element));
  if (!['p', 'div'].includes(element.tagName) || words.length === 0 || words.length > 110 || /[.;:,!?]$/.test(words) || holdsBlock(element))
    return false;
  if (beginsItem(words) || isDocumentCode(words)) return false;
  const isBold = (node: Nodes): boolean =>
    node.type === 'text'
      ? node.value.trim() === ''
      : node.type === 'element' && (/^(?:b|strong)$/.test(node.tagName) || (node.children.length > 0 && node.children.every(isBold)));
  return element.children.every(isBold) && find(element, ({ tagName }) => tagName === 'br') === null;
}

/** Whether lines are broken within it by hand, and it holds nothing but such lines. */
export const isBroken = (element: Element): boolean => find(element, ({ tagName }) => tagName === 'br') !== null && !holdsBlock(element);

/** Whether an element is a part of a line; a span or link around paragraphs is none. */
export const isInline = (element: Element): boolean => inlineNames.has(element.tagName) && !holdsBlock(element);
