import { toneColours, type Tone } from '../../model/palette.ts';
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../../explain/printable.ts';

/** What is drawn on: its size in cells, and whether colours may be used. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
  /** For a screen reader: nothing side by side, nothing drawn, every line a sensible one. */
  readonly linear?: boolean;
  /** Which colours the terminal has; where omitted the 16 that every one has, on a ground that is dark or not known. */
  readonly palette?: Palette | undefined;
}

/** `many`: 256 colours, of which those are taken that can be read on light and dark grounds; `light`: 16 on a light ground. */
export type Palette = 'many' | 'light';

type Format = Parameters<typeof styleText>[0];

function coloured(tone: Tone, text: string, palette: Palette | undefined): string {
  const { letters, onLight, readable } = toneColours[tone];
  if (palette === 'many' && readable !== undefined) {
    const seen = `\u001b[38;5;${readable}m${text}\u001b[39m`;
    return tone === 'contradiction' ? styled('bold', seen) : seen;
  }
  return styled((palette === 'light' ? (onLight ?? letters) : letters) as Format, text);
}

const styled = (format: Format, text: string): string => styleText(format, text, { validateStream: false });

/** Without colour only weight and inversion remain, which every terminal shows. */
export const paint = (tone: Tone | undefined, text: string, { colour, palette }: Canvas): string => {
  if (!tone) return text;
  if (colour) return coloured(tone, text, palette);
  return tone === 'contradiction' ? styled('bold', text) : text;
};

/** A cell of the matrix, its ground filled; for what is only alleged use `paint`. */
export const shade = (tone: Tone, text: string, canvas: Canvas): string =>
  canvas.colour && toneColours[tone].filled ? styled(toneColours[tone].filled as Format, text) : paint(tone, text, canvas);

export const bold = (text: string): string => styled('bold', text);
export const inverse = (text: string): string => styled('inverse', text);
export const quiet = (text: string, canvas: Canvas): string => paint('quiet', text, canvas);

let segmenter: Intl.Segmenter | undefined;
const graphemesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

/** Letters, marks and lines of which each takes a cell and none joins another. */
const eachACell = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u2190-\u2319\u2500-\u25fc]*$/;

/** How many cells a text takes. */
export const cellsOf = (text: string): number => (eachACell.test(text) ? text.length : stringWidth(text));

/** Plain text cut or filled to just `width` cells. */
export function fit(text: string, width: number): string {
  if (width <= 0) return '';
  // No character takes less than a cell often enough for more than this to be needed.
  const near = text.length > width * 4 ? text.slice(0, width * 4) : text;
  if (eachACell.test(near)) return near.length <= width ? near.padEnd(width) : `${near.slice(0, width - 1)}…`;
  const full = stringWidth(near);
  if (full <= width && near === text) return text + ' '.repeat(width - full);
  let cut = '';
  let used = 0;
  for (const { segment } of graphemesOf(near)) {
    const cells = stringWidth(segment);
    if (used + cells > width - 1) break;
    cut += segment;
    used += cells;
  }
  return `${cut}…${' '.repeat(width - 1 - used)}`;
}

/** Text from files as lines of at most `width` cells, and at most `most` of them. */
export function wrapped(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = wrapAnsi(printable(text), width, { hard: true }).split('\n');
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), fit(lines.slice(most - 1).join(' '), width)];
}

/** The first row to show so that `selected` stays in sight. */
export const scrollTo = (selected: number, count: number, height: number): number =>
  Math.max(0, Math.min(selected - Math.floor(height / 2), count - height));

/** Lines of a part of the screen; where they cannot be made, words on why, and the rest of the screen stays as it is. */
export function guarded(make: () => string[], width: number): string[] {
  try {
    return make();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const words = [
      'This could not be shown; it is a fault of avowed, and your files are untouched.',
      why,
      'Esc or the number of another screen leads on.',
    ];
    return words.flatMap((line) => wrapped(line, width));
  }
}

/** From this width on, list and page stand side by side. */
const wide = 100;
/** Lines under a narrow list that show the selected row in full, and the rule above them. */
export const below = 5;

export const isWide = ({ columns, linear }: Canvas): boolean => columns >= wide && !linear;

/** Lines between the head and the keys. */
export const bodyHeight = ({ rows }: Canvas): number => rows - 3;

/** Rows of a list that are seen at once. */
export const listHeight = (canvas: Canvas): number => bodyHeight(canvas) - (isWide(canvas) || canvas.linear ? 0 : below);
