import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { refuseNested } from '../nested.ts';
import { Refused } from '../refused.ts';

/** @throws Refused where it is none that can be read */
export function parseXml(text: string, part: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)))
    throw new Refused(`its part ${part} declares entities, which no word processor writes. Save it anew as .docx.`);
  const parsed = parsedXml(text, part);
  refuseNested<Node>(parsed, (node) => childrenOf(node));
  return parsed;
}

function parsedXml(text: string, part: string): Document {
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

/** The `m:val` of a formula's property; `undefined` where it is not set. */
export const valueIn = (node: Node, properties: string, name: string): string | undefined => {
  const child = childOf(childOf(node, properties), name);
  return child === undefined ? undefined : (child.getAttribute('m:val') ?? '');
};

export const ancestor = (element: Element, name: string): Element | null => {
  let node = element.parentNode;
  while (node && node.nodeName !== name) node = node.parentNode;
  return node as Element | null;
};

/** A run of that text. */
export function textRun(document: Document, text: string): Element {
  const run = document.createElement('w:r');
  const words = document.createElement('w:t');
  words.setAttribute('xml:space', 'preserve');
  words.appendChild(document.createTextNode(text));
  run.appendChild(words);
  return run;
}

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
    case 'm:t':
    case 'w:delText':
      return node.textContent ?? '';
    case 'w:tab':
    case 'w:ptab':
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
