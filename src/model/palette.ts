import { isInForce, type Verdict } from './words.ts';

/**
 * One meaning, one colour, on screen, page, sheet and drawing. What runs against the organisation is warm and the darker the graver, what speaks
 * for it is blue and not green, what is not in force is grey: so people who confuse red and green tell them apart, by lightness alone too. No
 * colour says anything that a letter or a word does not say beside it.
 */

/** How a line or a cell is meant. */
export type Tone = 'contradiction' | 'departure' | 'consistent' | 'quiet' | 'warning';

export const toneOf = (verdict: Verdict): Tone =>
  verdict === 'contradiction' || verdict === 'consistent' ? verdict : isInForce(verdict) ? 'departure' : 'quiet';

/** Grounds for dark letters, with a contrast above 7 to 1, and what people call them. */
export const verdictFills: Readonly<Record<Verdict, { readonly name: string; readonly fill: string }>> = {
  contradiction: { name: 'red', fill: '#f0a08c' },
  departure: { name: 'orange', fill: '#f5bd85' },
  shortfall: { name: 'amber', fill: '#f8d089' },
  assistance: { name: 'sand', fill: '#f3dcae' },
  strain: { name: 'yellow', fill: '#faf0b4' },
  'double-standard': { name: 'violet', fill: '#e2d2ee' },
  consistent: { name: 'blue', fill: '#aed6f1' },
  undated: { name: 'pale grey', fill: '#ececec' },
  predates: { name: 'grey', fill: '#dadada' },
  lapsed: { name: 'dark grey', fill: '#c8c8c8' },
};

/** The bars of a timeline: what was promised, what was done, and what was done while it was promised. */
export const barColours = {
  commitment: { fill: '#aed6f1', stroke: '#1d4f7c' },
  practice: { fill: '#f6dcc0', stroke: '#7d430a' },
  during: { fill: '#e08a2e', stroke: '#7d430a' },
} as const;

type Format = string | readonly string[];

interface ToneColours {
  /** Of the 16 that every terminal has, by the names of Node's `styleText`, on a dark ground or one that is not known. */
  readonly letters: Format;
  /** On a light ground, where that cannot be read there. */
  readonly onLight?: Format;
  /** Of 256 colours one that can be read on light and dark grounds: at least three times the light of the ground, or a third of it. */
  readonly readable?: number;
  /** Letters on a filled cell. */
  readonly filled?: Format;
}

export const toneColours: Readonly<Record<Tone, ToneColours>> = {
  contradiction: { letters: ['bold', 'red'], readable: 160, filled: ['bold', 'white', 'bgRed'] },
  departure: { letters: 'yellow', onLight: 'magenta', readable: 166, filled: ['black', 'bgYellow'] },
  consistent: { letters: 'cyan', onLight: 'blue', readable: 31, filled: ['black', 'bgCyan'] },
  quiet: { letters: 'dim' },
  warning: { letters: 'magenta', onLight: ['bold', 'magenta'], readable: 133 },
};
