import type { Nodes, Parents } from 'mdast';
import { leftOut, type Block } from '../blocks.ts';
import { tidy } from '../marks.ts';

const opening = /^<(?:s|del|strike)\b/i;
const closing = /^<\/(?:s|del|strike)\b/i;

/** Takes out of a part of Markdown what is struck through, by tildes or by tags: whoever reads it does not read it as in force. */
export function takeStruck(node: Nodes): Block[] {
  if (!('children' in node)) return [];
  const kept: Nodes[] = [];
  const taken: Block[] = [];
  let struck: string | null = null;
  for (const child of node.children) {
    const tag = child.type === 'html' ? child.value : '';
    if (struck === null && opening.test(tag) && node.children.some((each) => each.type === 'html' && closing.test(each.value))) struck = '';
    else if (struck !== null && closing.test(tag)) {
      taken.push(leftOut('struck text', struck));
      struck = null;
    } else if (struck !== null) struck += textOf(child);
    else if (child.type === 'delete') taken.push(leftOut('struck text', textOf(child)));
    else {
      taken.push(...takeStruck(child));
      kept.push(child);
    }
  }
  if (struck !== null) taken.push(leftOut('struck text', struck));
  (node as Parents).children = kept as never;
  return taken.filter((block) => block.kind === 'left-out' && tidy(block.text) !== '');
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');
