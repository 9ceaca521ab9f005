import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement, useRef, useState } from 'react';
import type { Analysis } from '../model/records.ts';
import type { Canvas } from './draw.ts';
import { tabs } from './rows.ts';
import { linksOf } from './screens/lists.ts';
import { boundsOf, draw } from './screens/screen.ts';
import { initial, reduce, type Action, type State } from './state.ts';

export interface AppProps {
  readonly analysis: Analysis;
  readonly title: string;
  readonly colour: boolean;
  /** The size to draw in; that of the terminal where omitted. */
  readonly size?: { readonly columns: number; readonly rows: number };
}

/** The app: keys become actions, the reducer makes the next state, and the screen is drawn from it line by line. */
export function App({ analysis, title, colour, size }: AppProps) {
  const { exit } = useApp();
  const window = useWindowSize();
  const canvas: Canvas = { ...(size ?? window), colour };
  const [state, setState] = useState(initial);
  // Several keys can arrive before the next frame; each must act on what the one before it did.
  const current = useRef(state);

  useInput((input, key) => {
    for (const [each, flags] of keysOf(input, key)) {
      const action = current.current.filtering ? filterAction(each, flags) : actionOf(each, flags, current.current, analysis, canvas);
      if (action === 'quit') {
        exit();
        return;
      }
      if (action) current.current = reduce(current.current, action);
    }
    setState(current.current);
  });

  const lines = draw(state, analysis, title, canvas);
  return createElement(
    Box,
    { flexDirection: 'column' },
    lines.map((line, at) => createElement(Text, { key: at, wrap: 'truncate' }, line === '' ? ' ' : line)),
  );
}

type Key = Parameters<Parameters<typeof useInput>[0]>[1];

/** The keys of one input: a terminal may hand over several at once, typed fast or pasted. */
function keysOf(input: string, key: Key): (readonly [string, Key])[] {
  if (input.length < 2 || key.ctrl || key.meta) return [[input, key]];
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

function filterAction(input: string, key: Key): Action | null {
  if (key.escape) return { type: 'filter-end', keep: false };
  if (key.return) return { type: 'filter-end', keep: true };
  if (key.backspace || key.delete) return { type: 'filter-delete' };
  const text = key.ctrl || key.meta ? '' : input.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '');
  return text === '' ? null : { type: 'filter-type', text };
}

function actionOf(input: string, key: Key, state: State, analysis: Analysis, canvas: Canvas): Action | 'quit' | null {
  if (input === 'q' && !key.ctrl) return 'quit';
  const bounds = boundsOf(state, analysis, canvas);
  if (key.tab && state.opened.length > 0) return { type: 'next-link', by: key.shift ? -1 : 1, links: linksOf(state, analysis, canvas) };
  if (key.tab) return { type: 'next-tab', by: key.shift ? -1 : 1 };
  if (key.return) return { type: 'enter', bounds };
  if (key.escape || key.backspace || key.delete) return { type: 'back' };
  if (key.upArrow || input === 'k') return { type: 'move', by: -1, bounds };
  if (key.downArrow || input === 'j') return { type: 'move', by: 1, bounds };
  if (key.pageUp) return { type: 'move', by: -bounds.page, bounds };
  if (key.pageDown || input === ' ') return { type: 'move', by: bounds.page, bounds };
  if (key.leftArrow || input === 'h') return { type: 'sideways', by: -1, bounds };
  if (key.rightArrow || input === 'l') return { type: 'sideways', by: 1, bounds };
  if (input === 'g' || key.home) return { type: 'edge', end: false, bounds };
  if (input === 'G' || key.end) return { type: 'edge', end: true, bounds };
  if (input === '/') return { type: 'filter-start' };
  if (input === '?') return { type: 'help' };
  const tab = tabs[Number(input) - 1];
  return input.length === 1 && tab ? { type: 'tab', tab } : null;
}
