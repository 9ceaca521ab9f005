import { printable } from '../../explain/printable.ts';
import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/judgement.ts';
import { commandsUnder } from '../keys/commands.ts';
import { hereOf } from '../lists/here.ts';
import { listScreen } from '../lists/list-screen.ts';
import { orderOf, screenOf } from '../lists/visible.ts';
import { pageScreen } from '../pages/page-screen.ts';
import { isWhole, pageOf } from '../pages/pages.ts';
import { errorsIn, isUnanalysed } from '../pages/problems.ts';
import { screens } from '../screens.ts';
import { inPage, type State } from '../state.ts';
import { bodyHeight, bold, cellsOf, fit, guarded, inverse, quiet, type Canvas } from './canvas.ts';
import { finderScreen } from './finder.ts';
import { lastLines } from './last-line.ts';
import { drawOver, overOf } from './overlay.ts';
import { palette } from './palette.ts';

const least = { columns: 60, rows: 15 };

/** The whole screen as lines, never more than the terminal has, the last one the keys that work now. */
export function draw(state: State, analysis: Analysis, title: string, canvas: Canvas): string[] {
  if (canvas.columns < least.columns || canvas.rows < least.rows)
    return [fit(`Make the window larger: at least ${least.columns} × ${least.rows}.`, canvas.columns)];
  const body = guarded(() => bodyOf(state, analysis, canvas), canvas.columns);
  const foot = guarded(() => lastLines(state, analysis, canvas), canvas.columns).slice(0, 5);
  const height = bodyHeight(canvas) - foot.length + 1;
  const filled = [...body.slice(0, height), ...Array.from({ length: Math.max(0, height - body.length) }, () => '')];
  return [...head(state, analysis, title, canvas), ...filled, ...foot];
}

function bodyOf(state: State, analysis: Analysis, canvas: Canvas): string[] {
  if (state.finder) return finderScreen(state.finder, analysis, canvas);
  if (state.palette) return palette(state, analysis, canvas);
  if (state.overlay)
    return drawOver(overOf(state.overlay, state, analysis, commandsUnder(state, analysis, canvas), canvas), state.overlayTop, canvas);
  if (!isWhole(state, canvas)) return listScreen(state, analysis, canvas);
  if (inPage(state)) return pageScreen(state, analysis, canvas);
  const { draw: drawn, spoken } = screenOf(state);
  const here = hereOf(state, analysis, canvas);
  return canvas.linear ? spoken!(here) : drawn!(here);
}

/** The name, the workspace where there is room, and the tabs; below it the way one came. */
function head(state: State, analysis: Analysis, title: string, canvas: Canvas): [string, string] {
  const workspace = isUnanalysed(analysis)
    ? printable(title)
    : `${printable(title)} · ${plural(analysis.workspace.instruments.length, 'instrument')}`;
  const order = inPage(state) ? null : orderOf(state);
  const sorted = order === null ? [] : [`by ${order}`];
  if (canvas.linear)
    return [[`avowed, screen ${screenOf(state).key}: ${screenOf(state).name}`, ...sorted].join(', '), workspace].map((line) =>
      fit(line, canvas.columns),
    ) as [string, string];
  const inAll = tabRow(state.tab, canvas.columns - ' avowed '.length);
  const whole = inAll?.at(-1)?.includes(screens.at(-1)!.name) ? inAll : null;
  const left = whole ? canvas.columns - ' avowed '.length - cellsOf(whole.join('')) : 0;
  const shown = cellsOf(workspace) + 3 <= left ? ` ${workspace}  ` : '';
  const marked = (names: readonly string[]) => names.map((name) => (name.startsWith('[') ? inverse(name) : name)).join('');
  const top = whole
    ? `${bold(' avowed')} ${shown}${marked(whole)}`
    : marked(tabRow(state.tab, canvas.columns) ?? [bold(fit(` avowed · ${screenOf(state).name}`, canvas.columns))]);
  const way = state.opened.length > 0 ? [screenOf(state).name, ...state.opened.map(({ id }) => kindOf(id, state, analysis))] : [];
  const waiting = state.waiting
    ? `why not: ${state.waiting.id} and … (w on ${state.waiting.kind === 'commitment' ? 'an entry of 4 Evidence' : 'a commitment of 3 Commitments'})`
    : '';
  const crumbs = [
    ...trouble(analysis),
    ...(waiting ? [printable(waiting)] : []),
    ...(screenOf(state).crumb?.(state, analysis) ?? []),
    ...(shown === '' ? [workspace] : []),
    ...(way.length > 8 ? [...way.slice(0, 2), '…', ...way.slice(-5)] : way),
    ...sorted,
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

function kindOf(id: string, state: State, analysis: Analysis): string {
  try {
    return pageOf(id, state, analysis)?.kind ?? id;
  } catch {
    return id;
  }
}

/**
 * The tabs with their keys, one after the other with their names, the last of them by their keys alone: as many names as fit, none of them cut.
 * Nothing where not even the keys fit.
 */
function tabRow(open: string, width: number): readonly string[] | null {
  for (let named = screens.length; named >= 0; named--) {
    const names = screens.map(({ id, name, key }, at) => {
      const word = name.split(' ')[0]!;
      if (id === open) return `[${key} ${word}]`;
      return at < named ? ` ${key} ${word}` : ` ${key}`;
    });
    const row = named === screens.length ? names.map((name) => (name.startsWith('[') ? name : `${name} `)) : names;
    if (cellsOf(row.join('')) <= width) return row;
  }
  return null;
}
