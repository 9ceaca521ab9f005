import { tableOf } from '../../../model/by-id.ts';
import type { Element } from 'hast';

/** What of SVG may stand in a page: shapes and text, nothing that runs, loads, links or styles. */

const numbers = /^[-\d.,\s]+$/;
const paint = /^(none|#[\da-f]{3,8}|[a-z]+)$/i;
const word = /^[\w-]+$/;

export const svgTagNames = ['svg', 'g', 'rect', 'line', 'path', 'polygon', 'polyline', 'circle', 'ellipse', 'text', 'tspan'];

const drawn: [string, RegExp][] = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points'].map(
    (name): [string, RegExp] => [name, numbers],
  ),
  ...['fontSize', 'strokeWidth', 'strokeDashArray', 'opacity', 'fillOpacity', 'strokeOpacity'].map((name): [string, RegExp] => [
    name,
    numbers,
  ]),
  ...['fill', 'stroke'].map((name): [string, RegExp] => [name, paint]),
  ...['textAnchor', 'fontWeight', 'fontStyle', 'strokeLineCap', 'strokeLineJoin', 'dominantBaseline'].map((name): [string, RegExp] => [
    name,
    word,
  ]),
  ['fontFamily', /^[\w ,-]+$/],
  ['d', /^[a-z\d\s.,-]+$/i],
  ['transform', /^((rotate|translate|scale)\([-\d.,\s]+\)\s*)+$/],
];

export const svgAttributes: Readonly<Record<string, [string, RegExp][]>> = Object.fromEntries(
  svgTagNames.map((name) => [name, name === 'svg' ? [...drawn, ['viewBox', numbers]] : drawn]),
);

/** Elements of SVG that go with all that is in them. */
export const svgStripped = ['script', 'style', 'foreignObject', 'title', 'desc', 'metadata', 'defs'];

const part =
  /<(?<close>\/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[A-Za-z][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const attribute = /([A-Za-z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a drawing as a tree of elements and text, so that it can be sanitised. It knows elements, attributes and text, as our figures have
 * them, and no document types, comments or the like: `null` where the drawing has any, or is not well-formed, or is no SVG.
 */
export function svgTree(svg: string): Element | null {
  const top: Element = { type: 'element', tagName: 'g', properties: {}, children: [] };
  const open = [top];
  const from = /^\s*(?:<\?xml [^<>]*\?>\s*)?/.exec(svg)![0].length;
  for (let at = from; at < svg.length; at = part.lastIndex) {
    part.lastIndex = at;
    const found = part.exec(svg)?.groups;
    if (!found) return null;
    const parent = open.at(-1)!;
    if (found['text'] !== undefined) parent.children.push({ type: 'text', value: decoded(found['text']) });
    else if (found['close']) {
      if (open.length === 1 || parent.tagName !== found['name']) return null;
      open.pop();
    } else {
      const child: Element = { type: 'element', tagName: found['name']!, properties: propertiesOf(found['attributes']!), children: [] };
      parent.children.push(child);
      if (!found['empty']) open.push(child);
    }
  }
  const [root, ...others] = top.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return open.length === 1 && root?.type === 'element' && root.tagName === 'svg' && others.length === 0 ? root : null;
}

const names: Readonly<Record<string, string>> = tableOf({
  'stroke-dasharray': 'strokeDashArray',
  'stroke-linecap': 'strokeLineCap',
  'stroke-linejoin': 'strokeLineJoin',
});

const propertiesOf = (attributes: string): Record<string, string> =>
  Object.fromEntries(
    [...attributes.matchAll(attribute)].map(([, name = '', double, single]) => [
      names[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      decoded(double ?? single ?? ''),
    ]),
  );

const entities: Readonly<Record<string, string>> = tableOf({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" });

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const point = hex ? parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
