import type { Block } from './blocks.ts';
import { markerOf, type Marker } from './markers.ts';

const isName = (words: string): boolean => /^(?:\p{Lu}\.[\s-]?)*\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}$/u.test(words);

/**
 * Whether a capital with a stop is the initial of a name, as documents are signed with (“A. PERSON”), and counts nothing: no row stands open that it
 * goes on with, and none goes on behind it under its heading.
 * @param open the styles of the rows that stand open
 * @param at where it stands among the blocks
 */
export function isInitial(marker: Marker, rest: string, open: readonly string[], blocks: readonly Block[], at: number): boolean {
  if (!/^[A-Z]\.$/.test(marker.written) || !isName(rest) || open.includes(marker.style)) return false;
  for (const block of blocks.slice(at + 1, at + 60)) {
    if (block.kind === 'heading') return true;
    const other = block.kind === 'paragraph' ? markerOf(block.text)?.marker : undefined;
    if (other?.style === marker.style && other.value === marker.value + 1) return false;
  }
  return true;
}
