import { headingUnit } from '../parse/headings.ts';
import type { Block, Heading } from './blocks.ts';
import { plainWords } from './marks.ts';

/** “Article 5”, “CHAPTER II.” or “§ 3” and nothing else; “5 Scope” has its title already. */
const isUnitAlone = (text: string): boolean => {
  const words = plainWords(text).trim();
  return /^(?:\p{L}{3,}\.?\s+|§\s*)(?:\d+[a-z]?|[IVXLC]+|[A-Z])[.:]?$/u.test(words) && headingUnit(words) !== null;
};

/**
 * Joins a heading that names an article alone with the heading right below it of the same depth, which is its title: as two headings the second would
 * end the first, and nothing would stand in the article.
 */
export function withUnitTitles(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  let unit: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' && unit !== null && unit.depth === block.depth && headingUnit(plainWords(block.text).trim()) === null) {
      made[made.indexOf(unit)] = { ...unit, text: `${unit.text} ${block.text}` };
      unit = null;
      continue;
    }
    made.push(block);
    // A note or a foot of the page may stand between them.
    if (block.kind === 'heading') unit = isUnitAlone(block.text) ? block : null;
    else if (block.kind !== 'note' && block.kind !== 'left-out') unit = null;
  }
  return made;
}
