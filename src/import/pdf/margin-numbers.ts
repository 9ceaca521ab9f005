import { endsSentence, mergeRows, segmentsOf, type Line } from './lines.ts';
import type { Page, Run } from './runs.ts';

/** How far, in sizes of the text, a number stands from it, and how many tell a row. */
const apart = 1.5;
const fewest = 2;

/** The pages with the numbers that count their paragraphs at the right of all text before the first words of each, where others have them. */
export function withMarginNumbers(pages: readonly Page[]): Page[] {
  const known = pages.flatMap((page) =>
    columnsOf(page, fewest)
      .slice(0, 1)
      .map(({ column }) => column[0]!),
  );
  if (known.length === 0) return [...pages];
  return pages.map((page) => {
    const [found] = columnsOf(page, 1).filter(({ column }) => known.some((each) => isOfColumn(each, column[0]!)));
    if (!found) return page;
    return { ...page, runs: page.runs.flatMap((run) => (found.column.includes(run) ? [] : (found.moved.get(run) ?? [run]))) };
  });
}

interface Column {
  readonly column: readonly Run[];
  readonly moved: ReadonlyMap<Run, readonly Run[]>;
}

/** The columns of numbers that count paragraphs. @param least how many numbers */
function columnsOf({ runs }: Page, least: number): Column[] {
  const numbers = runs.filter(({ text, angle }) => /^\s*\d{1,3}\.?\s*$/.test(text) && Math.abs(angle) < 2);
  return numbers.flatMap((first) => {
    const column = numbers.filter((run) => isOfColumn(run, first));
    const moved = column.length >= least ? movedTo(column, runs, least > 1) : null;
    return moved ? [{ column, moved }] : [];
  });
}

const isOfColumn = ({ x, width }: Run, other: Run): boolean => Math.abs(x - other.x) < 2 || Math.abs(x + width - other.x - other.width) < 2;

/** Which runs get a number before them; `null` where a column of numbers counts no paragraphs. */
function movedTo(column: readonly Run[], runs: readonly Run[], isFirst: boolean): ReadonlyMap<Run, readonly Run[]> | null {
  const order = column.toSorted((a, b) => a.y - b.y);
  if (order.some((run, at) => at > 0 && Number.parseInt(run.text, 10) !== Number.parseInt(order[at - 1]!.text, 10) + 1)) return null;
  const text = mergeRows(segmentsOf(runs.filter((run) => !column.includes(run) && Math.abs(run.angle) < 2)));
  const right = Math.max(...text.map((line) => line.right));
  if (order.some(({ x, size }) => x < right + size * apart)) return null;
  const moved = new Map<Run, readonly Run[]>();
  let ofMoreLines = 0;
  for (const number of order) {
    const at = text.findIndex((line) => Math.abs(line.y - number.y) < line.size * 0.6);
    if (at < 0 || !beginsParagraph(text, at)) return null;
    const [line, next] = [text[at]!, text[at + 1]];
    if (next && next.y - line.y < line.size * 1.6) ofMoreLines++;
    const [run] = line.runs;
    const written = `${number.text.trim().replace('.', '')}. `;
    moved.set(run!, [
      { ...run!, text: written, x: run!.x - line.size * 1.6, width: line.size * 1.2, bold: line.bold, softEnd: false },
      run!,
    ]);
  }
  // Rows of a table have one line each.
  return !isFirst || ofMoreLines >= order.length / 2 ? moved : null;
}

function beginsParagraph(lines: readonly Line[], at: number): boolean {
  const [line, before] = [lines[at]!, lines[at - 1]];
  if (!/^["“‘(]?\p{Lu}/u.test(line.text)) return false;
  return !before || endsSentence(before.text) || before.bold || line.y - before.y > line.size * 1.6;
}
