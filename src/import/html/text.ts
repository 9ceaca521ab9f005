import type { Nodes } from 'hast';

/** Elements that stand within a line. */
export const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p'.split(
    ' ',
  ),
);

/** All words under a node, as they stand in the file; a blank parts what stands in lines of its own. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(textOf).join('');
  return node.type !== 'element' || inlineNames.has(node.tagName) ? words : ` ${words} `;
}
