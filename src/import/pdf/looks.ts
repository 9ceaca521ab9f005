import { bulletSigns } from '../../parse/counting.ts';
import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import { asidesOf, type Aside } from './asides.ts';
import type { Chunk } from './chunks.ts';
import { regionsOf, type Region } from './columns.ts';
import type { Bare } from './furniture.ts';
import { commonLeading, endsSentence, hadRoom, isCaption, lineOf, segmentsOf, tableMark, type Line } from './lines.ts';
import { ruledTables, type RuledTable } from './ruled.ts';
import type { Dot } from './rules.ts';
import { startOfNotes } from './notes-at-foot.ts';
import type { Page, Run } from './runs.ts';

/** The chunks of a page by where its words stand. @param body the size of running text */
export function lookedChunks({ page, runs }: Bare, body: number): Chunk[] {
  const tables = ruledTables(page.rules, runs);
  const around = runs.filter((run) => !tables.some((table) => table.runs.has(run)));
  const asides = asidesOf(around, body);
  const beside = new Set(asides.flatMap((lines) => lines.flatMap((line) => line.runs)));
  const outside = around.filter((run) => !beside.has(run));
  // The mark of a table stands where its first line would, so that it is read in its place.
  const marks = tables.map((table) => markOfTable(table, body));
  const regions = regionsOf(segmentsOf([...outside, ...marks, ...bulletsOf(page.dots, outside)]));
  const chunks = regions.flatMap((region): Chunk[] => {
    if (region.kind === 'aside') return [];
    if (region.kind === 'definition')
      return paragraphsOf(region.lines).map((lines, at) => ({
        kind: 'paragraph',
        lines: at === 0 ? [...region.term, ...lines] : lines,
        page,
      }));
    if (region.kind === 'table') {
      const doubt = doubtOfTable(region);
      return [{ kind: 'table', rows: region.rows, lines: region.lines, page, ...(doubt ? { doubt } : {}) }];
    }
    return aroundTables(region.lines).flatMap((lines, at): Chunk[] => {
      const table = tables[marks.findIndex((mark) => lines[0]!.runs.includes(mark))];
      if (!table) return textChunks(lines, page, body, at === 0 ? region.doubt : undefined);
      const rows = table.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('\n')));
      return [{ kind: 'table', rows, lines: [], page }];
    });
  });
  return withAsides(chunks, [...asides, ...regions.flatMap(({ kind, lines }) => (kind === 'aside' ? [lines] : []))], page);
}

/** Notes in the margin, each before the first paragraph that ends below where it begins. */
function withAsides(chunks: readonly Chunk[], asides: readonly Aside[], page: Page): Chunk[] {
  const made = [...chunks];
  for (const lines of asides) {
    const { y } = lines[0]!;
    const at = made.findIndex((chunk) => chunk.kind === 'paragraph' && chunk.lines.at(-1)!.y > y - lines[0]!.size * 0.5);
    made.splice(at < 0 ? made.length : at, 0, { kind: 'aside', lines, page });
  }
  return made;
}

/** Dots that stand right before the first words of a line, as the bullets that they are. */
function bulletsOf(dots: readonly Dot[], runs: readonly Run[]): Run[] {
  return dots.flatMap((dot) => {
    const row = runs.filter((run) => Math.abs(run.y - run.size * 0.32 - dot.middle) < run.size * 0.25);
    const [next] = row.filter((run) => run.x > dot.left).toSorted((a, b) => a.x - b.x);
    if (!next || next.x - dot.right > next.size * 2 || row.some((run) => run.x < dot.left && run.x + run.width > dot.left - run.size))
      return [];
    return [{ ...next, text: '• ', x: dot.left, width: Math.max(1, next.x - dot.left - next.size * 0.2), softEnd: false }];
  });
}

const markOfTable = ({ left, right, top }: RuledTable, size: number): Run => ({
  text: tableMark,
  x: left,
  y: top + size,
  width: right - left,
  size,
  angle: 0,
  bold: false,
  id: null,
  artifact: false,
  softEnd: false,
});

/** Lines of a column, cut before and behind each table that stands among them. */
function aroundTables(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const marks = line.runs.filter((run) => run.text === tableMark);
    const others = line.runs.filter((run) => run.text !== tableMark);
    const words = marks.length === 0 ? line : others.length > 0 ? lineOf(others) : null;
    if (words) {
      if (isOpen) parts.at(-1)!.push(words);
      else parts.push([words]);
    }
    isOpen = marks.length === 0;
    for (const mark of marks) parts.push([lineOf([mark])]);
  }
  return parts;
}

function textChunks(lines: readonly Line[], page: Page, body: number, doubt: string | undefined): Chunk[] {
  const notesFrom = startOfNotes(lines, body, page);
  const text = paragraphsOf(lines.slice(0, notesFrom)).map((each, at): Chunk => ({
    kind: 'paragraph',
    lines: each,
    page,
    ...(doubt && at === 0 ? { doubt } : {}),
  }));
  const below = lines.slice(notesFrom);
  return below.length > 0 ? [...text, { kind: 'note', lines: below, page }] : text;
}

/** The corner over the first column is often empty; any other empty cell may have lost its words to its neighbour. */
function doubtOfTable({ rows, guessed, mayBeProse }: Region & { kind: 'table' }): string | null {
  if (mayBeProse) return 'read as a table, but may be text in columns';
  if (guessed) return 'a table whose cells stand so close that some were told apart by guess';
  const hasEmpty = rows.some((row, at) => row.some((cell, column) => cell === '' && (at > 0 || column > 0)));
  return hasEmpty ? 'a table with an empty cell: its words may stand in the cell beside it' : null;
}

/** Lines of a column, cut into paragraphs. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const leading = commonLeading(lines);
  const left = Math.min(...lines.map((line) => line.x));
  const edge = lines.map((line) => line.right).toSorted((a, b) => a - b)[Math.floor((lines.length - 1) * 0.95)]!;
  const isRagged = lines.filter(({ right }) => right > edge - first.size * 0.4).length < lines.length * 0.5;
  const paragraphs: Line[][] = [[first]];
  for (const line of rest) {
    const paragraph = paragraphs.at(-1)!;
    if (beginsParagraph(line, paragraph, { leading, left, edge, isRagged })) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

interface Column {
  readonly leading: number;
  readonly left: number;
  readonly edge: number;
  /** Its lines end where the next word had no room, so that many end early. */
  readonly isRagged: boolean;
}

function beginsParagraph(line: Line, paragraph: readonly Line[], { leading, left, edge, isRagged }: Column): boolean {
  const before = paragraph.at(-1)!;
  const isBold = paragraph.every((each) => each.bold);
  if (isApart(line, before, leading)) return true;
  const ended = endsSentence(before.text);
  if (isBullet.test(line.text)) return true;
  if (ended && (isCaption(line.text) || isBox(line.text))) return true;
  const endsEarly = endsShort(before, left, edge);
  if (line.bold !== before.bold && (isBold || line.bold) && (endsEarly || before.bold)) return true;
  const isShort = (endsEarly && !isRagged) || hadRoom(before, line, edge);
  if (markerOf(plainWords(line.text))) return ended || isShort || isBold || mayStandBefore(before, line);
  if (isShort && beginsAnew(line, paragraph, leading, left, endsEarly)) return true;
  return ended && beginsSentence(line, paragraph, left, isShort);
}

/** Whether a line behind a short one begins a paragraph by where it stands, though no sentence ended: recitals end with commas. */
function beginsAnew(line: Line, paragraph: readonly Line[], leading: number, left: number, endsEarly: boolean): boolean {
  const before = paragraph.at(-1)!;
  if (!/^["“‘(]?\p{Lu}/u.test(line.text)) return false;
  if (isMovedIn(line, before, left) || line.y - before.y > leading + line.size * 0.3) return true;
  return endsEarly && paragraph.length === 1 && before.x > left + before.size * 0.8 && Math.abs(line.x - before.x) < 2;
}

/** A sign that begins nothing but an item. */
const isBullet = new RegExp(`^[${bulletSigns}]\\s`, 'u');

const isBox = (text: string): boolean => /^Box\s+(?:\d+|[IVX]+|[A-Z])[.:]\s+\p{Lu}/u.test(plainWords(text));

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
