import { toneColours } from '../../model/palette.ts';
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Block, Page } from '../../explain/page.ts';
import { fitted } from './fitted.ts';
import { printable } from '../../explain/printable.ts';

type Format = Parameters<typeof styleText>[0];

/** A page for the terminal, wrapped to `width`, each block with where it was read. */
export function pageToText(page: Page, width: number, colour: boolean): string {
  const style = (format: Format, words: string) => (colour ? styleText(format, words, { validateStream: false }) : words);
  const whole = (words: string) => fitted(printable(words), width).split('\n');
  const lines: string[] = [
    ...whole(page.title).map((line) => style('bold', line)),
    ...whole(`${page.kind} ${page.id}`).map((line) => style('dim', line)),
    '',
  ];
  for (const block of page.blocks) {
    if (block.type === 'heading') {
      lines.push('', ...whole(block.text).map((line) => style('bold', line)));
      continue;
    }
    const { first, rest } = margins(block);
    const wrapped = wrapAnsi(`${bodyOf(block)}${whereOf(block)}`, Math.max(20, width - rest.length), { hard: true }).split('\n');
    for (const [at, line] of wrapped.entries()) {
      const words = `${at === 0 ? first : rest}${line}`;
      lines.push((block.tone ? style(toneColours[block.tone].letters as Format, words) : words).trimEnd());
    }
  }
  return lines.join('\n');
}

const bodyOf = (block: Block): string => printable(block.type === 'row' ? `${block.label}: ${block.text}` : block.text);

const whereOf = ({ where }: Block): string => (where ? ` (${printable(where.file)}:${where.line})` : '');

function margins(block: Block): { first: string; rest: string } {
  switch (block.type) {
    case 'item': {
      const mark = block.number === undefined ? '- ' : `${block.number}. `;
      return { first: mark, rest: ' '.repeat(mark.length) };
    }
    case 'quote':
      return { first: '  ', rest: '  ' };
    default:
      return { first: '', rest: '  ' };
  }
}
