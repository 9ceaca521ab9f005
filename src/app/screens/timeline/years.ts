import { yearOf, type Period } from '../../../model/dates.ts';

/** The years that the timeline shows: the first of them, and how far it is zoomed. */
export interface View {
  readonly from: number;
  /** An index into `zooms`. */
  readonly zoom: number;
}

/** Cells that a year takes. */
const zooms = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 12] as const;

export interface Years {
  readonly from: number;
  readonly to: number;
}

const cellsOf = ({ zoom }: View): number => zooms[zoom] ?? 1;

/** As near as all the years can be seen. */
export function fitting({ from, to }: Years, cells: number): View {
  const zoom = zooms.findLastIndex((each) => (to - from + 1) * each <= cells);
  return { from, zoom: Math.max(0, zoom) };
}

/** A quarter of what is seen further left or right, and never away from all years. */
export function panned(view: View, by: 1 | -1, years: Years, cells: number): View {
  const seen = cells / cellsOf(view);
  const from = view.from + by * Math.max(1, Math.round(seen / 4));
  return { ...view, from: Math.max(years.from - 2, Math.min(from, years.to - 1)) };
}

/** Nearer or further, the middle in its place. */
export function zoomed(view: View, by: 1 | -1, cells: number): View {
  const zoom = Math.max(0, Math.min(view.zoom + by, zooms.length - 1));
  if (zoom === view.zoom) return view;
  const middle = view.from + cells / cellsOf(view) / 2;
  return { zoom, from: Math.round(middle - cells / zooms[zoom]! / 2) };
}

const dayLength = 86_400_000;
/** The first day of a year, counted from 1970. */
const dayOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1) / dayLength;

/** A day as a year and the part of it that is over. */
function inYears(day: number): number {
  if (!Number.isFinite(day)) return day;
  const year = yearOf(day)!;
  return year + (day - dayOf(year)) / (dayOf(year + 1) - dayOf(year));
}

/** The cell in which a day lies, counted from the first of the view. */
export const cellOf = (day: number, view: View): number => Math.floor((inYears(day) - view.from) * cellsOf(view));

export interface Signs {
  /** Days that lie in the period for certain, before the mark and from it on. */
  readonly before: string;
  readonly after: string;
}

/**
 * A period as cells: certain days solid, others `░`; `→` and `←` where an end is open, `?` where it is not certain, `›` and `‹` where it
 * goes on out of sight.
 * @param mark the day from which `after` stands
 */
export function barOf(period: Period, view: View, cells: number, signs: Signs, mark = Infinity): string {
  const { kind, possible, certain } = period;
  const first = Math.max(0, cellOf(possible.from, view));
  const last = Math.min(cells - 1, cellOf(possible.to, view));
  if (!(first <= last)) return ' '.repeat(cells);
  // Some time in a year in which the mark lies may be before it or after.
  const unsure = kind === 'date' && possible.from < mark && mark <= possible.to;
  const solid = certain && !unsure ? { from: cellOf(certain.from, view), to: cellOf(certain.to, view) } : null;
  const marked = cellOf(mark, view);
  const bar = Array.from({ length: cells }, (_, at) => {
    if (at < first || at > last) return ' ';
    if (!solid || at < solid.from || at > solid.to) return '░';
    return at >= marked ? signs.after : signs.before;
  });
  bar[last] = endSign(period, view, cells) ?? bar[last]!;
  bar[first] = beginningSign(period, view, last > first) ?? bar[first]!;
  return bar.join('');
}

function endSign({ possible, doubtful, openEnd }: Period, view: View, cells: number): string | null {
  const isInSight = cellOf(possible.to, view) < cells;
  if (doubtful && (isInSight || (possible.to === Infinity && !openEnd))) return '?';
  if (openEnd) return '→';
  return isInSight ? null : '›';
}

function beginningSign({ possible, doubtful }: Period, view: View, isApart: boolean): string | null {
  if (possible.from === -Infinity) return doubtful ? '?' : '←';
  if (cellOf(possible.from, view) < 0) return '‹';
  return doubtful && isApart ? '?' : null;
}

const steps = [1, 2, 5, 10, 20, 50, 100];

/** Whether a period reaches to a day or beyond for certain: a single date is some time in it, an interval lasts throughout. */
export const reachesDay = ({ kind, possible, certain }: Period, day: number): boolean =>
  certain !== null && day !== Infinity && (kind === 'date' ? possible.from >= day : certain.to >= day);

/** The numbers of the years, as many as can be read. */
export function axis(view: View, cells: number): string {
  const step = steps.find((each) => each * cellsOf(view) >= 6) ?? 100;
  let line = '';
  for (let year = Math.ceil(view.from / step) * step; ; year += step) {
    const at = cellOf(dayOf(year), view);
    if (at + 4 > cells) return line.padEnd(cells);
    line = `${line.padEnd(at)}${year}`;
  }
}

/** From the first to the last year that is bounded; nothing where none is. */
export function yearsOf(periods: readonly Period[]): Years | null {
  const years = periods.flatMap(({ possible }) => [yearOf(possible.from), yearOf(possible.to)]).filter((year) => year !== null);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
