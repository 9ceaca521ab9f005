import type { Document } from '@xmldom/xmldom';
import { leftOut, type Block, type Doubt } from '../blocks.ts';
import { pieces, tidy } from '../marks.ts';
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

/** How many marks of notes a file makes itself, which are no letters in it. */
export const marksMade = (documents: readonly Document[]): number =>
  documents.reduce((sum, document) => sum + all(document, 'w:footnoteReference').length + all(document, 'w:endnoteReference').length, 0);

/**
 * Holds what stands in a file against what was read of it, whoever lost it: what is in none of the blocks is told.
 * @param made how many notes have marks that the file makes itself, and thus the numbers up to that; marks of others are typed
 */
export function unaccounted(
  paragraphs: readonly (readonly string[])[],
  blocks: readonly Block[],
  made = 0,
): { leftOut: Block[]; doubts: Doubt[] } {
  const typed = (label: string): string => (Number(label) <= made ? '' : label);
  const written = (text: string): string =>
    pieces(text).reduce((words, piece) => words + (piece.kind === 'note' ? typed(piece.text) : piece.text), '');
  const read = blocks
    .flatMap((block) => {
      if (block.kind === 'table') return block.rows.flat();
      return block.kind === 'note' ? [`${typed(block.label)}${block.text}`] : [block.text];
    })
    .map((text) => letters(written(text)))
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
