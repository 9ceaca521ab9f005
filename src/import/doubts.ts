import type { Block, Doubt, Paragraph } from './blocks.ts';
import { doubtsOfDraft } from './drafts.ts';
import { noteLabels, plainWords, wordCount } from './marks.ts';

const long = 450;

const startOf = (text: string): string => {
  const words = plainWords(text).trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
};

/** What a person should look at before relying on the text, each with its place. */
export function doubtsOf(blocks: readonly Block[]): Doubt[] {
  const doubts: Doubt[] = doubtsOfDraft(blocks);
  const notes = blocks.filter((block) => block.kind === 'note');
  const noted = new Set(notes.map(({ label }) => label));
  const marked = new Set<string>();
  let last: number | null = null;
  for (const block of blocks) {
    for (const text of textsOf(block)) {
      for (const label of noteLabels(text)) {
        marked.add(label);
        if (!noted.has(label)) doubts.push({ where: where(block, text), what: `the mark of a note ${label} that was not found` });
      }
    }
    if (block.kind === 'heading') last = null;
    if (block.kind !== 'paragraph' && block.kind !== 'numbered' && block.kind !== 'item') continue;
    doubts.push(...doubtsOfParagraph(block));
    const number = ownNumber(block);
    if (number === null) continue;
    if (last !== null && number > last + 1) doubts.push({ where: where(block, block.text), what: `number ${number} follows ${last}` });
    last = number;
  }
  const unmarked = notes.filter(({ label }) => !marked.has(label));
  return [...doubts, ...unmarked.map((note) => ({ where: where(note, note.text), what: 'a note that nothing in the text marks' }))];
}

const where = ({ page }: Block, text: string): string => (page ? `p. ${page}, “${startOf(text)}”` : `“${startOf(text)}”`);

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'left-out' ? [] : [block.text];
}

function doubtsOfParagraph(block: Paragraph): Doubt[] {
  const doubts: Doubt[] = [];
  if (!block.continues && block.kind !== 'item' && /^[\p{Ll},;]/u.test(plainWords(block.text)))
    doubts.push({ where: where(block, block.text), what: 'begins in the middle of a sentence' });
  const words = wordCount(block.text);
  if (words > long) doubts.push({ where: where(block, block.text), what: `${words} words in one paragraph` });
  return doubts;
}

/** The number of a numbered paragraph of the outermost row. */
const ownNumber = ({ kind, path = [] }: Paragraph): number | null =>
  kind === 'numbered' && path.length === 1 && /^\d+$/.test(path[0]!) ? Number(path[0]) : null;
