import { explain } from '../../explain/explain.ts';
import type { Page } from '../../explain/page.ts';
import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import { bodyHeight, isWide, type Canvas } from '../frame/canvas.ts';
import { listWidth } from '../lists/widths.ts';
import { screenOf, visible } from '../lists/visible.ts';
import { screens } from '../screens.ts';
import { placeOn, type Opened, type State } from '../state.ts';
import { linesOf, linkStarts, type Line } from './lines.ts';

/** Screens that draw themselves leave their pages the whole width. */
export const isWhole = (state: State, { linear }: Canvas): boolean => {
  const { draw, spoken } = screenOf(state);
  return draw !== undefined && (!linear || spoken !== undefined);
};

export function pageWidth(state: State, canvas: Canvas): number {
  if (isWhole(state, canvas) || !isWide(canvas)) return canvas.columns - (canvas.linear ? 'link: '.length : 1);
  return canvas.columns - listWidth(canvas) - 4;
}

const mostKept = 100;
const pages = new WeakMap<Analysis, Map<string, Page | null>>();

/** The page of an id as the filter of its screen leaves it, else as it is in the whole; those seen last are kept. */
export function pageOf(id: string, state: State, whole: Analysis): Page | null {
  for (const screen of screens) {
    const own = screen.page?.(id, state, whole);
    if (own) return own;
  }
  const { chosen } = visible(state, whole).of;
  return explained(id, chosen) ?? (chosen === whole ? null : explained(id, whole));
}

function explained(id: string, analysis: Analysis): Page | null {
  let kept = pages.get(analysis);
  if (!kept) pages.set(analysis, (kept = new Map()));
  let page = kept.get(id);
  if (page === undefined) {
    if (kept.size > mostKept) kept.clear();
    kept.set(id, (page = explain(id, analysis)));
  }
  return page;
}

function linesFor(id: string, state: State, analysis: Analysis, canvas: Canvas): readonly Line[] {
  const page = pageOf(id, state, analysis);
  return page ? linesOf(page, pageWidth(state, canvas)) : [{ text: printable(`Nothing has the id ${id}.`), bold: false }];
}

/** The page on top: the one opened last, or what stands beside the list. */
export function pageLines(state: State, analysis: Analysis, canvas: Canvas): readonly Line[] {
  const id = state.opened.at(-1)?.id ?? screenOf(state).beside ?? selectedId(state, analysis);
  return id === undefined ? [] : linesFor(id, state, analysis, canvas);
}

function selectedId(state: State, analysis: Analysis): string | undefined {
  const { list } = visible(state, analysis);
  const { selected } = placeOn(state);
  return selected < list.length ? list.id(selected) : undefined;
}

export const linksOf = (state: State, analysis: Analysis, canvas: Canvas): number[] => linkStarts(pageLines(state, analysis, canvas));

/** The lines of the page on top that have these words, whatever their case. */
export function linesWith(text: string, state: State, analysis: Analysis, canvas: Canvas): number[] {
  const sought = text.toLowerCase();
  if (sought === '') return [];
  return pageLines(state, analysis, canvas).flatMap((line, at) => (line.text.toLowerCase().includes(sought) ? [at] : []));
}

/** The line at which one begins to read a page: its first link where that is in sight, so that Enter leads on. */
export function startOf(id: string, state: State, analysis: Analysis, canvas: Canvas): number {
  const first = linkStarts(linesFor(id, state, analysis, canvas))[0] ?? 0;
  return first < bodyHeight(canvas) / 2 ? first : 0;
}

/** The same places in pages once the window has another width. */
export const relocated = (state: State, analysis: Analysis, from: Canvas, to: Canvas): readonly Opened[] =>
  state.opened.map(({ id, line }) => {
    const { block } = linesFor(id, state, analysis, from)[line] ?? {};
    if (block === undefined) return { id, line };
    return {
      id,
      line: Math.max(
        0,
        linesFor(id, state, analysis, to).findIndex((each) => each.block === block && each.text !== ''),
      ),
    };
  });

/** The same words in pages of another analysis, or where they are gone the same line. */
export const carriedLines = (state: State, opened: readonly Opened[], from: Analysis, to: Analysis, canvas: Canvas): readonly Opened[] =>
  opened.map(({ id, line }) => {
    const { text } = linesFor(id, state, from, canvas)[line] ?? {};
    const same = linesFor(id, state, to, canvas).flatMap((each, at) => (each.text === text ? [at] : []));
    const nearest = same.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
    return { id, line: nearest ?? line };
  });
