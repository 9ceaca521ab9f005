import { Box, Text, useApp, useInput, useIsScreenReaderEnabled, useWindowSize } from 'ink';
import { createElement, useEffect, useRef, useState } from 'react';
import type { Analysis } from '../model/judgement.ts';
import type { Canvas, Palette } from './frame/canvas.ts';
import { draw } from './frame/frame.ts';
import { fulfilled, messageOf } from './effects.ts';
import { inIdleTime, preparations, type IdleWork } from './idle.ts';
import { carried, restored, type Kept } from './kept.ts';
import type { Wish } from './keys/command.ts';
import { keysOf, wishesOf } from './keys/keys.ts';
import type { Outside } from './outside.ts';
import { relocated } from './pages/pages.ts';
import { isUnanalysed } from './pages/problems.ts';
import { gravestColumn } from './screens/overview/matrix.ts';
import { tellsOfOriginals } from './screens/problems/weaknesses.ts';
import { reduce } from './reduce.ts';
import { initial, type Action, type State } from './state.ts';

export interface AppProps {
  readonly analysis: Analysis;
  readonly title: string;
  readonly colour: boolean;
  readonly palette?: Palette | undefined;
  readonly outside: Outside;
  /** Where its user was the last time; `first` where this is the first. */
  readonly kept?: Kept | 'first';
  /** The size to draw in; that of the terminal where omitted. */
  readonly size?: { readonly columns: number; readonly rows: number };
}

/** What is shown: the analysis as the files are now, and the state as its user left it, in it too. */
function useShown({ analysis, kept, outside }: Pick<AppProps, 'analysis' | 'kept' | 'outside'>, canvas: Canvas) {
  const [shown, setShown] = useState(() => ({ analysis, state: begin(analysis, kept) }));
  // Several keys can arrive before the next frame; each must act on what the one before it did.
  const current = useRef(shown);
  const become = (next: typeof shown) => {
    current.current = next;
    setShown(next);
  };
  const act = (action: Action) => become({ ...current.current, state: reduce(current.current.state, action) });

  const [drawnOn, setDrawnOn] = useState(canvas);
  if (drawnOn.columns !== canvas.columns) {
    const now = current.current;
    setDrawnOn(canvas);
    act({ type: 'relocate', opened: attempt(() => relocated(now.state, now.analysis, drawnOn, canvas), now.state.opened) });
  }

  const seenOn = useRef(canvas);
  useEffect(() => {
    seenOn.current = canvas;
  });
  useEffect(
    () =>
      outside.watch((next) => {
        const { state, analysis: before } = current.current;
        const mended = isUnanalysed(before) && !isUnanalysed(next);
        const anew: State = { ...begin(next, undefined), tab: mended ? 'problems' : state.tab };
        const to = mended ? anew : attempt(() => carried(state, before, next, seenOn.current), anew);
        become({ analysis: next, state: reduce(state, { type: 'carry', to }) });
        if (mended) act({ type: 'say', words: 'The errors are mended: 1 opens the overview.' });
      }),
    [outside],
  );
  const idle = useRef<IdleWork>(null);
  useEffect(() => {
    const work = inIdleTime(preparations(shown.analysis));
    idle.current = work;
    return work.stop;
  }, [shown.analysis]);
  const looks = tellsOfOriginals(shown.state);
  useEffect(() => {
    if (looks) act({ type: 'originals', found: attempt(() => outside.originals(shown.analysis), []) });
  }, [looks, shown.analysis, outside]);
  return { shown, current, act, postpone: () => idle.current?.postpone() };
}

/** The app: keys become actions, the reducer makes the next state, and the screen is drawn from it line by line. */
export function App({ analysis: given, title, colour, palette, outside, kept, size }: AppProps) {
  const { exit, suspendTerminal } = useApp();
  const window = useWindowSize();
  const linear = useIsScreenReaderEnabled();
  const canvas: Canvas = { ...(size ?? window), colour, palette, linear };
  const { shown, current, act, postpone } = useShown({ analysis: given, kept, outside }, canvas);
  const say = (words: string) => act({ type: 'say', words });
  const fulfil = (wish: Wish): void => {
    if ('effect' in wish) fulfilled(wish, { outside, canvas, act, say, exit, suspendTerminal, now: () => current.current });
    else act(wish);
  };

  useInput((input, key) => {
    postpone();
    for (const [each, flags] of keysOf(input, key)) {
      const { analysis, state } = current.current;
      try {
        const wishes = wishesOf(each, flags, state, analysis, canvas);
        for (const wish of wishes) fulfil(wish);
        if (wishes.length === 0 && state.said !== null) act({ type: 'hush' });
      } catch (error) {
        say(`That did not work; it is a fault of avowed: ${messageOf(error)}`);
      }
    }
  });

  const lines = draw(shown.state, shown.analysis, title, canvas);
  return createElement(
    Box,
    { flexDirection: 'column' },
    lines.map((line, at) => createElement(Text, { key: at, wrap: 'truncate' }, line === '' ? ' ' : line)),
  );
}

/**
 * The screen with which the app begins where its user left it so; nothing where that is not the overview, as others may show what reviewers wrote, or what is
 * wrong in files that not everybody may see.
 */
export function firstOverview(
  analysis: Analysis,
  kept: Kept | 'first' | undefined,
  title: string,
  canvas: Canvas,
): readonly string[] | null {
  const state = begin(analysis, kept);
  return state.tab === 'overview' ? draw(state, analysis, title, canvas) : null;
}

/** What cannot be made of a page that is at fault must not end the app. */
function attempt<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

function begin(analysis: Analysis, kept: Kept | 'first' | undefined): State {
  const fresh: State = {
    ...initial,
    cell: { row: 0, column: gravestColumn(analysis) },
    tab: isUnanalysed(analysis) ? 'problems' : 'overview',
  };
  if (kept === 'first') return isUnanalysed(analysis) ? fresh : { ...fresh, overlay: 'orientation' };
  return kept ? restored(kept, analysis, fresh) : fresh;
}
