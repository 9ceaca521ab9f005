import type { Block, Note } from '../blocks.ts';
import { noteMark, plainWords } from '../marks.ts';
import { startsBare } from './notes.ts';

const mark = /\uFDD2([^\uFDD3]*)\uFDD3/g;
const numbered = /^(?:\uFDD2(\d{1,3})\uFDD3|\[(\d{1,3})\]|(\d{1,3})[.)]?)\s*(?=\S)/;
const title = /^(?:(?:end|foot)?notes?|references|sources)(?: (?:and|to|for)\b.*)?:?$|^anmerkungen$/i;
/** A part with numbers of its own. */
const annex = /^(?:annex|appendix|schedule|protocol|attachment)\b/i;

/**
 * Notes at the end of a document: the last row of paragraphs numbered from 1, where the text has raised numbers and most of them stand in that row.
 * What raises no question stays as it is.
 */
export function withEndnotes(blocks: readonly Block[]): Block[] {
  const marks = new Set(
    blocks.flatMap((block) =>
      'text' in block && block.kind !== 'left-out' ? [...block.text.matchAll(mark)].flatMap((match) => match[1]!.split(/[\s,;]+/)) : [],
    ),
  );
  const wanted = [...marks].filter((each) => /^\d{1,3}$/.test(each));
  const start = startOf(blocks);
  if (wanted.length < 2 || start === null) return [...blocks];
  const notes = notesIn(blocks.slice(start), marks);
  const labels = new Set(notes.map(({ label }) => label));
  if (wanted.filter((each) => labels.has(each)).length < wanted.length * 0.6 || notes.length > wanted.length * 3) return [...blocks];
  const others = blocks.slice(start).filter((block) => block.kind !== 'paragraph');
  const text = blocks
    .slice(0, start)
    .map((block): Block => ('text' in block && block.kind !== 'left-out' ? { ...block, text: marked(block.text, labels) } : block));
  return [...text, ...others, ...notes];
}

/** Paragraphs by their numbers; one without the next number, or a letter that is one of the marks, goes on with the note before it. */
function notesIn(blocks: readonly Block[], marks: ReadonlySet<string>): Note[] {
  const notes: Note[] = [];
  let counted = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const match = numbered.exec(block.text);
    const number = match?.slice(1).find(Boolean);
    const letter = startsBare.exec(block.text);
    const isNext = match !== null && Number(number) === counted + 1;
    if (isNext) counted++;
    if (isNext) notes.push({ kind: 'note', label: number!, text: withoutArrow(block.text.slice(match[0].length)), page: block.page });
    else if (counted > 0 && letter && marks.has(letter[1]!) && !notes.some(({ label }) => label === letter[1]))
      notes.push({ kind: 'note', label: letter[1]!, text: withoutArrow(block.text.slice(letter[0].length)), page: block.page });
    else if (notes.length > 0) notes[notes.length - 1] = { ...notes.at(-1)!, text: withoutArrow(`${notes.at(-1)!.text} ${block.text}`) };
  }
  return notes;
}

const withoutArrow = (text: string): string => text.replace(/\s*[↩⏎↑^]\s*$/u, '').trim();

/** Where the last row that begins with 1 begins, if it reaches to the end. */
function startOf(blocks: readonly Block[]): number | null {
  const start = blocks.findLastIndex(
    (block) => block.kind === 'paragraph' && Number(numbered.exec(block.text)?.slice(1).find(Boolean)) === 1,
  );
  if (start < 0) return null;
  const after = blocks.slice(start).filter((block) => block.kind !== 'left-out');
  const before = blocks[start - 1];
  const isTitled = before?.kind === 'heading' && title.test(plainWords(before.text).trim());
  // What counts from 1 under a heading, or in an annex, is what that heading stands over.
  const head = blocks.slice(0, start).findLast((block) => block.kind === 'heading');
  if (!isTitled && head && (head === before || annex.test(plainWords(head.text).trim()))) return null;
  if (after.some((block) => block.kind === 'heading')) return null;
  const numbers = after
    .flatMap((block) => (block.kind === 'paragraph' ? [Number(numbered.exec(block.text)?.slice(1).find(Boolean) ?? Number.NaN)] : []))
    .filter((each) => !Number.isNaN(each));
  const isRow = numbers.every((each, at) => each === at + 1);
  return isRow && (isTitled || numbers.length >= 2) ? start : null;
}

const marked = (text: string, labels: ReadonlySet<string>): string =>
  text.replace(mark, (whole, raised: string) => {
    const numbers = raised.split(/[\s,;]+/).filter(Boolean);
    return numbers.length > 0 && numbers.every((each) => labels.has(each)) ? numbers.map(noteMark).join('') : whole;
  });
