import { halvesOf } from './cells.ts';
import { mergeRows, segmentsOf, type Line } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Run } from './runs.ts';

/** A table whose rules are drawn. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The lines of each cell; none where it is empty, or where a cell beside or above reaches into its place. */
  readonly rows: readonly (readonly (readonly Line[])[])[];
  readonly runs: ReadonlySet<Run>;
}

/** A single row with longer cells is a frame around columns of text. */
const fewLines = 6;

/** How far apart two rules are that are one, or meet. */
const near = 3;

/** The tables of a page by their rules: a grid of two columns and two rows at least, or the rest of one. A box around text is none. */
export function ruledTables(rules: readonly Rule[], runs: readonly Run[]): RuledTable[] {
  const whole = [...joined(rules.filter(({ isLevel }) => isLevel)), ...joined(rules.filter(({ isLevel }) => !isLevel))];
  return gridsOf(whole).flatMap((grid) => tableIn(grid, runs) ?? []);
}

/** Pieces of one rule, such as the borders of each cell along a row, as that rule. */
function joined(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  const rows: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    if (rows.length > 0 && rule.at - rows.at(-1)![0]!.at < near) rows.at(-1)!.push(rule);
    else rows.push([rule]);
  }
  for (const row of rows) {
    const from = found.length;
    for (const rule of row.toSorted((a, b) => a.from - b.from)) {
      const before = found.length > from ? found.at(-1)! : null;
      if (before && rule.from <= before.to + near) found[found.length - 1] = { ...before, to: Math.max(before.to, rule.to) };
      else found.push({ ...rule, at: row[0]!.at });
    }
  }
  return found;
}

const meet = (one: Rule, other: Rule): boolean =>
  one.isLevel !== other.isLevel &&
  other.at >= one.from - near &&
  other.at <= one.to + near &&
  one.at >= other.from - near &&
  one.at <= other.to + near;

/** Rules that hang together. */
function gridsOf(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const grids: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const grid = [first];
    for (const rule of grid) {
      for (const other of left) {
        if (!meet(rule, other)) continue;
        left.delete(other);
        grid.push(other);
      }
    }
    grids.push(grid);
  }
  return grids;
}

/** Where the rules of one direction stand. */
function placesOf(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) if (places.length === 0 || at - places.at(-1)! >= near) places.push(at);
  return places;
}

/** A table may be open at its sides, or where a page or column breaks it: it reaches as far as two of the rules across do, or the only one. */
function withEnds(places: readonly number[], across: readonly Rule[]): number[] {
  const which = across.length > 2 ? 1 : 0;
  const from = across.map((rule) => rule.from).toSorted((a, b) => a - b)[which];
  const to = across.map((rule) => rule.to).toSorted((a, b) => b - a)[which];
  if (from === undefined || to === undefined || places.length === 0) return [...places];
  return [...(from < places[0]! - near ? [from] : []), ...places, ...(to > places.at(-1)! + near ? [to] : [])];
}

function tableIn(grid: readonly Rule[], runs: readonly Run[]): RuledTable | null {
  const upright = grid.filter(({ isLevel }) => !isLevel);
  const level = grid.filter(({ isLevel }) => isLevel);
  const xs = withEnds(placesOf(upright), level);
  const ys = withEnds(placesOf(level), upright);
  if (xs.length < 3 || ys.length < 2) return null;
  /** The place that a cell's words stand in: of cells that no rule parts, the first. */
  const homeOf = (row: number, column: number): [number, number] => {
    let [y, x] = [row, column];
    while (x > 0 && !isParted(upright, xs[x]!, (ys[y]! + ys[y + 1]!) / 2)) x--;
    while (y > 0 && !isParted(level, ys[y]!, (xs[x]! + xs[x + 1]!) / 2)) y--;
    return [y, x];
  };
  const cells = ys.slice(1).map(() => xs.slice(1).map((): Run[] => []));
  const taken = new Set<Run>();
  for (const run of runs) {
    const middle = run.y - run.size * 0.3;
    const row = ys.findLastIndex((y) => middle >= y);
    if (row < 0 || row >= ys.length - 1 || run.x + run.width / 2 < xs[0]! || run.x + run.width / 2 > xs.at(-1)!) continue;
    taken.add(run);
    for (const piece of cutAtRules(run, row, homeOf, xs)) {
      const column = xs.findLastIndex((x) => piece.x + Math.min(piece.width / 2, piece.size) >= x);
      const [y, x] = homeOf(row, Math.min(Math.max(0, column), xs.length - 2));
      cells[y]![x]!.push(piece);
    }
  }
  const rows = cells
    .map((row) => row.map((cell) => (cell.length > 0 ? mergeRows(segmentsOf(cell)) : [])))
    .filter((row) => row.some((cell) => cell.length > 0));
  const columns = xs.slice(1).filter((_, column) => rows.some((row) => row[column]!.length > 0));
  const place = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, runs: taken };
  const isShort = rows.flat().every((cell) => cell.length <= fewLines);
  if (columns.length >= 2 && (rows.length >= 2 || isShort)) return { ...place, rows: withoutEmptyColumns(rows) };
  // The rest of a row that the page or column before broke may be one cell alone.
  const isFirst = !runs.some((run) => run.y < place.top && run.x < place.right && run.x + run.width > place.left);
  return isFirst && rows.length > 0 ? { ...place, rows } : null;
}

/** A column without any words is the gap between two rules. */
const withoutEmptyColumns = (rows: readonly (readonly (readonly Line[])[])[]) =>
  rows.map((row) => row.filter((_, column) => rows.some((each) => each[column]!.length > 0)));

const isParted = (rules: readonly Rule[], at: number, beside: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) < near && rule.from <= beside && rule.to >= beside);

/** A run that goes on over a rule, cut there. */
function cutAtRules(
  run: Run,
  row: number,
  homeOf: (row: number, column: number) => readonly [number, number],
  xs: readonly number[],
): Run[] {
  let rest = run;
  const pieces: Run[] = [];
  for (const [column, x] of xs.entries()) {
    if (column === 0 || column >= xs.length - 1 || rest.x > x - near || rest.x + rest.width < x + near) continue;
    if (homeOf(row, column)[1] !== column) continue;
    const halves = halvesOf(rest, x + rest.size * 0.3);
    if (!halves) continue;
    pieces.push(halves[0]);
    rest = halves[1];
  }
  return [...pieces, rest];
}
