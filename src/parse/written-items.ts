import type { Plain } from './inline.ts';

interface WrittenItem {
  readonly marker: string;
  readonly start: number;
  readonly textStart: number;
}

/**
 * Items that are written out in running text, "(a) …; (b) …", which Markdown does not know. A row must begin with a, i or 1 (or stand at
 * the start), and each marker must follow the one before, so that a reference such as "paragraph (b)" makes no item.
 */
export function writtenItems({ text }: Plain): WrittenItem[] {
  const found = [...text.matchAll(/(^|[:;,.]\s+|\s(?:and|or)\s+)\(([a-z]{1,5}|\d{1,2})\)\s+/g)].map((match) => ({
    marker: match[2]!,
    start: match.index + (match[1]?.length ?? 0),
    textStart: match.index + match[0].length,
  }));
  const first = found[0];
  if (!first) return [];
  if (first.start > 0 && !['a', 'i', '1'].includes(first.marker)) return [];
  const row: WrittenItem[] = [];
  for (const item of found) {
    const before = row.at(-1);
    if (!before || follows(before.marker, item.marker)) row.push(item);
  }
  return row;
}

const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];

function follows(before: string, next: string): boolean {
  if (/^\d+$/.test(before)) return Number(next) === Number(before) + 1;
  if (before.length === 1 && next.length === 1 && next.charCodeAt(0) === before.charCodeAt(0) + 1) return true;
  return romans.includes(before) && romans.indexOf(next) === romans.indexOf(before) + 1;
}
