import type { Run } from './runs.ts';

/** How many numbers tell a row of lines, where each line has one and where only some have. */
const fewest = { each: 10, some: 3 };
/** How near their left or right sides, in points, numbers of one column stand. */
const near = 1.5;

/**
 * The numbers that drafts have beside their lines, each or every fifth: a column of numbers, evenly counted, beside words in the middle of sentences.
 * Where one page has such a column, the few at the same place on another are of it too.
 */
export function lineNumbersOf(pages: readonly { readonly runs: readonly Run[] }[]): ReadonlySet<Run> {
  const columns = pages.map(({ runs }) => columnOf(runs));
  const [known] = columns.find((column) => column.length > 0) ?? [];
  if (!known) return new Set();
  return new Set(
    pages.flatMap(({ runs }, at) => {
      if (columns[at]!.length > 0) return columns[at]!;
      const column = numbersIn(runs).filter((run) => isOfColumn(run, known));
      return standsBeside(column, runs) ? column : [];
    }),
  );
}

function columnOf(runs: readonly Run[]): readonly Run[] {
  const numbers = numbersIn(runs);
  for (const first of numbers) {
    const column = numbers.filter((run) => isOfColumn(run, first));
    const step = Number(column[1]?.text) - Number(first.text);
    const isCounted = step > 0 && column.every((run, at) => Number(run.text) === Number(first.text) + at * step);
    if (!isCounted || column.length < (step === 1 ? fewest.each : fewest.some) || !standsBeside(column, runs)) continue;
    const starts = column.map((run) => startOfLine(run, runs));
    if (starts.filter((text) => /^\p{Ll}/u.test(text)).length >= column.length * 0.3) return column;
    if (step > 1 && isRuler(column, runs)) return column;
  }
  return [];
}

const numbersIn = (runs: readonly Run[]): Run[] =>
  runs.filter(({ text, angle }) => /^\s*\d{1,4}\s*$/.test(text) && Math.abs(angle) < 2).toSorted((a, b) => a.y - b.y);

/** Whether a column stands in the margin at one side of all other words. */
function standsBeside(column: readonly Run[], runs: readonly Run[]): boolean {
  const others = runs.filter(
    (run) => !column.includes(run) && Math.abs(run.angle) < 2 && column.some(({ y }) => Math.abs(y - run.y) < run.size),
  );
  const left = Math.min(...column.map(({ x }) => x));
  const right = Math.max(...column.map(rightOf));
  return others.every(({ x }) => x > right) || others.every((run) => rightOf(run) < left);
}

const isOfColumn = (run: Run, other: Run): boolean => Math.abs(rightOf(run) - rightOf(other)) < near || Math.abs(run.x - other.x) < near;

const rightOf = ({ x, width }: Run): number => x + width;

/** The first words on the base line of a number. */
const startOfLine = (number: Run, runs: readonly Run[]): string =>
  runs
    .filter((run) => run !== number && Math.abs(run.y - number.y) < number.size * 0.5)
    .toSorted((a, b) => a.x - b.x)[0]
    ?.text.trim() ?? '';

/** How far, in sizes of a number, the lines above and below it stand that it stands between. */
const between = 1.5;

/**
 * Whether numbers stand as on a ruler, evenly and outside of all words of their page, whatever base lines these have: some beside lines that begin in
 * the middle of a sentence, and not each on a base line.
 */
function isRuler(column: readonly Run[], runs: readonly Run[]): boolean {
  const words = runs.filter((run) => !column.includes(run) && Math.abs(run.angle) < 2);
  const isOutside =
    words.every(({ x }) => x > Math.max(...column.map(rightOf))) ||
    words.every((run) => rightOf(run) < Math.min(...column.map(({ x }) => x)));
  const gaps = column.slice(1).map(({ y }, at) => y - column[at]!.y);
  const isEven = gaps.every((gap) => Math.abs(gap - gaps[0]!) < near);
  if (!isOutside || !isEven || column.every((run) => startOfLine(run, runs))) return false;
  const left = Math.min(...words.map(({ x }) => x));
  const starts = words.filter(({ x }) => x < left + near);
  const beside = column
    .map((number) => starts.filter(({ y }) => Math.abs(y - number.y) < number.size * between))
    .filter(({ length }) => length > 0);
  const broken = beside.filter((lines) => lines.some(({ text }) => /^\s*\p{Ll}/u.test(text)));
  return beside.length >= fewest.some && broken.length >= beside.length * 0.3;
}
