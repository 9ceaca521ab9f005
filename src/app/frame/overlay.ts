import type { Analysis } from '../../model/judgement.ts';
import type { Command } from '../keys/command.ts';
import type { Overlay, State } from '../state.ts';
import { bodyHeight, bold, fit, quiet, type Canvas } from './canvas.ts';
import { helpLines } from './help.ts';
import { legendLines } from './legend.ts';
import { orientationLines } from './orientation.ts';
import type { Over } from './over.ts';

const made: { readonly [Kind in Overlay]: (state: State, analysis: Analysis, under: readonly Command[], canvas: Canvas) => Over } = {
  keys: (state, _, under, canvas) => helpLines(state, under, canvas),
  legend: (state, analysis, _, canvas) => legendLines(state, analysis, canvas),
  orientation: (_, __, ___, canvas) => orientationLines(canvas),
};

/** @param under the commands of the screen that lies under it */
export const overOf = (kind: Overlay, state: State, analysis: Analysis, under: readonly Command[], canvas: Canvas): Over =>
  made[kind](state, analysis, under, canvas);

/** Lines under the heading, but for the one that says how many are left. */
const heightOf = (canvas: Canvas): number => bodyHeight(canvas) - 1;

/** How far it can be scrolled, and by how much at once. */
export const scrollOf = ({ lines }: Over, canvas: Canvas): { readonly most: number; readonly page: number } => {
  const height = heightOf(canvas);
  return { most: lines.length <= height ? 0 : lines.length - height + 1, page: height - 2 };
};

export function drawOver(over: Over, top: number, canvas: Canvas): string[] {
  const height = heightOf(canvas);
  if (over.lines.length <= height) return [bold(fit(over.heading, canvas.columns)), ...over.lines];
  const from = Math.min(top, scrollOf(over, canvas).most);
  const shown = over.lines.slice(from, from + height - 1);
  const left = over.lines.length - from - shown.length;
  return [
    bold(fit(over.heading, canvas.columns)),
    ...shown,
    quiet(left > 0 ? ` ↓ ${left} more lines` : ' ↑ back to the beginning with g', canvas),
  ];
}
