import type { Nodes, PhrasingContent } from 'mdast';
import type { Place, Run, TextAt } from '../model/records.ts';
import { pointAt, type SourceText } from './text.ts';

/** Plain words of a piece of Markdown, with the way back from each of them to the file. */
export interface Plain {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly footnotes: readonly string[];
}

/** Reads the words of inline Markdown; line breaks become single spaces, footnote marks are set aside. */
export function plain(nodes: readonly Nodes[], source: SourceText): Plain {
  let text = '';
  let expected = -1;
  const runs: Run[] = [];
  const footnotes: string[] = [];

  const put = (words: string, offset: number) => {
    if (words === ' ' && (text === '' || text.endsWith(' '))) return;
    if (offset !== expected || text === '') runs.push({ at: text.length, point: pointAt(source, offset) });
    text += words;
    expected = offset + words.length;
  };
  const putText = (value: string, start: number, end: number) => {
    let offset = start;
    for (const [words] of value.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(words)) {
        put(' ', offset);
        while (offset < end && /\s/.test(source.text[offset]!)) offset++;
      } else if (source.text.startsWith(words, offset)) {
        put(words, offset);
        offset += words.length;
      } else {
        for (const character of words) {
          const found = source.text.indexOf(character, offset);
          if (found >= 0 && found < end && found - offset <= 12) offset = found;
          put(character, offset);
          offset += character.length;
        }
      }
    }
  };
  const visit = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        putText(node.value, start, end);
        break;
      case 'break':
        put(' ', start);
        break;
      case 'image':
      case 'imageReference':
        putText(node.alt ?? '', start, end);
        break;
      case 'footnoteReference':
        footnotes.push(node.identifier);
        break;
      case 'html':
        break;
      default:
        if ('children' in node) for (const child of node.children as PhrasingContent[]) visit(child);
    }
  };
  for (const node of nodes) visit(node);
  return { text, runs: exact(runs), footnotes };
}

/** A copy as long as it must be: V8 gives a list that grows room for sixteen more, which a long document has no memory for. */
export const exact = <T>(list: readonly T[]): readonly T[] => [...list];

/** The part of `whole` from `start` to `end`, trimmed. */
export function part(whole: Plain, start: number, end: number = whole.text.length): Plain {
  let from = start;
  let to = end;
  while (from < to && whole.text[from] === ' ') from++;
  while (to > from && whole.text[to - 1] === ' ') to--;
  const runs: Run[] = [];
  const offset = pointWithin(whole.runs, from);
  if (offset) runs.push({ at: 0, point: offset });
  for (const run of whole.runs) if (run.at > from && run.at < to) runs.push({ at: run.at - from, point: run.point });
  return { text: whole.text.slice(from, to), runs: exact(runs), footnotes: whole.footnotes };
}

function pointWithin(runs: readonly Run[], at: number): Run['point'] | null {
  let last: Run | null = null;
  for (const run of runs) {
    if (run.at > at) break;
    last = run;
  }
  if (!last) return null;
  const moved = at - last.at;
  return { line: last.point.line, column: last.point.column + moved, offset: last.point.offset + moved };
}

/** Where the words from `start` to `end` of a plain text stand in the file. */
export function placeOf(file: string, runs: readonly Run[], start: number, end: number): Place {
  const nowhere = { line: 1, column: 1, offset: 0 };
  const from = pointWithin(runs, start) ?? nowhere;
  const last = pointWithin(runs, Math.max(start, end - 1)) ?? from;
  return { file, start: from, end: { line: last.line, column: last.column + 1, offset: last.offset + 1 } };
}

export const textAt = (file: string, words: Plain): TextAt => ({
  text: words.text,
  position: placeOf(file, words.runs, 0, words.text.length),
});
