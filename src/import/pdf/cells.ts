import { lineOf, type Line } from './lines.ts';
import type { Run } from './runs.ts';

/** A row cut into its cells. */
export interface CutRow {
  readonly segments: readonly Line[];
  /** A cut was made where no wide gap shows it. */
  readonly guessed: boolean;
}

/** How near to the start of a column a cell begins, in points. */
export const close = 4;
/** How near to it a word within a run is looked for, in sizes of the line: where it stands is only estimated. */
const nearly = 0.4;
/** From which gap on, in sizes of the line, two words are surely no words of one sentence, whose gaps reach 0.6 in fonts of one width. */
const apart = 0.7;

/** The column in which something begins; -1 where it stands before the first. */
export const columnAt = (x: number, edges: readonly number[]): number => edges.findLastIndex((edge) => x >= edge - close);

/**
 * Cuts what runs over the start of a column, where nothing else of the row stands in that column. A piece that is the whole row
 * is cut between runs only, as a title over all columns is one piece too.
 * @param edges where the columns begin, known from the other rows
 * @param clear those of them that may be cut at; see `clearEdges`
 */
export function cutAtColumns(row: readonly Line[], edges: readonly number[], clear: ReadonlySet<number>): CutRow {
  const taken = new Set(row.map(({ x }) => columnAt(x, edges)));
  let guessed = false;
  const segments = row.flatMap((segment) => {
    const pieces: Line[] = [];
    let rest = segment;
    for (const [column, edge] of edges.entries()) {
      if (taken.has(column) || !clear.has(edge) || rest.x >= edge - close || rest.right <= edge + close) continue;
      const cut = cutAt(rest, edge, edges[column + 1] ?? Infinity, row.length > 1);
      if (!cut) continue;
      pieces.push(lineOf(cut.before));
      rest = lineOf(cut.after);
      guessed ||= cut.guessed;
    }
    return [...pieces, rest];
  });
  return { segments, guessed };
}

/** The columns that more pieces begin at than run over: of two tables on a page, each runs over the columns of the other. */
export function clearEdges(segments: readonly Line[], edges: readonly number[]): ReadonlySet<number> {
  const starts = (edge: number) => segments.filter(({ x }) => Math.abs(x - edge) < close).length;
  const crossing = (edge: number) => segments.filter(({ x, right }) => x < edge - close && right > edge + close).length;
  return new Set(edges.filter((edge) => crossing(edge) < starts(edge)));
}

interface Cut {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  readonly guessed: boolean;
}

function cutAt({ runs, size }: Line, edge: number, next: number, mayGuess: boolean): Cut | null {
  const gapBefore = (index: number) => runs[index]!.x - runs[index - 1]!.x - runs[index - 1]!.width;
  const at = runs.findIndex((run, index) => {
    if (index === 0 || !isWordStart(runs[index - 1]!, run)) return false;
    const isBetween = run.x >= edge - close && run.x < next - close && run.x - gapBefore(index) <= edge + close;
    return isBetween && (Math.abs(run.x - edge) < close || gapBefore(index) > size * apart);
  });
  if (at > 0) {
    const guessed = gapBefore(at) <= size * apart;
    return guessed && !mayGuess ? null : { before: runs.slice(0, at), after: runs.slice(at), guessed };
  }
  const over = runs.findIndex((run) => run.x < edge && run.x + run.width > edge);
  const halves = mayGuess && over >= 0 ? halvesOf(runs[over]!, edge) : null;
  if (!halves) return null;
  return { before: [...runs.slice(0, over), halves[0]], after: [halves[1], ...runs.slice(over + 1)], guessed: true };
}

const isWordStart = (before: Run, run: Run): boolean =>
  run.x - before.x - before.width > run.size * 0.15 || /\s$/.test(before.text) || /^\s/.test(run.text);

/** A run cut before the word that begins nearest to the start of a column; `null` where none begins near it. */
export function halvesOf(run: Run, edge: number): [Run, Run] | null {
  const scale = run.width / widthOf(run.text);
  const words = [...run.text.matchAll(/(?<=\S\s+)\S/g)].map(({ index }) => ({
    index,
    x: run.x + widthOf(run.text.slice(0, index)) * scale,
  }));
  const [word] = words.toSorted((a, b) => Math.abs(a.x - edge) - Math.abs(b.x - edge));
  if (!word || Math.abs(word.x - edge) > run.size * nearly) return null;
  const left = run.text.slice(0, word.index).trimEnd();
  return [
    { ...run, text: left, width: widthOf(left) * scale, softEnd: false },
    { ...run, text: run.text.slice(word.index), x: word.x, width: run.x + run.width - word.x },
  ];
}

/** About how wide letters are against each other in fonts of text: a figure is 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[\silj.,;:'’|!()[\]ft/I-]/.test(sign) ? 0.55 : /[mwMW@%—]/.test(sign) ? 1.6 : /\p{Lu}/u.test(sign) ? 1.35 : 0.95;
  return width;
}

/** Pieces cut also at narrower gaps, where the gaps of two other lines end at one place and where another piece begins. */
export function cutAtStarts(segments: readonly Line[]): Line[] {
  const gapEnds = segments.flatMap(({ runs, size }) =>
    runs.flatMap((run, at) => (at > 0 && run.x - runs[at - 1]!.x - runs[at - 1]!.width > size * apart ? [run.x] : [])),
  );
  const isNear = (x: number) => (other: number) => Math.abs(other - x) < 1.5;
  const isStart = (x: number) => segments.some((segment) => isNear(x)(segment.x)) && gapEnds.filter(isNear(x)).length > 1;
  return segments.flatMap(({ runs, ...segment }) => {
    const pieces: Run[][] = [[]];
    for (const [at, run] of runs.entries()) {
      const before = runs[at - 1];
      if (before && run.x - before.x - before.width > segment.size * apart && isStart(run.x)) pieces.push([]);
      pieces.at(-1)!.push(run);
    }
    return pieces.length === 1 ? [{ runs, ...segment }] : pieces.map(lineOf);
  });
}
