import { printable } from '../../../explain/printable.ts';
import { plural } from '../../../explain/words.ts';
import { bodyHeight, bold, fit, inverse, paint, quiet, scrollTo, wrapped, type Canvas } from '../../frame/canvas.ts';
import { rowsOf } from '../../lists/list.ts';
import type { Row } from '../../lists/row.ts';
import type { Here } from '../screen.ts';
import { promisedFrom, timelineOf, type Stretch, type Timeline } from './stretches.ts';
import { axis, barOf, cellOf, fitting, type View } from './years.ts';

/** Cells for the names at the left. */
const nameWidth = ({ columns }: Canvas): number => Math.max(24, Math.min(44, Math.floor(columns * 0.3)));

/** Cells for the years. */
export const yearCells = (canvas: Canvas): number => canvas.columns - nameWidth(canvas) - 1;

export const viewOf = ({ state, whole, canvas }: Here): View => state.view ?? fitting(timelineOf(whole).years, yearCells(canvas));

export const signs =
  '═ in force  █ practice after the commitment  ▄ before it, or not certainly after  ▁ held against none  ░ ? not certain  → goes on';

interface Drawn {
  readonly timeline: Timeline;
  readonly view: View;
  readonly canvas: Canvas;
  readonly selected: Row | undefined;
}

/** Commitments above and practices below on one axis of years, so that a practice that went on after the promise is seen. */
export function drawTimeline(here: Here): string[] {
  const { canvas, chosen, list, state } = here;
  const rows = rowsOf(list);
  const drawn: Drawn = { timeline: timelineOf(chosen), view: viewOf(here), canvas, selected: here.selected };
  const isInstrument = (row: Row) => drawn.timeline.stretches.get(row.id)?.kind === 'instrument';
  const [above, below] = [rows.filter(isInstrument), rows.filter((row) => !isInstrument(row))];
  const most = bodyHeight(canvas) < 18 ? 1 : 2;
  const foot = [...inWords(drawn.selected, canvas, most), ...wrapped(signs, canvas.columns, most).map((line) => quiet(line, canvas))];
  const room = Math.max(2, bodyHeight(canvas) - 2 - foot.length);
  const forAbove = Math.min(above.length, Math.max(Math.floor(room * 0.4), room - below.length));
  const count = `${plural(above.length, 'instrument')}${state.others[state.tab] ? '' : ' held against a practice'}`;
  const heading = (text: string, years: string) => `${bold(fit(text, nameWidth(canvas)))} ${years}`;
  const lines = [
    heading(count, axis(drawn.view, yearCells(canvas))),
    ...pane(above, forAbove, drawn),
    heading(plural(below.length, 'practice'), markLine(drawn)),
    ...pane(below, room - forAbove, drawn),
  ];
  const height = bodyHeight(canvas) - foot.length;
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => ''), ...foot];
}

function inWords(row: Row | undefined, canvas: Canvas, most: number): string[] {
  return row ? wrapped(`${row.name}: ${row.words}`, canvas.columns, most).map((line) => paint(row.tone, line, canvas)) : [];
}

/** A few rows, those first that are selected or held against what is. */
function pane(rows: readonly Row[], height: number, drawn: Drawn): string[] {
  const { timeline: all, selected } = drawn;
  const beside = all.stretches.get(selected?.id ?? '')?.beside;
  const own = rows.findIndex((row) => row === selected);
  const at = own >= 0 ? own : Math.max(0, rows.findIndex((row) => beside?.has(row.id)) + Math.floor(height / 2));
  const top = scrollTo(at, rows.length, height);
  return rows.slice(top, top + height).map((row) => line(row, beside?.has(row.id) ?? false, drawn));
}

function line(row: Row, isBeside: boolean, drawn: Drawn): string {
  const { canvas, selected, timeline: all, view } = drawn;
  const here = row === selected;
  const name = fit(`${here ? '▸' : isBeside ? '•' : ' '}${row.mark} ${printable(row.name)}`, nameWidth(canvas));
  const stretch = all.stretches.get(row.id)!;
  const promised = promiseFor(stretch, isBeside, drawn);
  const cells =
    stretch.kind === 'instrument'
      ? { before: '═', after: '═' }
      : stretch.beside.size === 0
        ? { before: '▁', after: '▁' }
        : { before: '▄', after: '█' };
  const bar = withMark(barOf(stretch.period, view, yearCells(canvas), cells, promised), here || isBeside ? markOf(drawn) : Infinity, view);
  const painted = paint(row.tone ?? (stretch.kind === 'instrument' && !here && !isBeside ? 'quiet' : undefined), bar, canvas);
  return `${here ? inverse(name) : isBeside ? bold(name) : paint(row.tone, name, canvas)} ${painted}`;
}

/** The day from which a practice runs against a promise: of the instrument that is selected, else of the first it is held against. */
function promiseFor(stretch: Stretch, isBeside: boolean, { timeline: all, selected }: Drawn): number {
  const chosen = all.stretches.get(selected?.id ?? '');
  return isBeside && chosen?.kind === 'instrument' ? promisedFrom(chosen.period) : stretch.promised;
}

/** The day that the selected row is about: when an instrument came into force, or the first that a practice is held against. */
function markOf({ timeline: all, selected }: Drawn): number {
  const chosen = all.stretches.get(selected?.id ?? '');
  return !chosen ? Infinity : chosen.kind === 'instrument' ? promisedFrom(chosen.period) : chosen.promised;
}

/** A line down where nothing else is drawn. */
function withMark(bar: string, mark: number, view: View): string {
  const at = Number.isFinite(mark) ? cellOf(mark, view) : -1;
  return bar[at] === ' ' ? `${bar.slice(0, at)}│${bar.slice(at + 1)}` : bar;
}

const markLine = (drawn: Drawn): string => {
  const cells = '─'.repeat(yearCells(drawn.canvas));
  const at = Number.isFinite(markOf(drawn)) ? cellOf(markOf(drawn), drawn.view) : -1;
  return quiet(at >= 0 && at < cells.length ? `${cells.slice(0, at)}┼${cells.slice(at + 1)}` : cells, drawn.canvas);
};
