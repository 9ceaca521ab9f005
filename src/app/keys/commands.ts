import type { Analysis } from '../../model/judgement.ts';
import type { Canvas } from '../frame/canvas.ts';
import { overOf, scrollOf } from '../frame/overlay.ts';
import { hereOf } from '../lists/here.ts';
import { otherOf, screenOf } from '../lists/visible.ts';
import { isUnanalysed } from '../pages/problems.ts';
import { screens } from '../screens.ts';
import { inPage, type Action, type Overlay, type State } from '../state.ts';
import { changingTo } from './changing.ts';
import type { Command } from './command.ts';
import { copying, exporting, holding, reporting, showingAddress } from './deeds.ts';
import { editing } from './editing.ts';
import { moving, opening } from './moving.ts';
import { takingIn } from './taking-in.ts';
import type { Here, Screen } from '../screens/screen.ts';

/** All that can be done now, what matters most first; where something is wrong with a screen, what leads away from it. */
export function commandsOf(state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  if (state.overlay) return [closing, ...scrolling(state.overlay, state, analysis, canvas), ...anywhere(analysis)];
  try {
    const here = hereOf(state, analysis, canvas);
    const screen = screenOf(state);
    const own = [...(screen.deeds?.(here) ?? []), ...(inPage(state) ? [] : (screen.commands?.(here) ?? []))];
    return withoutTaken(own, [
      ...moving(here),
      ...reporting(here),
      ...opening(here),
      ...(inPage(state) ? [] : [...ordering(screen, here), ...changing(here)]),
      ...holding(here),
      ...copying(here),
      ...editing(here),
      ...exporting(here),
      ...showingAddress(here),
      ...anywhere(analysis),
    ]);
  } catch {
    return [closing, ...anywhere(analysis)];
  }
}

/** The commands of the screen that lies under an overlay. */
export const commandsUnder = (state: State, analysis: Analysis, canvas: Canvas): readonly Command[] =>
  commandsOf({ ...state, overlay: null }, analysis, canvas);

/** Up and down in what lies over the screen, where it does not fit. */
function scrolling(overlay: Overlay, state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  const { most, page } = scrollOf(overOf(overlay, state, analysis, commandsUnder(state, analysis, canvas), canvas), canvas);
  if (most === 0) return [];
  const scroll = (by: number) => (): Action => ({ type: 'scroll-overlay', by, most });
  return [
    { keys: ['down', 'j'], name: 'move down', short: '↑↓ move', wish: scroll(1) },
    { keys: ['up', 'k'], name: 'move up', wish: scroll(-1) },
    { keys: ['pagedown', 'ctrl-d', ' '], name: 'move down by a screen', wish: scroll(page) },
    { keys: ['pageup', 'ctrl-u'], name: 'move up by a screen', wish: scroll(-page) },
    { keys: ['home', 'g'], name: 'go to the beginning', wish: scroll(-most) },
    { keys: ['end', 'G'], name: 'go to the end', wish: scroll(most) },
  ];
}

/** A screen's own keys go before those that every screen has. */
function withoutTaken(own: readonly Command[], others: readonly Command[]): readonly Command[] {
  const taken = new Set(own.flatMap(({ keys }) => keys));
  const left = others.flatMap((command): Command[] => {
    const keys = command.keys.filter((key) => !taken.has(key));
    return keys.length > 0 ? [keys.length === command.keys.length ? command : { ...command, keys }] : [];
  });
  return [...own, ...left];
}

const closing: Command = {
  keys: ['esc', 'enter', 'backspace'],
  name: 'close this',
  short: 'Esc close',
  wish: () => ({ type: 'close' }),
};

/** The next order of the list. */
function ordering({ id, sorts, takes = [] }: Screen, { state }: Here): readonly Command[] {
  if (sorts.length < 2 || otherOf(state)) return [];
  const now = state.sorts[id] ?? 0;
  const next = (now + 1) % sorts.length;
  const key = takes.includes('s') ? 'b' : 's';
  const to = (sort: number) => (): Action => ({ type: 'sort', sort });
  return [
    {
      keys: key === 's' ? ['s', 'b'] : ['b'],
      name: `sort by ${sorts[next]!.name} (now by ${sorts[now]!.name})`,
      short: `${key} by ${sorts[next]!.name}`,
      wish: to(next),
    },
  ];
}

/** Between a screen's list and its others. */
const changing = (here: Here): readonly Command[] => (screenOf(here.state).others ?? []).map((other) => changingTo(other, here));

function anywhere(analysis: Analysis): readonly Command[] {
  const usable = isUnanalysed(analysis) ? screens.filter(({ id }) => id === 'problems') : screens;
  const digits = usable.filter(({ key }) => /\d/.test(key));
  return [
    ...usable.map(({ id, key, name }, at): Command => ({
      keys: [key],
      name: `go to ${name}`,
      ...(at === 0 && usable.length > 1 ? { short: `1-${digits.at(-1)!.key} screens` } : {}),
      wish: () => ({ type: 'tab', tab: id }),
    })),
    ...(isUnanalysed(analysis)
      ? []
      : [
          {
            keys: ['ctrl-p'],
            name: 'find anything anywhere',
            short: '^P find',
            wish: (): Action => ({ type: 'finder-set', finder: { text: '', selected: 0 } }),
          },
        ]),
    ...takingIn,
    { keys: ['L'], name: 'say what the marks and words of this screen mean', short: 'L legend', wish: () => ({ type: 'legend' }) },
    { keys: [':'], name: 'find an action by its name', short: ': actions', wish: () => ({ type: 'palette-open' }) },
    { keys: ['?'], name: 'show the keys of this screen; once more, what avowed is', short: '? help', wish: () => ({ type: 'help' }) },
    { keys: ['ctrl-z'], name: 'go back to the shell for a while (fg returns)', wish: () => ({ effect: 'suspend' }) },
    { keys: ['q'], name: 'quit', short: 'q quit', wish: () => ({ effect: 'quit' }) },
  ];
}

/** The commands whose names have every word that was typed, in the palette. */
export function foundCommands(state: State, analysis: Analysis, canvas: Canvas): readonly Command[] {
  const words = (state.palette?.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return commandsOf({ ...state, palette: null }, analysis, canvas).filter(
    ({ keys, name }) => !keys.includes(':') && words.every((word) => name.toLowerCase().includes(word)),
  );
}
