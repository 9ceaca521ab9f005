import { describe, expect, it } from 'vitest';
import { metafileOf } from '../../src/report/formats/docx/metafile.ts';
import { svgDocument, shape, line } from '../../src/report/figures/drawing.ts';

/** The kinds of a metafile's records, in order, and where the last ends. */
function recordsOf(data: Uint8Array): { readonly kinds: number[]; readonly end: number } {
  const view = new DataView(data.buffer);
  const kinds: number[] = [];
  let at = 0;
  while (at < data.length) {
    kinds.push(view.getUint32(at, true));
    at += view.getUint32(at + 4, true);
  }
  return { kinds, end: at };
}

const drawing = svgDocument(200, 100, [
  shape('rect', { x: 10, y: 10, width: 50, height: 20, fill: '#aabbcc', stroke: '#000000', strokeWidth: 1 }),
  shape('line', { x1: 0, y1: 0, x2: 10, y2: 10, stroke: '#000000' }),
  shape('g', { transform: 'translate(5 5) rotate(-90)' }, line('Returns', 0, 0, 12, { textAnchor: 'middle' })),
  shape('polygon', { points: '0,0 5,5 0,10', fill: '#000000' }),
]);

describe('a drawing as a metafile', () => {
  const { data, width, height } = metafileOf(drawing)!;
  const view = new DataView(data.buffer);

  it('says its size, its signature and the number of its records in its head', () => {
    expect([width, height]).toEqual([200, 100]);
    expect(view.getUint32(40, true)).toBe(0x464d4520);
    expect(view.getUint32(48, true)).toBe(data.length);
    expect(view.getUint32(52, true)).toBe(recordsOf(data).kinds.length);
  });

  it('has every shape and word, and ends with its last record', () => {
    const { kinds, end } = recordsOf(data);
    expect(end).toBe(data.length);
    expect(kinds.at(0)).toBe(1);
    expect(kinds.at(-1)).toBe(14);
    expect(kinds.filter((kind) => kind === 3)).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 4)).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 84)).toHaveLength(1);
  });

  it('gives back every pen, brush and font that it takes', () => {
    const { kinds } = recordsOf(data);
    const taken = kinds.filter((kind) => [38, 39, 82].includes(kind)).length;
    expect(kinds.filter((kind) => kind === 40)).toHaveLength(taken);
  });

  it('is none where the drawing cannot be read', () => {
    expect(metafileOf('<svg')).toBeNull();
  });
});
