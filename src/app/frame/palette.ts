import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import { foundCommands } from '../keys/commands.ts';
import { bodyHeight, fit, inverse, scrollTo, type Canvas } from './canvas.ts';
import type { State } from '../state.ts';
import { keyWords } from './help.ts';

/** The actions that work now and have what was typed in their name. */
export function palette(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const found = foundCommands(state, analysis, canvas);
  const selected = state.palette?.selected ?? 0;
  if (found.length === 0) return [fit(' No action has these words in its name.', canvas.columns)];
  const height = bodyHeight(canvas);
  const top = scrollTo(selected, found.length, height);
  return found.slice(top, top + height).map(({ keys, name }, at) => {
    const here = top + at === selected;
    const text = fit(`${here ? '▸' : ' '} ${keyWords(keys).padEnd(16)} ${printable(name)}`, canvas.columns);
    return here ? inverse(text) : text;
  });
}
