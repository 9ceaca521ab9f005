import { Box, Text, useApp, useInput, useIsScreenReaderEnabled, useWindowSize } from 'ink';
import { createElement, useEffect, useRef, useState } from 'react';
import type { Analysis } from '../model/records.ts';
import type { Canvas, Palette } from './frame/canvas.ts';
import { draw } from './frame/frame.ts';
import { carried, keptOf, restored, type Kept } from './kept.ts';
import type { Wish } from './keys/command.ts';
import { keysOf, wishesOf } from './keys/keys.ts';
import { boundsOf } from './lists/here.ts';
import { FileStands, type Outside } from './outside.ts';
import { relocated } from './pages/pages.ts';
import { isUnanalysed } from './pages/problems.ts';
import { gravestColumn } from './screens/overview/matrix.ts';
import { takenUp } from './screens/compose/composing.ts';
import { reduce } from './reduce.ts';
import { initial, inPage, type Action, type State } from './state.ts';

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

/** The app: keys become actions, the reducer makes the next state, and the screen is drawn from it line by line. */
export function App({ analysis: given, title, colour, palette, outside, kept, size }: AppProps) {
  const { exit, suspendTerminal } = useApp();
  const window = useWindowSize();
  const linear = useIsScreenReaderEnabled();
  const canvas: Canvas = { ...(size ?? window), colour, palette, linear };
  const [shown, setShown] = useState(() => ({ analysis: given, state: begin(given, kept) }));
  // Several keys can arrive before the next frame; each must act on what the one before it did.
  const current = useRef(shown);
  const become = (next: typeof shown) => {
    current.current = next;
    setShown(next);
  };
  const act = (action: Action) => become({ ...current.current, state: reduce(current.current.state, action) });

  const [drawnOn, setDrawnOn] = useState(canvas);
  if (drawnOn.columns !== canvas.columns) {
    const { analysis, state } = current.current;
    setDrawnOn(canvas);
    act({ type: 'relocate', opened: attempt(() => relocated(state, analysis, drawnOn, canvas), state.opened) });
  }

  const seenOn = useRef(canvas);
  useEffect(() => {
    seenOn.current = canvas;
  });
  useEffect(
    () =>
      outside.watch((analysis) => {
        const { state, analysis: before } = current.current;
        const mended = isUnanalysed(before) && !isUnanalysed(analysis);
        const anew: State = { ...begin(analysis, undefined), tab: mended ? 'problems' : state.tab };
        const to = mended ? anew : attempt(() => carried(state, before, analysis, seenOn.current), anew);
        become({ analysis, state: reduce(state, { type: 'carry', to }) });
        if (mended) say('The errors are mended: 1 opens the overview.');
      }),
    [outside],
  );

  const say = (words: string) => act({ type: 'say', words });
  /** Lends the terminal for a while; what goes wrong meanwhile is said once it is back. */
  const lend = (work: () => void | Promise<void>) => void suspendTerminal(work).catch((error: unknown) => say(messageOf(error)));

  const notWritten = (what: 'report' | 'shown' | 'kept', file: string, error: unknown) => {
    const { asking, palette: searching, filtering } = current.current.state;
    const isBusy = asking !== null || searching !== null || filtering;
    if (error instanceof FileStands && isBusy) say(`${file} is there already; nothing was written.`);
    else if (error instanceof FileStands)
      act({ type: 'ask', asking: { question: 'file', what, text: file, proposed: true, stands: true } });
    else say(messageOf(error));
  };

  const fulfil = (wish: Wish): void => {
    if (!('effect' in wish)) act(wish);
    else if (wish.effect === 'quit') {
      try {
        outside.keep(keptOf(current.current.state, current.current.analysis));
      } finally {
        exit();
      }
    } else if (wish.effect === 'suspend') lend(outside.suspend);
    else if (wish.effect === 'copy') {
      outside.copy(wish.text);
      say(wish.said);
    } else if (wish.effect === 'name') {
      try {
        const reviewer = outside.reviewer(wish.name);
        act({ type: 'named', reviewer });
        act({ type: 'ask', asking: wish.pending && { question: 'reason', pending: wish.pending, text: '' } });
        if (!wish.pending) say(`From now on decisions are recorded as those of ${reviewer}.`);
      } catch (error) {
        act({ type: 'ask', asking: null });
        say(messageOf(error));
      }
    } else if (wish.effect === 'decide') {
      const { analysis, state } = current.current;
      let said: string;
      try {
        said = outside.decide(wish.reviewer, wish.decision);
      } catch (error) {
        const { on, decision, reason, setStandard: standard = null } = wish.decision;
        act({ type: 'ask', asking: { question: 'reason', pending: { on, decision, standard }, text: reason } });
        say(messageOf(error));
        return;
      }
      // On to the next, before what was decided on leaves the queue.
      if (!inPage(state)) act({ type: 'move', by: 1, bounds: boundsOf(state, analysis, canvas) });
      say(said);
    } else if (wish.effect === 'export') {
      try {
        say(outside.export(wish.file, wish.shown, wish.replace));
      } catch (error) {
        notWritten('shown', wish.file, error);
      }
    } else if (wish.effect === 'keep-report') {
      try {
        say(outside.keepReport(wish.name, wish.state, wish.replace));
      } catch (error) {
        notWritten('kept', wish.name, error);
      }
    } else if (wish.effect === 'take-up') {
      try {
        act({ type: 'take-up', ...takenUp(outside.keptReport(wish.name), current.current.state.composing) });
        say(`Taken up: ${wish.name}.`);
      } catch (error) {
        say(messageOf(error));
      }
    } else if (wish.effect === 'write') {
      outside.write(wish.file, wish.state, wish.replace).then(say, (error: unknown) => notWritten('report', wish.file, error));
    } else {
      const edit = outside.editor(wish.at);
      if (typeof edit === 'string') say(edit);
      else lend(edit);
    }
  };

  useInput((input, key) => {
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

/** What cannot be made of a page that is at fault must not end the app. */
function attempt<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function begin(analysis: Analysis, kept: Kept | 'first' | undefined): State {
  const fresh: State = {
    ...initial,
    cell: { row: 0, column: gravestColumn(analysis) },
    tab: isUnanalysed(analysis) ? 'problems' : 'overview',
  };
  if (kept === 'first') return isUnanalysed(analysis) ? fresh : { ...fresh, overlay: 'orientation' };
  return kept ? restored(kept, analysis, fresh) : fresh;
}
