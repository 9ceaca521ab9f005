import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { leftOut, type Block } from '../blocks.ts';
import { tidy } from '../marks.ts';
import { find } from './page.ts';
import { isMarkerAlone } from './reading.ts';
import { inlineNames, textOf } from './text.ts';

const rule = /text-decoration(?:-line)?\s*:[^;}]*\bline-through\b/i;

const isStruck = ({ tagName, properties }: Element): boolean =>
  ['del', 's', 'strike'].includes(tagName) || rule.test(String(properties['style'] ?? ''));

/** Takes out what is struck through: whoever reads the page does not read it as in force. */
export function takeStruck(tree: Root): Block[] {
  const taken: Block[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return;
    const isWhole = isLine(element) && find(element, isStruck) !== null && isMarkerOrNothing(keptOf(element));
    if (!isStruck(element) && !isWhole) return;
    const words = tidy(textOf(element));
    if (words) taken.push(leftOut('struck text', words));
    // An item or cell still counts; a blank stays where what was struck parted the words beside it.
    if (inlineNames.has(element.tagName)) parent.children[index] = { type: 'text', value: /\s$|^\s/.test(textOf(element)) ? ' ' : '' };
    else element.children = [];
    return [SKIP, index + 1];
  });
  return taken;
}

/** A number whose words are all struck numbers nothing. */
const isMarkerOrNothing = (text: string): boolean => text === '' || isMarkerAlone(text);

const isLine = ({ tagName, children }: Element): boolean =>
  ['p', 'li', 'dd', 'div', 'blockquote'].includes(tagName) &&
  children.every((child) => child.type !== 'element' || inlineNames.has(child.tagName) || child.tagName === 'br');

const keptOf = (element: Element): string => {
  const words = (node: Nodes): string => {
    if (node.type === 'element' && isStruck(node)) return '';
    return 'children' in node ? node.children.map((child) => words(child as Nodes)).join('') : node.type === 'text' ? node.value : '';
  };
  return tidy(words(element));
};
