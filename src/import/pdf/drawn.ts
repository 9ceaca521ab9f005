import type { ListPlace } from '../blocks.ts';
import { headingKind } from '../headings.ts';
import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Chunk } from './chunks.ts';
import type { Join } from './hyphens.ts';
import type { Line } from './lines.ts';
import type { Notes } from './notes.ts';

/** A paragraph with what its look tells. */
export interface Drawn {
  readonly text: string;
  readonly page: string;
  readonly size: number;
  readonly bold: boolean;
  readonly lines: number;
  readonly tagged: boolean;
  readonly first: Line;
  readonly last: Line;
  /** How far the lines around it reach to the right. */
  readonly edge: number;
  readonly list?: ListPlace;
}

/** A chunk's text, cut where a line begins with a marker of its own, and behind “Article 5” in a line of its own. */
export function drawnOf({ lines, page, tagged, list }: Chunk, join: Join, notes: Notes): Drawn[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const isItem =
      before !== undefined &&
      markerOf(plainWords(line.text)) !== null &&
      /[.;:,]$|[;,]\s(?:and|or)$/.test(plainWords(before.text)) &&
      Math.abs(line.y - before.y) > before.size * 0.5;
    const isTitle = groups.at(-1)?.length === 1 && isUnit(plainWords(before!.text)) && /^\p{Lu}/u.test(line.text);
    if (before === undefined || isItem || isTitle) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const edge = Math.max(...lines.map((line) => line.right));
  return groups.map((group, at) => {
    const letters = group.reduce((sum, line) => sum + line.text.length, 0);
    const bold = group.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
    return {
      text: group.map((line) => notes.marked(line.text, page.number)).reduce((text, line) => join(text, line), ''),
      page: page.label,
      size: Math.max(...group.map((line) => line.size)),
      bold: bold > letters * 0.8,
      lines: group.length,
      tagged: tagged === 'heading',
      first: group[0]!,
      last: group.at(-1)!,
      edge,
      ...(list && at === 0 ? { list } : {}),
    };
  });
}

/** “Article 5”, “ANNEX I” or “ANNEX”, without a title of its own. */
export const isUnit = (text: string): boolean =>
  /^\S+ \S+$|^(?:annex|appendix|schedule)$/i.test(text) && /^(?:inner|outer)$/.test(String(headingKind(text, 'Text.')));
