import { barColours } from '../../model/palette.ts';
import type { Element } from 'hast';
import type { Period, Span } from '../../model/dates.ts';
import {
  frame,
  inParts,
  ink,
  legend,
  line,
  lineHeight,
  lines,
  mostHigh,
  rounded,
  shape,
  svgDocument,
  wrapped,
  type Sign,
  type Attributes,
} from './drawing.ts';
import type { Bar, Timeline } from './timeline.ts';

/** As wide as the text of a page, so that 12 px are 9 pt in print. */
const width = 604;
const margin = 8;
const labelWidth = 230;
const labelSize = 12;
const from = margin + labelWidth + 26;
/** Beyond it, and before `from`, is room for what has no end or beginning. */
const to = width - margin - 24;

/** Of the axis, the headings and the signs below. */
const frameHeight = 210;

/** The timeline in parts that a page holds, each with the same years. */
export function timelineParts({ commitments, practices, years }: Timeline): Timeline[] {
  const bars = [...commitments.map((bar) => ({ bar, practice: null })), ...practices.map((bar) => ({ bar, practice: bar }))];
  return inParts(
    bars,
    ({ bar }) => heightOf(bar),
    () => mostHigh - frameHeight,
  ).map((part) => ({
    commitments: part.flatMap(({ bar, practice }) => (practice ? [] : [bar])),
    practices: part.flatMap(({ practice }) => practice ?? []),
    years,
  }));
}

const labelOf = ({ label }: Bar): string[] => wrapped(label, labelWidth, labelSize, 3);
const heightOf = (bar: Bar): number => Math.max(19, Math.ceil(labelOf(bar).length * labelSize * lineHeight) + 6);

/** The timeline as SVG: commitments above the years, practices below, each bar by its label; broad and dark where both meet. */
export function drawTimeline({ commitments, practices, years }: Timeline): string {
  const firstDay = dayOf(years.from);
  const lastDay = dayOf(years.to + 1);
  const xOf = (day: number) => rounded(from + ((to - from) * (day - firstDay)) / (lastDay - firstDay));
  const drawing: Element[] = [];
  let top = margin;

  const rows = <T extends Bar>(heading: string, bars: readonly T[], draw: (bar: T, middle: number) => Element[]) => {
    if (bars.length === 0) return;
    drawing.push(line(heading, margin, top + 13, 13, { fontWeight: 'bold' }));
    top += 24;
    for (const bar of bars) {
      const height = heightOf(bar);
      drawing.push(
        ...lines(labelOf(bar), margin + labelWidth, top + height / 2, labelSize, { textAnchor: 'end' }),
        ...draw(bar, top + height / 2),
      );
      top += height;
    }
    top += 8;
  };

  rows('Commitments in force', commitments, ({ period, seen }, middle) => [
    ...barOf(period, middle, 10, xOf, barColours.commitment),
    ...(seen === null ? [] : [questionMark(xOf(period.possible.from) - 8, middle)]),
  ]);
  const axis = top;
  top += 28;
  rows('Practices', practices, (bar, middle) => [
    ...barOf(bar.period, middle, 6, xOf, barColours.practice),
    ...bar.during.map((span) => block(span, middle, 14, xOf, barColours.during)),
  ]);
  const key = legend(signs, margin, top + 6, width - 2 * margin);
  return svgDocument(width, top + 6 + key.height + margin, [...scale(years, axis, top - 8, xOf), ...drawing, ...key.drawing]);
}

type Place = (day: number) => number;

/** Years along the axis, with a fine line through all rows at each. */
function scale(years: Timeline['years'], axis: number, bottom: number, xOf: Place): Element[] {
  const span = years.to + 1 - years.from;
  const step = steps.find((each) => span / each <= 8) ?? span;
  const marked = Array.from({ length: Math.floor(span / step) + 2 }, (_, at) => (Math.ceil(years.from / step) + at) * step).filter(
    (year) => year <= years.to + 1,
  );
  return [
    ...marked.map((year) => {
      const x = xOf(dayOf(year));
      return shape('line', { x1: x, y1: margin + 20, x2: x, y2: bottom, stroke: '#d5d5d5', strokeWidth: 1 });
    }),
    shape('rect', { x: from - 20, y: axis, width: to - from + 40, height: 20, fill: '#ececec' }),
    ...marked.map((year) => line(String(year), xOf(dayOf(year)), axis + 14, 12, { textAnchor: 'middle' })),
  ];
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The first day of a year, counted from 1970-01-01. */
function dayOf(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year);
  return date.getTime() / 86_400_000;
}

interface Colours {
  readonly fill: string;
  readonly stroke: string;
}

/** A period as a bar: dashed where its dates are uncertain, with an arrow where it goes on and a question mark where an end is not known. */
function barOf(period: Period, middle: number, height: number, xOf: Place, colour: Colours): Element[] {
  const { possible, doubtful, openEnd, text } = period;
  const openBeginning = text.startsWith('..');
  return [
    block(possible, middle, height, xOf, colour, doubtful),
    ...(possible.to === Infinity ? beyond(to, 1, middle, openEnd, colour) : []),
    ...(possible.from === -Infinity ? beyond(from, -1, middle, openBeginning, colour) : []),
  ];
}

function block(span: Span, middle: number, height: number, xOf: Place, { fill, stroke }: Colours, doubtful = false): Element {
  const left = span.from === -Infinity ? from : xOf(span.from);
  const right = span.to === Infinity ? to : xOf(span.to + 1);
  const dashes: Attributes = doubtful ? { strokeDashArray: '4 3', fill: '#ffffff' } : { fill };
  return shape('rect', {
    x: left,
    y: middle - height / 2,
    width: Math.max(3, rounded(right - left)),
    height,
    stroke,
    strokeWidth: 1.2,
    ...dashes,
  });
}

function beyond(x: number, direction: 1 | -1, middle: number, open: boolean, { stroke }: Colours): Element[] {
  if (!open) return [questionMark(x + direction * 8, middle)];
  const points = [`${x + direction * 2},${middle - 6}`, `${x + direction * 13},${middle}`, `${x + direction * 2},${middle + 6}`];
  return [shape('polygon', { points: points.join(' '), fill: stroke })];
}

const questionMark = (x: number, middle: number): Element => line('?', x, middle + 4, 12, { textAnchor: 'middle', fontWeight: 'bold' });

const sign = (height: number, colour: Colours, words: string, more: Attributes = {}): Sign => ({
  drawing: [
    shape('rect', { x: 0, y: 7 - height / 2, width: 24, height, fill: colour.fill, stroke: colour.stroke, strokeWidth: 1.2, ...more }),
  ],
  words,
});

const signs: readonly Sign[] = [
  sign(10, barColours.commitment, 'commitment in force'),
  sign(6, barColours.practice, 'practice'),
  sign(14, barColours.during, 'practice while a commitment it is held against was in force'),
  sign(10, { fill: '#ffffff', stroke: frame }, 'dates uncertain', { strokeDashArray: '4 3' }),
  { drawing: [shape('polygon', { points: '4,1 16,7 4,13', fill: frame })], words: 'goes on' },
  { drawing: [line('?', 12, 11, 12, { textAnchor: 'middle', fontWeight: 'bold', fill: ink })], words: 'end or beginning not known' },
];
