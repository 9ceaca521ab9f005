import type { Element } from 'hast';
import { cellText, type Matrix } from '../../explain/matrix.ts';
import { verdictLetter } from '../../explain/words.ts';
import type { Gap } from '../../model/judgement.ts';
import { verdictFills } from '../../model/palette.ts';
import { verdicts } from '../../model/words.ts';
import {
  frame,
  inParts,
  legend,
  line,
  lineHeight,
  lines,
  mostHigh,
  rounded,
  shape,
  svgDocument,
  widthOf,
  wrapped,
  type Sign,
} from './drawing.ts';
import figureWords from './words.json' with { type: 'json' };

const labelSize = 12;
const margin = 8;

/** As wide as the text of a page, where 12 px are 9 pt. */
const mostPractices = 12;
/** Of the signs below. */
const legendHeight = 110;

/** The matrix in parts that a page holds, each with those norms only that have a cell in it. */
export function matrixParts({ norms, practices, cells }: Matrix): Matrix[] {
  const size = Math.ceil(practices.length / Math.ceil(practices.length / mostPractices));
  const columns = inParts(
    practices,
    () => 1,
    () => size,
  );
  return columns.flatMap((own) => {
    const { headHeight, heightOf } = measures(own);
    const rows = norms.filter((norm) => own.some((practice) => cells.has(`${norm.id}/${practice.id}`)));
    const room = mostHigh - headHeight - legendHeight - 3 * margin;
    return inParts(
      rows,
      ({ label }) => heightOf(label),
      () => room,
    ).map((part) => {
      const filled = part.flatMap((norm) => own.flatMap((practice) => cells.get(`${norm.id}/${practice.id}`) ?? []));
      const used = new Set(filled.map(({ practice }) => practice));
      return { norms: part, practices: own.filter(({ id }) => used.has(id)), cells: new Map(filled.map((gap) => [gap.id, gap])) };
    });
  });
}

/** How much room the labels of so many practices, and of norms beside them, take. */
function measures(practices: Matrix['practices']) {
  const isWide = practices.length > 7;
  const [labelWidth, cellWidth] = isWide ? [150, 34] : [200, 46];
  const headLines = practices.map(({ label }) => wrapped(label, 150, labelSize, cellWidth > 40 ? 3 : 2));
  const headHeight = Math.ceil(Math.max(60, ...headLines.flat().map((each) => widthOf(each, labelSize)))) + 12;
  const linesOf = (label: string): string[] => wrapped(label, labelWidth, labelSize, 3);
  const heightOf = (label: string): number => Math.max(30, Math.ceil(linesOf(label).length * labelSize * lineHeight) + 10);
  return { labelWidth, cellWidth, headLines, headHeight, linesOf, heightOf };
}

/** The matrix as SVG. Its cells are lettered as well as coloured; the labels of practices stand upright, so that narrow columns hold them. */
export function drawMatrix({ norms, practices, cells }: Matrix): string {
  const { labelWidth, cellWidth, headLines, headHeight, linesOf, heightOf } = measures(practices);
  const left = margin + labelWidth + 12;
  const width = Math.max(left + practices.length * cellWidth + margin, 560);
  const drawing: Element[] = [];
  const empty: Element[] = [];
  const filled: Element[] = [];

  for (const [at, texts] of headLines.entries()) {
    const x = left + (at + 0.5) * cellWidth;
    drawing.push(shape('g', { transform: `translate(${x} ${margin + headHeight - 6}) rotate(-90)` }, ...lines(texts, 0, 0, labelSize)));
  }
  let top = margin + headHeight;
  for (const norm of norms) {
    const height = heightOf(norm.label);
    drawing.push(...lines(linesOf(norm.label), left - 10, top + height / 2, labelSize, { textAnchor: 'end' }));
    for (const [column, practice] of practices.entries()) {
      const gap = cells.get(`${norm.id}/${practice.id}`);
      // Filled cells come last, so that their frames are not drawn over.
      (gap ? filled : empty).push(...cell(gap, left + column * cellWidth, top, cellWidth, height));
    }
    top += height;
  }
  if (norms.length === 0) drawing.push(line('No gap was found.', margin, top, labelSize));
  const key = legend(signs([...cells.values()]), margin, top + 16, width - 2 * margin);
  return svgDocument(width, top + 16 + key.height + margin, [...drawing, ...empty, ...filled, ...key.drawing]);
}

function cell(gap: Gap | undefined, x: number, y: number, width: number, height: number): Element[] {
  const box = { x, y, width, height, stroke: frame, strokeWidth: 1 };
  if (!gap) return [shape('rect', { ...box, fill: '#ffffff', stroke: '#c4c4c4' })];
  const text = cellText(gap);
  const size = Math.min(14, Math.floor((14 * (width - 4)) / widthOf(text, 14)));
  return [
    shape('rect', { ...box, fill: verdictFills[gap.headline.verdict].fill }),
    line(text, x + width / 2, rounded(y + height / 2 + size * 0.36), size, { textAnchor: 'middle', fontWeight: 'bold' }),
  ];
}

function signs(gaps: readonly Gap[]): Sign[] {
  const letter = (text: string, fill: string): Element[] => [
    shape('rect', { x: 0, y: 0, width: 24, height: 14, fill, stroke: frame, strokeWidth: 1 }),
    line(text, 12, 12, 12, { textAnchor: 'middle', fontWeight: 'bold' }),
  ];
  const shown = verdicts.filter((verdict) => gaps.some(({ headline }) => headline.verdict === verdict));
  return [
    ...shown.map((verdict) => ({
      drawing: letter(verdictLetter[verdict], verdictFills[verdict].fill),
      words: figureWords.verdicts[verdict],
    })),
    ...(gaps.some(({ headline }) => headline.alleged) ? [{ drawing: letter('a', '#ffffff'), words: figureWords.alleged }] : []),
    ...(gaps.length > 0 ? [{ drawing: letter('1', '#ffffff'), words: figureWords.cases }] : []),
  ];
}
