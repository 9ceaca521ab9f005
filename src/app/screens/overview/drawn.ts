import { briefSentence } from '../../../explain/said.ts';
import { printable } from '../../../explain/printable.ts';
import { toneOf } from '../../../model/palette.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { bodyHeight, bold, cellsOf, fit, inverse, paint, quiet, scrollTo, wrapped, type Canvas } from '../../frame/canvas.ts';
import type { Here } from '../screen.ts';
import { matrixLines } from './matrix-lines.ts';
import { mattersOf, type Wanted } from './matters.ts';
import { stopsOf, type Stop } from './stops.ts';

/** A line, made only where it is seen, and the stop that it belongs to. */
interface Line {
  readonly text: () => string;
  readonly stop?: number;
}

const plain = (text: string): Line => ({ text: () => text });

/** From this height on there is room for empty lines. */
const roomy = 27;

/**
 * On one screen what matters: the strongest cases in sentences, where and in what practice, the matrix; below it what to read, to date and to
 * obtain. It scrolls with where one stands.
 */
export function drawOverview({ state: { cell }, whole, canvas }: Here): string[] {
  const height = bodyHeight(canvas);
  const stops = stopsOf(whole);
  const here = stops[cell.row];
  const { heads, line } = matrixLines({ row: here?.kind === 'norm' ? here.row : null, column: cell.column }, whole, canvas);
  const of = (kind: Stop['kind'], lines: (stop: Stop, isHere: boolean) => readonly (() => string)[]): Line[] =>
    stops.flatMap((stop, at) => (stop.kind === kind ? lines(stop, at === cell.row).map((text) => ({ text, stop: at })) : []));
  const apart = height < roomy ? [] : [plain('')];
  const sentences = of('case', (stop, isHere) => (stop.kind === 'case' ? sentence(stop.finding, isHere, whole, canvas) : []));
  const rows = of('norm', (stop) => (stop.kind === 'norm' ? [() => line(stop.row)] : []));
  const wanted = of('wanted', (stop, isHere) => (stop.kind === 'wanted' ? [() => wantedLine(stop, isHere, canvas)] : []));
  const head = [...headOf(whole, canvas), ...apart, ...sentences, ...apart, ...middle(whole, canvas), ...apart];
  const lines = [...head, ...heads.map(plain), ...rows, ...apart, ...wanted, ...apart, ...footOf(whole, canvas)];
  return seen(lines, cell.row, height, { at: head.length, heads, isIn: here?.kind === 'norm' }, canvas);
}

/** As many lines as are seen around where one stands; in the matrix its heads stay in sight. */
function seen(
  lines: readonly Line[],
  stop: number,
  height: number,
  matrix: { readonly at: number; readonly heads: readonly string[]; readonly isIn: boolean },
  canvas: Canvas,
): string[] {
  if (lines.length <= height) return lines.map(({ text }) => text());
  const room = height - 1;
  const selected = Math.max(
    0,
    lines.findLastIndex((each) => each.stop === stop),
  );
  const top = scrollTo(selected, lines.length, room);
  const shown = lines.slice(top, top + room).map(({ text }) => text());
  if (matrix.isIn && top > matrix.at) shown.splice(0, matrix.heads.length, ...matrix.heads);
  const below = lines.length - top - room;
  return [...shown, below > 0 ? quiet(fit(`  ↓ ${below} more lines`, canvas.columns), canvas) : ''];
}

function headOf(analysis: Analysis, { columns }: Canvas): Line[] {
  const { holds, found } = mattersOf(analysis);
  return [...wrapped(holds, columns, 1), ...wrapped(found, columns, 2)].map(plain);
}

function middle(analysis: Analysis, { columns }: Canvas): Line[] {
  const { byCountry, byPractice } = mattersOf(analysis);
  const line = (label: string, text: string): Line[] =>
    text === ''
      ? []
      : [{ text: () => `${bold(label)} ${fit(wholeParts(printable(text), columns - label.length - 1), columns - label.length - 1)}` }];
  return [...line('Entries by country:', byCountry), ...line('Cases by practice:', byPractice)];
}

/** As many parts of a line as fit whole, and how many more there are. */
function wholeParts(text: string, width: number): string {
  const parts = text.split(' · ');
  for (let kept = parts.length; kept > 1; kept--) {
    const left = parts.length - kept;
    const line = [...parts.slice(0, kept), ...(left > 0 ? [`${left} more`] : [])].join(' · ');
    if (cellsOf(line) <= width) return line;
  }
  return text;
}

const footOf = (analysis: Analysis, canvas: Canvas): Line[] =>
  wrapped(mattersOf(analysis).attention, canvas.columns).map((text) => plain(quiet(text, canvas)));

/** A case in a few lines, of which nothing but the title may be cut. */
function sentence(finding: Finding, isHere: boolean, analysis: Analysis, canvas: Canvas): (() => string)[] {
  const { head, title, tail } = briefSentence(finding, analysis);
  const lines = (words: string) => wrapped(`${head}${words}${tail}`, canvas.columns - 2);
  const cut = cutTitle(title, (words) => lines(words).length <= 2);
  const words = cut.length < Math.min(leastTitle, title.length) ? cutTitle(title, (each) => lines(each).length <= 3) : cut;
  return lines(words).map((text, at) => () => {
    const line = `${at > 0 ? '  ' : isHere ? '▸ ' : '• '}${text}`;
    return isHere ? inverse(fit(line, canvas.columns)) : paint(toneOf(finding.verdict), line, canvas);
  });
}

/** Letters of a title in which one can tell what it is about. */
const leastTitle = 20;

/** The title as far as it fits, in whole words and not ending in a small one. */
function cutTitle(title: string, fits: (words: string) => boolean): string {
  if (fits(title)) return title;
  const words = title.split(' ');
  const count = words.findLastIndex((word, at) => word.length > 3 && fits(`${words.slice(0, at + 1).join(' ')} …`));
  return `${words.slice(0, Math.max(1, count + 1)).join(' ')} …`;
}

const wantedWords: Readonly<Record<Wanted, string>> = { read: 'To read:', date: 'To date:', obtain: 'To obtain:' };
const labelCells = 10;

function wantedLine({ what, text }: Stop & { kind: 'wanted' }, isHere: boolean, { columns }: Canvas): string {
  const line = `${isHere ? '▸' : ' '} ${wantedWords[what].padEnd(labelCells)} ${fit(printable(text), columns - labelCells - 3)}`;
  return isHere ? inverse(line) : line;
}
