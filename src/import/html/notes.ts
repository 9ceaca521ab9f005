import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { find } from './page.ts';
import { textOf } from './text.ts';

/** The notes of a page: which elements hold them, and which links lead to them. */
export interface HtmlNotes {
  /** The label of a note, by the element that holds it. */
  readonly held: ReadonlyMap<Element, string>;
  /** The label of a note, by the id that links lead to. */
  readonly labels: ReadonlyMap<string, string>;
}

const noteName = /^(?:cite_note|_?fn|_?ftn|_?edn|foot|end|note|sdfootnote|sdendnote)/i;
const backLink = /^(?:[[(]?[A-Z]?\d+[\])]?|[*†‡§^↑↩⏎]+|back|\u21A9\uFE0E?)$/i;

/** What word processors on the web call the remarks of those who wrote there. */
const isRemark = /^cmnt(?:_?ref)?\d+$/;

/** The sign of a mark, which some sites write out: “[footnote 1]”. */
const signOf = (element: Element): string =>
  textOf(element)
    .trim()
    .replace(/^([[(]?)(?:foot|end)?note\s(?=\d)/i, '$1');

const targetOf = ({ tagName, properties }: Element): string | null => {
  const href = tagName === 'a' ? properties['href'] : undefined;
  return typeof href === 'string' && href.startsWith('#') && href.length > 1 ? decode(href.slice(1)) : null;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Finds marks (a raised or bracketed number that leads to a place below) and what they lead to. */
export function findNotes(tree: Root): HtmlNotes {
  const labels = new Map<string, string>();
  const places = placesOf(tree);
  visit(tree, 'element', (element: Element, _index, parent) => {
    const target = targetOf(element);
    if (target === null || isRemark.test(target)) return;
    const words = signOf(element);
    const isRaised = parent?.type === 'element' && parent.tagName === 'sup';
    const holdsRaised = element.children.some((child) => child.type === 'element' && child.tagName === 'sup');
    const isMark = /^(?:[[(]?\d{1,4}[\])]?|[*†‡§]{1,3}|\[?[a-z]\]?)$/i.test(words);
    // Laws that were amended count the notes on that by letters, “F1”; so do many tables and annexes, which have no way back.
    const isLettered = /^[A-Z]\d{1,3}$/.test(words);
    // A mark that leads to the same mark further down, or to what leads back to it.
    const place = places.get(target);
    const own = [element, parent].map((each) => (each?.type === 'element' ? each.properties['id'] : undefined)).filter(Boolean);
    const isBelow =
      (isMark || isLettered) && place !== undefined && place.at > (places.get(element)?.at ?? 0) && !/^h[1-6]$/.test(place.element.tagName);
    const leadsBack = isBelow && find(place.element, (each) => own.includes(targetOf(each) ?? '')) !== null;
    const isPair = leadsBack || (isBelow && signOf(place.element) === words);
    const isBack =
      /(?:ref|back|body)/i.test(target) || (isRaised && parent.type === 'element' && labels.has(String(element.properties['id'] ?? '')));
    const leadsToNote = isLettered ? leadsBack : isMark && (isRaised || holdsRaised || isPair || noteName.test(target));
    if (leadsToNote && !isBack && !labels.has(target)) labels.set(target, words.replace(/[[\]()]/g, ''));
  });
  const held = new Map<Element, string>();
  visit(tree, 'element', (element: Element, _index, parent) => {
    const id = String(element.properties['id'] ?? element.properties['name'] ?? '');
    const label = id ? labels.get(id) : undefined;
    if (label === undefined || [...held.values()].includes(label)) return;
    // An empty anchor stands within what it names.
    const holder =
      ['a', 'span', 'sup'].includes(element.tagName) && parent?.type === 'element' ? (parent.tagName === 'sup' ? null : parent) : element;
    if (holder) held.set(holder, label);
  });
  return { held, labels: new Map([...labels].filter(([, label]) => [...held.values()].includes(label))) };
}

/** Where links and what they lead to stand, in their order; what has an id is found by that too. */
function placesOf(tree: Root): ReadonlyMap<Element | string, { readonly element: Element; readonly at: number }> {
  const places = new Map<Element | string, { element: Element; at: number }>();
  let at = 0;
  visit(tree, 'element', (element: Element) => {
    const place = { element, at: ++at };
    const id = element.properties['id'] ?? element.properties['name'];
    if (targetOf(element) !== null) places.set(element, place);
    if (typeof id === 'string' && !places.has(id)) places.set(id, place);
  });
  return places;
}

/** Whether a node only leads back from a note to its mark. */
export const isBackLink = (node: Nodes): boolean =>
  node.type === 'element' && targetOf(node) !== null && backLink.test(textOf(node).trim());

export const noteTarget = targetOf;

/** Whether an element is a remark on the text, or the sign in it that leads to one. */
export function isRemarkOnText(element: Element): boolean {
  if (isRemark.test(targetOf(element) ?? '')) return true;
  const first = element.children.find((child) => child.type === 'element');
  if (first?.type !== 'element' || !['div', 'p'].includes(element.tagName)) return false;
  return (
    isRemark.test(String(first.properties['id'] ?? '')) || (element.tagName === 'div' && first.tagName === 'p' && isRemarkOnText(first))
  );
}
