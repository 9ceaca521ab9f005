import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { leftOut, type Block } from '../blocks.ts';
import { tidy } from '../marks.ts';
import { inlineNames, textOf } from './text.ts';

const rule = /text-decoration(?:-line)?\s*:[^;}]*\bline-through\b/i;

/** Takes out what is struck through: whoever reads the page does not read it as in force. */
export function takeStruck(tree: Root): Block[] {
  const classes = struckClasses(tree);
  const isStruck = ({ tagName, properties }: Element): boolean => {
    if (['del', 's', 'strike'].includes(tagName)) return true;
    const names = properties['className'];
    return rule.test(String(properties['style'] ?? '')) || (Array.isArray(names) && names.some((name) => classes.has(String(name))));
  };
  const taken: Block[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !isStruck(element)) return;
    const words = tidy(textOf(element));
    if (words) taken.push(leftOut('struck text', words));
    // An item or cell still counts; a blank stays where what was struck parted the words beside it.
    if (inlineNames.has(element.tagName)) parent.children[index] = { type: 'text', value: /\s$|^\s/.test(textOf(element)) ? ' ' : '' };
    else element.children = [];
    return [SKIP, index + 1];
  });
  return taken;
}

/** The classes that the page's own style sheet strikes through. */
function struckClasses(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'style') return;
    const sheet = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    for (const [, selectors, body] of sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g))
      if (rule.test(body!)) for (const [, name] of selectors!.matchAll(/\.([\w-]+)\s*(?:,|$)/g)) found.add(name!);
  });
  return found;
}
