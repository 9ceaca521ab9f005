import type { Block, Paragraph } from './blocks.ts';
import { markerOf } from './markers.ts';

const written = /\s\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)\s/g;

/** Items that stand in running text after a colon, “shall: (a) …; (b) …”, as paragraphs of their own. A reference such as “under (b)” makes none. */
export function withItemsApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? cut(block) : [block]));
}

function cut(block: Paragraph): Paragraph[] {
  const { text } = block;
  const at: number[] = [];
  let last: string | null = null;
  for (const match of text.matchAll(written)) {
    const before = text.slice(0, match.index).trimEnd();
    const marker = match[0].trim();
    const isFirst = last === null && before.endsWith(':') && /^\((?:a|i|1)\)$/.test(marker);
    const isNext = last !== null && follows(last, marker) && /(?:[;,.]|[;,.]?\s(?:and|or|and\/or))$/.test(before);
    if (!isFirst && !isNext) continue;
    at.push(match.index + 1);
    last = marker;
  }
  if (at.length < 2) return [block];
  const { list: _, ...item } = block;
  return [0, ...at].map((from, index) => ({ ...(index === 0 ? block : item), text: text.slice(from, at[index]).trim() }));
}

/** “(i)” after “(h)” is a letter, after “(a)” nothing. */
function follows(before: string, next: string): boolean {
  const values = (marker: string) => [false, true].map((isRoman) => markerOf(`${marker} x`, () => isRoman)?.marker);
  return values(before).some((one) =>
    values(next).some((other) => one && other && one.kind === other.kind && one.style === other.style && other.value === one.value + 1),
  );
}
