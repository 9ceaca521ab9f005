import { exact } from '../model/exact.ts';
import type { Place, Point, Run, TextAt } from '../model/records.ts';
import { ownCopy, pointAt, type SourceText } from './text.ts';

/** A footnote's mark, and where it stood in the words. */
export interface Mark {
  readonly label: string;
  readonly at: number;
}

/** Plain words of a piece of Markdown, with the way back from each of them to the file. */
export interface Plain {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
  /** Where lines of the source begin in the words, the first left out. */
  readonly lines: readonly number[];
  /** How deep a heading it is, where a tag says that it is one. */
  readonly heading?: number;
}

/** Puts words together; blanks that follow one another are one, and none stands at the beginning. */
export class PlainWriter {
  private readonly pieces: string[] = [];
  private readonly runs: Run[] = [];
  private readonly marks: Mark[] = [];
  private readonly lines: number[] = [];
  private readonly source: SourceText;
  private length = 0;
  private expected = -1;
  private last = '';
  heading: number | undefined;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** @param offset where the words stand in the file */
  put(words: string, offset: number): void {
    if (words === '' || (words === ' ' && (this.last === '' || this.last === ' '))) return;
    if (offset !== this.expected) this.runs.push({ at: this.length, point: pointAt(this.source, offset) });
    this.pieces.push(words);
    this.length += words.length;
    this.last = words.at(-1)!;
    this.expected = offset + words.length;
  }

  mark(label: string): void {
    this.marks.push({ label, at: this.length });
  }

  /** What follows stands in another line of the file. */
  line(): void {
    this.expected = -1;
    if (this.length > 0 && this.lines.at(-1) !== this.length) this.lines.push(this.length);
  }

  done(): Plain {
    return {
      text: ownCopy(this.pieces.join('')),
      runs: exact(this.runs),
      marks: exact(this.marks),
      lines: exact(this.lines),
      ...(this.heading ? { heading: this.heading } : {}),
    };
  }
}

/** The part of `whole` from `start` to `end`, trimmed. */
export function part(whole: Plain, start: number, end: number = whole.text.length): Plain {
  let from = start;
  let to = end;
  while (from < to && whole.text[from] === ' ') from++;
  while (to > from && whole.text[to - 1] === ' ') to--;
  if (from === 0 && to === whole.text.length) return whole;
  const runs: Run[] = [];
  const offset = pointWithin(whole.runs, from);
  if (offset) runs.push({ at: 0, point: offset });
  for (let index = firstBehind(whole.runs, from); index < whole.runs.length && whole.runs[index]!.at < to; index++)
    runs.push({ at: whole.runs[index]!.at - from, point: whole.runs[index]!.point });
  return {
    ...whole,
    text: whole.text.slice(from, to),
    runs: exact(runs),
    marks: marksWithin(whole, start, end, from, to),
    lines: linesWithin(whole.lines, from, to),
  };
}

/** Marks stand between signs; one at the very end belongs to what comes next. */
function marksWithin({ marks, text }: Plain, start: number, end: number, from: number, to: number): Mark[] {
  const moved: Mark[] = [];
  for (let index = firstBehind(marks, start - 1); index < marks.length; index++) {
    const { label, at } = marks[index]!;
    if (at > end || (at === end && end < text.length)) break;
    moved.push({ label, at: Math.min(Math.max(at - from, 0), to - from) });
  }
  return moved;
}

function linesWithin(all: readonly number[], from: number, to: number): number[] {
  const lines: number[] = [];
  for (let index = firstAbove(all.length, (each) => all[each]!, from); index < all.length && all[index]! < to; index++)
    lines.push(all[index]! - from);
  return lines;
}

/** The index of the first of `count` ascending values that is above `bound`. */
function firstAbove(count: number, valueOf: (index: number) => number, bound: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(middle) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const firstBehind = (list: readonly { readonly at: number }[], at: number): number =>
  firstAbove(list.length, (index) => list[index]!.at, at);

/** Two texts as one, with a blank between them. */
export function joined(first: Plain, second: Plain): Plain {
  const from = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    runs: exact([...first.runs, ...second.runs.map(({ at, point }) => ({ at: at + from, point }))]),
    marks: [...first.marks, ...second.marks.map(({ label, at }) => ({ label, at: at + from }))],
    lines: [...first.lines, from, ...second.lines.map((at) => at + from)],
  };
}

/** A stretch of words to be taken out, and the footnote that it marked. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly label?: string;
}

/** The words without those of `cuts`, which stand in order and do not overlap. */
export function without(whole: Plain, cuts: readonly Cut[]): Plain {
  if (cuts.length === 0) return whole;
  let text = '';
  let from = 0;
  const kept: { from: number; to: number; at: number }[] = [];
  for (const cut of [...cuts, { from: whole.text.length, to: whole.text.length }]) {
    kept.push({ from, to: cut.from, at: text.length });
    text += whole.text.slice(from, cut.from);
    from = cut.to;
  }
  const moved = (at: number): number => {
    const piece = kept[Math.max(0, firstAbove(kept.length, (index) => kept[index]!.from, at) - 1)]!;
    return Math.min(at, piece.to) - piece.from + piece.at;
  };
  const runs: Run[] = [];
  for (const piece of kept) {
    if (piece.from === piece.to) continue;
    const point = pointWithin(whole.runs, piece.from);
    if (point) runs.push({ at: piece.at, point });
    for (let index = firstBehind(whole.runs, piece.from); index < whole.runs.length && whole.runs[index]!.at < piece.to; index++)
      runs.push({ at: whole.runs[index]!.at - piece.from + piece.at, point: whole.runs[index]!.point });
  }
  const marks = [
    ...whole.marks.map(({ label, at }) => ({ label, at: moved(at) })),
    ...cuts.flatMap(({ label, from: at }) => (label === undefined ? [] : [{ label, at: moved(at) }])),
  ].toSorted((a, b) => a.at - b.at);
  return { ...whole, text, runs: exact(runs), marks, lines: whole.lines.map(moved) };
}

function pointWithin(runs: readonly Run[], at: number): Point | null {
  const last = runs[firstBehind(runs, at) - 1];
  if (!last) return null;
  const moved = at - last.at;
  return { line: last.point.line, column: last.point.column + moved, offset: last.point.offset + moved };
}

/** Where the words from `start` to `end` of a plain text stand in the file. */
export function placeOf(file: string, runs: readonly Run[], start: number, end: number): Place {
  const nowhere = { line: 1, column: 1, offset: 0 };
  const from = pointWithin(runs, start) ?? nowhere;
  const last = pointWithin(runs, Math.max(start, end - 1)) ?? from;
  return { file, start: from, end: { line: last.line, column: last.column + 1, offset: last.offset + 1 } };
}

export const textAt = (file: string, words: Plain): TextAt => ({
  text: words.text,
  position: placeOf(file, words.runs, 0, words.text.length),
});
