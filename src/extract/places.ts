import type { ParsedProvision, Place, Point, Run } from '../model/records.ts';

/** Where some words of a provision stand in the file. */
export function placeIn(provision: ParsedProvision, start: number, end: number): Place {
  return { file: provision.position.file, start: pointIn(provision.runs, start), end: endIn(provision.runs, end) };
}

/** The run that a place falls in, found by halves, as a provision of a bad PDF has thousands. */
function runAt(runs: readonly Run[], at: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (runs[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return runs[low]!;
}

function pointIn(runs: readonly Run[], at: number): Point {
  const run = runAt(runs, at);
  return { line: run.point.line, column: run.point.column + at - run.at, offset: run.point.offset + at - run.at };
}

function endIn(runs: readonly Run[], end: number): Point {
  const last = pointIn(runs, Math.max(0, end - 1));
  return { line: last.line, column: last.column + 1, offset: last.offset + 1 };
}
