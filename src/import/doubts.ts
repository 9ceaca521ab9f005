import type { Block, Doubt } from './blocks.ts';
import { noteLabels, plainWords, wordCount } from './marks.ts';

const long = 450;

const startOf = (text: string): string => {
  const words = plainWords(text).trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
};

/** What a person should look at before relying on the text, each with its place. */
export function doubtsOf(blocks: readonly Block[]): Doubt[] {
  const where = (block: Block, text: string) => (block.page ? `p. ${block.page}, “${startOf(text)}”` : `“${startOf(text)}”`);
  const doubts: Doubt[] = [];
  const noted = new Set(blocks.flatMap((block) => (block.kind === 'note' ? [block.label] : [])));
  const marked = new Set<string>();
  let last: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') last = null;
    const texts = block.kind === 'table' ? block.rows.flat() : 'text' in block && block.kind !== 'left-out' ? [block.text] : [];
    for (const text of texts) {
      for (const label of noteLabels(text)) {
        marked.add(label);
        if (!noted.has(label)) doubts.push({ where: where(block, text), what: `the mark of a note ${label} that was not found` });
      }
    }
    if (block.kind !== 'paragraph' && block.kind !== 'numbered' && block.kind !== 'item') continue;
    if (!block.continues && block.kind !== 'item' && /^[\p{Ll},;]/u.test(plainWords(block.text)))
      doubts.push({ where: where(block, block.text), what: 'begins in the middle of a sentence' });
    if (wordCount(block.text) > long)
      doubts.push({ where: where(block, block.text), what: `${wordCount(block.text)} words in one paragraph` });
    if (block.kind === 'numbered' && block.path?.length === 1 && /^\d+$/.test(block.path[0]!)) {
      const number = Number(block.path[0]);
      if (last !== null && number > last + 1) doubts.push({ where: where(block, block.text), what: `number ${number} follows ${last}` });
      last = number;
    }
  }
  for (const block of blocks) {
    if (block.kind === 'note' && !marked.has(block.label))
      doubts.push({ where: where(block, block.text), what: 'a note that nothing in the text marks' });
  }
  return doubts;
}
