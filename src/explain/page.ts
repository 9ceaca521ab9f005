import { printable } from './printable.ts';
import type { Tone } from '../model/palette.ts';
import type { Line } from '../model/records.ts';

/** An explanation as plain lines, read by screen, report and terminal alike. */
export interface Page {
  readonly id: string;
  /** What is explained: finding, case, gap, silence, rule, commitment, provision, instrument, entry, norm, practice, circumstance, person, source or ask. */
  readonly kind: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly type: 'heading' | 'text' | 'item' | 'row' | 'quote';
  readonly text: string;
  /** Rows only: what the text tells. */
  readonly label?: string;
  /** Items only, where they are counted. */
  readonly number?: number;
  /** The id whose own page leads on from here. */
  readonly link?: string;
  /** Where it was read. */
  readonly where?: Line;
  readonly tone?: Tone;
}

export const heading = (text: string): Block => ({ type: 'heading', text });
export const text = (words: string, more: Partial<Block> = {}): Block => ({ type: 'text', text: words, ...more });
export const item = (words: string, more: Partial<Block> = {}): Block => ({ type: 'item', text: words, ...more });
export const row = (label: string, words: string, more: Partial<Block> = {}): Block => ({ type: 'row', label, text: words, ...more });
/** Words of a provision, as the workspace has them. */
export const quote = (words: string, more: Partial<Block> = {}): Block => ({ type: 'quote', text: words, ...more });

/** A page as plain text, its blocks as paragraphs. */
export const pageText = ({ title, blocks }: Page): string =>
  [title, ...blocks.map(({ type, label, number, text: words }) => `${prefixOf(type, label, number)}${words}`)].map(printable).join('\n\n');

function prefixOf(type: Block['type'], label?: string, number?: number): string {
  if (type === 'row') return `${label}: `;
  if (type !== 'item') return '';
  return number === undefined ? '- ' : `${number}. `;
}
