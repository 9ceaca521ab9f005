import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Chunk } from './chunks.ts';
import { regionsOf, type Region } from './columns.ts';
import type { Bare } from './furniture.ts';
import { commonLeading, endsSentence, hadRoom, segmentsOf, type Line } from './lines.ts';

/** The chunks of a page by where its words stand. @param body the size of running text */
export function lookedChunks({ page, runs }: Bare, body: number): Chunk[] {
  return regionsOf(segmentsOf(runs)).flatMap((region): Chunk[] => {
    if (region.kind === 'table') {
      const doubt = doubtOfTable(region);
      return [{ kind: 'table', rows: region.rows, lines: region.lines, page, ...(doubt ? { doubt } : {}) }];
    }
    const notesFrom = startOfNotes(region.lines, body, page.height);
    const text = paragraphsOf(region.lines.slice(0, notesFrom)).map((lines, at): Chunk => ({
      kind: 'paragraph',
      lines,
      page,
      ...(region.doubt && at === 0 ? { doubt: region.doubt } : {}),
    }));
    const below = region.lines.slice(notesFrom);
    return below.length > 0 ? [...text, { kind: 'note', lines: below, page }] : text;
  });
}

/** The corner over the first column is often empty; any other empty cell may have lost its words to its neighbour. */
function doubtOfTable({ rows, guessed, mayBeProse }: Region & { kind: 'table' }): string | null {
  if (mayBeProse) return 'read as a table, but may be text in columns';
  if (guessed) return 'a table whose cells stand so close that some were told apart by guess';
  const hasEmpty = rows.some((row, at) => row.some((cell, column) => cell === '' && (at > 0 || column > 0)));
  return hasEmpty ? 'a table with an empty cell: its words may stand in the cell beside it' : null;
}

const noteNumber = /^(?:\uFDD2(?:\d{1,3}|[*†‡§]+|[a-z])\uFDD3|\[?\d{1,3}\]?\s+\S|[*†‡§]+\s)/;

/** From which line on a column holds notes: small lines to its end, of which the first begins with a number. */
function startOfNotes(lines: readonly Line[], body: number, height: number): number {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size <= body * 0.92 && lines[from - 1]!.y > height * 0.25) from--;
  while (from < lines.length && !noteNumber.test(lines[from]!.text)) from++;
  return Math.min(from, raisedNotes(lines, height));
}

/** Notes of the size of the text tell themselves by raised numbers before them, below a gap. */
function raisedNotes(lines: readonly Line[], height: number): number {
  const leading = commonLeading(lines);
  const from = lines.findIndex((line, at) => {
    const before = lines[at - 1];
    return /^\uFDD2\d{1,3}\uFDD3/.test(line.text) && line.y > height * 0.3 && before !== undefined && line.y - before.y > leading * 1.3;
  });
  return from < 0 ? lines.length : from;
}

/** Lines of a column, cut into paragraphs. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const leading = commonLeading(lines);
  const left = Math.min(...lines.map((line) => line.x));
  const edge = lines.map((line) => line.right).toSorted((a, b) => a - b)[Math.floor((lines.length - 1) * 0.95)]!;
  const paragraphs: Line[][] = [[first]];
  for (const line of rest) {
    const paragraph = paragraphs.at(-1)!;
    if (beginsParagraph(line, paragraph, { leading, left, edge })) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

interface Column {
  readonly leading: number;
  readonly left: number;
  readonly edge: number;
}

function beginsParagraph(line: Line, paragraph: readonly Line[], { leading, left, edge }: Column): boolean {
  const before = paragraph.at(-1)!;
  const isBold = paragraph.every((each) => each.bold);
  if (isApart(line, before, leading)) return true;
  const ended = endsSentence(before.text);
  if (ended && isCaption(line.text)) return true;
  const endsEarly = endsShort(before, left, edge);
  if (line.bold !== before.bold && (isBold || line.bold) && (endsEarly || before.bold)) return true;
  const isShort = endsEarly || hadRoom(before, line, edge);
  if (markerOf(plainWords(line.text))) return ended || isShort || isBold || mayStandBefore(before, line);
  return ended && beginsSentence(line, paragraph, left, isShort);
}

/** “Table 1. Monthly amounts” over a table, or “Figure 2: …” under a figure. */
const isCaption = (text: string): boolean => /^(?:Table|Figure|Chart|Box|Map)\s+(?:\d+|[IVX]+|[A-Z])[.:]\s+\p{Lu}/u.test(plainWords(text));

/** Whether a line behind a sentence begins a paragraph, by where it stands or by how it begins. */
function beginsSentence(line: Line, paragraph: readonly Line[], left: number, isShort: boolean): boolean {
  return (paragraph.length > 1 && isMovedIn(line, paragraph.at(-1)!, left)) || (isShort && /^["“‘(]?[\p{Lu}\p{N}]/u.test(line.text));
}

/** Whether a line is drawn further off, or in another size, than the lines of one paragraph. */
function isApart(line: Line, before: Line, leading: number): boolean {
  const step = line.y - before.y;
  if (step > Math.max(leading * 1.35, before.size * 0.9) && step > leading + before.size * 0.28) return true;
  return Math.abs(line.size - before.size) > before.size * 0.1;
}

/** Whether a line begins further in than its paragraph, or further out. */
const isMovedIn = (line: Line, before: Line, left: number): boolean =>
  (line.x > left + line.size * 0.8 && Math.abs(before.x - left) < 3) || line.x < before.x - line.size;

/** Whether an item may begin behind a line that ends no sentence. */
const mayStandBefore = (before: Line, line: Line): boolean => /,$|\b(?:and|or)$/.test(before.text) || line.x < before.x - before.size * 0.5;

/** Whether a line ends well before the edge of its column. */
const endsShort = (line: Line, left: number, edge: number): boolean => line.right < edge - (edge - left) * 0.12;
