import { indexOf } from '../../explain/index-of.ts';
import type { Analysis } from '../../model/judgement.ts';
import { bodyHeight, listHeight, type Canvas } from '../frame/canvas.ts';
import { pageLines } from '../pages/pages.ts';
import type { Here } from '../screens/screen.ts';
import { inPage, placeOn, type Bounds, type State, type Waiting } from '../state.ts';
import { placeOf } from './list.ts';
import { screenOf, selectedRow, visible } from './visible.ts';

/** How far one can move, and what Enter would open. */
export function boundsOf(state: State, analysis: Analysis, canvas: Canvas): Bounds {
  const screen = screenOf(state);
  const { list, of } = visible(state, analysis);
  const { selected, filter } = placeOn(state);
  const row = selectedRow(state, analysis);
  const top = inPage(state) ? state.opened.at(-1) : undefined;
  const lines = top ? linesOrNone(state, analysis, canvas) : [];
  const target = top
    ? lines[Math.min(top.line, lines.length - 1)]?.link
    : screen.target
      ? screen.target(state, analysis, row?.id)
      : row?.id;
  return {
    rows: list.length,
    lines: lines.length,
    grid: screen.grid?.(of) ?? null,
    page: Math.max(1, (top ? bodyHeight(canvas) : listHeight(canvas)) - 1),
    target,
    // Asked for only where a filter is cleared.
    get unfiltered() {
      return filter === '' || !row ? selected : placeOf(row.id, visible(withoutFilter(state), analysis).list);
    },
  };
}

const withoutFilter = (state: State): State => ({
  ...state,
  places: { ...state.places, [state.tab]: { ...placeOn(state), filter: '' } },
});

/** A page that cannot be drawn must not keep anyone from leaving it. */
function linesOrNone(...of: Parameters<typeof pageLines>): ReturnType<typeof pageLines> {
  try {
    return pageLines(...of);
  } catch {
    return [];
  }
}

/** The id of the page that is open, else of what is selected. */
export const idHere = (state: State, analysis: Analysis): string | undefined =>
  state.opened.at(-1)?.id ?? (screenOf(state).grid ? screenOf(state).target?.(state, analysis) : selectedRow(state, analysis)?.id);

/** All that a screen needs to draw itself and to say what can be done. */
export function hereOf(state: State, analysis: Analysis, canvas: Canvas): Here {
  const { list, of } = visible(state, analysis);
  return {
    ...of,
    state,
    canvas,
    list,
    selected: selectedRow(state, analysis),
    id: idHere(state, analysis),
    bounds: boundsOf(state, analysis, canvas),
  };
}

/** The commitment or entry that is selected or open, which can be held against one of the other kind. */
export function holdable(id: string | undefined, analysis: Analysis): Waiting | null {
  const index = indexOf(analysis);
  if (id === undefined) return null;
  return index.commitments.has(id) ? { kind: 'commitment', id } : index.entries.has(id) ? { kind: 'entry', id } : null;
}
