import { insertedWords } from '../parse/counting.ts';
import { headingUnit } from '../parse/headings.ts';
import type { Block } from './blocks.ts';
import { plainWords } from './marks.ts';

const raisedNumber = new RegExp(`^\\uFDD2(\\d{1,2})\\s?(${insertedWords}|[a-z])?\\uFDD3\\s*(?=[\\p{L}“"«‘(])`, 'u');

/**
 * Raised numbers that begin paragraphs of an article, “¹ This Act …”, as some gazettes count them, are the numbers of these paragraphs: where each
 * follows the one before, from 1.
 */
export function withRaisedNumbers(blocks: readonly Block[]): Block[] {
  let isInUnit = false;
  let last = 0;
  return blocks.map((block): Block => {
    if (block.kind === 'heading') {
      isInUnit = headingUnit(plainWords(block.text).trim()) !== null;
      last = 0;
    }
    const match = isInUnit && block.kind === 'paragraph' ? raisedNumber.exec(block.text) : null;
    if (!match || block.kind !== 'paragraph') return block;
    const [whole, number, more = ''] = match;
    if (Number(number) !== last + (more === '' ? 1 : 0) || (more !== '' && last === 0)) return block;
    last = Number(number);
    return { ...block, text: `${number}${more}. ${block.text.slice(whole.length)}` };
  });
}
