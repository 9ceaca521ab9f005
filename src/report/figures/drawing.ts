import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import stringWidth from 'string-width';
import { unified } from 'unified';
import { element } from '../formats/shared/elements.ts';

/** What the drawings of a report share. They use presentation attributes only, which every renderer of SVG reads; all measures are in px. */

const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });

export const ink = '#000000';
export const frame = '#6b6b6b';

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of SVG, its attributes named as in the tree: `fontSize` for `font-size`. */
export const shape = (tagName: string, attributes: Attributes, ...children: readonly (ElementContent | string)[]): Element =>
  element(tagName, Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])), ...children);

/** A whole SVG document on white. */
export function svgDocument(width: number, height: number, children: readonly Element[]): string {
  const ground = shape('rect', { x: 0, y: 0, width, height, fill: '#ffffff' });
  const properties = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, fontFamily: 'sans-serif' };
  return writer.stringify({ type: 'root', children: [shape('svg', properties, ground, ...children)] });
}

/** One line of text; `y` is its baseline. */
export const line = (text: string, x: number, y: number, size: number, more: Attributes = {}): Element =>
  shape('text', { x, y, fontSize: size, fill: ink, ...more }, text);

/** Lines of text below each other, their middle at `y`. */
export const lines = (texts: readonly string[], x: number, y: number, size: number, more: Attributes = {}): Element[] =>
  texts.map((text, at) => line(text, x, rounded(y + size * (0.35 + lineHeight * (at - (texts.length - 1) / 2))), size, more));

export const lineHeight = 1.2;

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** How wide a text may come out at most: by the widest of the fonts that stand behind `sans-serif`, as none can be measured here. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const { segment } of graphemesOf(text))
    width +=
      stringWidth(segment) > 1
        ? 1.05
        : /[MWmw@%—…]/.test(segment)
          ? 1
          : /[A-Z]/.test(segment)
            ? 0.74
            : /[ijlftrI.,:;'|!()[\] -]/.test(segment)
              ? 0.42
              : 0.64;
  return width * size;
}

let segmenter: Intl.Segmenter | undefined;
const graphemesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

/** A label in at most so many lines of a width, cut with … where it is longer; words wider than a line are broken. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const fits = (words: string) => widthOf(words, size) <= width;
  const found = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = found.at(-1) ? `${found.at(-1)} ${word}` : word;
    if (fits(joined)) found[found.length - 1] = joined;
    else {
      if (found.at(-1)) found.push('');
      for (const { segment } of graphemesOf(word)) {
        if (!fits(`${found.at(-1)}${segment}`)) found.push('');
        found[found.length - 1] += segment;
      }
    }
    if (found.length > most) break;
  }
  if (found.length <= most) return found;
  const kept = found.slice(0, most);
  const last = [...graphemesOf(kept[most - 1]!)].map(({ segment }) => segment);
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** One sign of a drawing and what it stands for. */
export interface Sign {
  readonly drawing: readonly Element[];
  readonly words: string;
}

/** Signs in rows of a width, each 24 wide and 14 high with its words beside it, from the top left corner of the whole at `x`, `y`. */
export function legend(
  signs: readonly Sign[],
  x: number,
  y: number,
  width: number,
): { readonly drawing: Element[]; readonly height: number } {
  const drawing: Element[] = [];
  let left = 0;
  let top = 0;
  for (const sign of signs) {
    const wide = 32 + widthOf(sign.words, legendSize) + 14;
    if (left > 0 && left + wide > width) {
      left = 0;
      top += 22;
    }
    drawing.push(
      shape('g', { transform: `translate(${rounded(x + left)} ${y + top})` }, ...sign.drawing, line(sign.words, 32, 11, legendSize)),
    );
    left += wide;
  }
  return { drawing, height: top + 22 };
}

const legendSize = 12;

/** What a page holds below a heading with a caption, at the width of its text; a drawing that is higher is made of several. */
export const mostHigh = 740;

/** The records in parts that are no higher than what there is room for, at least one in each. @param roomOf the room of the nth part */
export function inParts<T>(records: readonly T[], heightOf: (record: T) => number, roomOf: (part: number) => number): T[][] {
  const parts: T[][] = [];
  let left = -1;
  for (const record of records) {
    const height = heightOf(record);
    if (left < height) {
      parts.push([]);
      left = roomOf(parts.length - 1);
    }
    parts.at(-1)!.push(record);
    left -= height;
  }
  return parts;
}
