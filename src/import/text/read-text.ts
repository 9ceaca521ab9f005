import type { Block, ReadDocument } from '../blocks.ts';
import { decodeText } from '../decode.ts';
import { tidy, withoutStrays } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';
import { blocksOf } from './text-blocks.ts';

const furniture = 'running heads and feet';
const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;

/** Reads plain text: one line a paragraph or lines that are broken at a width, and pages that a form feed ends. */
export function readText(bytes: Uint8Array): ReadDocument {
  const text = withoutStrays(decodeText(bytes))
    .replace(/\r\n?/g, '\n')
    .replace(/\u2028|\u2029|\u000B|\u0085/g, '\n');
  refuseUnreadable([text], 'this text');
  const { lines, leftOut } = withoutFurniture(text);
  return {
    blocks: [...blocksOf(lines), ...leftOut.map((words): Block => ({ kind: 'left-out', what: furniture, text: words, page: '' }))],
    doubts: [],
  };
}

/** The lines without those that stand at the head or foot of several pages, and without numbers of pages. */
function withoutFurniture(text: string): { lines: string[]; leftOut: string[] } {
  const pages = text.split('\f').map((page) => page.split('\n').map((line) => line.replace(/\t/g, '    ')));
  if (pages.length < 2) return { lines: pages.flat(), leftOut: [] };
  const edge = 2;
  const edges = pages.map((page) => {
    const filled = page.flatMap((line, at) => (line.trim() ? [at] : []));
    return new Set([...filled.slice(0, edge), ...filled.slice(-edge)]);
  });
  const shape = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const counts = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const words of new Set([...edges[index]!].map((at) => shape(page[at]!)))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const leftOut: string[] = [];
  const lines = pages.flatMap((page, index) =>
    page.map((line, at) => {
      const isFurniture =
        edges[index]!.has(at) && (pageNumber.test(line) || (counts.get(shape(line)) ?? 0) >= Math.max(2, pages.length / 2));
      if (isFurniture) leftOut.push(tidy(line));
      return isFurniture ? '' : line;
    }),
  );
  return { lines, leftOut };
}
