import { plainWords } from '../marks.ts';
import { cutAtStart, isMarkerAlone, rowsOf, segmentsOf, type Line } from './lines.ts';
import type { Run } from './runs.ts';

/** A note in the margin, beside what it belongs to. */
export type Aside = readonly Line[];

/** How close, in sizes of the text, a note may stand to it. */
const close = 0.15;
/** How many lines tell where the text of a page stands. */
const fewLines = 3;

/** Small words that stand beside the text of a page, in its margin. @param body the size of running text */
export function asidesOf(runs: readonly Run[], body: number): Aside[] {
  const isText = ({ size }: Run) => Math.abs(size - body) < body * 0.08;
  const text = segmentsOf(runs.filter(isText));
  if (text.length < fewLines) return [];
  const left = Math.min(...text.map(({ x }) => x));
  const right = Math.max(...text.map((line) => line.right));
  const small = runs.filter((run) => run.size < body * 0.92 && (run.x + run.width < left - body * close || run.x > right + body * close));
  const lines = segmentsOf(small).filter((line) => /\p{L}{2}/u.test(plainWords(line.text)) && !isMarkerAlone(line));
  return stacked(lines);
}

/** Lines that stand one below the other, as notes. */
function stacked(lines: readonly Line[]): Line[][] {
  const asides: Line[][] = [];
  for (const line of lines) {
    const above = asides.find((each) => {
      const last = each.at(-1)!;
      return line.y > last.y && line.y - last.y < last.size * 1.6 && line.x < last.right && line.right > last.x;
    });
    if (above) above.push(line);
    else asides.push([line]);
  }
  return asides;
}

/** How wide a note in the margin is at most, and how many lines it has at most, as a share of those of the text. */
const widest = 0.45;
const most = 0.75;
/** From how much of the width of the text on a line counts as full: ragged lines end early. */
const full = 0.8;

/**
 * Notes of the size of the text, on a page with neither columns nor a table: lines that stand beyond all other lines of the page, some of them under
 * each other and beside full lines of running text.
 */
export function asidesOfTextSize(given: readonly Line[]): { asides: Aside[]; rest: Line[] } {
  for (const segments of [given, cutAtMargin(given)]) {
    const asides = segments ? asidesAmong(segments) : [];
    const beside = new Set(asides.flat());
    if (asides.length > 0) return { asides, rest: segments!.filter((segment) => !beside.has(segment)) };
  }
  return { asides: [], rest: [...given] };
}

function asidesAmong(segments: readonly Line[]): Aside[] {
  for (const side of ['right', 'left'] as const) {
    const notes = stacked(beyond(segments, side));
    const tall = notes.filter((lines) => lines.length > 1);
    const beside = new Set(notes.flat());
    const text = segments.filter((segment) => !beside.has(segment));
    const isMargin = tall.length > 0 && tall.filter((note) => standsBeside(note, text, side)).length > tall.length * 0.5;
    // Where one note shows that there is a margin, notes of one line stand in it too.
    if (isMargin && beside.size <= text.length * most && !notes.flat().some(isMarkerAlone)) return notes;
  }
  return [];
}

/** The lines at a side of the page behind a gap that no line crosses. */
function beyond(segments: readonly Line[], side: 'left' | 'right'): Line[] {
  const order = segments.toSorted((a, b) => (side === 'right' ? b.x - a.x : a.right - b.right));
  for (const [at, segment] of order.entries()) {
    const others = order.slice(at + 1);
    const isClear = others.every(({ x, right, size }) =>
      side === 'right' ? right + size * close < segment.x : x - size * close > segment.right,
    );
    if (isClear && others.length > 0) return order.slice(0, at + 1).toSorted((a, b) => a.y - b.y);
  }
  return [];
}

/**
 * The lines cut where several begin anew at one place that no line of the page crosses, though the gap before it is no wider than one between words;
 * `null` where there is no such place.
 */
function cutAtMargin(segments: readonly Line[]): Line[] | null {
  const starts = segments.flatMap(({ runs, size }) =>
    runs.flatMap((run, at) => (at > 0 && isParted(runs, at, size) ? [{ x: run.x, size }] : [])),
  );
  const runs = segments.flatMap((segment) => segment.runs);
  const margin = starts.find(
    ({ x, size }) =>
      starts.filter((other) => Math.abs(other.x - x) < 1).length >= 2 &&
      runs.every((run) => run.x > x - 1 || run.x + run.width < x - size * close),
  );
  if (!margin || rowsOf(segments).length < fewLines) return null;
  return segments.flatMap((line) => cutAtStart(line, margin.x));
}

/** Whether a gap is no blank between two words of its line, as far as the line tells. */
function isParted(runs: readonly Run[], at: number, size: number): boolean {
  const gapBefore = (index: number): number => runs[index]!.x - runs[index - 1]!.x - runs[index - 1]!.width;
  const others = runs.flatMap((_, index) => (index > 0 && index !== at && gapBefore(index) > size * close ? [gapBefore(index)] : []));
  return gapBefore(at) > Math.max(size * close, ...others.map((gap) => gap * 1.3));
}

/** Whether a note stands beside lines that go on with each other, and all begin or end at one edge. */
function standsBeside(note: readonly Line[], text: readonly Line[], side: 'left' | 'right'): boolean {
  const left = Math.min(...text.map(({ x }) => x));
  const right = Math.max(...text.map((line) => line.right));
  const width = Math.max(...note.map((line) => line.right)) - Math.min(...note.map(({ x }) => x));
  const edge = side === 'right' ? note.map(({ x }) => x) : [0];
  const { y, size } = note[0]!;
  const near = text.filter((line) => line.y > y - size * 0.5 && line.y < note.at(-1)!.y + size * 0.5 && !isMarkerAlone(line));
  const flowing = near.filter((line, at) => at === near.length - 1 || line.right - left > (right - left) * full);
  return (
    width < (right - left) * widest &&
    Math.max(...edge) - Math.min(...edge) < size * 0.5 &&
    near.length >= 2 &&
    flowing.length === near.length &&
    near.slice(1).some((line) => /^\p{Ll}/u.test(line.text))
  );
}
