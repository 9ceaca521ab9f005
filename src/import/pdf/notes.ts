import type { Note } from '../blocks.ts';
import { noteMark } from '../marks.ts';
import type { Chunk } from './chunks.ts';
import type { Join } from './hyphens.ts';
import { endsSentence, type Line } from './lines.ts';

const start =
  /^(?:\uFDD2(\d{1,3}|[*†‡§]+|[a-z])\uFDD3\s*|\(\uFDD2(\d{1,3})\uFDD3\)\s*|\[?(\d{1,3})\]?[.)]?\s+|(\d{1,3})(?!(?:st|nd|rd|th)\b)(?=[\p{L}“"‘(])|([*†‡§]+)\s*)/u;

/** Some programs write the number of a note in the size of its words, close before them: “1See”. */
export const noteNumber =
  /^(?:\uFDD2(?:\d{1,3}|[*†‡§]+|[a-z])\uFDD3|\(\uFDD2\d{1,3}\uFDD3\)|\[?\d{1,3}\]?\s+\S|\d{1,3}(?!(?:st|nd|rd|th)\b)[\p{L}“"‘(]|[*†‡§]+\s)/u;

/** Whether a line is as small as notes are, and stands low enough on its page. */
export const isSmallAtFoot = ({ size, y }: Line, body: number, height: number): boolean => size <= body * 0.92 && y > height * 0.25;

/** The last chunks of a page as its notes, where they are small and the first of them begins with a number: not every program says what they are. */
export function withNotesAtFoot(chunks: readonly Chunk[], body: number): Chunk[] {
  const isSmall = ({ kind, tagged, lines, page }: Chunk) =>
    kind === 'note' || (kind === 'paragraph' && !tagged && lines.every((line) => isSmallAtFoot(line, body, page.height)));
  const small = chunks.findLastIndex((chunk) => !isSmall(chunk)) + 1;
  const first = chunks.findIndex(({ lines }, at) => at >= small && noteNumber.test(lines[0]!.text));
  return chunks.map((chunk, at) => (first >= 0 && at >= first ? { ...chunk, kind: 'note' } : chunk));
}

interface FoundNote {
  readonly number: string;
  readonly page: number;
  readonly label: string;
  text: string;
}

/** The notes of a document, and a way to mark the words that they belong to. */
export interface Notes {
  readonly notes: readonly Note[];
  /** A line's text with marks in the place of raised numbers that have a note on their page. */
  readonly marked: (text: string, page: number) => string;
}

/** Reads notes. Where their numbers begin anew on each page, a label holds the page too. */
export function notesOf(chunks: readonly Chunk[], join: Join): Notes {
  const found = notesIn(chunks, join);
  const counts = new Map<string, number>();
  for (const { number } of found) counts.set(number, (counts.get(number) ?? 0) + 1);
  const labels = new Set<string>();
  const labelled = found.map((each): FoundNote => {
    const isUnique = counts.get(each.number) === 1 && /^\w+$/.test(each.number);
    const wanted = isUnique ? each.number : `p${each.page.number}-${/^\w+$/.test(each.number) ? each.number : each.number.length}`;
    let label = wanted;
    for (let n = 2; labels.has(label); n++) label = `${wanted}-${n}`;
    labels.add(label);
    return { number: each.number, page: each.page.number, label, text: each.text };
  });
  const byPlace = new Map(labelled.map((each) => [`${each.page} ${each.number}`, each.label] as const));
  const unique = new Map(labelled.filter(({ label, number }) => label === number).map(({ number, label }) => [number, label] as const));
  return {
    notes: labelled.map(({ label, text }, at) => ({ kind: 'note', label, text: text.trim(), page: found[at]!.page.label })),
    marked: (text, page) =>
      text.replace(/\(\uFDD2([^\uFDD3]*)\uFDD3\)|\uFDD2([^\uFDD3]*)\uFDD3/g, (whole, inBrackets?: string, bare?: string) => {
        const numbers = (inBrackets ?? bare ?? '').split(/[\s,;]+/).filter(Boolean);
        const marks = numbers.map((number) => byPlace.get(`${page} ${number}`) ?? unique.get(number));
        return marks.length > 0 && marks.every((label) => label !== undefined) ? marks.map((label) => noteMark(label)).join('') : whole;
      }),
  };
}

/** A letter or a Roman number as the mark of a note, in the size of its words. */
export const startsBare = /^([a-z]|[ivxl]{2,6})[.)]?\s+(?=\S)/u;

/** The raised letters of a text; those that no note has may be the marks of notes whose own letters are not raised. */
const lettersRaised = (chunks: readonly Chunk[]): ReadonlySet<string> =>
  new Set(
    chunks
      .filter(({ kind }) => kind !== 'note')
      .flatMap(({ lines, rows = [] }) => [...lines.map(({ text }) => text), ...rows.flat()])
      .flatMap((text) => [...text.matchAll(/\uFDD2([a-z]{1,6})\uFDD3/gu)].map((match) => match[1]!)),
  );

/** Notes by the numbers that begin their lines; a line without the next number goes on with the note before it. */
function notesIn(chunks: readonly Chunk[], join: Join): { number: string; page: Chunk['page']; text: string }[] {
  const found: { number: string; page: Chunk['page']; text: string }[] = [];
  const raised = lettersRaised(chunks);
  for (const { kind, lines, page } of chunks) {
    if (kind !== 'note') continue;
    let isFirst = true;
    for (const { text } of lines) {
      const bare = isFirst || endsSentence(found.at(-1)?.text ?? '') ? startsBare.exec(text) : null;
      const isBare = bare !== null && raised.has(bare[1]!) && !found.some(({ number }) => number === bare[1]);
      const match = isBare ? bare : start.exec(text);
      const number = match?.slice(1).find(Boolean);
      const isNext =
        number !== undefined && (isFirst || isBare || /^\(?\uFDD2/.test(text) || Number(number) === Number(found.at(-1)?.number ?? 0) + 1);
      if (match && number && isNext) found.push({ number, page, text: text.slice(match[0].length) });
      else if (found.length > 0) found.at(-1)!.text = join(found.at(-1)!.text, text);
      else found.push({ number: '*', page, text });
      isFirst = false;
    }
  }
  return found;
}

/** Small words at the foot of a page, before its own notes, as the rest of the last note of the page before, which ended in the middle of a sentence. */
export function withNotesGoingOn(chunks: readonly Chunk[], body: number): Chunk[] {
  const made = [...chunks];
  for (const [at, chunk] of made.entries()) {
    const { kind, tagged, lines, page } = chunk;
    const isSmall = kind === 'paragraph' && !tagged && lines.length > 0 && lines.every((line) => isSmallAtFoot(line, body, page.height));
    const last = made.slice(0, at).findLast((each) => each.kind === 'note');
    const isLast = made.slice(at + 1).every((each) => each.page.number !== page.number || each.kind === 'note');
    if (!isSmall || !isLast || !last || last.page.number !== page.number - 1) continue;
    if (endsSentence(last.lines.at(-1)!.text) || noteNumber.test(lines[0]!.text)) continue;
    made[at] = { ...chunk, kind: 'note' };
  }
  return made;
}
