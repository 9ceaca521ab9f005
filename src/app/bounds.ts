import { indexOf } from '../explain/index-of.ts';
import type { Analysis } from '../model/records.ts';
import type { Canvas } from './draw.ts';
import { composedId } from './composing.ts';
import { gapAt, matrixOf } from './matrix.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import { bodyHeight, listHeight, pageLines, visibleRows } from './screens/lists.ts';
import { inPage, listOf, type Bounds, type State, type Waiting } from './state.ts';

/** How far one can move, and what Enter would open. */
export function boundsOf(state: State, analysis: Analysis, canvas: Canvas): Bounds {
  const { norms, practices } = matrixOf(analysis);
  const rows = visibleRows(state, analysis);
  const { selected, filter } = state.places[state.tab];
  const row = rows[selected];
  const top = inPage(state) ? state.opened.at(-1) : undefined;
  const lines = top ? linesOrNone(state, analysis, canvas) : [];
  const target = top
    ? lines[Math.min(top.line, lines.length - 1)]?.link
    : state.tab === 'overview'
      ? gapAt(matrixOf(analysis), state.cell.row, state.cell.column)?.id
      : state.tab === 'compose'
        ? composedId
        : row?.id;
  return {
    rows: rows.length,
    lines: lines.length,
    norms: norms.length,
    practices: practices.length,
    page: Math.max(1, (top ? bodyHeight(canvas) : listHeight(canvas)) - 1),
    target,
    unfiltered: filter === '' || !row ? selected : rowsOf(listOf(state), analysis).indexOf(row),
  };
}

/** A page that cannot be drawn must not keep anyone from leaving it. */
function linesOrNone(...of: Parameters<typeof pageLines>): ReturnType<typeof pageLines> {
  try {
    return pageLines(...of);
  } catch {
    return [];
  }
}

export const selectedRow = (state: State, analysis: Analysis): Row | undefined =>
  visibleRows(state, analysis)[state.places[state.tab].selected];

/** The id of the page that is open, else of what is selected. */
export function hereOf(state: State, analysis: Analysis): string | undefined {
  const opened = state.opened.at(-1)?.id;
  if (opened !== undefined) return opened;
  if (state.tab === 'overview') return gapAt(matrixOf(analysis), state.cell.row, state.cell.column)?.id;
  return selectedRow(state, analysis)?.id;
}

/** The commitment or entry that is selected or open, which can be held against one of the other kind. */
export function holdable(state: State, analysis: Analysis): Waiting | null {
  const id = hereOf(state, analysis);
  const index = indexOf(analysis);
  if (id === undefined) return null;
  return index.commitments.has(id) ? { kind: 'commitment', id } : index.entries.has(id) ? { kind: 'entry', id } : null;
}
