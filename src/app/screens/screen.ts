import stringWidth from 'string-width';
import { indexOf } from '../../explain/index-of.ts';
import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/records.ts';
import { bold, fit, inverse, quiet, type Canvas } from '../draw.ts';
import { gapAt, matrixOf } from '../matrix.ts';
import { rowsOf, tabNames, tabs } from '../rows.ts';
import { inPage, type Bounds, type State, type Waiting } from '../state.ts';
import { help } from './help.ts';
import { bodyHeight, isWide, listHeight, listScreen, pageLines, pageOf, visibleRows } from './lists.ts';
import { overview } from './overview.ts';

const least = { columns: 60, rows: 15 };

/** The whole screen as lines, never more than the terminal has, the last one the keys that work now. */
export function draw(state: State, analysis: Analysis, title: string, canvas: Canvas): string[] {
  if (canvas.columns < least.columns || canvas.rows < least.rows)
    return [fit(`Make the window larger: at least ${least.columns} × ${least.rows}.`, canvas.columns)];
  const body = state.help
    ? help(canvas)
    : state.tab === 'overview' && !inPage(state)
      ? overview(state, analysis, canvas)
      : listScreen(state, analysis, canvas);
  const height = bodyHeight(canvas);
  const filled = [...body.slice(0, height), ...Array.from({ length: Math.max(0, height - body.length) }, () => '')];
  return [...head(state, analysis, title, canvas), ...filled, keys(state, analysis, canvas)];
}

/** The name, the workspace where there is room, and the tabs; below it the way one came. */
function head(state: State, analysis: Analysis, title: string, canvas: Canvas): [string, string] {
  const names = tabs.map((tab, at) => `${at + 1} ${isWide(canvas) ? tabNames[tab] : tabNames[tab].split(' ')[0]}`);
  const workspace = printable(title);
  const left = names.reduce((rest, name) => rest - name.length - 3, canvas.columns - ' avowed '.length);
  const shown = stringWidth(workspace) + 3 <= left ? ` ${workspace}  ` : '';
  const marked = names.map((name, at) => (tabs[at] === state.tab ? inverse(`[${name}]`) : ` ${name} `));
  const top = left < 0 ? bold(fit(` avowed · ${tabNames[state.tab]}`, canvas.columns)) : `${bold(' avowed')} ${shown}${marked.join(' ')}`;
  const way = state.opened.length > 0 ? [tabNames[state.tab], ...state.opened.map(({ id }) => pageOf(id, analysis)?.kind ?? id)] : [];
  const waiting = state.waiting
    ? `why not: ${state.waiting.id} and … (w on ${state.waiting.kind === 'commitment' ? 'an entry of 4 Evidence' : 'a commitment of 3 Commitments'})`
    : '';
  const crumbs = [
    ...(waiting ? [printable(waiting)] : []),
    ...(shown === '' ? [workspace] : []),
    ...(way.length > 8 ? [...way.slice(0, 2), '…', ...way.slice(-5)] : way),
  ];
  return [top, quiet(fit(` ${crumbs.join(' › ')}`, canvas.columns), canvas)];
}

/** What works now, always on the last line; where it is too long, what matters least is left out. */
function keys(state: State, analysis: Analysis, canvas: Canvas): string {
  const { filter, selected } = state.places[state.tab];
  const rows = visibleRows(state, analysis);
  const position = `${Math.min(selected + 1, rows.length)}/${rows.length}${filter ? ` “${printable(filter)}”` : ''}`;
  if (state.filtering) return inverse(fit(` ${rows.length} · filter: ${printable(filter)}▏  Enter keep  Esc clear`, canvas.columns));
  const { target } = boundsOf(state, analysis, canvas);
  const words = state.help
    ? ['Esc close', '1-5 screens']
    : [...working(state, filter, target !== undefined), ...whyNotKey(state, analysis), '1-5 screens', '? help'];
  const first = !inPage(state) && state.tab !== 'overview' && !state.help ? [position] : [];
  for (;;) {
    const line = ` ${[...first, ...words, 'q quit'].join('  ')}`;
    if (stringWidth(line) <= canvas.columns || words.length === 1) return inverse(fit(line, canvas.columns));
    words.splice(-2, 1);
  }
}

function whyNotKey(state: State, analysis: Analysis): string[] {
  const held = holdable(state, analysis);
  if (!held) return [];
  const other = state.waiting && state.waiting.kind !== held.kind;
  return [other ? `w why no contradiction with ${printable(state.waiting!.id)}` : 'w why not'];
}

function working(state: State, filter: string, leadsOn: boolean): string[] {
  if (state.help) return [];
  if (inPage(state)) return ['↑↓ move', ...(leadsOn ? ['Enter follow'] : []), 'Esc back', 'n p next ›', 'Tab list'];
  const tab = state.opened.length > 0 ? 'Tab page' : 'Tab detail';
  if (state.tab === 'overview') return ['↑↓←→ move', ...(leadsOn ? ['Enter open gap'] : []), ...(state.opened.length > 0 ? [tab] : [])];
  return ['↑↓ move', ...(leadsOn ? ['Enter open'] : []), ...(filter ? ['Esc clear'] : []), '/ filter', ...(leadsOn ? [tab] : [])];
}

/** The commitment or entry that is selected or open, which can be held against one of the other kind. */
export function holdable(state: State, analysis: Analysis): Waiting | null {
  const id = state.opened.at(-1)?.id ?? visibleRows(state, analysis)[state.places[state.tab].selected]?.id;
  const index = indexOf(analysis);
  if (id === undefined) return null;
  return index.commitments.has(id) ? { kind: 'commitment', id } : index.entries.has(id) ? { kind: 'entry', id } : null;
}

/** How far one can move, and what Enter would open. */
export function boundsOf(state: State, analysis: Analysis, canvas: Canvas): Bounds {
  const { norms, practices } = matrixOf(analysis);
  const rows = visibleRows(state, analysis);
  const { selected, filter } = state.places[state.tab];
  const row = rows[selected];
  const top = inPage(state) ? state.opened.at(-1) : undefined;
  const lines = top ? pageLines(state, analysis, canvas) : [];
  const target = top
    ? lines[Math.min(top.line, lines.length - 1)]?.link
    : state.tab === 'overview'
      ? gapAt(matrixOf(analysis), state.cell.row, state.cell.column)?.id
      : row?.id;
  return {
    rows: rows.length,
    lines: lines.length,
    norms: norms.length,
    practices: practices.length,
    page: Math.max(1, (top ? bodyHeight(canvas) : listHeight(canvas)) - 1),
    target,
    unfiltered: filter === '' || !row ? selected : rowsOf(state.tab, analysis).indexOf(row),
  };
}
