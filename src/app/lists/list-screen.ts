import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import {
  below,
  bodyHeight,
  bold,
  fit,
  guarded,
  inverse,
  isWide,
  listHeight,
  paint,
  quiet,
  scrollTo,
  wrapped,
  type Canvas,
} from '../frame/canvas.ts';
import { pageScreen } from '../pages/page-screen.ts';
import { pageOf, pageWidth } from '../pages/pages.ts';
import { inPage, placeOn, type State } from '../state.ts';
import { rowsOf, type Heading, type List } from './list.ts';
import type { Row, Shown } from './row.ts';
import { otherOf, screenOf, selectedRow, visible } from './visible.ts';
import { rowLines } from './row-columns.ts';
import { listWidth } from './widths.ts';

const usualShare = 0.5;

/** What the screen shows, to be written to a file: the page that is open, else the list as it is filtered. */
export function shownNow(state: State, analysis: Analysis): Shown {
  const id = inPage(state) ? state.opened.at(-1)?.id : undefined;
  const page = id === undefined ? null : pageOf(id, state, analysis);
  if (page) return { page };
  return {
    columns: ['id', 'mark', 'name', 'what', 'standing'],
    rows: rowsOf(visible(state, analysis).list).map((row) => [row.id, row.mark.trim(), row.name, row.words, row.end]),
  };
}

/** A list at the left and the page of what is selected at the right; on narrow terminals one at a time. */
export function listScreen(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const height = bodyHeight(canvas);
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
  const { list: all } = visible(state, analysis);
  const screen = screenOf(state);
  const height = listHeight(canvas);
  const { selected } = placeOn(state);
  if (all.length === 0) return nothing(state, all, width);
  const marked = (row: Row) => screen.marked?.(row, state, analysis) ?? row;
  if (canvas.linear) {
    const foot = screen.foot?.(state, analysis);
    const rows = rowsOf(all, selected, selected + height).map(marked);
    return [...(foot === undefined ? [] : wrapped(foot, width)), ...spoken(rows, all, selected, height, width)].slice(0, height);
  }
  const lines = linesOf(all, width);
  // What is said above the first row is in sight with it.
  const top = selected === 0 && lines.of(0) < height ? 0 : scrollTo(lines.of(selected), lines.length, height);
  const shown = Array.from({ length: Math.min(height, lines.length - top) }, (_, at) => lines.at(top + at));
  const rows = shown.map((at) => (typeof at === 'number' ? marked(all.row(at)) : null));
  const telling = { byName: (otherOf(state) ?? screen).toldByName === true, share: screen.nameShare ?? usualShare };
  const places = shown.filter((at) => typeof at === 'number');
  const drawn = rowLines(
    rows.flatMap((row) => row ?? []),
    (at) => places[at] === selected,
    width,
    telling,
  );
  let next = 0;
  return shown.map((at, n) => {
    const row = rows[n];
    if (!row) return lineOfHeading(at as HeadingLine, width, canvas);
    const here = at === selected;
    const text = drawn[next++]!;
    if (here) return inPage(state) ? bold(text) : inverse(text);
    return paint(row.tone, text, canvas);
  });
}

interface HeadingLine {
  readonly text: string;
  readonly isNote: boolean;
}

const lineOfHeading = ({ text, isNote }: HeadingLine, width: number, canvas: Canvas): string =>
  isNote ? quiet(fit(text, width), canvas) : bold(fit(printable(text), width));

/** The lines of a heading: its words, and what would make something stand under it. */
const linesOfHeading = ({ text, note }: Heading, width: number): readonly HeadingLine[] => [
  ...wrapped(text, width).map((line) => ({ text: line, isNote: false })),
  ...(note === undefined ? [] : wrapped(note, width - 1).map((line) => ({ text: ` ${line}`, isNote: true }))),
];

/** The lines of a list, each a row by its place or a line of a heading, and on which line a row stands. */
function linesOf({ length, headings = [] }: List, width: number) {
  const heads = headings.map((heading) => ({ from: heading.from, lines: linesOfHeading(heading, width) }));
  const before = (row: number): number => heads.filter(({ from }) => from <= row).reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    length: length + before(length),
    of: (row: number): number => row + before(row),
    at: (line: number): number | HeadingLine => {
      let above = 0;
      for (const { from, lines } of heads) {
        const start = from + above;
        if (line < start) break;
        if (line < start + lines.length) return lines[line - start]!;
        above += lines.length;
      }
      return line - above;
    },
  };
}

/** Why a list has nothing: its filter, or what would make something stand in it. */
function nothing(state: State, { headings = [] }: List, width: number): string[] {
  if (placeOn(state).filter !== '') return wrapped('Nothing passes this filter. Esc clears it.', width);
  if (headings.length > 0) return headings.flatMap((heading) => linesOfHeading(heading, width).map(({ text }) => text));
  return wrapped(emptyWords(state) ?? 'Nothing here.', width);
}

/** What would make something stand in a list that has nothing. */
const emptyWords = (state: State): string | undefined => (otherOf(state) ?? screenOf(state)).empty;

/** Rows to be read out: the selected one first and whole, then those that follow. */
function spoken(rows: readonly Row[], { length, headings = [] }: List, selected: number, height: number, width: number): string[] {
  const part = headings.findLast(({ from }) => from <= selected);
  const sentence = ({ name, words, end, markSaid, isRejected }: Row) => {
    const said = [isRejected && !words.includes('rejected') && 'rejected', markSaid, name, words].filter(Boolean).join(': ');
    return end === '' ? said : `${said.replace(/\.$/, '')}; ${end}`;
  };
  const [here, ...next] = rows;
  return [
    ...wrapped(`Selected, ${selected + 1} of ${length}${part ? `, under ${part.text}` : ''}:`, width),
    ...(here ? wrapped(sentence(here), width) : []),
    ...headings.flatMap(({ text, note }) => (note === undefined ? [] : wrapped(`${text}. ${note}`, width))),
    ...(next.length > 0 ? ['Then:'] : []),
    ...next.flatMap((row) => wrapped(sentence(row), width)),
  ].slice(0, height);
}

/** What the screen says under its list. */
const footOf = (state: State, analysis: Analysis, { columns }: Canvas): string[] => {
  const said = screenOf(state).foot?.(state, analysis);
  return said === undefined ? [] : wrapped(said, columns, 2).map((line) => bold(line));
};

/** The selected row with nothing cut that a few lines can hold. */
function inFull(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const row = selectedRow(state, analysis);
  const rule = quiet('─'.repeat(canvas.columns), canvas);
  if (!row) return [rule, ...footOf(state, analysis, canvas)];
  const foot = footOf(state, analysis, canvas);
  const room = below - 2 - foot.length;
  const [name, ...more] = wrapped(row.name, canvas.columns - row.end.length - 1, row.words === '' ? room + 1 : room);
  const words = row.words === '' || more.length === room ? more : [...more, ...wrapped(row.words, canvas.columns, room - more.length)];
  return [
    rule,
    bold(`${fit(name!, canvas.columns - row.end.length - 1)} ${row.end}`),
    ...Array.from({ length: room }, (_, at) => (at < more.length ? bold(words[at]!) : paint(row.tone, words[at] ?? '', canvas))),
    ...foot,
  ];
}
