import type { Block, Paragraph } from './blocks.ts';
import { plainWords } from './marks.ts';

const label = /^(table|figure|chart|box|tableau|tabelle|tabla)\s+(\d+(?:\.\d+)*|[IVX]+|[A-Z])(?=$|[.:–—-]|\s+[\p{Lu}\d“"–—])/iu;

/**
 * Lines right above or below a table that say which it is, “Table 1: Time limits”: no part of the paragraph before, and no heading of what comes behind
 * the table.
 */
export const withCaptions = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at): Block => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
    const found = label.exec(plainWords(block.text).trim());
    const isBeside = blocks[at + 1]?.kind === 'table' || (block.kind === 'paragraph' && blocks[at - 1]?.kind === 'table');
    if (!found || !isBeside) return block;
    return {
      kind: 'paragraph',
      text: block.text,
      page: block.page,
      caption: `${found[1]!.toLowerCase()} ${found[2]!}`,
    } satisfies Paragraph;
  });
