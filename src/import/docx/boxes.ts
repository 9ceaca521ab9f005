import type { Document, Element, Node } from '@xmldom/xmldom';
import { isMarkerAlone } from '../html/reading.ts';
import { tidy } from '../marks.ts';
import { all, ancestor, childOf, childrenOf, remove, wordsOf } from './xml.ts';

/** What stood in one text box or frame, paragraphs and tables, now among those of the text; that of a box within it too. */
export type Box = ReadonlySet<Node>;

/**
 * Puts the paragraphs of text boxes behind the paragraph that a box hangs on, whatever shapes hold it; the number of that paragraph before it.
 */
export function liftBoxes(document: Document): Box[] {
  const behind = new Map<Element, Node | null>();
  const boxes: Set<Node>[] = [];
  for (const box of all(document, 'w:txbxContent')) {
    const paragraph = ancestor(box, 'w:p');
    if (!paragraph?.parentNode) continue;
    if (isMarkerAlone(tidy(wordsOf(box))) && !childOf(box, 'w:tbl')) {
      for (const child of childrenOf(box)) paragraph.parentNode.insertBefore(child, paragraph);
      continue;
    }
    if (!behind.has(paragraph)) behind.set(paragraph, paragraph.nextSibling);
    let held = boxes.find((each) => each.has(paragraph));
    if (!held) boxes.push((held = new Set()));
    for (const child of childrenOf(box)) {
      paragraph.parentNode.insertBefore(child, behind.get(paragraph) ?? null);
      held.add(child);
    }
  }
  return boxes;
}

/** Frames hold paragraphs that stand among those of the text, before the one that they hang on; each with all of its paragraphs. */
export function framesOf(document: Document): Box[] {
  const frames: { readonly look: string; readonly nodes: Set<Node> }[] = [];
  for (const paragraph of all(document, 'w:p')) {
    const frame = childOf(childOf(paragraph, 'w:pPr'), 'w:framePr');
    if (!frame) continue;
    const look = [...frame.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    const last = frames.at(-1);
    if (last?.look === look && paragraph.previousSibling && last.nodes.has(paragraph.previousSibling)) last.nodes.add(paragraph);
    else frames.push({ look, nodes: new Set([paragraph]) });
  }
  return frames.map(({ nodes }) => nodes);
}

/** A large letter at the beginning of a paragraph stands in a frame, and is the first of its first word. */
export function joinDropCaps(document: Document): void {
  for (const paragraph of all(document, 'w:p')) {
    const frame = childOf(childOf(paragraph, 'w:pPr'), 'w:framePr');
    const next = paragraph.nextSibling;
    if (!['drop', 'margin'].includes(frame?.getAttribute('w:dropCap') ?? '') || next?.nodeName !== 'w:p') continue;
    const before = childOf(next, 'w:pPr')?.nextSibling ?? next.firstChild;
    for (const child of childrenOf(paragraph)) if (child.nodeName !== 'w:pPr') next.insertBefore(child, before);
    remove(paragraph);
  }
}

/**
 * Puts a box with a title behind the text that it stands among, before the next heading: else that text would stand under the title of the box.
 * @param titles headings that only their look tells; by a style, a heading in a box is one of the text
 */
export function settleBoxes(boxes: readonly Box[], titles: ReadonlySet<Node>, headings: ReadonlySet<Node>): void {
  const isOfText = (node: Node): boolean => headings.has(node) && !boxes.some((box) => box.has(node));
  for (const box of boxes) {
    const [first] = box;
    const nodes = first ? [...siblings(first, 'nextSibling', true)].filter((node) => box.has(node)) : [];
    const last = nodes.at(-1);
    const filled = nodes.filter((node) => wordsOf(node).trim() !== '');
    // A title on a cover stands above all else, and a box with nothing but a title is that of what stands below it.
    const isTitled = filled.length > 1 && titles.has(filled[0]!) && !filled.some((node) => headings.has(node) && !titles.has(node));
    if (!last || !isTitled || ![...siblings(first!, 'previousSibling')].some(isOfText)) continue;
    const next = [...siblings(last, 'nextSibling')].find((node) => isOfText(node) || node.nodeName === 'w:sectPr') ?? null;
    const { parentNode } = last;
    for (const node of nodes) parentNode?.insertBefore(node, next);
  }
}

function* siblings(from: Node, side: 'nextSibling' | 'previousSibling', isWithFrom = false): Generator<Node> {
  for (let node = isWithFrom ? from : from[side]; node; node = node[side]) yield node;
}
