import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Tone } from '../explain/page.ts';

/** What is drawn on: its size in cells, and whether colours may be used. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
}

const colours: Record<Tone, Parameters<typeof styleText>[0]> = {
  contradiction: ['bold', 'red'],
  tension: 'yellow',
  consistent: 'green',
  quiet: 'dim',
  warning: 'magenta',
};

const styled = (format: Parameters<typeof styleText>[0], text: string): string => styleText(format, text, { validateStream: false });

/** Without colour only weight and inversion remain, which every terminal shows. */
export const paint = (tone: Tone | undefined, text: string, { colour }: Canvas): string => {
  if (!tone) return text;
  if (colour) return styled(colours[tone], text);
  return tone === 'contradiction' ? styled('bold', text) : text;
};

export const bold = (text: string): string => styled('bold', text);
export const inverse = (text: string): string => styled('inverse', text);

/** Plain text cut or filled to just `width` cells. */
export function fit(text: string, width: number): string {
  if (width <= 0) return '';
  const full = stringWidth(text);
  if (full <= width) return text + ' '.repeat(width - full);
  let cut = '';
  let used = 0;
  for (const character of text) {
    const cells = stringWidth(character);
    if (used + cells > width - 1) break;
    cut += character;
    used += cells;
  }
  return `${cut}…${' '.repeat(width - 1 - used)}`;
}

/** The first row to show so that `selected` stays in sight. */
export const scrollTo = (selected: number, count: number, height: number): number =>
  Math.max(0, Math.min(selected - Math.floor(height / 2), count - height));
