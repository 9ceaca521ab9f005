import type { Nodes } from 'mdast';
import type { Figure } from '../../report.ts';

/** All words of a node, without any marking. */
export function plainText(node: Nodes | Figure): string {
  if (node.type === 'figure') return node.caption;
  if ('children' in node) return node.children.map((child) => plainText(child)).join(isBlockParent(node.type) ? ' ' : '');
  return 'value' in node ? node.value : '';
}

const isBlockParent = (type: string): boolean =>
  ['footnoteDefinition', 'blockquote', 'list', 'listItem', 'table', 'tableRow'].includes(type);
