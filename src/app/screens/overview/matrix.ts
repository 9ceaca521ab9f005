import { cellText as textOf, matrixOf as madeOf, type Matrix } from '../../../explain/matrix.ts';
import type { Analysis, Gap } from '../../../model/judgement.ts';
import { gapsInOrder } from '../../lists/leads.ts';

const made = new WeakMap<Analysis, Matrix>();

export function matrixOf(analysis: Analysis): Matrix {
  let matrix = made.get(analysis);
  if (!matrix) made.set(analysis, (matrix = madeOf(analysis)));
  return matrix;
}

/** The column that one looks at first: the gravest gap's. */
export function gravestColumn(analysis: Analysis): number {
  const gravest = gapsInOrder(analysis, analysis)[0];
  return Math.max(
    0,
    matrixOf(analysis).practices.findIndex(({ id }) => id === gravest?.practice),
  );
}

export const gapAt = (matrix: Matrix, row: number, column: number): Gap | undefined =>
  matrix.cells.get(`${matrix.norms[row]?.id}/${matrix.practices[column]?.id}`);

const texts = new WeakMap<Gap, string>();

export function cellText(gap: Gap | undefined): string {
  if (!gap) return '·';
  let text = texts.get(gap);
  if (text === undefined) texts.set(gap, (text = textOf(gap)));
  return text;
}
