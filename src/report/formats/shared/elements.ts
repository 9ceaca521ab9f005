import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { printable } from '../../../explain/printable.ts';

/** Text that is lawful in HTML and XML alike; what is not shows as �. */
export const lawful = (text: string): string => printable(text.toWellFormed()).replace(/[\ufffe\uffff]/g, '\ufffd');

/** An element of HTML or SVG as a tree; strings become its text. */
export const element = (tagName: string, properties: Properties, ...children: readonly (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: lawful(child) } : child)),
});

/** The words of a tree, without the numbers of notes. */
export const textOf = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return 'children' in node && !(node.type === 'element' && node.tagName === 'sup') ? textOf(node.children) : '';
    })
    .join('');
