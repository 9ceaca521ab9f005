import { toneOf } from '../../../model/palette.ts';
import { printable } from '../../../explain/printable.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { caseSentence } from '../../../explain/said.ts';
import { plural } from '../../../explain/words.ts';
import type { Analysis, Gap } from '../../../model/records.ts';
import { bodyHeight, bold, fit, inverse, paint, quiet, scrollTo, shade, wrapped, type Canvas } from '../../frame/canvas.ts';
import { headlineOf, leadOf } from '../../lists/leads.ts';
import { proofOf, verdictSaid } from '../../lists/words.ts';
import type { Here } from '../screen.ts';
import { cellText, gapAt, matrixOf } from './matrix.ts';
import { mattersOf } from './matters.ts';

/** Lines that the matrix keeps on the smallest screens: where one stands, the heads, some rows. */
const leastMatrix = 6;
/** From this height on there is room for an empty line. */
const roomy = 27;
/** Cells of the names of norms. */
const labelCells = { least: 18, most: 34 };

/** On one screen what matters: the strongest cases, where and in what practice, the matrix, what to read and to date. */
export function drawOverview({ state, whole, canvas }: Here): string[] {
  const height = bodyHeight(canvas);
  const matters = mattersOf(whole);
  const line = (label: string, text: string): string[] =>
    text === '' ? [] : [`${bold(label)} ${fit(printable(text), canvas.columns - label.length - 1)}`];
  const head = [...wrapped(matters.holds, canvas.columns), ...wrapped(matters.found, canvas.columns, 2)];
  const apart = height < roomy ? [] : [''];
  const middle = [...line('By country:', matters.byCountry), ...line('By practice:', matters.byPractice), ...apart];
  const foot = [
    ...line('To read:', matters.toRead),
    ...line('To date:', matters.toDate),
    quiet(fit(printable(matters.attention), canvas.columns), canvas),
  ];
  const room = height - head.length - middle.length - foot.length;
  const sentences = strongest(whole, canvas, room - Math.min(leastMatrix, matrixHeight(whole)));
  return [...head, ...sentences, ...middle, ...matrix(state.cell, whole, canvas, room - sentences.length), ...foot];
}

/** As many of the strongest cases as have room, each whole. */
function strongest(analysis: Analysis, canvas: Canvas, room: number): string[] {
  const lines: string[] = [];
  for (const { finding, sentence } of mattersOf(analysis).strongest) {
    const own = wrapped(sentence, canvas.columns - 2).map((text, at) => `${at === 0 ? '• ' : '  '}${text}`);
    if (lines.length + own.length > room) break;
    lines.push(...own.map((text) => paint(toneOf(finding.verdict), text, canvas)));
  }
  return lines;
}

/** The same to be read out. */
export function spokenOverview({ state, whole, canvas }: Here): string[] {
  const { norms, practices } = matrixOf(whole);
  const { row, column } = state.cell;
  const [norm, practice] = [norms[row], practices[column]];
  const gap = gapAt(matrixOf(whole), row, column);
  const matters = mattersOf(whole);
  const where =
    norm && practice
      ? `Selected: the norm ${norm.label}, ${row + 1} of ${norms.length}, and the practice ${practice.label}, ${column + 1} of ${practices.length}${gap ? '' : ': no gap'}.`
      : '';
  return [
    matters.holds,
    matters.found,
    where,
    ...(gap
      ? [`${labelOf(gap.norm, indexOf(whole))} / ${labelOf(gap.practice, indexOf(whole))}: ${caseSentence(headlineOf(gap), whole)}`]
      : []),
    ...matters.strongest.slice(0, 3).map(({ sentence }) => sentence),
    ...(matters.byCountry === '' ? [] : [`By country: ${matters.byCountry}`]),
    ...(matters.toRead === '' ? [] : [`To read: ${matters.toRead}`]),
    ...(matters.toDate === '' ? [] : [`To date: ${matters.toDate}`]),
    matters.attention,
  ]
    .filter((each) => each !== '')
    .flatMap((each) => wrapped(each, canvas.columns));
}

/** Where one stands in the matrix, and what is there. */
function whereWords({ row, column }: { row: number; column: number }, analysis: Analysis): string {
  const { norms, practices } = matrixOf(analysis);
  const [norm, practice] = [norms[row], practices[column]];
  if (!norm || !practice) return '';
  const gap = gapAt(matrixOf(analysis), row, column);
  const lead = gap && leadOf(headlineOf(gap));
  const found = lead ? `${verdictSaid(lead)}; ${proofOf(lead.finding)}; ${plural(gap.cases.length, 'case')}` : 'no gap';
  return `${norm.label} (${row + 1}/${norms.length}) × ${practice.label} (${column + 1}/${practices.length}): ${found}`;
}

/** What can be said where there is no gap; that nothing was found is no praise where nothing was read. */
function noGap({ workspace }: Analysis, canvas: Canvas): string[] {
  const missing = [
    ...(workspace.commitments.length === 0 ? ['commitments'] : []),
    ...(workspace.entries.length === 0 ? ['evidence entries'] : []),
    ...(workspace.rules.length === 0 ? ['rules'] : []),
  ];
  const why =
    missing.length > 0
      ? `No gap can be found: the workspace holds no ${missing.join(' and no ')}.`
      : 'No gap: none of the rules finds anything against a commitment in what this workspace holds.';
  return wrapped(why, canvas.columns);
}

const matrixHeight = (analysis: Analysis): number => matrixOf(analysis).norms.length + 4;

/** The heads of columns in whole words, one above the other. */
const headWords = (label: string): readonly string[] => label.split(' ');

/** As many columns around the selected one as fit, each as wide as its longest word. */
function columnsThatFit(practices: readonly { readonly label: string }[], at: number, room: number): { from: number; widths: number[] } {
  const widths = practices.map(({ label }) => Math.max(5, ...headWords(label).map((word) => word.length)) + 1);
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

function matrix(cell: { row: number; column: number }, analysis: Analysis, canvas: Canvas, height: number): string[] {
  const { norms, practices } = matrixOf(analysis);
  if (norms.length === 0) return noGap(analysis, canvas).slice(0, Math.max(1, height));
  const labelWidth = Math.min(labelCells.most, Math.max(labelCells.least, Math.floor(canvas.columns / 4)));
  const { from, widths } = columnsThatFit(practices, cell.column, canvas.columns - labelWidth - 3);
  const shown = practices.slice(from, from + widths.length);
  const heads = heading(shown, widths, cell.column - from, labelWidth, Math.min(3, Math.max(1, height - 3)));
  const body = Math.max(1, height - heads.length - 1);
  const top = scrollTo(cell.row, norms.length, body);
  const rows = norms.slice(top, top + body).map((norm, at) => {
    const row = top + at;
    const cells = shown.map((_, n) => {
      const isSelected = row === cell.row && from + n === cell.column;
      return cellOf(gapAt(matrixOf(analysis), row, from + n), isSelected, widths[n]! - 1, canvas);
    });
    return `${row === cell.row ? '▸ ' : '  '}${fit(printable(norm.label), labelWidth)} ${cells.join(' ')}`;
  });
  const beyond = practices.length - from - widths.length;
  const edge = [...(from > 0 ? [`‹ ${from} more`] : []), ...(beyond > 0 ? [`${beyond} more ›`] : [])].join(' · ');
  const where = fit(printable(whereWords(cell, analysis)), canvas.columns - edge.length);
  return [`${where}${quiet(edge, canvas)}`, ...heads, ...rows];
}

function heading(
  shown: readonly { readonly label: string }[],
  widths: readonly number[],
  selected: number,
  labelWidth: number,
  most: number,
): string[] {
  const words = shown.map(({ label }) => headWords(printable(label)));
  const lines = Math.min(most, Math.max(...words.map((each) => each.length)));
  return Array.from(
    { length: lines },
    (_, line) =>
      ' '.repeat(labelWidth + 3) +
      words
        .map((each, at) => {
          // The last line holds what is left, as far as it fits.
          const text = fit(line === lines - 1 ? each.slice(line).join(' ') : (each[line] ?? ''), widths[at]! - 1);
          return at === selected ? inverse(text) : text;
        })
        .join(' '),
  );
}

function cellOf(gap: Gap | undefined, isSelected: boolean, width: number, canvas: Canvas): string {
  const text = fit(isSelected ? `[${cellText(gap)}]` : cellText(gap), width);
  if (isSelected) return inverse(text);
  if (!gap) return paint('quiet', text, canvas);
  const tone = toneOf(gap.headline.verdict);
  return gap.headline.alleged ? paint(tone, text, canvas) : shade(tone, text, canvas);
}
