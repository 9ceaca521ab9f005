import { explain } from '../explain/explain.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Sample } from '../review/blind-queue.ts';
import type { Canvas } from './frame/canvas.ts';
import { placeOf } from './lists/list.ts';
import { visible } from './lists/visible.ts';
import { carriedLines, pageOf } from './pages/pages.ts';
import { isUnanalysed } from './pages/problems.ts';
import { screens } from './screens.ts';
import { matrixOf } from './screens/overview/matrix.ts';
import { stopsOf } from './screens/overview/stops.ts';
import { initial, placeOn, type Place, type State } from './state.ts';

/** Where someone is in the app, by ids and never by words of the evidence, so that it holds in another analysis and may be kept. */
export interface Kept {
  readonly tab: string;
  readonly selected: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string>>;
  /** Where one stands in the overview. */
  readonly stop?: string;
  readonly practice?: string;
  readonly reviewer?: string;
  readonly sample?: Sample;
}

export function keptOf(state: State, analysis: Analysis): Kept {
  const stop = stopsOf(analysis)[state.cell.row]?.id;
  const practice = matrixOf(analysis).practices[state.cell.column]?.id;
  const kept = screens.map(({ id: tab }) => {
    const { selected, filter } = placeOn(state, tab);
    // Only screens that were used are asked for their rows, which are made when first seen.
    if (selected === 0 && tab !== state.tab) return { tab, filter, id: undefined };
    const { list } = visible({ ...state, tab }, analysis);
    return { tab, filter, id: selected < list.length ? list.id(selected) : undefined };
  });
  return {
    tab: state.tab,
    selected: Object.fromEntries(kept.flatMap(({ tab, id }) => (id === undefined ? [] : [[tab, id]]))),
    filters: Object.fromEntries(kept.flatMap(({ tab, filter }) => (filter === '' ? [] : [[tab, filter]]))),
    ...(stop === undefined ? {} : { stop }),
    ...(practice === undefined ? {} : { practice }),
    ...(state.reviewer === null ? {} : { reviewer: state.reviewer }),
    ...(state.sample === null ? {} : { sample: state.sample }),
  };
}

/** The state in which one was, as far as the analysis still has what was selected. */
export function restored(kept: Kept, analysis: Analysis, otherwise: State = initial): State {
  const places = Object.fromEntries(
    screens.flatMap(({ id: tab }): [string, Place][] => {
      const filter = kept.filters[tab] ?? '';
      const id = kept.selected[tab];
      const place = { selected: 0, filter };
      if (id === undefined) return filter === '' ? [] : [[tab, place]];
      const { list } = visible({ ...otherwise, tab, places: { ...otherwise.places, [tab]: place } }, analysis);
      // An entry can stand under several headings.
      const before = placeOn(otherwise, tab).selected;
      const selected = before < list.length && list.id(before) === id ? before : placeOf(id, list);
      return [[tab, { ...place, selected: selected < 0 ? Math.max(0, Math.min(before, list.length - 1)) : selected }]];
    }),
  );
  const at = (list: readonly { readonly id: string }[], id: string | undefined, or: number) => {
    const found = list.findIndex((each) => each.id === id);
    return found < 0 ? Math.max(0, Math.min(or, list.length - 1)) : found;
  };
  const cell = {
    row: at(stopsOf(analysis), kept.stop, otherwise.cell.row),
    column: at(matrixOf(analysis).practices, kept.practice, otherwise.cell.column),
  };
  const tab = isUnanalysed(analysis) ? 'problems' : (screens.find(({ id }) => id === kept.tab)?.id ?? 'overview');
  return { ...otherwise, tab, places, cell, reviewer: kept.reviewer ?? otherwise.reviewer, sample: kept.sample ?? otherwise.sample };
}

/** The same place in another analysis; of the pages one went into, those that are still there. */
export function carried(state: State, from: Analysis, to: Analysis, canvas: Canvas): State {
  const there = (id: string) => pageOf(id, state, to) !== null || explain(id, to) !== null;
  const gone = state.opened.findIndex(({ id }) => !there(id));
  const opened = carriedLines(state, gone < 0 ? state.opened : state.opened.slice(0, gone), from, to, canvas);
  const waiting = state.waiting && there(state.waiting.id) ? state.waiting : null;
  return { ...restored(keptOf(state, from), to, state), opened, peeking: state.peeking && opened.length > 0, waiting };
}
