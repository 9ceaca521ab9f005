import type { Block, Note } from './blocks.ts';
import { noteMark, plainWords } from './marks.ts';

const begins = /^(?:\[(\d{1,3})\]|\uFDD2\[?(\d{1,3})\]?\uFDD3)\s*(?=\S)/u;
const beginsBare = /^(\d{1,3})\s+(?=[\p{Lu}“"‘])/u;
const heading = /^(?:foot|end)?notes?$|^references$/i;

/**
 * Notes that somebody typed below a text, “[1] See …”, with the marks in it, which nothing links. They are notes only where each of a row from 1 has
 * its mark above; those with a bare number, “1 See …”, only where nothing but notes follows and the mark is raised.
 */
export function withTypedNotes(blocks: readonly Block[]): Block[] {
  const signed = placesOf(blocks, begins, 0);
  // A bare number begins many a paragraph; behind the last of the text it does so in notes alone.
  const isBare = signed.length === 0;
  const places = isBare ? placesOf(blocks, beginsBare, lastOfText(blocks) + 1) : signed;
  const from = places.findIndex(({ number }) => number === 1);
  const row = places.slice(Math.max(0, from)).filter(({ number }, index) => number === index + 1);
  const [first] = row;
  const taken = new Set(blocks.flatMap((block) => (block.kind === 'note' ? [block.label] : [])));
  const above = blocks.slice(0, first?.at ?? 0);
  const hasMark = (number: number): boolean =>
    above.some((block) => textsOf(block).some((text) => (isBare ? raisedMarkOf : markOf)(number).test(text)));
  if (from < 0 || row.length === 0 || row.length < places.length - from) return [...blocks];
  if (row.some(({ number }) => taken.has(String(number)) || !hasMark(number))) return [...blocks];
  const noteAt = new Map(row.map(({ at, number }) => [at, String(number)] as const));
  return blocks.flatMap((block, at): Block[] => {
    const label = noteAt.get(at);
    if (label !== undefined && block.kind === 'paragraph')
      return [{ kind: 'note', label, text: block.text.replace(isBare ? beginsBare : begins, ''), page: '' } satisfies Note];
    if (at === first!.at - 1 && block.kind === 'heading' && heading.test(plainWords(block.text).trim()))
      return [{ kind: 'left-out', what: 'headings of notes', text: plainWords(block.text), page: '' }];
    return [
      at < first!.at
        ? marked(
            block,
            row.map(({ number }) => number),
          )
        : block,
    ];
  });
}

interface Place {
  readonly at: number;
  readonly number: number;
}

const placesOf = (blocks: readonly Block[], sign: RegExp, from: number): Place[] =>
  blocks.flatMap((block, at) => {
    const number = at >= from && block.kind === 'paragraph' ? sign.exec(block.text) : null;
    return number ? [{ at, number: Number(number[1] ?? number[2]) }] : [];
  });

const lastOfText = (blocks: readonly Block[]): number =>
  blocks.findLastIndex(
    ({ kind, ...block }) =>
      !['note', 'left-out'].includes(kind) && !('text' in block && kind === 'paragraph' && beginsBare.test(block.text)),
  );

const raisedMarkOf = (number: number): RegExp => new RegExp(`(?<=\\S)\\uFDD2${number}\\uFDD3`, 'u');

/** The mark of a note: raised, or in brackets right behind a word. */
const markOf = (number: number): RegExp => new RegExp(`\\uFDD2\\[?${number}\\]?\\uFDD3|(?<=\\S)\\[${number}\\]`, 'u');

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'left-out' ? [] : [block.text];
};

function marked(block: Block, numbers: readonly number[]): Block {
  const write = (text: string): string => numbers.reduce((words, number) => words.replace(markOf(number), noteMark(String(number))), text);
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(write)) };
  return block.kind === 'left-out' ? block : { ...block, text: write(block.text) };
}
