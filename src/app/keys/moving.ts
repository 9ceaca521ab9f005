import { otherOf, screenOf } from '../lists/visible.ts';
import { problemAt } from '../pages/problems.ts';
import { linesWith, linksOf, startOf } from '../pages/pages.ts';
import { weaknessAt } from '../screens/problems/weaknesses.ts';
import type { Here } from '../screens/screen.ts';
import { inPage, placeOn, type Action } from '../state.ts';
import { sharesFilter } from './changing.ts';
import type { Command } from './command.ts';

/** Within a list, a page or the matrix. */
export function moving({ state, bounds }: Here): readonly Command[] {
  const matrix = bounds.grid !== null && !inPage(state);
  const move = (by: number) => (): Action => ({ type: 'move', by, bounds });
  const edge = (end: boolean) => (): Action => ({ type: 'edge', end, bounds });
  const sideways = (by: number) => (): Action => ({ type: 'sideways', by, bounds });
  return [
    { keys: ['down', 'j'], name: 'move down', short: matrix ? '↑↓←→ move' : '↑↓ move', wish: move(1) },
    { keys: ['up', 'k'], name: 'move up', wish: move(-1) },
    ...(matrix
      ? [
          { keys: ['left', 'h'], name: 'move left', wish: sideways(-1) },
          { keys: ['right', 'l'], name: 'move right', wish: sideways(1) },
        ]
      : []),
    { keys: ['pagedown', 'ctrl-d', ' '], name: 'move down by a screen', wish: move(bounds.page) },
    { keys: ['pageup', 'ctrl-u'], name: 'move up by a screen', wish: move(-bounds.page) },
    { keys: ['home', 'g'], name: 'go to the beginning', wish: edge(false) },
    { keys: ['end', 'G'], name: 'go to the end', wish: edge(true) },
  ];
}

/** Into what is selected, back again, along the lines that lead on, and to what is looked for. */
export function opening(here: Here): readonly Command[] {
  const { state, whole, canvas, bounds } = here;
  const { target } = bounds;
  const page = inPage(state);
  const begin = () => (target === undefined ? 0 : startOf(target, state, whole, canvas));
  const leadsOn = target !== undefined;
  return [
    ...entering(here, begin),
    ...goingBack(here),
    ...(page ? [...alongLinks(here), ...looking(here)] : filtering(here)),
    ...(leadsOn || state.opened.length > 0
      ? [
          {
            keys: ['tab', ...betweenKeys(here)],
            name: page ? 'look at the list' : 'go to the page',
            short: page ? 'Tab list' : state.opened.length > 0 ? 'Tab page' : 'Tab detail',
            wish: (): Action => ({ type: 'switch', bounds, line: begin() }),
          },
        ]
      : []),
  ];
}

/** The arrows lead to the page and back to the list where they do not move in the screen itself. */
const betweenKeys = ({ state, bounds }: Here): readonly string[] => (inPage(state) ? ['left', 'h'] : bounds.grid ? [] : ['right', 'l']);

function entering({ state, whole, bounds }: Here, begin: () => number): readonly Command[] {
  const page = inPage(state);
  const id = (page ? state.opened.at(-1)?.id : bounds.target) ?? '';
  const problem = problemAt(id, whole) ?? weaknessAt(id, state, whole);
  if (problem)
    return [
      {
        keys: ['enter'],
        name: 'open the file at this line in your editor',
        short: 'Enter edit',
        wish: () => ({ effect: 'edit', at: problem }),
      },
    ];
  if (bounds.target === undefined) return [];
  return [
    {
      keys: ['enter'],
      name: page ? 'follow the line marked ›' : 'open what is selected',
      short: page ? 'Enter follow' : 'Enter open',
      wish: () => ({ type: 'enter', bounds, line: begin() }),
    },
  ];
}

function goingBack({ state, bounds }: Here): readonly Command[] {
  const page = inPage(state);
  if (page && state.search)
    return [
      {
        keys: ['esc', 'backspace'],
        name: 'end the search in this page',
        short: 'Esc end search',
        wish: () => ({ type: 'search-end', keep: false }),
      },
    ];
  const other = otherOf(state);
  // One list beside another is left as it was come to; one that is judged without what stands in the other is not left by chance.
  if (!page && !state.peeking && other && sharesFilter(other))
    return [
      {
        keys: ['esc', 'backspace'],
        name: `go back to ${other.usual}`,
        short: `Esc ${other.usual}`,
        wish: () => ({ type: 'show-other', key: other.key, keepsFilter: true }),
      },
    ];
  if (!page && !state.peeking && placeOn(state).filter === '') return [];
  return [
    {
      keys: ['esc', 'backspace'],
      name: page ? 'go back the way you came' : state.peeking ? 'close the page' : 'clear the filter',
      short: page ? 'Esc back' : state.peeking ? 'Esc close' : 'Esc clear',
      wish: () => ({ type: 'back', bounds }),
    },
  ];
}

const filtering = ({ bounds }: Here): readonly Command[] =>
  bounds.grid
    ? [
        {
          keys: ['/'],
          name: 'find anything anywhere',
          short: '/ find',
          wish: () => ({ type: 'finder-set', finder: { text: '', selected: 0 } }),
        },
      ]
    : [{ keys: ['/'], name: 'filter this list', short: '/ filter', wish: () => ({ type: 'filter-start' }) }];

function alongLinks({ state, whole, canvas }: Here): readonly Command[] {
  if (state.search) return [];
  const next = (by: 1 | -1) => (): Action => ({ type: 'next-link', by, links: linksOf(state, whole, canvas) });
  const onward = screenOf(state).takes?.includes('n') ? '>' : 'n';
  return [
    { keys: [onward], name: 'go to the next ›', short: `${onward} p next ›`, wish: next(1) },
    { keys: ['p'], name: 'go to the previous ›', wish: next(-1) },
  ];
}

function looking({ state, whole, canvas }: Here): readonly Command[] {
  const { search } = state;
  const to = (by: 1 | -1) => (): Action => ({ type: 'next-link', by, links: linesWith(search!.text, state, whole, canvas) });
  const onward = screenOf(state).takes?.includes('n') ? '>' : 'n';
  return [
    { keys: ['/'], name: 'look for words in this page', short: '/ find in page', wish: () => ({ type: 'search-start' }) },
    ...(search
      ? [
          { keys: [onward], name: 'go to where the words stand next', short: `${onward} N next`, wish: to(1) },
          { keys: ['N'], name: 'go to where the words stood before', wish: to(-1) },
        ]
      : []),
  ];
}
