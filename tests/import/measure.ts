import type { Block, ReadDocument } from '../../src/import/blocks.ts';
import { plainWords } from '../../src/import/marks.ts';
import { pinpointsOf } from '../../src/import/pinpoints.ts';
import { structured } from '../../src/import/structure.ts';
import { startsOf, wordsIn, wordsOf, type KnownDocument } from './documents.ts';
import { furniture } from './writers.ts';

/** How well a document was read, against its known text. */
export interface Measured {
  /** Shares. */
  readonly kept: number;
  readonly begins: number;
  readonly pinpoints: number;
  readonly furniture: readonly string[];
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
}

const textOf = (block: Block): string => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text);

/** @param hasNotes whether the known notes stand in the file */
export function measure(read: ReadDocument, known: KnownDocument, hasNotes = true): Measured {
  const blocks = structured(read.blocks);
  const kept = blocks.filter((block) => block.kind !== 'left-out');
  const found = new Map<string, number>();
  for (const word of kept.flatMap((block) => wordsIn(plainWords(textOf(block))))) found.set(word, (found.get(word) ?? 0) + 1);
  const notes = known.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ note }) => (note ? [note] : [])));
  const words = hasNotes
    ? wordsOf(known)
    : wordsOf({
        ...known,
        sections: known.sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map(({ number, text, items }) => ({ number, text, items })),
        })),
      });
  const lost = words.filter((word) => {
    const count = found.get(word) ?? 0;
    found.set(word, count - 1);
    return count <= 0;
  });
  const pinpoints = pinpointsOf(blocks);
  const paragraphs = blocks.flatMap((block, at) =>
    ['paragraph', 'numbered', 'item'].includes(block.kind)
      ? [{ text: plainWords(textOf(block)), cited: pinpoints[at]!.pinpoint.replace(/(?:, )?p\. \S+$/, '') }]
      : [],
  );
  const starts = startsOf(known);
  const isStart = new Set(starts.map((text) => text.slice(0, 25)));
  const wrongStarts = paragraphs.filter(
    ({ text }) => !isStart.has(text.slice(0, 25)) && !notes.some((note) => note.startsWith(text.slice(0, 10))) && text !== known.title,
  );
  const byText = new Map(paragraphs.map(({ text, cited }) => [text, cited]));
  const wrongPins = starts.flatMap((text, at) => {
    const cited = byText.get(text);
    return cited === known.cited[at] ? [] : [`${known.cited[at]} ≠ ${cited ?? 'not found'}: ${text.slice(0, 40)}`];
  });
  return {
    kept: 1 - lost.length / words.length,
    begins: wrongStarts.length / Math.max(1, paragraphs.length),
    pinpoints: 1 - wrongPins.length / starts.length,
    furniture: Object.values(furniture).filter((words) => kept.some((block) => plainWords(textOf(block)).includes(words))),
    lost,
    wrong: [...wrongStarts.map(({ text }) => `starts “${text.slice(0, 50)}”`), ...wrongPins],
  };
}
