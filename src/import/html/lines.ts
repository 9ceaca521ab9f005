import type { Element, Nodes } from 'hast';
import { isDocumentCode, saysDuty } from '../headings.ts';
import { beginsItem } from '../markers.ts';
import { tidy } from '../marks.ts';
import { remember } from '../../model/remember.ts';
import { find } from './page.ts';
import { isMarkerAlone } from './reading.ts';
import { inlineNames, textOf } from './text.ts';

/** What is a part of a line, and which lines are headings or broken by hand. */

const holdsBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && child.tagName !== 'br' && (!inlineNames.has(child.tagName) || holdsBlock(child)),
  );

const isBoldElement = ({ tagName, properties }: Element): boolean =>
  /^(?:b|strong)$/.test(tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(String(properties['style'] ?? ''));

/** A short line that is bold as a whole is a heading that nobody marked as one. */
export function isBoldLine(element: Element): boolean {
  const words = tidy(textOf(element));
  if (
    !['p', 'div', 'center'].includes(element.tagName) ||
    words.length === 0 ||
    words.length > 110 ||
    /[.;:,!?]$/.test(words) ||
    holdsBlock(element)
  )
    return false;
  if (beginsItem(words) || isMarkerAlone(words) || isDocumentCode(words) || saysDuty(words)) return false;
  const isBold = (node: Nodes): boolean =>
    node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && (isBoldElement(node) || node.children.every(isBold));
  return (isBoldElement(element) || element.children.every(isBold)) && find(element, ({ tagName }) => tagName === 'br') === null;
}

/** Whether something in a line, or it itself, is set much larger than text. */
export const isLargeLine = remember(
  (element: Element): boolean => isLarge(element) || element.children.some((child) => child.type === 'element' && isLargeLine(child)),
);

function isLarge({ tagName, properties }: Element): boolean {
  if (tagName === 'font' && /^(?:\+[1-4]|[4-7])$/.test(String(properties['size'] ?? ''))) return true;
  const [, size = '', unit = ''] = /font-size\s*:\s*([\d.]+)\s*(px|pt|r?em|%)/i.exec(String(properties['style'] ?? '')) ?? [];
  const least: Readonly<Record<string, number>> = { px: 20, pt: 15, em: 1.3, rem: 1.3, '%': 130 };
  return size !== '' && Number(size) >= least[unit.toLowerCase()]!;
}

/** Whether a line is set in the middle. */
export const isCentred = ({ tagName, properties }: Element): boolean =>
  tagName === 'center' || properties['align'] === 'center' || /text-align\s*:\s*center/i.test(String(properties['style'] ?? ''));

/** Large bold lines that stand between paragraphs in no element of their own get one. */
export function withLooseTitles({ children }: Element): Element['children'] {
  const made: Element['children'] = [];
  let run: Element['children'] = [];
  const endRun = () => {
    const line: Element = { type: 'element', tagName: 'p', properties: {}, children: run.filter((each) => !isBreak(each)) };
    if (isLargeLine(line) && isBoldLine(line)) made.push(line);
    else made.push(...run);
    run = [];
  };
  for (const child of children) {
    if (child.type === 'text' || (child.type === 'element' && (isInline(child) || isBreak(child)))) run.push(child);
    else {
      endRun();
      made.push(child);
    }
  }
  endRun();
  return made;
}

const isBreak = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'br';

/** Whether lines are broken within it by hand, and it holds nothing but such lines. */
export const isBroken = (element: Element): boolean => find(element, ({ tagName }) => tagName === 'br') !== null && !holdsBlock(element);

/** Whether an element is a part of a line; a span or link around paragraphs is none. */
export const isInline = (element: Element): boolean => inlineNames.has(element.tagName) && !holdsBlock(element);
