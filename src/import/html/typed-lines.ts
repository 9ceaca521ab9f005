import type { Element } from 'hast';
import { namesOf } from './names.ts';
import { inlineNames, textOf } from './text.ts';

const fewLines = 4;

/** Lines that stand in a page as somebody or some program broke them, which paragraphs are still to be made of; `null` where an element has none. */
export function typedLinesOf(element: Element): readonly string[] | null {
  if (!holdsWordsAlone(element)) return null;
  if (element.tagName === 'pre') {
    const lines = textOf(element).replace(/\t/g, '    ').split('\n');
    return lines.filter((line) => line.trim() !== '').length > 1 ? lines : null;
  }
  const lines = linesIn(element);
  // Its words are asked for last, as an outer element holds those of all others.
  return lines.length >= fewLines && lines.every(isPlaced) ? lines.map((line) => textOf(line).trim()).filter(Boolean) : null;
}

const isBlock = (each: Element['children'][number]): each is Element =>
  each.type === 'element' && !inlineNames.has(each.tagName) && !['br', 'img'].includes(each.tagName);

const isRow = ({ tagName }: Element): boolean => ['div', 'p'].includes(tagName);

/** Whether an element is typed text, or nothing in it stands outside its lines. */
const holdsWordsAlone = (element: Element): boolean =>
  element.tagName === 'pre'
    ? !element.children.some(isBlock)
    : isRow(element) && element.children.every((each) => isBlock(each) || textOf(each).trim() === '');

/** The lines in an element; programs put some into frames that cut them off. */
const linesIn = (element: Element): Element[] =>
  element.children
    .filter(isBlock)
    .flatMap((each) => (isRow(each) && /(?:^|\s)c(?:$|\s)/.test(namesOf(each.properties)) ? linesIn(each) : [each]));

/** Whether a line is set in a place of its own on a page, as programs do that make web pages of PDF files. */
const isPlaced = (element: Element): boolean =>
  isRow(element) &&
  !element.children.some(isBlock) &&
  (/(?:^|;)\s*position\s*:\s*absolute/i.test(String(element.properties['style'] ?? '')) ||
    /(?:^|\s)t m\w+ x\w+/.test(namesOf(element.properties)));
