import wrapAnsi from 'wrap-ansi';
import type { Page, Tone } from '../explain/page.ts';
import { printable } from '../explain/printable.ts';

/** One drawn line of a page. */
export interface Line {
  readonly text: string;
  readonly bold: boolean;
  readonly tone?: Tone;
  readonly link?: string;
}

/** A page cut into lines that fit `width`; the first line of a block carries its link. */
export function linesOf(page: Page, width: number): readonly Line[] {
  const lines: Line[] = [];
  const add = (text: string, first: string, rest: string, more: Partial<Line>) => {
    const wrapped = wrapAnsi(text, Math.max(10, width - rest.length), { hard: true }).split('\n');
    for (const [at, words] of wrapped.entries()) lines.push({ text: `${at === 0 ? first : rest}${words}`, bold: false, ...more });
  };
  add(printable(page.title), '', '', { bold: true });
  add(printable(`${page.kind} ${page.id}`), '', '', { tone: 'quiet' });
  for (const block of page.blocks) {
    const more = { ...(block.tone ? { tone: block.tone } : {}), ...(block.link ? { link: block.link } : {}) };
    const where = block.where ? ` (${printable(block.where.file)}:${block.where.line})` : '';
    const words = printable(block.type === 'row' ? `${block.label}: ${block.text}` : block.text);
    if (block.type === 'heading') {
      lines.push({ text: '', bold: false });
      add(words, '', '', { bold: true });
    } else if (block.type === 'item') {
      const mark = block.number === undefined ? '- ' : `${block.number}. `;
      add(`${words}${where}`, mark, ' '.repeat(mark.length), more);
    } else if (block.type === 'quote') add(`${words}${where}`, '│ ', '│ ', more);
    else add(`${words}${where}`, '', '  ', more);
  }
  return lines;
}
