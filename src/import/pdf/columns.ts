import { asidesOfTextSize } from './asides.ts';
import { bandsWithHeads, covers } from './bands.ts';
import { clearEdges, close, columnAt, cutAtColumns, cutAtStarts, type CutRow } from './cells.ts';
import { definitionsOf } from './definitions.ts';
import { isMarkerAlone, isTableMark, mergeRows, rowsOf, type Line } from './lines.ts';
import { isLikelierTable, mayBeProse, passageOf, proseGutter } from './prose.ts';
import { cellsOf } from './table-rows.ts';

/** A part of a page that is read from top to bottom: lines of one column, or the cells of a table. */
export type Region =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly doubt?: string }
  /** A note in the margin of the lines before it. */
  | { readonly kind: 'aside'; readonly lines: readonly Line[] }
  /** A term, and beside it the lines that go on with its sentence. */
  | { readonly kind: 'definition'; readonly term: readonly Line[]; readonly lines: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly lines: readonly Line[];
      /** A cell was told from its neighbour by guess. */
      readonly guessed: boolean;
      /** Its cells read like columns of running text too. */
      readonly mayBeProse: boolean;
    };

const mayBeTable = 'read as text in columns, one after the other, but may be a table';

/** The parts of a page in the order in which they are read: bands from top to bottom, columns within a band from left to right. */
export function regionsOf(segments: readonly Line[]): Region[] {
  if (segments.length === 0) return [];
  const found = definitionsOf(segments);
  if (found) {
    const definitions = found.definitions.map((each): Region => ({ kind: 'definition', ...each, lines: mergeRows(each.lines) }));
    return [...regionsOf(found.above), ...definitions, ...regionsOf(found.below)];
  }
  const prose = proseGutter(segments);
  if (prose) {
    const regions = cutAtGutter(segments, prose.at, (band) => !prose.counts && isLikelierTable(band, prose.at));
    return prose.isOpen ? withDoubt(regions, mayBeTable) : regions;
  }
  const passage = passageOf(segments);
  if (passage) {
    const regions = cutAtGutter(passage.lines, passage.at, () => false);
    return [...regionsOf(passage.above), ...(passage.isOpen ? withDoubt(regions, mayBeTable) : regions), ...regionsOf(passage.below)];
  }
  const mark = segments.find(isTableMark);
  if (mark) return aroundTable(segments, mark);
  const table = tableOf(segments);
  if (table) return table;
  const gutter = gutterOf(segments);
  if (gutter !== null) return cutAtGutter(segments, gutter, () => false);
  const { asides, rest } = asidesOfTextSize(segments);
  if (asides.length > 0) return [...regionsOf(rest), ...asides.map((each): Region => ({ kind: 'aside', lines: each }))];
  const lines: Region[] = [{ kind: 'lines', lines: mergeRows(segments) }];
  return standBeside(segments)
    ? withDoubt(lines, 'words that stand side by side, with a wide gap between them, were read as one line')
    : lines;
}

/** A doubt is told once of what it is about. */
function withDoubt(regions: readonly Region[], doubt: string): Region[] {
  const first = regions.findIndex(({ kind }) => kind === 'lines');
  return regions.map((region, at) => (at === first && region.kind === 'lines' ? { ...region, doubt } : region));
}

/** Whether several rows have words in more than one place, apart from numbers before their text. */
const standBeside = (segments: readonly Line[]): boolean =>
  rowsOf(segments).filter((row) => row.filter((segment) => !isMarkerAlone(segment) && /\p{L}.*\s.*\p{L}/u.test(segment.text)).length > 1)
    .length >= 4;

/** What stands above a table whose place is known, the table, and what stands below; or its column, where other lines stand beside it. */
function aroundTable(segments: readonly Line[], mark: Line): Region[] {
  const others = segments.filter((segment) => segment !== mark);
  for (const at of [mark.x - 2, mark.right + 2]) {
    const beside = others.filter((segment) => (at < mark.x ? segment.right <= at : segment.x >= at));
    const crossing = others.filter(({ x, right }) => x < at && right > at);
    const isColumn = beside.length >= 3 || beside.some(isTableMark);
    if (isColumn && beside.length > crossing.length * 2) return cutAtGutter(segments, at, () => false);
  }
  const [above, below] = [others.filter(({ y }) => y < mark.y), others.filter(({ y }) => y >= mark.y)];
  return [...regionsOf(above), { kind: 'lines', lines: [mark] }, ...regionsOf(below)];
}

/** The bands of a page, those that leave its gutter free read column by column. */
function cutAtGutter(segments: readonly Line[], gutter: number, isTable: (band: readonly Line[]) => boolean): Region[] {
  return partsAt(segments, gutter).flatMap(({ band, left, right }): Region[] => {
    if (right.length === 0) return [{ kind: 'lines', lines: mergeRows(band) }];
    const table = isTable(band) ? tableOf(band) : null;
    return table ?? [...regionsOf(left), ...regionsOf(right)];
  });
}

interface Part {
  readonly band: readonly Line[];
  readonly left: readonly Line[];
  /** None where the band is of one column: a short last line does not reach over the gap, and is of one text with those above all the same. */
  readonly right: readonly Line[];
}

function partsAt(segments: readonly Line[], gutter: number): Part[] {
  const parts: Part[] = [];
  for (const { rows } of bandsWithHeads(rowsOf(segments), gutter)) {
    const band = rows.flat();
    const left = band.filter((segment) => segment.right <= gutter);
    const right = left.length === 0 || band.some((segment) => covers(segment, gutter)) ? [] : band.filter((segment) => segment.x >= gutter);
    const before = parts.at(-1);
    if (before && before.right.length === 0 && right.length === 0)
      parts[parts.length - 1] = { band: [...before.band, ...band], left: [], right: [] };
    else parts.push({ band, left, right });
  }
  return parts;
}

/** Where most of the pieces on the right begin, if they begin at one place. */
function commonLeft(segments: readonly Line[]): number | null {
  for (const { x } of segments) {
    const near = segments.filter((other) => Math.abs(other.x - x) < close);
    if (near.length >= Math.max(2, segments.length * 0.45)) return x;
  }
  return null;
}

/** The middle of a gap between two columns that few lines cross; `null` where there is one column. */
function gutterOf(segments: readonly Line[]): number | null {
  const left = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const width = right - left;
  const rows = rowsOf(segments);
  let best: { at: number; crossing: number } | null = null;
  const starts = new Set(segments.map((segment) => Math.round(segment.x)).filter((x) => x > left + width * 0.2 && x < left + width * 0.8));
  for (const start of starts) {
    const at = start - 2;
    const crossing = rows.filter((row) => row.some((segment) => segment.x < at && segment.right > at)).length;
    const free = rows.filter((row) => !row.some((segment) => segment.x < at && segment.right > at)).flat();
    const onLeft = free.filter((segment) => segment.right <= at);
    const onRight = free.filter((segment) => segment.x >= at);
    if (onLeft.length < 3 || onRight.length < 3 || crossing > rows.length * 0.6) continue;
    const edge = commonLeft(onRight);
    if (edge === null || Math.abs(edge - start) > close + 1) continue;
    const wide = (side: readonly Line[]) =>
      side.filter((segment) => segment.right - segment.x > width * 0.15 && !isMarkerAlone(segment)).length;
    if (wide(onLeft) < onLeft.length * 0.4 || wide(onRight) < onRight.length * 0.4) continue;
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at ?? null;
}

/** A run of rows whose pieces begin at the same places, three or more to a row. */
function tableOf(given: readonly Line[]): Region[] | null {
  const segments = cutAtStarts(given);
  const rows = rowsOf(segments);
  const isWide = (row: readonly Line[]) => row.filter((segment) => !isMarkerAlone(segment)).length >= 3;
  const isRow = rows.some(isWide) ? isWide : isPair;
  const least = isRow === isPair ? 2 : 3;
  const first = rows.findIndex(isRow);
  const last = rows.findLastIndex(isRow);
  if (first < 0 || rows.slice(first, last + 1).filter(isRow).length < 2) return null;
  const between = rows.slice(first, last + 1);
  const full = between.filter(isRow);
  const edges = edgesOf(full.flat(), full.length);
  if (edges.length < least || (isRow === isPair && !arePairs(between, edges))) return null;
  const columnOf = ({ x }: Line) => columnAt(x, edges);
  const fits = (row: readonly Line[]) =>
    row.every((segment) => columnOf(segment) >= 0 && edges.some((edge) => Math.abs(edge - segment.x) < close));
  let end = last;
  while (end + 1 < rows.length && fits(rows[end + 1]!) && rows[end + 1]![0]!.y - rows[end]![0]!.y < rows[end]![0]!.size * 1.5) end++;
  const inside = rows.slice(first, end + 1);
  if (inside.filter(fits).length < inside.length * 0.7) return null;
  const step = Math.max(...inside.slice(1).map((row, at) => row[0]!.y - inside[at]![0]!.y));
  const clear = clearEdges(inside.flat(), edges);
  const cutRow = (row: readonly Line[]) => cutAtColumns(row, edges, clear);
  const goingOn = { edges, step, cutRow };
  const above = rowsGoingOn(rows.slice(0, first).toReversed(), inside[0]!, goingOn).toReversed();
  const below = rowsGoingOn(rows.slice(end + 1), inside.at(-1)!, goingOn);
  const cut = [...above, ...inside.map(cutRow), ...below];
  const lines = cut.flatMap(({ segments: cells }) => cells);
  return [
    ...regionsOf(rows.slice(0, first - above.length).flat()),
    {
      kind: 'table',
      rows: cellsOf(
        cut.map(({ segments: cells }) => cells.map((segment) => ({ segment, column: Math.max(0, columnOf(segment)) }))),
        edges.length,
      ),
      lines,
      guessed: cut.some(({ guessed }) => guessed),
      mayBeProse: mayBeProse(lines),
    },
    ...regionsOf(rows.slice(end + 1 + below.length).flat()),
  ];
}

interface GoingOn {
  readonly edges: readonly number[];
  /** The widest step between two rows of the table. */
  readonly step: number;
  readonly cutRow: (row: readonly Line[]) => CutRow;
}

/** Rows next to a table, the nearest first, that fill all of its columns when they are cut there: its head, or rows with narrow gaps. */
function rowsGoingOn(rows: readonly (readonly Line[])[], nearest: readonly Line[], { edges, step, cutRow }: GoingOn): CutRow[] {
  const found: CutRow[] = [];
  let { y } = nearest[0]!;
  for (const row of rows) {
    if (Math.abs(row[0]!.y - y) > step * 1.1) break;
    const cut = cutRow(row);
    // A numbered paragraph next to a table is no row of it, though its words begin where a column does.
    if (cut.segments.some(isMarkerAlone) || !fillsColumns(cut.segments, edges)) break;
    found.push(cut);
    ({ y } = row[0]!);
  }
  return found;
}

/** Whether a row has one cell in each column, that begins where the column does or, as a bold head may, within it. */
const fillsColumns = (cells: readonly Line[], edges: readonly number[]): boolean =>
  cells.length === edges.length &&
  cells.every(
    ({ x, right, bold }, at) =>
      columnAt(x, edges) === at && right < (edges[at + 1] ?? Infinity) + close && (bold || Math.abs(x - edges[at]!) < close),
  );

/** Text in two columns has pairs too, but not one after the other. */
const arePairs = (rows: readonly (readonly Line[])[], edges: readonly number[]): boolean =>
  edges.length <= 2 && rows.filter(isPair).length >= rows.filter((row) => row.length > 1).length * 0.85;

/** Two cells far from each other, as columns of text never are. */
const isPair = (row: readonly Line[]): boolean =>
  row.length === 2 && !isMarkerAlone(row[0]!) && row[1]!.x - row[0]!.right > row[0]!.size * 4 && !/[.:;]$/.test(row[0]!.text);

/** Where the columns of a table begin, each in some of its rows. */
function edgesOf(segments: readonly Line[], rows: number): number[] {
  const edges: { x: number; count: number }[] = [];
  for (const { x } of segments) {
    const edge = edges.find((each) => Math.abs(each.x - x) < close);
    if (edge) edge.count++;
    else edges.push({ x, count: 1 });
  }
  return edges
    .filter(({ count }) => count >= Math.max(2, rows * 0.2))
    .map(({ x }) => x)
    .toSorted((a, b) => a - b);
}
