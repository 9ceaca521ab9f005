import { stripVTControlCharacters } from 'node:util';
import type { Canvas } from '../../src/app/frame/canvas.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { wishesOf } from '../../src/app/keys/keys.ts';
import type { Effect } from '../../src/app/keys/command.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import type { Analysis } from '../../src/model/judgement.ts';

type Key = Parameters<typeof wishesOf>[1];
export type Press = string | Partial<Key>;
export const enter: Press = { return: true };
export const escape: Press = { escape: true };

export const small: Canvas = { columns: 80, rows: 24, colour: false };

/** Keys pressed in an app that asks nothing of the world outside, and what it shows then. */
export function pressing(analysis: Analysis, canvas: Canvas = small) {
  /** The state after keys, and the effects that they asked for; with `ctrl` a key means Ctrl-P. */
  const press = (presses: readonly Press[], from: State = initial): { state: State; effects: readonly Effect[] } => {
    const effects: Effect[] = [];
    let state = from;
    for (const each of presses) {
      const [input, key] = typeof each === 'string' ? [each, {}] : [each.ctrl ? 'p' : '', each];
      for (const wish of wishesOf(input, key as Key, state, analysis, canvas)) {
        if ('effect' in wish) effects.push(wish);
        else state = reduce(state, wish);
      }
    }
    return { state, effects };
  };
  const shown = (state: State): string => draw(state, analysis, 't', canvas).map(stripVTControlCharacters).join('\n');
  return { press, shown };
}
