import type { Analysis } from '../../model/judgement.ts';
import { bodyHeight, bold, fit, inverse, paint, scrollTo, type Canvas } from '../frame/canvas.ts';
import { inPage, type State } from '../state.ts';
import type { Line } from './lines.ts';
import { pageLines, pageWidth } from './pages.ts';

/** The page on top, with the line where one stands, the lines that lead on, and what is looked for in it. */
export function pageScreen(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const lines = pageLines(state, analysis, canvas);
  const height = bodyHeight(canvas);
  const width = pageWidth(state, canvas) + (canvas.linear ? 'link: '.length : 1);
  const at = state.opened.at(-1)?.line;
  const cursor = at === undefined ? undefined : Math.min(at, lines.length - 1);
  const top = cursor === undefined ? 0 : scrollTo(cursor, lines.length, height);
  const marked = cursor === undefined ? undefined : Math.max(top, beginOf(cursor, lines));
  return lines.slice(top, top + height).map((line, n) => {
    const here = top + n === cursor;
    const starts = line.link && lines[top + n - 1]?.block !== line.block;
    const mark = canvas.linear ? (here ? 'here: ' : starts ? 'link: ' : '') : top + n === marked ? '▸' : starts ? '›' : ' ';
    const text = fit(`${mark}${line.text}`, width);
    if (here && inPage(state)) return inverse(text);
    const found = state.search ? withSought(text, state.search.text) : null;
    return found ?? (line.bold ? bold(text) : paint(line.tone, text, canvas));
  });
}

/** The first line of the block that a line belongs to: what is wrapped is marked where it begins. */
function beginOf(at: number, lines: readonly Line[]): number {
  let begin = at;
  while (begin > 0 && lines[at]!.block !== undefined && lines[begin - 1]!.block === lines[at]!.block && lines[begin - 1]!.text !== '')
    begin--;
  return begin;
}

/** A line with what is looked for inverted; `null` where it is not in it. */
export function withSought(text: string, sought: string): string | null {
  if (sought === '') return null;
  const at = text.toLowerCase().indexOf(sought.toLowerCase());
  // A letter that grows in lower case would shift what stands after it.
  if (at < 0 || text.toLowerCase().length !== text.length) return null;
  return `${text.slice(0, at)}${inverse(text.slice(at, at + sought.length))}${text.slice(at + sought.length)}`;
}
