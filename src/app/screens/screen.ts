import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/records.ts';
import { bold, fit, inverse, type Canvas } from '../draw.ts';
import { gapAt, matrixOf } from '../matrix.ts';
import { tabNames, tabs } from '../rows.ts';
import type { Bounds, State } from '../state.ts';
import { listScreen, pageLines, visibleRows } from './lists.ts';
import { overview } from './overview.ts';

const least = { columns: 40, rows: 10 };

/** The whole screen as lines, never more than the terminal has, the last one the keys that work now. */
export function draw(state: State, analysis: Analysis, title: string, canvas: Canvas): string[] {
  if (canvas.columns < least.columns || canvas.rows < least.rows) return [fit('Make the window larger.', canvas.columns)];
  const body = state.help
    ? help()
    : state.tab === 'overview' && state.opened.length === 0
      ? overview(state, analysis, canvas)
      : listScreen(state, analysis, canvas);
  const height = canvas.rows - 3;
  const filled = [...body.slice(0, height), ...Array.from({ length: Math.max(0, height - body.length) }, () => '')];
  return [head(state, title, canvas), '', ...filled, keys(state, analysis, canvas)].slice(0, canvas.rows);
}

function head(state: State, title: string, canvas: Canvas): string {
  const names = tabs.map((tab, at) => {
    const name = canvas.columns < 100 ? `${at + 1} ${tabNames[tab].split(' ')[0]}` : `${at + 1} ${tabNames[tab]}`;
    return { name, here: tab === state.tab };
  });
  const plain = ` avowed  ${names.map((each) => ` ${each.name} `).join(' ')}`;
  const rest = canvas.columns - plain.length;
  if (rest < 0) return bold(fit(` avowed · ${tabNames[state.tab]}`, canvas.columns));
  return `${bold(' avowed')}  ${names.map((each) => (each.here ? inverse(` ${each.name} `) : ` ${each.name} `)).join(' ')}${rest > title.length + 3 ? `  ${printable(title)}` : ''}`;
}

/** What works now, always on the last line. */
function keys(state: State, analysis: Analysis, canvas: Canvas): string {
  const { filter, selected } = state.places[state.tab];
  if (state.filtering) return inverse(fit(` filter: ${filter}▏  Enter keep  Esc clear`, canvas.columns));
  const inPage = state.opened.length > 0;
  const position =
    inPage || state.tab === 'overview'
      ? ''
      : `${Math.min(selected + 1, visibleRows(state, analysis).length)}/${visibleRows(state, analysis).length}${filter ? ` “${printable(filter)}”` : ''}  `;
  const words = state.help
    ? 'Esc close'
    : inPage
      ? '↑↓ move  Tab next ›  Enter follow  Esc back  1-5 screens  ? help  q quit'
      : state.tab === 'overview'
        ? '↑↓←→ move  Enter open gap  1-5 screens  ? help  q quit'
        : '↑↓ move  Enter open  / filter  Esc clear  1-5 screens  ? help  q quit';
  return inverse(fit(` ${position}${words}`, canvas.columns));
}

function help(): string[] {
  return [
    bold('Keys'),
    '',
    '  1 2 3 4 5, Tab   the screens',
    '  ↑ ↓, j k         move; PgUp PgDn by a screen; g G, Home End to the ends',
    '  ← →, h l         move in the matrix of the overview',
    '  Enter            open what is selected, or follow the line marked ›',
    '  Tab              in a page: to the next line that leads on',
    '  Esc, Backspace   back the way you came; in a list, clear the filter',
    '  /                filter the list by words, wherever they stand',
    '  ?                this help',
    '  q, Ctrl-C        quit',
    '',
    bold('Marks'),
    '',
    '  C contradiction  T tension  K consistent  U undated  P predates  L lapsed',
    '  S silence  N not found (not read whole)  X conflict; small letter: alleged',
    '',
    'Digests are restated in our own words; never quote them as the issuer’s.',
    'The standard of proof is our proxy: what the listed sources could support.',
  ];
}

/** How far one can move, and what Enter would open. */
export function boundsOf(state: State, analysis: Analysis, canvas: Canvas): Bounds {
  const { norms, practices } = matrixOf(analysis);
  const rows = visibleRows(state, analysis);
  const lines = state.opened.length > 0 ? pageLines(state, analysis, canvas) : [];
  const top = state.opened.at(-1);
  const target = top
    ? lines[top.line]?.link
    : state.tab === 'overview'
      ? gapAt(matrixOf(analysis), state.cell.row, state.cell.column)?.id
      : rows[state.places[state.tab].selected]?.id;
  return {
    rows: rows.length,
    lines: lines.length,
    norms: norms.length,
    practices: practices.length,
    page: Math.max(1, canvas.rows - 4),
    target,
  };
}
