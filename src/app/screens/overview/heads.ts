import { printable } from '../../../explain/printable.ts';
import { fit, inverse } from '../../frame/canvas.ts';

interface Labelled {
  readonly label: string;
}

/** Columns of the matrix that fit, and in how many cells each. */
export interface Columns {
  readonly from: number;
  readonly widths: readonly number[];
}

const leastCells = 5;

/** As many columns around the selected one as fit, each as wide as its longest word. */
export function columnsThatFit(practices: readonly Labelled[], at: number, room: number): Columns {
  const widths = practices.map(({ label }) => Math.max(leastCells, ...label.split(' ').map((word) => word.length)) + 1);
  let [from, to] = [at, at + 1];
  let used = widths[at] ?? 0;
  for (;;) {
    const after = widths[to];
    const before = from > 0 ? widths[from - 1] : undefined;
    if (after !== undefined && used + after <= room) used += widths[to++]!;
    else if (before !== undefined && used + before <= room) used += widths[--from]!;
    else break;
  }
  return { from, widths: widths.slice(from, to) };
}

/** The heads of columns in whole words, as few lines as hold them. */
export function headLines(shown: readonly Labelled[], { widths }: Columns, selected: number, indent: number): string[] {
  const heads = shown.map(({ label }, at) => packed(printable(label).split(' '), widths[at]! - 1));
  const height = Math.max(...heads.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const cells = heads.map((head, at) => {
      const text = fit(head[line] ?? '', widths[at]! - 1);
      return at === selected ? inverse(text) : text;
    });
    return `${' '.repeat(indent)}${cells.join(' ')}`;
  });
}

function packed(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
