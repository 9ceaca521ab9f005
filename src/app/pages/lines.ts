import type { Tone } from '../../model/palette.ts';
import wrapAnsi from 'wrap-ansi';
import type { Page } from '../../explain/page.ts';
import { printable } from '../../explain/printable.ts';

/** One drawn line of a page. */
export interface Line {
  readonly text: string;
  readonly bold: boolean;
  readonly tone?: Tone;
  readonly link?: string;
  /** The block of the page it belongs to; the lines above the first block have none. */
  readonly block?: number;
}

const known = new WeakMap<Page, { readonly width: number; readonly lines: readonly Line[] }>();

/** A page cut into lines that fit `width`; every line of a block carries its link. */
export function linesOf(page: Page, width: number): readonly Line[] {
  const before = known.get(page);
  if (before?.width === width) return before.lines;
  const lines = cut(page, width);
  known.set(page, { width, lines });
  return lines;
}

/** The lines at which a link begins. */
export const linkStarts = (lines: readonly Line[]): number[] =>
  lines.flatMap((line, at) => (line.link && lines[at - 1]?.block !== line.block ? [at] : []));

function cut(page: Page, width: number): readonly Line[] {
  const lines: Line[] = [];
  const add = (text: string, first: string, rest: string, more: Partial<Line>) => {
    const wrapped = wrapAnsi(text, Math.max(10, width - rest.length), { hard: true }).split('\n');
    for (const [at, words] of wrapped.entries()) lines.push({ text: `${at === 0 ? first : rest}${words}`, bold: false, ...more });
  };
  add(printable(page.title), '', '', { bold: true });
  add(printable(page.id === page.kind ? page.kind : `${page.kind} ${page.id}`), '', '', { tone: 'quiet' });
  for (const [at, block] of page.blocks.entries()) {
    const more = {
      block: at,
      ...(block.tone ? { tone: block.tone } : {}),
      ...(block.link ? { link: block.link } : {}),
    };
    const where = block.where ? ` (${printable(block.where.file)}:${block.where.line})` : '';
    const words = printable(block.type === 'row' ? `${block.label}: ${block.text}` : block.text);
    if (block.type === 'heading') {
      lines.push({ text: '', bold: false });
      add(words, '', '', { bold: true, block: at });
    } else if (block.type === 'item') {
      const mark = block.number === undefined ? '- ' : `${block.number}. `;
      add(`${words}${where}`, mark, ' '.repeat(mark.length), more);
    } else if (block.type === 'quote') add(`${words}${where}`, '│ ', '│ ', more);
    else add(`${words}${where}`, '', '  ', more);
  }
  return lines;
}
