import type { Block } from './blocks.ts';
import { plainWords } from './marks.ts';

/** “o wash hands”: a letter o that somebody typed, or that a symbol font became, for a circle. */
const typed = /^o\s+(?=\p{Ll})/u;

/** Of several paragraphs in a row that begin so behind an opening line the letter is a bullet; of one alone it may be a word. */
export function withCircles(blocks: readonly Block[]): Block[] {
  const isTyped = (block: Block | undefined): boolean => block?.kind === 'paragraph' && typed.test(block.text);
  let isRow = false;
  return blocks.map((block, at): Block => {
    const before = blocks[at - 1];
    if (!isTyped(block) || block.kind !== 'paragraph') {
      isRow = false;
      return block;
    }
    isRow ||= isTyped(blocks[at + 1]) && before?.kind === 'paragraph' && !/[.!?]["”’)]*$/.test(plainWords(before.text).trim());
    return isRow ? { ...block, text: block.text.replace(typed, '◦ ') } : block;
  });
}
