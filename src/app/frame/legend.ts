import { screenOf } from '../lists/visible.ts';
import type { State } from '../state.ts';
import { wrapped, type Canvas } from './canvas.ts';
import type { Over } from './over.ts';

const always: readonly string[] = [
  'Digests are restated in our own words; never quote them as the issuer’s.',
  'Enter goes in, Esc comes back the same way; › marks what leads on.',
];

/** What the marks and words of the screen under it mean. */
export const legendLines = (state: State, canvas: Canvas): Over => ({
  heading: `Marks and words of this screen: ${screenOf(state).name}`,
  lines: [...screenOf(state).legend, ...always].flatMap((text) => wrapped(text, canvas.columns - 2).map((line) => ` ${line}`)),
});
