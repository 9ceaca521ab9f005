import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Command } from '../keys/command.ts';
import { commandsOf } from '../keys/commands.ts';
import { screenOf } from '../lists/visible.ts';
import { screens } from '../screens.ts';
import type { State } from '../state.ts';
import { bodyHeight, bold, wrapped, type Canvas } from './canvas.ts';

const signs: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  esc: 'Esc',
  backspace: 'Backspace',
  tab: 'Tab',
  'ctrl-z': 'Ctrl-Z',
  'ctrl-p': 'Ctrl-P',
  ' ': 'Space',
};

/** Keys as people read them on their keyboard. */
export const keyWords = (keys: readonly string[]): string => keys.map((key) => signs[key] ?? key).join(' ');

/** Two ways of one movement, told as one. */
const pairs: readonly (readonly [string, string, string])[] = [
  ['move down', 'move up', 'move'],
  ['move left', 'move right', 'move left or right'],
  ['move down by a screen', 'move up by a screen', 'move by a screen'],
  ['go to the beginning', 'go to the end', 'go to the beginning or the end'],
  ['look at earlier years', 'look at later years', 'look at earlier or later years'],
  ['zoom in', 'zoom out', 'zoom in or out'],
];

function paired(commands: readonly Command[]): Pick<Command, 'keys' | 'name'>[] {
  return commands.flatMap((command): Pick<Command, 'keys' | 'name'>[] => {
    const pair = pairs.find(([one, other]) => [one, other].includes(command.name));
    if (!pair) return [command];
    const both = commands.filter(({ name }) => pair.includes(name));
    return command === both[0] ? [{ keys: both.flatMap(({ keys }) => keys), name: both.length > 1 ? pair[2] : command.name }] : [];
  });
}

/** Every key of the screen that lies under it. */
export function help(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const left = 18;
  const width = Math.floor(canvas.columns / 2);
  const commands = commandsOf({ ...state, overlay: null }, analysis, canvas);
  const isScreen = ({ name }: Command) => screens.some((screen) => name === `go to ${screen.name}`);
  const listed = [
    ...paired(commands.filter((command) => !isScreen(command))).map(({ keys, name }) => [keyWords(keys), printable(name)] as const),
    [
      commands
        .filter(isScreen)
        .map(({ keys }) => keys[0])
        .join(''),
      'go to the screen of that key',
    ] as const,
  ];
  const lines = listed.flatMap(([keys, name]) =>
    wrapped(name, width - left - 1).map((line, at) => `${(at === 0 ? ` ${keys}` : '').padEnd(left)}${line}`),
  );
  const half = Math.ceil(lines.length / 2);
  const all = [
    bold(`Keys of this screen: ${screenOf(state).name}`),
    ...lines.slice(0, half).map((line, at) => `${line.padEnd(width)}${lines[half + at] ?? ''}`),
    '',
    ' L says what the marks and words of this screen mean.',
  ];
  const height = bodyHeight(canvas);
  return all.length <= height ? all : [...all.slice(0, height - 1), ' … a taller window shows the rest'];
}
