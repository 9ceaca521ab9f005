/** A straight line that a page draws upright or level. Lengths are points, y goes down. */
export interface Rule {
  readonly isLevel: boolean;
  /** Its y where it is level, else its x. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A small filled shape as bullets are drawn: where its left side and its middle stand. */
export interface Dot {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

type Matrix = readonly number[];

export const times = (m: Matrix, n: Matrix): number[] => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
];

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** As the library numbers its operators. */
type Codes = Readonly<Record<string, number>>;

/** How thick a filled shape may be, and how long it has to be, to be a line. */
const thickest = 2.5;
const shortest = 4;
/** A page with more is a drawing. */
const mostRules = 4000;

/**
 * The lines of a page, as rules of tables are drawn: stroked, or as thin filled boxes; and its dots.
 * @param viewport from the page's own space
 */
export function rulesOf({ fnArray, argsArray }: Operators, codes: Codes, viewport: Matrix): { rules: Rule[]; dots: Dot[] } {
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  let matrix = [...viewport];
  const outer: number[][] = [];
  const stroked = codesOf(codes, ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
  const filled = codesOf(codes, ['fill', 'eoFill']);
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[];
    if (operator === codes['save']) outer.push(matrix);
    else if (operator === codes['restore'] || operator === codes['paintFormXObjectEnd']) matrix = outer.pop() ?? [...viewport];
    else if (operator === codes['transform']) matrix = times(matrix, args as Matrix);
    else if (operator === codes['paintFormXObjectBegin']) {
      outer.push(matrix);
      if (args[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (operator === codes['constructPath']) {
      const [how, [data]] = args as [number, readonly [ArrayLike<number> | null]];
      if (!data || (!stroked.has(how) && !filled.has(how))) continue;
      const paths = pathsOf(data, matrix);
      rules.push(...(stroked.has(how) ? paths.flatMap(sides) : paths.flatMap(thin)));
      if (paths.length === 1) dots.push(...dotOf(paths[0]!));
      if (rules.length + dots.length > mostRules) return { rules: [], dots: [] };
    }
  }
  return { rules, dots };
}

const codesOf = (codes: Codes, names: readonly string[]): ReadonlySet<number> =>
  new Set(names.flatMap((name) => (codes[name] === undefined ? [] : [codes[name]])));

type Point = readonly [number, number];

/** How many numbers follow each step of a path, of which the last two are where it ends: moves, lines, two kinds of curves, the way back. */
const lengths = [2, 2, 6, 4, 0];

/** The corners of each part of a path. */
function pathsOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  const put = () => {
    if (path.length > 1) paths.push(path);
    path = [];
  };
  for (let at = 0; at < data.length;) {
    const what = data[at]!;
    const length = lengths[what];
    if (length === undefined) return [];
    if (what === 0) put();
    at += length + 1;
    if (what === 4) {
      if (path[0]) path.push(path[0]);
      put();
      continue;
    }
    const [x, y] = [data[at - 2]!, data[at - 1]!];
    path.push([matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!]);
  }
  put();
  return paths;
}

/** A path as a dot, where it is as high as wide and as large as one. */
function dotOf(path: readonly Point[]): Dot[] {
  const { left, right, top, bottom } = boxOf(path);
  const width = right - left;
  return width >= 1.2 && width <= 7 && Math.abs(bottom - top - width) < width * 0.2 ? [{ left, right, middle: (top + bottom) / 2 }] : [];
}

/** The sides of a path that are upright or level. */
const sides = (path: readonly Point[]): Rule[] =>
  path.slice(1).flatMap((point, at) => {
    const before = path[at]!;
    return between([before, point], 0.5);
  });

/** A filled path as the line that it looks like. */
const thin = (path: readonly Point[]): Rule[] => between(path, thickest);

function between(points: readonly Point[], most: number): Rule[] {
  const { left, right, top, bottom } = boxOf(points);
  if (bottom - top <= most && right - left >= shortest) return [{ isLevel: true, at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= most && bottom - top >= shortest) return [{ isLevel: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

function boxOf(points: readonly Point[]) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
