import type { Block, Heading } from './blocks.ts';
import { plainWords, tidy } from './marks.ts';
import { namesDocument } from './short-name.ts';

/**
 * The title of a document: what a reader found, but of several lines that stand over all text the one that says what kind of document it is; the
 * others name who issued it.
 */
export function titleOf(blocks: readonly Block[], given: string | undefined): string | undefined {
  const heads = headsAbove(blocks).map((head) => tidy(plainWords(head.text)));
  const isOver = given === undefined || heads.includes(given);
  return isOver && !namesDocument(given ?? '') ? (heads.find(namesDocument) ?? given) : given;
}

/** The headings of one depth that stand over all text. */
function headsAbove(blocks: readonly Block[]): Heading[] {
  const text = blocks.filter(({ kind }) => kind !== 'left-out' && kind !== 'note');
  const end = text.findIndex((block) => block.kind !== 'heading' || block.depth !== (text[0] as Heading).depth);
  return text.slice(0, end < 0 ? text.length : end) as Heading[];
}
