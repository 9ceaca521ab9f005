import type { Element, ElementContent } from 'hast';
import { unmarkedHeading } from '../../parse/headings.ts';
import { markerOf } from '../markers.ts';
import { tidy, wordCount } from '../marks.ts';
import { isBoldLine } from './lines.ts';
import { find } from './page.ts';
import { textOf } from './text.ts';

/** Lines that somebody broke by hand within one paragraph, among which headings may stand: `<b>Article 2</b><br>No person …`. */

/** The parts of an element between its breaks, each with the elements around its words. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([]);
    else if (child.type === 'element' && find(child, isBreak)) {
      for (const [index, line] of linesOf(child.children).entries()) {
        if (index > 0) lines.push([]);
        lines.at(-1)!.push({ ...child, children: line });
      }
    } else lines.at(-1)!.push(child);
  }
  return lines;
}

const isBreak = ({ tagName }: Element): boolean => tagName === 'br';
const paragraphOf = (children: ElementContent[]): Element => ({ type: 'element', tagName: 'p', properties: {}, children });
const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
const wordsOf = (line: readonly ElementContent[]): string => tidy(line.map(textOf).join(''));

/** The same lines as paragraphs, headings apart from what stands around them; `null` where none is a heading. */
export function withHeadingsApart(element: Element): Element[] | null {
  const lines = linesOf(element.children);
  const parts: Element[] = [];
  let text: ElementContent[][] = [];
  let isHeadingBefore = true;
  const endText = () => {
    if (text.some((line) => wordsOf(line) !== ''))
      parts.push(paragraphOf(text.flatMap((line, index) => (index > 0 ? [lineBreak, ...line] : line))));
    text = [];
  };
  let found = 0;
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line);
    const before = text.at(-1) ? wordsOf(text.at(-1)!) : '';
    if (words !== '' && (isHeadingBefore || before === '' || /[.;:!?]["”’)]*$/.test(before)) && isHeading(line, lines.slice(index + 1))) {
      endText();
      parts.push(paragraphOf(line));
      found++;
      isHeadingBefore = true;
    } else {
      text.push(line);
      isHeadingBefore = isHeadingBefore && words === '';
    }
  }
  endText();
  return found > 0 && parts.length > found ? parts : null;
}

/** A unit alone or a bold line, over a text that begins anew. */
function isHeading(line: ElementContent[], below: readonly ElementContent[][]): boolean {
  const next = below.map(wordsOf).find((words) => words !== '');
  if (next === undefined || !/^[\p{Lu}\d“"«‘([]/u.test(next)) return false;
  if (unmarkedHeading(wordsOf(line)) !== null) return true;
  const isOverText = below.some((each) => wordCount(wordsOf(each)) > 5 && /[.;:]["”’)]*$/.test(wordsOf(each)));
  return isOverText && isBoldLine(paragraphOf(line)) && markerOf(wordsOf(line))?.marker.kind !== 'letter';
}
