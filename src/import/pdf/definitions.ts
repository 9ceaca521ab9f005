import { goesOnWithTerm } from '../definitions.ts';
import { plainWords } from '../marks.ts';
import { cutAtStart, isMarkerAlone, isTableMark, mergeRows, rowsOf, type Line } from './lines.ts';

interface Definition {
  readonly term: readonly Line[];
  readonly lines: readonly Line[];
}

/** Definitions below each other, and what stands above and below them. */
interface Definitions {
  readonly above: readonly Line[];
  readonly definitions: readonly Definition[];
  readonly below: readonly Line[];
}

const fewest = 2;
/** How near the lines beside terms begin to one place, in points, and how wide the terms are at most, as a share of all. */
const near = 2;
const widest = 0.4;

/** Terms with what they mean in a column beside them, which goes on with their sentence: in no table do all cells do so. */
export function definitionsOf(segments: readonly Line[]): Definitions | null {
  const pair = rowsOf(segments).find(isPair);
  if (!pair) return null;
  const [{ x: left }, { x: edge }] = pair as [Line, Line];
  // A long term may come as close to what it means as words of one line.
  const rows = rowsOf(segments.flatMap((line) => cutAtStart(line, edge)));
  const from = rows.findIndex((row) => isPair(row) && row[1]!.x === edge);
  const definitions: { term: Line[]; lines: Line[] }[] = [];
  let end = from;
  for (const row of rows.slice(from)) {
    if (!isInside(row, edge, definitions.at(-1)?.term.at(-1))) break;
    const beside = row.filter(({ x }) => x > edge - near);
    if (isPair(row) && hasEnded(definitions.at(-1)?.lines.at(-1))) definitions.push({ term: [], lines: [] });
    definitions.at(-1)!.term.push(...row.filter((line) => !beside.includes(line)));
    definitions.at(-1)!.lines.push(...beside);
    end++;
  }
  const width = Math.max(...rows.slice(from, end).flatMap((row) => row.map(({ right }) => right))) - left;
  const areWhole = definitions.every(({ term, lines }) => hasEnded(lines.at(-1)) && term.length <= lines.length + 1);
  if (definitions.length < fewest || edge - left > width * widest || !areWhole) return null;
  return {
    above: rows.slice(0, from).flat(),
    definitions: definitions.map(({ term, lines }) => ({ term: mergeRows(term), lines })),
    below: rows.slice(end).flat(),
  };
}

/** Whether a row stands in the columns of terms and what they mean. @param term the line of a term above it */
function isInside(row: readonly Line[], edge: number, term: Line | undefined): boolean {
  return row.every((line) => {
    if (isTableMark(line) || isMarkerAlone(line)) return false;
    if (line.x > edge - near) return line.x < edge + near;
    return line.right < edge && (row.length > 1 || (term !== undefined && line.y - term.y < term.size * 1.6));
  });
}

/** A term and what goes on with its sentence, on one base line. */
const isPair = (row: readonly Line[]): boolean =>
  row.length === 2 &&
  !row.some((line) => isMarkerAlone(line) || isTableMark(line)) &&
  /\p{L}$/u.test(plainWords(row[0]!.text)) &&
  goesOnWithTerm(plainWords(row[1]!.text));

const hasEnded = (line: Line | undefined): boolean => line === undefined || /[.;]["”’)]*$|[.;]\s?(?:and|or)$/.test(plainWords(line.text));
