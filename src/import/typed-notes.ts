import { leftOut, type Block, type Note } from './blocks.ts';
import { noteMark, plainWords } from './marks.ts';

const begins = /^(?:\[(\d{1,3})\]|\(?\uFDD2[[(]?(\d{1,3})[\])]?\uFDD3\)?)\s*(?=\S)/u;
/** As any paragraph is numbered, so that only their heading tells that they are notes. */
const beginsBelowHeading = /^(?:\[(\d{1,3})\]|\uFDD2?\[?(\d{1,3})\]?\uFDD3?[.)]?)\s*(?=\S)/u;
const beginsBare = /^(\d{1,3})\s+(?=[\p{Lu}“"‘])/u;
const heading = /^(?:foot|end)?notes?$|^references$/i;

interface Place {
  readonly at: number;
  readonly number: number;
  /** Without the number. */
  readonly text: string;
}

/**
 * Notes that somebody typed below a text, “[1] See …” or “(¹) See …”, with the marks in it, which nothing links. They are notes only where each of a row from 1 has
 * its mark above; those with a bare number, “1 See …”, only where nothing but notes follows and the mark is raised.
 */
export function withTypedNotes(blocks: readonly Block[]): Block[] {
  const row = rowOf(blocks, begins, 0) ?? rowBelowHeading(blocks) ?? rowAtEnd(blocks);
  if (!row) return [...blocks];
  const first = row[0]!.at;
  const places = new Map(row.map((place) => [place.at, place] as const));
  const numbers = row.map(({ number }) => number);
  return blocks.flatMap((block, at): Block[] => {
    const place = places.get(at);
    if (place) return [{ kind: 'note', label: String(place.number), text: place.text, page: '' } satisfies Note];
    if (at === first - 1 && block.kind === 'heading' && isHeadingOfNotes(block)) return [headingLeftOut(block.text)];
    return [at < first ? marked(block, numbers) : block];
  });
}

const headingLeftOut = (text: string): Block => leftOut('headings of notes', plainWords(text));

const isHeadingOfNotes = (block: Block): boolean => block.kind === 'heading' && heading.test(plainWords(block.text).trim());

/** The heading of notes that have all been taken out from under it stands over nothing. */
export function withoutEmptyNotes(blocks: readonly Block[]): Block[] {
  if (!blocks.some(({ kind }) => kind === 'note')) return [...blocks];
  return blocks.map((block, at) => {
    if (block.kind !== 'heading' || !isHeadingOfNotes(block)) return block;
    const next = blocks.slice(at + 1).find(({ kind }) => kind !== 'note' && kind !== 'left-out');
    return next && (next.kind !== 'heading' || next.depth > block.depth) ? block : headingLeftOut(block.text);
  });
}

function rowBelowHeading(blocks: readonly Block[]): Place[] | null {
  const at = blocks.findLastIndex(isHeadingOfNotes);
  return at < 0 ? null : rowOf(blocks, beginsBelowHeading, at);
}

/** A bare number begins many a paragraph; behind the last of the text it does so in notes alone. */
const rowAtEnd = (blocks: readonly Block[]): Place[] | null => rowOf(blocks, beginsBare, lastOfText(blocks) + 1, raisedMarkOf);

const lastOfText = (blocks: readonly Block[]): number =>
  blocks.findLastIndex(
    ({ kind, ...block }) =>
      !['note', 'left-out'].includes(kind) && !('text' in block && kind === 'paragraph' && beginsBare.test(block.text)),
  );

const raisedMarkOf = (number: number): RegExp => new RegExp(`(?<=\\S)\\uFDD2${number}\\uFDD3`, 'u');

/** All paragraphs from some place on that begin with a number, where they are notes. */
function rowOf(blocks: readonly Block[], pattern: RegExp, start: number, mark = markOf): Place[] | null {
  const places = blocks.flatMap((block, at): Place[] => {
    const match = at >= start && block.kind === 'paragraph' ? pattern.exec(block.text) : null;
    return match && 'text' in block ? [{ at, number: Number(match[1] ?? match[2]), text: block.text.slice(match[0].length) }] : [];
  });
  const from = places.findIndex(({ number }) => number === 1);
  const row = places.slice(Math.max(0, from)).filter(({ number }, index) => number === index + 1);
  if (from < 0 || row.length < places.length - from) return null;
  const taken = new Set(blocks.flatMap((block) => (block.kind === 'note' ? [block.label] : [])));
  const above = blocks.slice(0, row[0]!.at);
  const hasMark = (number: number): boolean => above.some((block) => textsOf(block).some((text) => mark(number).test(text)));
  return row.some(({ number }) => taken.has(String(number)) || !hasMark(number)) ? null : row;
}

/** The mark of a note: raised, or in brackets right behind a word. */
const markOf = (number: number): RegExp =>
  new RegExp(`\\(\\uFDD2${number}\\uFDD3\\)|\\uFDD2[[(]?${number}[\\])]?\\uFDD3|(?<=\\S)\\[${number}\\]`, 'u');

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'left-out' ? [] : [block.text];
};

function marked(block: Block, numbers: readonly number[]): Block {
  const write = (text: string): string => numbers.reduce((words, number) => words.replace(markOf(number), noteMark(String(number))), text);
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(write)) };
  return block.kind === 'left-out' ? block : { ...block, text: write(block.text) };
}
