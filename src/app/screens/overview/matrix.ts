import { remember } from '../../../model/remember.ts';
import { cellText as textOf, matrixOf as madeOf, type Matrix } from '../../../explain/matrix.ts';
import type { Analysis, Gap } from '../../../model/judgement.ts';
import { gapsInOrder } from '../../lists/leads.ts';

export const matrixOf = remember(madeOf);

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

const textOfGap = remember(textOf);

export const cellText = (gap: Gap | undefined): string => (gap ? textOfGap(gap) : '·');
