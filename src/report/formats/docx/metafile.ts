import type { Element, ElementContent } from 'hast';
import { svgTree } from '../shared/svg-tree.ts';

/**
 * A drawing as an Enhanced Metafile ([MS-EMF]), which every Word shows: the same rectangles, lines, polygons and words as its SVG. It needs no
 * font and no engine to be made.
 */

export interface Metafile {
  readonly data: Uint8Array;
  /** In px of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** Logical units to a px of the drawing. */
const scale = 10;

/** @returns null where the drawing cannot be read */
export function metafileOf(svg: string): Metafile | null {
  const root = svgTree(svg);
  const [, , width, height] = String(root?.properties['viewBox'] ?? '')
    .split(' ')
    .map(Number);
  if (!root || !width || !height) return null;
  const records = [
    record(17, int(8)), // map mode: anisotropic
    record(10, int(0, 0)),
    record(9, int(Math.round(width * scale), Math.round(height * scale))),
    record(12, int(0, 0)),
    record(11, int(Math.round(width), Math.round(height))),
    record(18, int(1)), // words have no ground of their own
    ...root.children.flatMap((child) => drawn(child, { x: 0, y: 0, turned: false, style: {} })),
    record(14, int(0, 16, 20)),
  ];
  return { data: joined([header(width, height, records), ...records]), width, height };
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** By a quarter against the clock: words stand upright. */
  readonly turned: boolean;
  readonly style: Element['properties'];
}

function drawn(node: ElementContent, place: Place): Uint8Array[] {
  if (node.type !== 'element') return [];
  const properties = { ...inherited(place.style), ...node.properties };
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(properties[name]));
  switch (node.tagName) {
    case 'g':
      return node.children.flatMap((child) => drawn(child, moved(place, properties)));
    case 'rect':
      return shape(
        3,
        [
          [x!, y!],
          [x! + width!, y!],
          [x! + width!, y! + height!],
          [x!, y! + height!],
        ],
        properties,
        place,
      );
    case 'polygon':
      return shape(3, pointsOf(String(properties['points'])), properties, place);
    case 'line':
      return shape(
        4,
        [
          [numberOf(properties['x1']), numberOf(properties['y1'])],
          [numberOf(properties['x2']), numberOf(properties['y2'])],
        ],
        properties,
        place,
      );
    case 'text':
      return words(wordsOf(node), x!, y!, properties, place);
    default:
      return [];
  }
}

const inherited = ({ fill, fontSize, fontWeight, textAnchor }: Element['properties']): Element['properties'] => ({
  fill,
  fontSize,
  fontWeight,
  textAnchor,
});
const numberOf = (value: unknown): number => Number(value ?? 0) || 0;
const pointsOf = (text: string): number[][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number));
const wordsOf = (node: Element): string => node.children.map((child) => ('value' in child ? child.value : '')).join('');

function moved(place: Place, properties: Element['properties']): Place {
  const transform = String(properties['transform'] ?? '');
  const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(transform) ?? [];
  return {
    x: place.x + numberOf(x),
    y: place.y + numberOf(y),
    turned: place.turned || transform.includes('rotate(-90)'),
    style: { ...place.style, ...properties },
  };
}

const at = (x: number, y: number, place: Place): [number, number] => {
  const [right, down] = place.turned ? [y, -x] : [x, y];
  return [Math.round((place.x + right) * scale), Math.round((place.y + down) * scale)];
};

/** A polygon or a line, with its own pen and brush, which are given back at once. @param kind 3 for a polygon, 4 for a line */
function shape(kind: 3 | 4, points: readonly number[][], properties: Element['properties'], place: Place): Uint8Array[] {
  const { stroke, fill } = properties;
  const dashed = properties['strokeDashArray'] !== undefined;
  const width = dashed ? 1 : Math.max(1, Math.round(numberOf(properties['strokeWidth'] ?? 1) * scale));
  const penStyle = stroke === undefined || stroke === 'none' ? 5 : dashed ? 1 : 0;
  const placed = points.map(([x, y]) => at(x!, y!, place));
  const xs = placed.map(([x]) => x);
  const ys = placed.map(([, y]) => y);
  return [
    record(38, int(1, penStyle, width, 0, colour(stroke))),
    record(39, int(2, kind === 4 || fill === 'none' ? 1 : 0, colour(fill), 0)),
    record(37, int(1)),
    record(37, int(2)),
    record(kind, int(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), placed.length, ...placed.flat())),
    record(37, int(0x80000007 | 0)), // back to the stock pen and brush, so that ours can go
    record(37, int(0x80000005 | 0)),
    record(40, int(1)),
    record(40, int(2)),
  ];
}

const aligned: Readonly<Record<string, number>> = { start: 24, middle: 30, end: 26 };

function words(text: string, x: number, y: number, properties: Element['properties'], place: Place): Uint8Array[] {
  const size = Math.round(numberOf(properties['fontSize'] ?? 12) * scale);
  const [left, base] = at(x, y, place);
  const characters = [...text].join('').slice(0, 500);
  const string = new Uint8Array(Math.ceil(characters.length / 2) * 4);
  const view = new DataView(string.buffer);
  for (let each = 0; each < characters.length; each++) view.setUint16(each * 2, characters.charCodeAt(each), true);
  const widths = Array.from(characters, (_, each) => Math.round((widthOf(characters.charCodeAt(each)) * size) / 1000));
  const spacing = 76 + string.length;
  return [
    font(size, properties['fontWeight'] === 'bold', place.turned),
    record(37, int(3)),
    record(22, int(aligned[String(properties['textAnchor'] ?? 'start')] ?? 24)),
    record(24, int(colour(properties['fill'] ?? '#000000'))),
    record(
      84,
      int(0, 0, -1, -1, 1),
      float(26.458 / scale, 26.458 / scale),
      int(left, base, characters.length, 76, 0, 0, 0, -1, -1, spacing),
      string,
      int(...widths),
    ),
    record(37, int(0x8000000d | 0)),
    record(40, int(3)),
  ];
}

function font(size: number, bold: boolean, turned: boolean): Uint8Array {
  const description = new Uint8Array(320);
  const view = new DataView(description.buffer);
  view.setInt32(0, -size, true);
  view.setInt32(8, turned ? 900 : 0, true);
  view.setInt32(12, turned ? 900 : 0, true);
  view.setInt32(16, bold ? 700 : 400, true);
  view.setUint8(23, 1); // the character set is the system's
  for (const [index, letter] of [...'Arial'].entries()) view.setUint16(28 + index * 2, letter.charCodeAt(0), true);
  return record(82, int(3), description);
}

/** Of Arial, in thousandths of its size, from the blank to the tilde. */
const widths =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const widthOf = (code: number): number => widths[code - 32] ?? (code === 0x2026 ? 1000 : 556);

function colour(value: unknown): number {
  const [, red = '00', green = '00', blue = '00'] = /^#(\w\w)(\w\w)(\w\w)$/.exec(String(value)) ?? [];
  return parseInt(`${blue}${green}${red}`, 16);
}

function header(width: number, height: number, records: readonly Uint8Array[]): Uint8Array {
  const size = 108 + records.reduce((sum, each) => sum + each.length, 0);
  const hundredths = (px: number) => Math.round(px * 26.458);
  return record(
    1,
    int(0, 0, Math.round(width), Math.round(height), 0, 0, hundredths(width), hundredths(height)),
    int(0x464d4520, 0x10000, size, records.length + 1, 4, 0, 0, 0, 1920, 1080, 508, 286, 0, 0, 0, 508_000, 286_000),
  );
}

/** A record: its kind, its length, what it says. */
const record = (kind: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  joined([int(kind, 8 + parts.reduce((sum, each) => sum + each.length, 0)), ...parts]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

const int = (...values: readonly number[]): Uint8Array => new Uint8Array(Int32Array.from(values).buffer);
const float = (...values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
