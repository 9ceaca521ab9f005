import { headingUnit, unmarkedHeading } from '../../parse/headings.ts';
import type { Block, Heading } from '../blocks.ts';
import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import { unitWithTitle } from '../unit-titles.ts';

/** From the outermost; what is no part stands in all of them. */
const ranks = ['annex', 'appendix', 'schedule', 'pt.', 'title', 'ch.', 's.'];
const verbs = /\b(?:shall|must|will|should|may|can|applies|apply|is|are|means|has|have)\b/i;

interface Open {
  readonly rank: number;
}

/**
 * Makes headings of lines such as “Article 5” and “CHAPTER II” that nobody marked as such, with the title in the line below, each at its depth under
 * the marked heading above.
 * @param titles headings that only their class or look tells, whose depth is not known
 */
export function withUnits(blocks: readonly Block[], titles: ReadonlySet<Block>): Block[] {
  const made: Block[] = [];
  let outside = blocks.some((block) => block.kind === 'heading') ? 0 : 1;
  let open: Open[] = [];
  let untitled: Heading | null = null;
  const depth = (rank: number): number => {
    open = [...open.filter((each) => each.rank < rank), { rank }];
    return Math.min(6, Math.max(1, outside) + open.length);
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note' || block.kind === 'left-out') {
      made.push(block);
      continue;
    }
    const isTitle = titles.has(block);
    const words = block.kind === 'table' ? '' : plainWords(block.text).trim();
    const mayBe = isTitle || (block.kind === 'paragraph' && block.level === undefined && index < blocks.length - 1);
    if (mayBe && block.kind !== 'table' && unmarkedHeading(words) !== null) {
      const heading: Heading = { kind: 'heading', depth: depth(rankOf(words)), text: block.text, page: '' };
      made.push(heading);
      untitled = isUnitAlone(words) ? heading : null;
      continue;
    }
    const isMarkedTitle = block.kind === 'heading' && block.depth > 1 && headingUnit(words) === null;
    if (untitled !== null && block.kind !== 'table' && (isMarkedTitle || (mayBe && (isTitle || isTitleByLook(words))))) {
      made[made.indexOf(untitled)] = { ...untitled, text: unitWithTitle(untitled.text, block.text) };
      untitled = null;
      continue;
    }
    untitled = null;
    // Beside the unit before it, as what follows is no part of that.
    if (block.kind === 'heading' && isTitle && block.depth > 1)
      made.push({ ...block, depth: Math.min(6, Math.max(1, outside) + Math.max(1, open.length)) });
    else {
      if (block.kind === 'heading') {
        outside = block.depth;
        open = [];
      }
      made.push(block);
    }
  }
  return made;
}

function rankOf(words: string): number {
  const rank = ranks.indexOf(headingUnit(words)?.unit ?? '');
  return rank < 0 ? ranks.length : Math.max(0, rank - 2);
}

/** “Article 5” without a title of its own. */
const isUnitAlone = (words: string): boolean => /^\S+(?:\s+\S+)?$/.test(words);

const isTitleByLook = (words: string): boolean =>
  words.length <= 80 &&
  words.split(/\s+/).length <= 12 &&
  /^\p{Lu}/u.test(words) &&
  !/[.;:,!?]$/.test(words) &&
  !verbs.test(words) &&
  markerOf(words) === null;
