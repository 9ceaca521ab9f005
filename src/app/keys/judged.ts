import type { Analysis } from '../../model/judgement.ts';
import type { Canvas } from '../frame/canvas.ts';
import { boundsOf } from '../lists/here.ts';
import { visible } from '../lists/visible.ts';
import { askVerdict, blindId, blindList, caseOf } from '../screens/review/blind.ts';
import { placeOn, type State } from '../state.ts';
import type { Wish } from './command.ts';

const steps: Readonly<Record<string, number>> = { down: 1, up: -1, pagedown: Number.POSITIVE_INFINITY, pageup: Number.NEGATIVE_INFINITY };

/** After a case was judged blind, what avowed says of it is read; no letter but J does anything, so that none is taken for a command. */
export function judgedWishes(name: string, on: string, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  const bounds = boundsOf(state, analysis, canvas);
  const step = steps[name];
  if (step !== undefined) return [{ type: 'move', by: Math.max(-bounds.page, Math.min(step, bounds.page)), bounds }];
  if (name !== 'enter' && name !== 'J') return [];
  return [{ type: 'ask', asking: null }, { type: 'back', bounds }, ...toNext(name === 'J', on, state, analysis, canvas)];
}

/** To the next that is left, whether or not what was judged has left the list yet. */
function toNext(judges: boolean, on: string, state: State, analysis: Analysis, canvas: Canvas): readonly Wish[] {
  if (state.others[state.tab] !== blindList.key) return [];
  const back: State = { ...state, opened: [] };
  const { list } = visible(back, analysis);
  const { selected } = placeOn(back);
  const isThere = selected < list.length && list.id(selected) === blindId(on);
  const at = isThere ? selected + 1 : selected;
  const next = at < list.length ? list.id(at) : undefined;
  const move: readonly Wish[] = isThere ? [{ type: 'move', by: 1, bounds: boundsOf(back, analysis, canvas) }] : [];
  if (!judges) return move;
  if (next === undefined) return [{ type: 'say', words: 'This was the last of the list.' }];
  return [...move, { type: 'open', id: next }, askVerdict(caseOf(next)!)];
}
