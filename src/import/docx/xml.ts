import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { Refused } from '../refused.ts';

/** @throws Refused where it is none that can be read */
export function parseXml(text: string, part: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)))
    throw new Refused(`its part ${part} declares entities, which no word processor writes. Save it anew as .docx.`);
  try {
    const fail = (_level: string, message: string) => {
      throw new Error(message);
    };
    return new DOMParser({ onError: (level, message) => (level === 'warning' ? undefined : fail(level, message)) }).parseFromString(
      text,
      'text/xml',
    );
  } catch {
    throw new Refused(`it is broken: its part ${part} is no XML. Open it in a word processor and save it anew.`);
  }
}

export const childrenOf = (node: Node): Element[] => {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) found.push(child as Element);
  return found;
};

export const childOf = (node: Node | undefined, name: string): Element | undefined =>
  node === undefined ? undefined : childrenOf(node).find((child) => child.nodeName === name);

/** The value of a child's `w:val`; empty where the child has none, `undefined` where there is no such child. */
export const valueOf = (node: Node | undefined, name: string): string | undefined => {
  const child = childOf(node, name);
  return child === undefined ? undefined : (child.getAttribute('w:val') ?? '');
};

/** Whether a switch such as `w:vanish` is there and not switched off. */
export const isOn = (node: Node | undefined, name: string): boolean => {
  const value = valueOf(node, name);
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value);
};

export const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)];

/** The words of a paragraph or run, without those of fields' codes. */
export function wordsOf(node: Node): string {
  switch (node.nodeName) {
    case 'w:t':
    case 'w:delText':
      return node.textContent ?? '';
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    default:
      return childrenOf(node).map(wordsOf).join('');
  }
}

export const remove = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}
