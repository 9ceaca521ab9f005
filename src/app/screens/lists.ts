import { explain } from '../../explain/explain.ts';
import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/records.ts';
import { bold, fit, inverse, paint, scrollTo, type Canvas } from '../draw.ts';
import { linesOf, type Line } from '../lines.ts';
import { filtered, rowsOf, type Row } from '../rows.ts';
import type { State } from '../state.ts';

/** From this width on, list and page stand side by side. */
const wide = 100;

export const isWide = ({ columns }: Canvas): boolean => columns >= wide;

export const visibleRows = (state: State, analysis: Analysis): readonly Row[] =>
  filtered(rowsOf(state.tab, analysis), state.places[state.tab].filter);

/** How wide a page is drawn. */
export function pageWidth(state: State, canvas: Canvas): number {
  if (state.tab === 'overview' || !isWide(canvas)) return canvas.columns - 1;
  return canvas.columns - listWidth(canvas) - 4;
}

const listWidth = ({ columns }: Canvas): number => Math.floor(columns * 0.42);

/** The page on top: the one opened last, or what is selected. */
export function pageLines(state: State, analysis: Analysis, canvas: Canvas): readonly Line[] {
  const id = state.opened.at(-1)?.id ?? visibleRows(state, analysis)[state.places[state.tab].selected]?.id;
  if (id === undefined) return [];
  const page = cachedPage(id, analysis);
  return page ? linesOf(page, pageWidth(state, canvas)) : [{ text: printable(`Nothing has the id ${id}.`), bold: false }];
}

/** The lines of the page on top that lead on, each link by its first line. */
export const linksOf = (state: State, analysis: Analysis, canvas: Canvas): number[] => {
  const lines = pageLines(state, analysis, canvas);
  return lines.flatMap((line, at) => (line.link && lines[at - 1]?.link !== line.link ? [at] : []));
};

let last: { id: string; analysis: Analysis; page: ReturnType<typeof explain> } | null = null;
function cachedPage(id: string, analysis: Analysis): ReturnType<typeof explain> {
  if (last?.id !== id || last.analysis !== analysis) last = { id, analysis, page: explain(id, analysis) };
  return last.page;
}

/** A list at the left and the page of what is selected at the right; on narrow terminals one at a time. */
export function listScreen(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const height = canvas.rows - 3;
  const inPage = state.opened.length > 0;
  const page = () => pageScreen(state, analysis, canvas, height);
  if (state.tab === 'overview') return page();
  if (!isWide(canvas)) return inPage ? page() : list(state, analysis, canvas, canvas.columns, height);
  const left = list(state, analysis, canvas, listWidth(canvas), height);
  const right = page();
  return Array.from({ length: height }, (_, at) => `${left[at] ?? ' '.repeat(listWidth(canvas))} │ ${right[at] ?? ''}`);
}

function list(state: State, analysis: Analysis, canvas: Canvas, width: number, height: number): string[] {
  const rows = visibleRows(state, analysis);
  const { selected } = state.places[state.tab];
  if (rows.length === 0) return [fit('Nothing here.', width)];
  const top = scrollTo(selected, rows.length, height);
  return rows.slice(top, top + height).map((row, at) => {
    const here = top + at === selected;
    const text = fit(`${here ? '▸' : ' '}${row.mark} ${printable(row.text.slice(0, 400))}`, width);
    if (here) return state.opened.length > 0 ? bold(text) : inverse(text);
    return paint(row.tone, text, canvas);
  });
}

function pageScreen(state: State, analysis: Analysis, canvas: Canvas, height: number): string[] {
  const lines = pageLines(state, analysis, canvas);
  const width = pageWidth(state, canvas);
  const cursor = state.opened.at(-1)?.line;
  const top = cursor === undefined ? 0 : scrollTo(cursor, lines.length, height);
  return lines.slice(top, top + height).map((line, at) => {
    const here = cursor !== undefined && top + at === cursor;
    const text = fit(`${here ? '▸' : line.link ? '›' : ' '}${line.text}`, width + 1).slice(0);
    if (here) return inverse(text);
    return line.bold ? bold(text) : paint(line.tone, text, canvas);
  });
}
