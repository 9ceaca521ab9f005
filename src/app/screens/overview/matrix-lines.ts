import { printable } from '../../../explain/printable.ts';
import { plural } from '../../../explain/words.ts';
import { toneOf } from '../../../model/palette.ts';
import { headlineOf } from '../../../model/gaps.ts';
import type { Analysis, Gap } from '../../../model/judgement.ts';
import { fit, inverse, paint, quiet, shade, wrapped, type Canvas } from '../../frame/canvas.ts';
import { leadOf } from '../../lists/leads.ts';
import { proofOf, verdictSaid } from '../../lists/words.ts';
import { columnsThatFit, headLines } from './heads.ts';
import { cellText, gapAt, matrixOf } from './matrix.ts';

/** Cells of the names of norms. */
const labelCells = { least: 18, most: 34 };

export interface Cell {
  /** The selected norm; `null` where one stands on something else. */
  readonly row: number | null;
  readonly column: number;
}

/** The matrix of norms and practices: its heads, and a line for each norm, made when it is seen. */
export interface MatrixLines {
  readonly heads: readonly string[];
  readonly line: (row: number) => string;
}

export function matrixLines(cell: Cell, analysis: Analysis, canvas: Canvas): MatrixLines {
  const matrix = matrixOf(analysis);
  const { norms, practices } = matrix;
  if (norms.length === 0) return { heads: noGap(analysis, canvas), line: () => '' };
  const labelWidth = Math.min(labelCells.most, Math.max(labelCells.least, Math.floor(canvas.columns / 4)));
  const columns = columnsThatFit(practices, cell.column, canvas.columns - labelWidth - 3);
  const { from, widths } = columns;
  const shown = practices.slice(from, from + widths.length);
  const beyond = practices.length - from - widths.length;
  const edge = [...(from > 0 ? [`‹ ${from} more`] : []), ...(beyond > 0 ? [`${beyond} more ›`] : [])].join(' · ');
  const where = fit(printable(whereWords(cell, analysis)), canvas.columns - edge.length);
  return {
    heads: [`${where}${quiet(edge, canvas)}`, ...headLines(shown, columns, cell.row === null ? -1 : cell.column - from, labelWidth + 3)],
    line: (row) => {
      const cells = widths.map((width, at) =>
        cellOf(gapAt(matrix, row, from + at), row === cell.row && from + at === cell.column, width - 1, canvas),
      );
      return `${row === cell.row ? '▸ ' : '  '}${fit(printable(norms[row]!.label), labelWidth)} ${cells.join(' ')}`;
    },
  };
}

/** Where one stands in the matrix, and what is there. */
function whereWords({ row, column }: Cell, analysis: Analysis): string {
  const { norms, practices } = matrixOf(analysis);
  if (row === null) return `${plural(norms.length, 'norm')} × ${plural(practices.length, 'practice')}: what leads each gap, how often`;
  const gap = gapAt(matrixOf(analysis), row, column);
  const lead = gap && leadOf(headlineOf(gap));
  const found = lead ? `${verdictSaid(lead)}; ${proofOf(lead.finding)}; ${plural(gap.cases.length, 'case')}` : 'no gap';
  return `${norms[row]!.label} × ${practices[column]!.label}: ${found}`;
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

function cellOf(gap: Gap | undefined, isSelected: boolean, width: number, canvas: Canvas): string {
  const text = fit(isSelected ? `[${cellText(gap)}]` : cellText(gap), width);
  if (isSelected) return inverse(text);
  if (!gap) return paint('quiet', text, canvas);
  const tone = toneOf(gap.headline.verdict);
  return gap.headline.alleged ? paint(tone, text, canvas) : shade(tone, text, canvas);
}
