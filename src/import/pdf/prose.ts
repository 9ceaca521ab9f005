import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import { bandsAt, bandsWithHeads, covers, cutAtGap } from './bands.ts';
import { countsOver } from './counted.ts';
import { commonLeading, commonSize, endsSentence, hadRoom, isMarkerAlone, isTableMark, mergeRows, rowsOf, type Line } from './lines.ts';

/** A gap between two columns of running text. */
export interface Gutter {
  readonly at: number;
  /** Whether what stands at its sides may be a table as well. */
  readonly isOpen: boolean;
  /** The numbers at its right go on where those at its left end, which leaves no doubt. */
  readonly counts?: boolean;
}

/** What tells running text in two columns from the cells of a table. */
export interface Signs {
  /** Paragraphs that begin beside the middle of another: no row of a table does. */
  readonly runs: number;
  /** Paragraphs that begin beside one that begins too, one of them below a void, as cells of one row do whose neighbours are longer. */
  readonly meets: number;
  /** Paragraphs that begin beside one that begins too, both close under the ones before: rows of a table, or chance. */
  readonly level: number;
  /** The share of lines that were ended by the width of their column, on the side that has fewer. */
  readonly full: number;
  readonly lines: number;
  /** On the side that has more. */
  readonly most: number;
  /** The share of lines whose words go on with the sentence of the line above, on the side that has fewer. */
  readonly flowing: number;
}

/** How many lines at the sides of a gap in which no paragraph begins are more than two cells. */
const manyLines = 5;
/** No cell is as long, so that few lines beside it are enough. */
const longSide = 15;
const leastFull = 0.45;

/** The gap between two columns of running text; `null` where there is none, or where a table is likelier. */
export function proseGutter(segments: readonly Line[]): Gutter | null {
  const rows = rowsOf(segments);
  for (const [place, at] of gapsOf(rows).entries()) {
    if (countsOver(rows, at)) return { at, isOpen: false, counts: true };
    const signs = signsAt(rows, at);
    // Within a column whose lines hang, a gap stands too that some lines leave free.
    if (signs && isProse(signs) && (place === 0 || signs.runs >= 2)) return { at, isOpen: signs.runs < against(signs) * 2.5 };
  }
  return null;
}

/** What the lines at the sides of a gap tell; `null` where the gap is no taller than some lines, or more lines cross it than stand beside it. */
function signsAt(rows: readonly (readonly Line[])[], at: number): Signs | null {
  const bands = bandsAt(rows, at);
  const crossing = bands.reduce((sum, { crosses, rows: { length } }) => sum + (crosses ? length : 0), 0);
  const tall = bands
    .filter(({ crosses }) => !crosses)
    .map((band) => signsOf(band.rows.flat(), at))
    .filter(({ lines }) => lines >= 3);
  const signs = tall.reduce(together, none);
  // On the last page of a text, one column may be much shorter than the other, also under a title of full width.
  const isClear = crossing === 0 || (crossing <= rows.length * fewCross && signs.lines >= manyLines);
  return signs.lines > crossing && (isClear || signs.lines > (rows.length - crossing) * 0.3) ? signs : null;
}

/** Whether a part of a page whose columns are known is a table all the same. */
export function isLikelierTable(segments: readonly Line[], at: number): boolean {
  const { runs, meets } = signsOf(segments, at);
  return meets >= 3 && meets > runs;
}

/** Whether cells of a table read like columns of running text too. */
export function mayBeProse(segments: readonly Line[]): boolean {
  const rows = rowsOf(segments);
  return gapsOf(rows).some((at) => {
    const signs = signsAt(rows, at);
    return signs !== null && signs.full >= leastFull && signs.lines >= manyLines && signs.runs > 0;
  });
}

const against = ({ meets, level }: Signs): number => meets + level * 0.25;

const isProse = (signs: Signs): boolean => {
  const { runs, full, flowing, lines, most } = signs;
  if (runs + against(signs) === 0) {
    if (lines >= manyLines * 2 && flowing >= leastFull && full >= leastFull) return true;
    return full >= 0.6 && (lines >= manyLines || (lines >= 3 && most >= longSide));
  }
  // A column may hold a table or a list, whose lines are short.
  return runs > against(signs) * 1.5 && (full >= leastFull || (runs >= 4 && runs > against(signs) * 4 && full >= 0.2));
};

const none: Signs = { runs: 0, meets: 0, level: 0, full: 1, lines: 0, most: 0, flowing: 1 };

/** How little of a page may stand in columns, in lines of one, where nothing but their words and widths tells; and how unlike their widths may be. */
const fewLines = 3;
const leastFlowing = 0.6;
const leastAlike = 0.6;

/** A few lines of running text in two columns on a page that is else of one column, with what stands above and below. */
export interface Passage extends Gutter {
  readonly above: readonly Line[];
  readonly lines: readonly Line[];
  readonly below: readonly Line[];
}

/** The first passage in two columns on a page whose text runs over their gap elsewhere; `null` where there is none. */
export function passageOf(segments: readonly Line[]): Passage | null {
  const rows = rowsOf(segments);
  const left = Math.min(...segments.map(({ x }) => x));
  const width = Math.max(...segments.map(({ right }) => right)) - left;
  const starts = new Set(segments.map(({ x }) => Math.round(x)).filter((x) => x > left + width * 0.3 && x < left + width * 0.7));
  for (const start of starts) {
    const bands = bandsWithHeads(rows, start - 2);
    const at = bands.findIndex((band) => !band.crosses && isPassage(band.rows.flat(), start - 2));
    if (at < 0) continue;
    const linesOf = (some: typeof bands) => some.flatMap((band) => band.rows.flat());
    const isOpen = signsOf(linesOf([bands[at]!]), start - 2).lines < manyLines;
    return { at: start - 2, isOpen, above: linesOf(bands.slice(0, at)), lines: linesOf([bands[at]!]), below: linesOf(bands.slice(at + 1)) };
  }
  return null;
}

/** Whether the lines at both sides of a gap go on with each other, each side down the page, in columns that are about as wide. */
function isPassage(lines: readonly Line[], at: number): boolean {
  const widthOf = (side: readonly Line[]) => Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ x }) => x));
  const sides = [lines.filter(({ right }) => right <= at), lines.filter(({ x }) => x >= at)];
  if (sides.some(({ length }) => length < fewLines) || lines.some(isTableMark)) return false;
  const widths = sides.map(widthOf);
  const signs = signsOf(lines, at);
  const { full, flowing, lines: least, runs } = signs;
  return (
    Math.min(...widths) > Math.max(...widths) * leastAlike &&
    least >= fewLines &&
    full >= leastFlowing &&
    flowing >= leastFlowing &&
    runs >= against(signs) * 1.5
  );
}

/** The signs of two parts of a page, each as far as it has lines. */
const together = (one: Signs, other: Signs): Signs => {
  const lines = one.lines + other.lines;
  const share = (what: 'full' | 'flowing') => (lines === 0 ? 0 : (one[what] * one.lines + other[what] * other.lines) / lines);
  return {
    runs: one.runs + other.runs,
    meets: one.meets + other.meets,
    level: one.level + other.level,
    full: share('full'),
    flowing: share('flowing'),
    lines,
    most: one.most + other.most,
  };
};

const mostGaps = 6;

/** Where gaps stand that lines begin behind and few lines cross, the clearest first. */
function gapsOf(rows: readonly (readonly Line[])[]): number[] {
  const all = rows.flat();
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map((segment) => segment.right));
  const found: { from: number; to: number; score: number }[] = [];
  for (let at = left + (right - left) * 0.15; at < right - (right - left) * 0.15; at += 1.5) {
    const score = scoreOf(rows, at);
    const before = found.at(-1);
    if (before && before.score === score && at - before.to < 2) before.to = at;
    else if (score !== null) found.push({ from: at, to: at, score });
  }
  return found
    .toSorted((a, b) => b.score - a.score || b.to - b.from - (a.to - a.from))
    .slice(0, mostGaps)
    .map(({ from, to }) => (from + to) / 2);
}

/** How clearly lines stand on both sides of a gap; `null` where too few do. */
function scoreOf(rows: readonly (readonly Line[])[], at: number): number | null {
  let crossing = 0;
  let onLeft = 0;
  let onRight = 0;
  for (const whole of rows) {
    const row = whole.flatMap((segment) => cutAtGap(segment, at));
    if (row.some((segment) => covers(segment, at))) {
      crossing++;
      continue;
    }
    const before = row.findLast((segment) => segment.right <= at);
    const after = row.find((segment) => segment.x >= at);
    if (before) onLeft++;
    if (after) onRight++;
    // A number belongs to the text behind it.
    if (before && after && isMarkerAlone(before)) return null;
  }
  if (onLeft < 3 || onRight < 3 || crossing > rows.length * 0.6) return null;
  return Math.min(onLeft, onRight) - crossing;
}

/** A column with what its lines tell. */
interface Side {
  readonly lines: readonly Line[];
  readonly leading: number;
  readonly begins: readonly boolean[];
  readonly mayBegin: readonly boolean[];
  readonly full: number;
  readonly flowing: number;
}

function sideOf(lines: readonly Line[], leading: number): Side {
  const left = Math.min(...lines.map(({ x }) => x));
  const edge = lines.map(({ right }) => right).toSorted((a, b) => a - b)[Math.floor((lines.length - 1) * 0.95)]!;
  const begins = lines.map((line, at) => at === 0 || beginsBlock(line, lines[at - 1]!, leading, left, edge));
  const mayBegin = lines.map((line, at) => begins[at]! || endsSentence(lines[at - 1]!.text) || hadRoom(lines[at - 1]!, line, edge));
  const full = lines.filter((line, at) => at > 0 && !begins[at] && (isBroken(lines[at - 1]!) || !hadRoom(lines[at - 1]!, line, edge)));
  const flowing = lines.filter((line, at) => at > 0 && (isBroken(lines[at - 1]!) || /^\p{Ll}/u.test(plainWords(line.text))));
  const share = (some: readonly Line[]) => some.length / Math.max(1, lines.length - 1);
  return { lines, leading, begins, mayBegin, full: share(full), flowing: share(flowing) };
}

const isBroken = ({ text }: Line): boolean => /\p{L}[-\u00AD]$/u.test(text);

function beginsBlock(line: Line, before: Line, leading: number, left: number, edge: number): boolean {
  const step = line.y - before.y;
  if (step > leading * 1.18 && step > leading + line.size * 0.2) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.1) return true;
  const ended = endsSentence(before.text);
  if (markerOf(plainWords(line.text)) && (ended || hadRoom(before, line, edge))) return true;
  return ended && line.x > left + line.size * 0.8 && before.x < left + 3;
}

/** What the lines at the sides of a gap tell, those of the size of the text. */
function signsOf(segments: readonly Line[], at: number): Signs {
  const size = commonSize(segments.flatMap(({ runs }) => runs));
  const text = segments.filter((segment) => Math.abs(segment.size - size) < size * 0.08);
  const left = text.filter((segment) => segment.right <= at);
  const right = text.filter((segment) => segment.x >= at);
  const signs = signsOfSides(left, right, size);
  if (signs.full >= leastFull || signs.lines < manyLines) return signs;
  // A side may hold two columns, whose lines are none of one text: the one next to the gap tells.
  const near = [
    nearestColumn(left, (gap) => (segment) => segment.x >= gap, -1),
    nearestColumn(right, (gap) => (segment) => segment.right <= gap, 1),
  ];
  return signsOfSides(near[0]!, near[1]!, size);
}

/** How many lines of a side may run over a gap between its columns, as a share: one that a program moved out or set wide is none of both. */
const fewCross = 0.05;

/** The column of a side that stands next to its gap; the whole side where no other gap parts it. */
function nearestColumn(side: readonly Line[], isNear: (gap: number) => (segment: Line) => boolean, way: 1 | -1): readonly Line[] {
  const gaps = gapsOf(rowsOf(side)).toSorted((a, b) => (a - b) * way);
  for (const gap of gaps) {
    const cut = side.flatMap((segment) => cutAtGap(segment, gap));
    if (cut.filter((segment) => covers(segment, gap)).length <= cut.length * fewCross) return cut.filter(isNear(gap));
  }
  return side;
}

function signsOfSides(onLeft: readonly Line[], onRight: readonly Line[], size: number): Signs {
  const parts = [onLeft, onRight].map(mergeRows);
  if (parts.some(({ length }) => length === 0)) return none;
  // Cells of one line each have no step of their own but that from row to row.
  const leading = Math.min(size * 1.7, ...parts.map(commonLeading));
  const [left, right] = parts.map((lines) => sideOf(lines, leading)) as [Side, Side];
  const faced = [...facing(left, right), ...facing(right, left)];
  const count = (what: Faced) => faced.filter((each) => each === what).length;
  return {
    runs: count('runs'),
    meets: count('meets'),
    level: count('level'),
    full: Math.min(left.full, right.full),
    flowing: Math.min(left.flowing, right.flowing),
    lines: Math.min(left.lines.length, right.lines.length),
    most: Math.max(left.lines.length, right.lines.length),
  };
}

const isNumbered = ({ text }: Line): boolean => /^[^\p{L}]*\d/u.test(markerOf(plainWords(text))?.marker.written ?? '');

const isItem = ({ text }: Line): boolean => markerOf(plainWords(text)) !== null;

type Faced = 'runs' | 'meets' | 'level' | 'unknown';

/** What each paragraph of a column but the first has beside its beginning. */
function facing(side: Side, other: Side): Faced[] {
  return side.lines.flatMap((line, at): Faced[] => {
    if (at === 0 || !side.begins[at]) return [];
    const next = other.lines.findIndex(({ y }) => y > line.y - line.size * 0.4);
    if (next <= 0) return [];
    const gap = other.lines[next]!.y - other.lines[next - 1]!.y;
    const isBeside = Math.abs(other.lines[next]!.y - line.y) < line.size * 0.4;
    if (isBeside && other.begins[next]) {
      // Rows of a table have one number, before their first cell.
      if (isNumbered(line) && isNumbered(other.lines[next]!)) return ['unknown'];
      const longer = Math.max(gap, line.y - side.lines[at - 1]!.y);
      if (longer - Math.min(gap, line.y - side.lines[at - 1]!.y) > side.leading * 0.6) return ['meets'];
      return [isItem(line) && isItem(other.lines[next]!) ? 'unknown' : 'level'];
    }
    if (!other.mayBegin[next]) return ['runs'];
    return [!isBeside && gap > other.leading * 2.5 ? 'meets' : 'unknown'];
  });
}
