import type { Element } from 'hast';
import { tidy } from '../marks.ts';
import { isBackLink } from './notes.ts';
import { find } from './page.ts';
import { textOf } from './text.ts';

/** Behind a number that somebody typed before a note; “1 May 2020” begins with none. */
const typedLabel =
  /^[.)]?\s+(?=[\p{Lu}“"‘])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/u;

const withoutBackLinks = (node: Element['children'][number]): Element['children'] => {
  if (isBackLink(node)) return [];
  return node.type === 'element' ? [{ ...node, children: node.children.flatMap(withoutBackLinks) }] : [node];
};

/** What a note says, without its label and the ways back to its mark. */
export function noteText(element: Element, label: string): string {
  const text = tidy(textOf({ ...element, children: element.children.flatMap(withoutBackLinks) })).replace(/^\^\s*/, '');
  const isLabelled = find(element, isBackLink) === null && text.startsWith(label) && typedLabel.test(text.slice(label.length));
  return isLabelled ? text.slice(label.length).replace(typedLabel, '') : text;
}
