import { headingUnit } from '../parse/headings.ts';
import type { Block, Heading } from './blocks.ts';
import { plainWords } from './marks.ts';

/** “Article 5”, “Rule 1.2”, “CHAPTER II.”, “ANNEX” or “§ 3” and nothing else; “5 Scope” has its title already. */
const isUnitAlone = (text: string): boolean => {
  const words = plainWords(text).trim();
  return (
    /^(?:(?:\p{L}{3,}\.?\s+|§\s*)(?:\d+(?:\.\d+)*[a-z]?|[IVXLC]+|[A-Z])|annex|appendix|schedule)[.:]?$/iu.test(words) &&
    headingUnit(words) !== null
  );
};

/**
 * Joins a heading that names an article alone with the heading right below it, which is its title: as two headings of one depth, or with the outer
 * below, the second would end the first, and nothing would stand in the article.
 */
export function withUnitTitles(blocks: readonly Block[]): Block[] {
  const titles = titlesOf(blocks.filter(({ kind }) => kind !== 'note' && kind !== 'left-out'));
  const joined = new Set<Block>(titles.values());
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'heading') return [block];
    const title = titles.get(block);
    if (title) return [{ ...block, text: unitWithTitle(block.text, title.text) }];
    return joined.has(block) ? [] : [block];
  });
}

/** An annex that has no number is told from its title by a sign between them. */
export const unitWithTitle = (unit: string, title: string): string =>
  `${unit}${/^\p{L}+$/u.test(plainWords(unit).trim()) ? ':' : ''} ${title}`;

/** Units with the titles that stand in a heading of their own. @param blocks without notes and feet of pages, which may stand between them */
function titlesOf(blocks: readonly Block[]): ReadonlyMap<Block, Heading> {
  const depths = new Map<number, number>();
  let alone = 0;
  const pairs = blocks.flatMap((unit, at) => {
    if (unit.kind !== 'heading' || !isUnitAlone(unit.text)) return [];
    alone++;
    const title = blocks[at + 1];
    if (title?.kind !== 'heading' || headingUnit(plainWords(title.text).trim()) !== null) return [];
    depths.set(title.depth, (depths.get(title.depth) ?? 0) + 1);
    return [{ unit, title, at }];
  });
  const isTitle = ({ unit, title, at }: (typeof pairs)[number]): boolean => {
    if (title.depth === unit.depth) return true;
    if (title.depth > unit.depth) return isOnlyOne(blocks, title, unit, at + 2);
    // An outer heading is a title where nearly all articles have one so; below a last empty article another part may begin.
    return title.depth > 1 && depths.get(title.depth)! > alone * 0.6 && (blocks[at + 2]?.kind ?? 'heading') !== 'heading';
  };
  return new Map(pairs.filter(isTitle).map(({ title, unit }) => [unit, title] as const));
}

/** Whether a unit has no other heading as deep as the first below it; where it has more, they part it. */
function isOnlyOne(blocks: readonly Block[], title: Heading, unit: Heading, from: number): boolean {
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'heading') continue;
    if (block.depth <= unit.depth) return true;
    if (block.depth <= title.depth) return false;
  }
  return true;
}
