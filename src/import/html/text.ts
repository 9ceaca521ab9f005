import type { Nodes } from 'hast';

/** All words under a node, as they stand in the file. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
