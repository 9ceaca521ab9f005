import type { Key } from 'ink';
import type { Analysis } from '../model/records.ts';
import type { Canvas } from './draw.ts';
import { tabs } from './rows.ts';
import { linksOf, startOf } from './screens/lists.ts';
import { boundsOf, holdable } from './screens/screen.ts';
import { inPage, type Action, type State } from './state.ts';

/** The keys of one input: a terminal may hand over several at once, typed fast or pasted. */
export function keysOf(input: string, key: Key): (readonly [string, Key])[] {
  // Esc and another key at once look like that key with Alt, which has no use here.
  if (key.meta && !key.escape && input !== '')
    return [['', { ...key, escape: true, meta: false }], ...keysOf(input, { ...key, meta: false })];
  if (input.length < 2 || key.ctrl) return [[input, key]];
  return [...input].map(
    (each) =>
      [
        each,
        {
          ...key,
          return: each === '\r' || each === '\n',
          escape: each === '\u001b',
          tab: each === '\t',
          backspace: each === '\u007f' || each === '\b',
        },
      ] as const,
  );
}

/** What a key does now: an action for the reducer, the wish to quit, or nothing. */
export function actionOf(input: string, key: Key, state: State, analysis: Analysis, canvas: Canvas): Action | 'quit' | null {
  if (key.ctrl && input === 'c') return 'quit';
  if (state.filtering) return filterAction(input, key, state, analysis, canvas);
  if (key.ctrl) return null;
  if (input === 'q') return 'quit';
  if (input === '?') return { type: 'help' };
  const bounds = boundsOf(state, analysis, canvas);
  if (key.escape || key.backspace || key.delete) return { type: 'back', bounds };
  const tab = tabs[Number(input) - 1];
  if (input.length === 1 && tab) return { type: 'tab', tab };
  if (state.help) return null;
  if (key.return || key.tab) {
    const line = bounds.target === undefined ? 0 : startOf(bounds.target, state, analysis, canvas);
    return { type: key.tab ? 'switch' : 'enter', bounds, line };
  }
  if (input === 'w') {
    const held = holdable(state, analysis);
    return held && { type: 'hold-against', with: held };
  }
  if (input === '/') return { type: 'filter-start' };
  if ((input === 'n' || input === 'p') && inPage(state))
    return { type: 'next-link', by: input === 'n' ? 1 : -1, links: linksOf(state, analysis, canvas) };
  if (key.upArrow || input === 'k') return { type: 'move', by: -1, bounds };
  if (key.downArrow || input === 'j') return { type: 'move', by: 1, bounds };
  if (key.pageUp) return { type: 'move', by: -bounds.page, bounds };
  if (key.pageDown || input === ' ') return { type: 'move', by: bounds.page, bounds };
  if (key.leftArrow || input === 'h') return { type: 'sideways', by: -1, bounds };
  if (key.rightArrow || input === 'l') return { type: 'sideways', by: 1, bounds };
  if (input === 'g' || key.home) return { type: 'edge', end: false, bounds };
  if (input === 'G' || key.end) return { type: 'edge', end: true, bounds };
  return null;
}

function filterAction(input: string, key: Key, state: State, analysis: Analysis, canvas: Canvas): Action | null {
  if (key.escape) return { type: 'filter-end', keep: false, bounds: boundsOf(state, analysis, canvas) };
  if (key.return) return { type: 'filter-end', keep: true, bounds: boundsOf(state, analysis, canvas) };
  if (key.backspace || key.delete) return { type: 'filter-delete' };
  if (key.upArrow || key.downArrow) return { type: 'move', by: key.upArrow ? -1 : 1, bounds: boundsOf(state, analysis, canvas) };
  const text = key.ctrl ? '' : input.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
  return text === '' ? null : { type: 'filter-type', text };
}
