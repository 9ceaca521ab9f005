import { plainWords, raised } from '../marks.ts';
import { markerOf } from '../markers.ts';
import type { Run } from './runs.ts';

/** Words that stand on one base line without a wide gap, or a whole line of a column. */
export interface Line {
  readonly runs: readonly Run[];
  /** What is raised is marked; a soft hyphen stands at its end where the word goes on. */
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** How much smaller than its line, and how much higher than its base line, in sizes of the line, something raised stands. */
const small = 0.85;
const high = 0.15;

const lettersOf = (text: string): number => text.replace(/\s/g, '').length;

/** The size that most letters have. */
export function commonSize(runs: readonly Run[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + lettersOf(text));
  }
  return [...sizes].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0];
}

/** A line made of runs, which may be in any order. */
export function lineOf(given: readonly Run[]): Line {
  const runs = withBullet(given.toSorted((a, b) => a.x - b.x));
  const size = commonSize(runs);
  const main = runs.filter((run) => run.size > size * small);
  const y = (main[0] ?? runs[0]!).y;
  const letterGap = gapOfLetters(runs);
  let text = '';
  let before: Run | null = null;
  for (const run of runs) {
    const isRaised = (run.size <= size * small && y - run.y >= size * high) || isNarrow(run, before);
    if (before?.softEnd) text += '-';
    else if (before !== null) {
      const gap = run.x - (before.x + before.width);
      const isBehindMark = /[.,;:!?]\uFDD2[^\uFDD3]*\uFDD3$/.test(text) && /^[\p{L}“‘(]/u.test(run.text);
      // The space behind a lowered number, “CO2 low”, is one of its small letters.
      const isBehindSmall = before.size <= size * small && /\d$/.test(before.text) && gap > size * 0.1;
      const isWord = isBehindMark || isBehindSmall || (letterGap === null ? gap > Math.min(run.size, size) * 0.18 : gap > letterGap * 1.6);
      if (isRaised ? gap > size * 0.5 : isWord && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    }
    text += isRaised ? raised(run.text.trim()) : run.text;
    before = run;
  }
  const last = runs.at(-1)!;
  return {
    runs,
    text:
      text
        .replace(/\uFDD3\uFDD2/g, '')
        .replace(/\s+/g, ' ')
        .trim() + (last.softEnd ? '\u00AD' : ''),
    x: runs[0]!.x,
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y,
    size,
    bold: isMostlyBold(runs),
  };
}

function isMostlyBold(runs: readonly Run[]): boolean {
  const lettersIn = (some: readonly Run[]): number => some.reduce((sum, run) => sum + lettersOf(run.text), 0);
  return lettersIn(runs.filter(({ bold }) => bold)) > lettersIn(runs) * 0.8;
}

/** A letter “o” that stands further before its line than any of its words is the bullet that word processors draw with it. */
function withBullet(runs: readonly Run[]): readonly Run[] {
  const [first, next] = runs;
  if (!first || !next || first.text.trim() !== 'o') return runs;
  const gaps = runs.slice(1).map((run, at) => run.x - runs[at]!.x - runs[at]!.width);
  const isBullet = gaps[0]! > first.size * 0.6 && gaps.slice(1).every((gap) => gaps[0]! > gap * 1.25);
  return isBullet ? [{ ...first, text: '◦' }, ...runs.slice(1)] : runs;
}

/** Fonts have raised digits of their own, which stand on the base line and are only narrower. */
const isNarrow = (run: Run, before: Run | null): boolean =>
  /^\d{1,3}$/.test(run.text) &&
  run.width < run.text.length * run.size * 0.36 &&
  (before === null || run.x - before.x - before.width < run.size * 0.15);

/** The gap between letters that are drawn one by one with even gaps; `null` where they are not. */
function gapOfLetters(runs: readonly Run[]): number | null {
  const gaps = runs.flatMap((run, at) => {
    const next = runs[at + 1];
    return next && run.text.trim().length === 1 && next.text.trim().length === 1 ? [next.x - run.x - run.width] : [];
  });
  if (gaps.length < 4 || gaps.length < (runs.length - 1) * 0.6) return null;
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  return middle > 0.5 ? middle : null;
}

/** Marks of notes behind the words that they stand at: some files name them before the paragraph that they stand in. */
function marksInPlace(runs: readonly Run[]): readonly Run[] {
  const placed = [...runs];
  for (const run of runs) {
    if (!/^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/.test(run.text.trim())) continue;
    const at = placed.indexOf(run);
    const before = placed.findIndex(
      (other) => other.y > run.y - 1 && other.y - run.y < other.size * 0.8 && Math.abs(run.x - other.x - other.width) < other.size * 0.3,
    );
    if (before < at) continue;
    placed.splice(at, 1);
    placed.splice(before, 0, run);
  }
  return placed;
}

/** Runs in the order of a file's own structure, cut where a new line begins. */
export function linesInOrder(given: readonly Run[]): Line[] {
  const runs = marksInPlace(given);
  const lines: Run[][] = [];
  let y = 0;
  let size = 0;
  let right = 0;
  for (const run of runs) {
    const now = lines.at(-1);
    const isRaised = now !== undefined && run.size <= size * small && run.y < y && y - run.y < size;
    const isSame =
      now !== undefined &&
      (Math.abs(run.y - y) < Math.max(size, run.size) * 0.45 || isRaised) &&
      run.x > right - Math.max(size, run.size) * 3;
    if (now && isSame) {
      now.push(run);
      if (!isRaised && run.size > size) [y, size] = [run.y, run.size];
    } else {
      lines.push([run]);
      [y, size] = [run.y, run.size];
    }
    right = run.x + run.width;
  }
  return lines.map(lineOf);
}

/** Pieces of lines, cut where a gap is as wide as one between columns or cells. */
export function segmentsOf(runs: readonly Run[]): Line[] {
  const size = commonSize(runs);
  const main = runs.filter((run) => run.size > size * small || run.text.trim().length > 4).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of main) {
    const row = rows.findLast((each) => Math.abs(each.y - run.y) < Math.max(each.size, run.size) * 0.4);
    if (row) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const run of runs) {
    if (main.includes(run)) continue;
    const row = rows.find(
      (each) =>
        run.y > each.y - each.size * 0.8 &&
        run.y < each.y + each.size * 0.35 &&
        each.runs.some((other) => run.x > other.x - run.width - each.size * 0.4 && run.x < other.x + other.width + each.size * 0.6),
    );
    if (row) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.flatMap((row) => cutAtGaps(row.runs, row.size)).toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** From which gap on, in sizes of the line, two words may stand in two columns or cells. */
export const wide = 1.15;

function cutAtGaps(given: readonly Run[], size: number): Line[] {
  const runs = given.toSorted((a, b) => a.x - b.x);
  const even = evenGaps(runs, size);
  const pieces: Run[][] = [];
  let right = 0;
  for (const [at, run] of runs.entries()) {
    if (pieces.length > 0 && (run.x - right <= size * wide || even.has(at))) pieces.at(-1)!.push(run);
    else pieces.push([run]);
    right = Math.max(pieces.at(-1)!.length === 1 ? 0 : right, run.x + run.width);
  }
  return pieces.map(lineOf);
}

/** A line as two, where one of its runs begins at a place and none before reaches over it. */
export function cutAtStart(line: Line, x: number): Line[] {
  const at = line.runs.findIndex((run) => run.x > x - 1);
  const before = line.runs[at - 1];
  if (!before || line.runs[at]!.x > x + 1 || before.x + before.width > x) return [line];
  return [lineOf(line.runs.slice(0, at)), lineOf(line.runs.slice(at))];
}

const isWord = ({ text }: Run): boolean => /\p{L}/u.test(text);

/** Before which runs a gap stands that only fills the line of a narrow column: words of one line have the same gaps, cells have not. */
function evenGaps(runs: readonly Run[], size: number): Set<number> {
  const gapBefore = (at: number) => runs[at]!.x - runs[at - 1]!.x - runs[at - 1]!.width;
  const found = new Set<number>();
  for (let from = 1, to; from < runs.length; from = to) {
    to = from + 1;
    if (gapBefore(from) > size * 4) continue;
    while (to < runs.length && Math.abs(gapBefore(to) - gapBefore(from)) < size * 0.1) to++;
    const words = runs.slice(from - 1, to);
    if (to - from >= 2 && words.filter(isWord).length > words.length * 0.6) for (let at = from; at < to; at++) found.add(at);
  }
  return found;
}

/** Stands on the page in the place of a table whose rules are drawn; a sign that no document has. */
export const tableMark = '\uFDD4';
export const isTableMark = ({ text }: Line): boolean => text === tableMark;

/** A number or bullet that stands apart before its text. */
export const isMarkerAlone = ({ text }: Line): boolean => text.length <= 8 && markerOf(`${text} X`)?.rest === 'X';

/** Pieces of one column that stand on the same base line, as one line. */
export function mergeRows(segments: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - segment.y) < Math.max(row[0]!.size, segment.size) * 0.4) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => (row.length === 1 ? row[0]! : lineOf(row.flatMap((line) => line.runs))));
}

/** Pieces that stand on one base line, in any column. */
export function rowsOf(segments: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && segment.y - row[0]!.y < row[0]!.size * 0.4) row.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

export const endsSentence = (text: string): boolean => /[.!?:;↩]["”’»)\]]*(?:\uFDD2[^\uFDD3]*\uFDD3)?$/.test(text);

/** The step from line to line within paragraphs. */
export function commonLeading(lines: readonly Line[]): number {
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  const steps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (!next || next.y <= line.y || Math.abs(next.size - line.size) >= 0.6) return [];
    return [{ step: next.y - line.y, size: line.size, isWithin: isWithin(line, next, edge) }];
  });
  // Most steps are within paragraphs; where paragraphs are single lines, the least step tells.
  const low = (some: typeof steps) => some.toSorted((a, b) => a.step - b.step)[Math.floor(some.length * 0.3)];
  const usual = low(steps);
  if (!usual) return (lines[0]?.size ?? 10) * tight;
  if (usual.step <= usual.size * wideStep) return usual.step;
  // Lines so far apart are double spaced, or paragraphs of one line each.
  return low(steps.filter((each) => each.isWithin))?.step ?? usual.size * tight;
}

/** Steps in sizes of the text: one that most programs set, and one from which on it may be that between paragraphs. */
const tight = 1.25;
const wideStep = 1.45;

/** Whether a sentence goes on from one line to the next, by its words. */
const isWithin = (line: Line, next: Line, edge: number): boolean => {
  if (markerOf(plainWords(next.text))) return false;
  return /^["“‘(]?\p{Ll}/u.test(next.text) || (!/[.,;:!?]\P{L}*$/u.test(line.text) && !hadRoom(line, next, edge));
};

/** Whether the first word of the next line would still have stood in this one, so that it was not the width that ended it. */
export function hadRoom(before: Line, next: Line, edge: number): boolean {
  const word = /^\S+/.exec(plainWords(next.text))?.[0] ?? '';
  const width = (next.right - next.x) / Math.max(1, plainWords(next.text).length);
  return edge - before.right > (word.length + 1) * width + before.size * 0.5;
}

/** “Table 1. Monthly amounts” over a table, or “Figure 2: …” under a figure. */
export const isCaption = (text: string): boolean =>
  /^(?:Table|Figure|Chart|Map)\s+(?:\d+|[IVX]+|[A-Z])[.:]\s+\p{Lu}/u.test(plainWords(text));
