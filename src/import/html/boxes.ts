import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { find } from './page.ts';

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** Puts a box with a title of its own behind the text of the section that it stands in, which would else stand under that title. */
export function moveBoxes(tree: Root): void {
  const boxes: { readonly box: Element; readonly parent: { children: Nodes[] } }[] = [];
  visit(tree, 'element', (box, _, parent) => {
    if (box.tagName === 'aside' && parent && find(box, isHeading)) boxes.push({ box, parent: parent as { children: Nodes[] } });
  });
  for (const { box, parent } of boxes) {
    const at = parent.children.indexOf(box);
    const next = parent.children.findIndex((each, index) => index > at && (isBox(each) || find(each, isHeading) !== null));
    const behind = next < 0 ? parent.children.length : next;
    parent.children.splice(behind, 0, box);
    parent.children.splice(at, 1);
  }
}

const isBox = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'aside';
