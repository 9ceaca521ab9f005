import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { createElement, useRef, useState } from 'react';
import type { Analysis } from '../model/records.ts';
import type { Canvas } from './draw.ts';
import { actionOf, keysOf } from './keys.ts';
import { gravestCell } from './matrix.ts';
import { relocated } from './screens/lists.ts';
import { draw } from './screens/screen.ts';
import { initial, reduce } from './state.ts';

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
  const [state, setState] = useState(() => ({ ...initial, cell: gravestCell(analysis) }));
  // Several keys can arrive before the next frame; each must act on what the one before it did.
  const current = useRef(state);

  const [drawnOn, setDrawnOn] = useState(canvas);
  if (drawnOn.columns !== canvas.columns) {
    current.current = reduce(current.current, { type: 'relocate', opened: relocated(current.current, analysis, drawnOn, canvas) });
    setDrawnOn(canvas);
    setState(current.current);
  }

  useInput((input, key) => {
    for (const [each, flags] of keysOf(input, key)) {
      const action = actionOf(each, flags, current.current, analysis, canvas);
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
