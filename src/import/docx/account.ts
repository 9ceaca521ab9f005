import type { Document } from '@xmldom/xmldom';
import { leftOut, type Block, type Doubt } from '../blocks.ts';
import { plainWords, tidy } from '../marks.ts';
import { all, ancestor } from './xml.ts';

/** Letters and digits alone, in the same form for both sides: blanks, signs and accents may be written otherwise. */
const letters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');

/** The texts of a file, paragraph by paragraph, as they stand in it. */
export function textsOf(documents: readonly Document[]): string[][] {
  const paragraphs = new Map<unknown, string[]>();
  for (const document of documents)
    for (const text of all(document, 'w:t')) {
      const paragraph = ancestor(text, 'w:p');
      const own = paragraphs.get(paragraph) ?? [];
      own.push(text.textContent ?? '');
      paragraphs.set(paragraph, own);
    }
  return [...paragraphs.values()];
}

/** Holds what stands in a file against what was read of it, whoever lost it: what is in none of the blocks is told. */
export function unaccounted(paragraphs: readonly (readonly string[])[], blocks: readonly Block[]): { leftOut: Block[]; doubts: Doubt[] } {
  const read = blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]))
    .map((text) => letters(plainWords(text)))
    .join('|');
  const lost: Block[] = [];
  const doubts: Doubt[] = [];
  let from = 0;
  for (const paragraph of paragraphs) {
    const whole = letters(paragraph.join(''));
    const next = read.indexOf(whole, from);
    if (next >= 0) from = next + whole.length;
    if (next >= 0 || read.includes(whole)) continue;
    const pieces = paragraph.filter((text) => !read.includes(letters(text)));
    if (pieces.length > 0) lost.push(leftOut('words in a place that is not understood', pieces.join(' ')));
    else
      doubts.push({
        where: `“${tidy(paragraph.join('')).slice(0, 60)}…”`,
        what: 'its words are not all in one place; compare it with the file',
      });
  }
  return { leftOut: lost, doubts };
}
