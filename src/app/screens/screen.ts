import stringWidth from 'string-width';
import { printable } from '../../explain/printable.ts';
import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import { commandsOf } from '../commands.ts';
import { bold, fit, guarded, inverse, quiet, type Canvas } from '../draw.ts';
import { filterHint, filterProblem } from '../filter.ts';
import { errorsIn, isUnanalysed } from '../problems.ts';
import { questionWords } from '../review.ts';
import { inPage, listOf, type State } from '../state.ts';
import { screens, tabs, type Tab } from '../tabs.ts';
import { help } from './help.ts';
import { bodyHeight, listScreen, pageOf, visibleRows } from './lists.ts';
import { orientation } from './orientation.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { timeline } from './timeline.ts';

const least = { columns: 60, rows: 15 };

/** The whole screen as lines, never more than the terminal has, the last one the keys that work now. */
export function draw(state: State, analysis: Analysis, title: string, canvas: Canvas): string[] {
  if (canvas.columns < least.columns || canvas.rows < least.rows)
    return [fit(`Make the window larger: at least ${least.columns} × ${least.rows}.`, canvas.columns)];
  const body = guarded(() => bodyOf(state, analysis, canvas), canvas.columns);
  const height = bodyHeight(canvas);
  const filled = [...body.slice(0, height), ...Array.from({ length: Math.max(0, height - body.length) }, () => '')];
  return [
    ...head(state, analysis, title, canvas),
    ...filled,
    ...guarded(() => [keys(state, analysis, canvas)], canvas.columns).slice(0, 1),
  ];
}

function bodyOf(state: State, analysis: Analysis, canvas: Canvas): string[] {
  if (state.palette) return palette(state, analysis, canvas);
  if (state.overlay === 'keys') return help(state, analysis, canvas);
  if (state.overlay === 'orientation') return orientation(canvas);
  if (state.tab === 'overview' && !inPage(state)) return overview(state, analysis, canvas);
  if (state.tab === 'timeline' && !inPage(state) && !canvas.linear) return timeline(state, analysis, canvas);
  return listScreen(state, analysis, canvas);
}

/** The name, the workspace where there is room, and the tabs; below it the way one came. */
function head(state: State, analysis: Analysis, title: string, canvas: Canvas): [string, string] {
  const workspace = isUnanalysed(analysis)
    ? printable(title)
    : `${printable(title)} · ${plural(analysis.workspace.instruments.length, 'instrument')}`;
  if (canvas.linear)
    return [fit(`avowed, screen ${screens[state.tab].key}: ${screens[state.tab].name}`, canvas.columns), fit(workspace, canvas.columns)];
  const whole = tabRow(state.tab, canvas.columns - ' avowed '.length, Number.POSITIVE_INFINITY);
  const left = whole ? canvas.columns - ' avowed '.length - stringWidth(whole.join('')) : 0;
  const shown = stringWidth(workspace) + 3 <= left ? ` ${workspace}  ` : '';
  const marked = (names: readonly string[]) => names.map((name) => (name.startsWith('[') ? inverse(name) : name)).join('');
  const top = whole
    ? `${bold(' avowed')} ${shown}${marked(whole)}`
    : marked(cutTabRow(state.tab, canvas.columns) ?? [bold(fit(` avowed · ${screens[state.tab].name}`, canvas.columns))]);
  const way = state.opened.length > 0 ? [screens[state.tab].name, ...state.opened.map(({ id }) => kindOf(id, analysis))] : [];
  const waiting = state.waiting
    ? `why not: ${state.waiting.id} and … (w on ${state.waiting.kind === 'commitment' ? 'an entry of 4 Evidence' : 'a commitment of 3 Commitments'})`
    : '';
  const crumbs = [
    ...trouble(analysis),
    ...(waiting ? [printable(waiting)] : []),
    ...(shown === '' ? [workspace] : []),
    ...(state.tab === 'review' && state.reviewer !== null ? [`you review as ${printable(state.reviewer)} (r: another name)`] : []),
    ...(way.length > 8 ? [...way.slice(0, 2), '…', ...way.slice(-5)] : way),
  ];
  return [top, quiet(fit(` ${crumbs.join(' › ')}`, canvas.columns), canvas)];
}

/** Errors of the files as they are now, of which what is shown is not, or could not be, made. */
function trouble(analysis: Analysis): string[] {
  const errors = errorsIn(analysis.workspace);
  if (errors === 0) return [];
  return [
    isUnanalysed(analysis)
      ? `${plural(errors, 'error')}: nothing can be analysed before they are mended`
      : `${plural(errors, 'error')}: what is shown is from before; press 9 for the problems`,
  ];
}

function kindOf(id: string, analysis: Analysis): string {
  try {
    return pageOf(id, analysis)?.kind ?? id;
  } catch {
    return id;
  }
}

/** The tabs with their digits, the names cut to `most` letters but for the open one, close together where they are cut; nothing where they do not fit. */
function tabRow(open: Tab, width: number, most: number): readonly string[] | null {
  const after = most === Number.POSITIVE_INFINITY ? ' ' : '';
  const names = tabs.map((tab) => {
    const { name, key } = screens[tab];
    const short = name.split(' ')[0]!;
    return tab === open ? `[${key} ${short}]` : ` ${key} ${short.slice(0, most)}${after}`;
  });
  return stringWidth(names.join('')) <= width ? names : null;
}

/** With the longest names that fit. */
function cutTabRow(open: Tab, width: number): readonly string[] | null {
  for (let most = 11; most > 0; most--) {
    const row = tabRow(open, width, most);
    if (row) return row;
  }
  return null;
}

/** The end of a line that is typed is what must be seen. */
const tailOf = (line: string, width: number): string =>
  stringWidth(line) <= width ? fit(line, width) : fit(`…${line.slice(line.length - width + 1)}`, width);

/** What works now, always on the last line; where it is too long, what matters least is left out. */
function keys(state: State, analysis: Analysis, canvas: Canvas): string {
  if (state.asking) {
    const said = state.said === null ? '' : `${state.said}  `;
    return inverse(tailOf(` ${printable(`${said}${questionWords(state.asking)}`)}`, canvas.columns));
  }
  if (state.palette) return inverse(fit(` :${printable(state.palette.text)}▏  ↑↓ move  Enter do it  Esc close`, canvas.columns));
  const { filter, selected } = state.places[state.tab];
  const rows = visibleRows(state, analysis);
  if (state.filtering) {
    const hint = printable(filterHint(listOf(state), filter, analysis));
    const typed = ` ${rows.length} · filter: ${printable(filter)}▏`;
    const ends = '  Enter keep  Esc clear';
    const withHint = hint === '' ? typed : `${typed}  ${hint}`;
    const room = canvas.columns - stringWidth(withHint);
    return inverse(fit(room >= ends.length ? `${withHint}${' '.repeat(room - ends.length)}${ends}` : withHint, canvas.columns));
  }
  const position = `${Math.min(selected + 1, rows.length)}/${rows.length}${filter ? ` “${printable(filter)}”` : ''}`;
  const inList = !inPage(state) && state.tab !== 'overview' && !state.overlay;
  const wrong = inList && filter ? printable(filterProblem(listOf(state), filter, analysis)) : '';
  const first = [...(state.said === null ? [] : [`${printable(state.said)} `]), ...(inList ? [position] : []), ...(wrong ? [wrong] : [])];
  const words = commandsOf(state, analysis, canvas).flatMap(({ short }) => (short === undefined || short === 'q quit' ? [] : [short]));
  for (;;) {
    const line = ` ${[...first, ...words, 'q quit'].join('  ')}`;
    if (stringWidth(line) <= canvas.columns || words.length === 1) return inverse(fit(line, canvas.columns));
    words.splice(-2, 1);
  }
}
