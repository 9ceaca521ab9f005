import { explain } from '../../explain/explain.ts';
import type { Page } from '../../explain/page.ts';
import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/records.ts';
import { bold, fit, guarded, inverse, paint, quiet, scrollTo, wrapped, type Canvas } from '../draw.ts';
import { filtered } from '../filter.ts';
import { linesOf, linkStarts, type Line } from '../lines.ts';
import { problemAt, problemPage } from '../problems.ts';
import type { Row, Shown } from '../row.ts';
import { composedId, composedPage } from '../composing.ts';
import { inPage, listOf, type Opened, type State } from '../state.ts';
import type { Tab } from '../tabs.ts';

/** From this width on, list and page stand side by side. */
const wide = 100;
/** Cells that the rest of a row keeps beside its right column, or beside the short form of that. */
const besideEnd = { full: 44, fullWhereShort: 60, short: 38 };
/** Cells in which a verdict and whether it is alleged can be read. */
const verdictCells = 20;
/** Below this width of a list beside its page, names that tell one row from another need all of it. */
const namesOnlyBelow = 60;
const toldByName: readonly Tab[] = ['gaps', 'evidence', 'compose'];
/** Lines under a narrow list that show the selected row in full, and the rule above them. */
const below = 5;

export const isWide = ({ columns, linear }: Canvas): boolean => columns >= wide && !linear;

/** Lines between the head and the keys. */
export const bodyHeight = ({ rows }: Canvas): number => rows - 3;

export const visibleRows = (state: State, analysis: Analysis): readonly Row[] =>
  filtered(listOf(state), state.places[state.tab].filter, analysis);

/** Rows of a list that are seen at once. */
export const listHeight = (canvas: Canvas): number => bodyHeight(canvas) - (isWide(canvas) || canvas.linear ? 0 : below);

/** Screens whose pages take the whole width. */
const isWhole = ({ tab }: State, { linear }: Canvas): boolean => tab === 'overview' || (tab === 'timeline' && !linear);

function pageWidth(state: State, canvas: Canvas): number {
  if (isWhole(state, canvas) || !isWide(canvas)) return canvas.columns - (canvas.linear ? 'link: '.length : 1);
  return canvas.columns - listWidth(canvas) - 4;
}

const listWidth = ({ columns }: Canvas): number => Math.floor(columns * 0.42);

const pages = new WeakMap<Analysis, Map<string, Page | null>>();

/** The page of an id; those seen last are kept. */
export function pageOf(id: string, analysis: Analysis): Page | null {
  let kept = pages.get(analysis);
  if (!kept) pages.set(analysis, (kept = new Map()));
  let page = kept.get(id);
  if (page === undefined) {
    if (kept.size > 100) kept.clear();
    const problem = problemAt(id, analysis);
    kept.set(id, (page = problem ? problemPage(id, problem) : explain(id, analysis)));
  }
  return page;
}

function linesFor(id: string, state: State, analysis: Analysis, canvas: Canvas): readonly Line[] {
  const page = id === composedId ? composedPage(state.composing, analysis) : pageOf(id, analysis);
  return page ? linesOf(page, pageWidth(state, canvas)) : [{ text: printable(`Nothing has the id ${id}.`), bold: false }];
}

/** The page on top: the one opened last, or what is selected. */
export function pageLines(state: State, analysis: Analysis, canvas: Canvas): readonly Line[] {
  if (state.tab === 'compose' && state.opened.length === 0)
    return linesOf(composedPage(state.composing, analysis), pageWidth(state, canvas));
  const id =
    state.opened.at(-1)?.id ?? (state.tab === 'compose' ? composedId : visibleRows(state, analysis)[state.places[state.tab].selected]?.id);
  return id === undefined ? [] : linesFor(id, state, analysis, canvas);
}

export const linksOf = (state: State, analysis: Analysis, canvas: Canvas): number[] => linkStarts(pageLines(state, analysis, canvas));

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

/** What the screen shows, to be written to a file: the page that is open, else the list as it is filtered. */
export function shownNow(state: State, analysis: Analysis): Shown {
  const id = inPage(state) ? state.opened.at(-1)?.id : undefined;
  const page = id === undefined ? null : id === composedId ? composedPage(state.composing, analysis) : pageOf(id, analysis);
  if (page) return { page };
  return {
    columns: ['id', 'mark', 'name', 'what', 'standing'],
    rows: visibleRows(state, analysis).map((row) => [row.id, row.mark.trim(), row.name, row.words, row.end]),
  };
}

/** A list at the left and the page of what is selected at the right; on narrow terminals one at a time. */
export function listScreen(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const height = bodyHeight(canvas);
  if (isWhole(state, canvas)) return pageScreen(state, analysis, canvas);
  if (!isWide(canvas)) {
    if (inPage(state)) return guarded(() => pageScreen(state, analysis, canvas), canvas.columns);
    const rows = list(state, analysis, canvas, canvas.columns);
    return [
      ...rows,
      ...Array.from({ length: Math.max(0, listHeight(canvas) - rows.length) }, () => ''),
      ...(canvas.linear ? [] : inFull(state, analysis, canvas)),
    ];
  }
  const left = list(state, analysis, canvas, listWidth(canvas));
  const right = guarded(() => pageScreen(state, analysis, canvas), pageWidth(state, canvas));
  return Array.from({ length: height }, (_, at) => `${left[at] ?? ' '.repeat(listWidth(canvas))} │ ${right[at] ?? ''}`);
}

function list(state: State, analysis: Analysis, canvas: Canvas, width: number): string[] {
  const rows = visibleRows(state, analysis);
  const height = listHeight(canvas);
  const { selected, filter } = state.places[state.tab];
  if (rows.length === 0) return [fit(filter === '' ? 'Nothing here.' : 'Nothing passes this filter.', width)];
  if (canvas.linear) return spoken(rows, selected, height, width);
  const top = scrollTo(selected, rows.length, height);
  const shown = rows.slice(top, top + height).map((row) => markedRow(row, state));
  const ends = shown.map((row) => endFor(row, width - 3));
  const right = Math.max(...ends.map((end) => end.length));
  const share = state.tab === 'commitments' ? 0.3 : 0.5;
  // What else there is to say of the row stands on the page beside.
  const nameOnly = isWide(canvas) && width < namesOnlyBelow && toldByName.includes(state.tab);
  return shown.map((row, at) => {
    const here = top + at === selected;
    const text = rowLine(nameOnly ? { ...row, words: '' } : row, here, width - right, share) + ends[at]!.padStart(right);
    if (here) return inPage(state) ? bold(text) : inverse(text);
    return paint(row.tone, text, canvas);
  });
}

/** Rows to be read out: the selected one first and whole, then those that follow. */
function spoken(rows: readonly Row[], selected: number, height: number, width: number): string[] {
  const sentence = ({ name, words, end }: Row) => [`${name}${words === '' ? '' : `: ${words}`}`, ...(end === '' ? [] : [end])].join('; ');
  const [here, ...next] = rows.slice(selected, selected + height);
  return [
    `Selected, ${selected + 1} of ${rows.length}:`,
    ...(here ? wrapped(sentence(here), width) : []),
    ...(next.length > 0 ? ['Then:'] : []),
    ...next.flatMap((row) => wrapped(sentence(row), width)),
  ].slice(0, height);
}

/** In the list of a report that is being composed, those gaps that were chosen for it. */
const markedRow = (row: Row, { tab, composing }: State): Row =>
  tab === 'compose' && composing.chosen.includes(row.id) ? { ...row, mark: '●' } : row;

/** Mark and name, then words. */
function rowLine(row: Row, here: boolean, width: number, share: number): string {
  const left = width - 3;
  const mark = `${here ? '▸' : ' '}${row.mark} `;
  if (row.words === '') return `${mark}${fit(printable(row.name), left)}`;
  const name = Math.max(10, Math.min(Math.floor(left * share), left - verdictCells - 1));
  return `${mark}${fit(printable(row.name), name)} ${fit(printable(row.words), left - name - 1)}`;
}

/** The right column of a row, which is never cut: whole, in its short form, or left out. */
function endFor({ end, shortEnd }: Row, width: number): string {
  if (end === '') return '';
  if (width - end.length - 1 >= (shortEnd ? besideEnd.fullWhereShort : besideEnd.full)) return ` ${end}`;
  return shortEnd && width - shortEnd.length - 1 >= besideEnd.short ? ` ${shortEnd}` : '';
}

/** The selected row with nothing cut that a few lines can hold. */
function inFull(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const row = visibleRows(state, analysis)[state.places[state.tab].selected];
  const rule = quiet('─'.repeat(canvas.columns), canvas);
  if (!row) return [rule];
  const words = wrapped(row.words, canvas.columns, below - 2);
  return [
    rule,
    bold(`${fit(printable(row.name), canvas.columns - row.end.length - 1)} ${row.end}`),
    ...words.map((line) => paint(row.tone, line, canvas)),
  ];
}

function pageScreen(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const lines = pageLines(state, analysis, canvas);
  const height = bodyHeight(canvas);
  const width = pageWidth(state, canvas) + (canvas.linear ? 'link: '.length : 1);
  const at = state.opened.at(-1)?.line;
  const cursor = at === undefined ? undefined : Math.min(at, lines.length - 1);
  const top = cursor === undefined ? 0 : scrollTo(cursor, lines.length, height);
  return lines.slice(top, top + height).map((line, n) => {
    const here = top + n === cursor;
    const starts = line.link && lines[top + n - 1]?.block !== line.block;
    const mark = canvas.linear ? (here ? 'here: ' : starts ? 'link: ' : '') : here ? '▸' : starts ? '›' : ' ';
    const text = fit(`${mark}${line.text}`, width);
    if (here && inPage(state)) return inverse(text);
    return line.bold ? bold(text) : paint(line.tone, text, canvas);
  });
}
