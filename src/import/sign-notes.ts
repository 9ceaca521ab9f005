import type { Block, Note } from './blocks.ts';
import { noteMark, raised } from './marks.ts';

const sign = /^\uFDD2([*†‡§]{1,3})\uFDD3\s*(?=\S)/u;

/** A note below the text that begins with a raised sign, “* Amended in 2004.”, where the text above has the mark once and nothing but notes follows. */
export function withSignNotes(blocks: readonly Block[]): Block[] {
  const end = blocks.findLastIndex((block) => block.kind !== 'note' && block.kind !== 'left-out' && !isNote(block));
  const signs = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    const found = at > end && block.kind === 'paragraph' ? sign.exec(block.text)?.[1] : undefined;
    if (found !== undefined) signs.set(found, signs.has(found) || marksOf(blocks.slice(0, end + 1), found) !== 1 ? -1 : at);
  }
  return blocks.map((block, at): Block => {
    const own = block.kind === 'paragraph' ? sign.exec(block.text) : null;
    if (own && block.kind === 'paragraph' && signs.get(own[1]!) === at)
      return { kind: 'note', label: nameOf(own[1]!), text: block.text.slice(own[0].length), page: block.page } satisfies Note;
    if (at > end || block.kind === 'left-out') return block;
    const write = (text: string): string =>
      [...signs].reduce((words, [each, place]) => (place < 0 ? words : words.replace(raised(each), noteMark(nameOf(each)))), text);
    return block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(write)) } : { ...block, text: write(block.text) };
  });
}

const isNote = (block: Block): boolean => block.kind === 'paragraph' && sign.test(block.text);

const marksOf = (blocks: readonly Block[], mark: string): number =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : block.kind === 'left-out' ? [] : [block.text]))
    .reduce((sum, text) => sum + text.split(raised(mark)).length - 1, 0);

/** A label that Markdown keeps as it is. */
const nameOf = (mark: string): string =>
  `${({ '*': 'star', '†': 'dagger', '‡': 'double-dagger', '§': 'section' } as const)[mark[0] as '*']}${mark.length > 1 ? mark.length : ''}`;
