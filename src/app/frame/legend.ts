import { screenOf } from '../lists/visible.ts';
import type { State } from '../state.ts';
import { bodyHeight, bold, wrapped, type Canvas } from './canvas.ts';

const always: readonly string[] = [
  'Digests are restated in our own words; never quote them as the issuer’s.',
  'Enter goes in, Esc comes back the same way; › marks what leads on.',
];

/** What the marks and words of the screen under it mean. */
export function legend(state: State, canvas: Canvas): string[] {
  const lines = [...screenOf(state).legend, ...always].flatMap((text) => wrapped(text, canvas.columns - 2).map((line) => ` ${line}`));
  const all = [bold(`Marks and words of this screen: ${screenOf(state).name}`), ...lines];
  const height = bodyHeight(canvas);
  return all.length <= height ? all : [...all.slice(0, height - 1), ' … a taller window shows the rest'];
}
