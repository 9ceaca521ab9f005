import type { Block } from '../blocks.ts';
import { depths, headingKind } from '../headings.ts';
import { markerOf } from '../markers.ts';
import { tidy } from '../marks.ts';

/** The headings and paragraphs of lines that somebody typed. */
export function blocksOf(lines: readonly string[]): Block[] {
  const paragraphs = isWrapped(lines) ? unwrapped(lines) : lines.map((line) => tidy(line)).filter(Boolean);
  const depthOf = depths();
  return paragraphs.map((paragraph, index): Block => {
    const kind = headingKind(paragraph, paragraphs[index + 1]);
    if (kind && !(kind === 'plain' && /[\p{Ll}\d],?$/u.test(paragraphs[index - 1] ?? '.') && index > 1))
      return { kind: 'heading', depth: depthOf(kind, index === 0), text: paragraph, page: '' };
    return { kind: 'paragraph', text: paragraph, page: '' };
  });
}

/** Whether lines were broken at a width: then many end in the middle of a sentence before another line. */
function isWrapped(lines: readonly string[]): boolean {
  const inside = lines.filter((line, at) => line.trim() && lines[at + 1]?.trim());
  if (inside.length === 0) return false;
  const longest = Math.max(...lines.map((line) => line.length));
  const broken = inside.filter((line, at) => !/[.!?:;]["”’)]*\s*$/.test(line) && line.length > 25 && at >= 0);
  return longest <= 140 && broken.length >= Math.max(1, inside.length * 0.3);
}

const endsSentence = (text: string): boolean => /[.!?:;]["”’)]*$/.test(text);

/** Paragraphs of lines that were broken at a width. */
function unwrapped(lines: readonly string[]): string[] {
  const width = lines.map((line) => line.trimEnd().length).toSorted((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 80;
  const paragraphs: string[] = [];
  let now = '';
  /** The line before; empty behind a gap. */
  let last = '';
  const end = () => {
    if (now) paragraphs.push(tidy(now));
    now = '';
  };
  for (const line of lines) {
    const words = line.trim();
    const isShort = last !== '' && last.trimEnd().length < width * 0.6;
    if (!words) {
      // Where a page ended, a sentence may go on after the gap.
      if (endsSentence(now) || isShort) end();
    } else {
      if (now && beginsParagraph(line, now, last, isShort)) end();
      now = joinLines(now, words);
    }
    last = words ? line : '';
  }
  end();
  return paragraphs;
}

function beginsParagraph(line: string, now: string, last: string, isShort: boolean): boolean {
  const words = line.trim();
  if (last === '' && !/^\p{Ll}/u.test(words)) return true;
  const isIndented = last !== '' && indentOf(line) > indentOf(last) + 1;
  return (isIndented && /[.!?:;]$/.test(now)) || (isShort && endsSentence(now)) || startsItem(words, now);
}

const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** A marker begins an item, unless the line before breaks off before a number, as in “under Article / 5. The”. */
const startsItem = (words: string, before: string): boolean =>
  markerOf(words) !== null && (/[.!?:;,)]["”’)]*$|\b(?:and|or)$/.test(before) || before.length < 60);

function joinLines(before: string, words: string): string {
  if (!before) return words;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(words)) return `${before.slice(0, -1)}${words}`;
  return `${before.replace(/\u00AD$/, '')}${before.endsWith('\u00AD') ? '' : ' '}${words}`;
}
