import { cellText as textOf, matrixOf as madeOf, type Matrix } from '../../../explain/matrix.ts';
import type { Analysis, Gap } from '../../../model/records.ts';
import { gapsInOrder } from '../../lists/leads.ts';

const made = new WeakMap<Analysis, Matrix>();

export function matrixOf(analysis: Analysis): Matrix {
  let matrix = made.get(analysis);
  if (!matrix) made.set(analysis, (matrix = madeOf(analysis)));
  return matrix;
}

/** The cell that one looks at first: the gravest gap's. */
export function gravestCell(analysis: Analysis): { readonly row: number; readonly column: number } {
  const { norms, practices } = matrixOf(analysis);
  const gravest = gapsInOrder(analysis, analysis)[0];
  const at = (list: readonly { readonly id: string }[], id: string | undefined) =>
    Math.max(
      0,
      list.findIndex((each) => each.id === id),
    );
  return { row: at(norms, gravest?.norm), column: at(practices, gravest?.practice) };
}

export const gapAt = (matrix: Matrix, row: number, column: number): Gap | undefined =>
  matrix.cells.get(`${matrix.norms[row]?.id}/${matrix.practices[column]?.id}`);

export const cellText = (gap: Gap | undefined): string => (gap ? textOf(gap) : '·');
