import { printable } from '../../explain/printable.ts';
import type { Command } from '../keys/command.ts';
import { screenOf } from '../lists/visible.ts';
import { screens } from '../screens.ts';
import type { State } from '../state.ts';
import { wrapped, type Canvas } from './canvas.ts';
import type { Over } from './over.ts';

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
  'ctrl-d': 'Ctrl-D',
  'ctrl-u': 'Ctrl-U',
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

/** From this width on, keys stand in two columns. */
const twoColumns = 72;

/** Keys at the left, what they do at the right, in as many lines as either needs. */
const beside = (keys: readonly string[], name: readonly string[], left: number): readonly string[] =>
  Array.from({ length: Math.max(keys.length, name.length) }, (_, at) => `${` ${keys[at] ?? ''}`.padEnd(left)}${name[at] ?? ''}`);

/** Every key of the screen that lies under it. */
export function helpLines(state: State, under: readonly Command[], canvas: Canvas): Over {
  const left = 18;
  const isOneColumn = canvas.columns < twoColumns;
  const width = isOneColumn ? canvas.columns : Math.floor(canvas.columns / 2);
  const isScreen = ({ name }: Command) => screens.some((screen) => name === `go to ${screen.name}`);
  const listed = [
    ...paired(under.filter((command) => command.keys.length > 0 && !isScreen(command))).map(
      ({ keys, name }) => [keyWords(keys), printable(name)] as const,
    ),
    [
      under
        .filter(isScreen)
        .map(({ keys }) => keys[0])
        .join(''),
      'go to the screen of that key',
    ] as const,
  ];
  const heading = `Keys of this screen: ${screenOf(state).name} (? once more: what avowed is)`;
  if (canvas.linear) return { heading, lines: listed.flatMap(([keys, name]) => wrapped(`${keys}: ${name}`, canvas.columns)) };
  const lines = listed.flatMap(([keys, name]) => beside(wrapped(keys, left - 2), wrapped(name, width - left - 1), left));
  if (isOneColumn) return { heading, lines };
  const half = Math.ceil(lines.length / 2);
  return { heading, lines: lines.slice(0, half).map((line, at) => `${line.padEnd(width)}${lines[half + at] ?? ''}`) };
}
