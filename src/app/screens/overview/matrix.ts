import { remember } from '../../../model/remember.ts';
import { cellText as textOf, matrixOf as madeOf, type Matrix } from '../../../explain/matrix.ts';
import type { Analysis, Gap } from '../../../model/judgement.ts';
import { headlineOf } from '../../../model/gaps.ts';
import { isRejected } from '../../../model/rejected.ts';
import { gapsInOrder } from '../../lists/leads.ts';
import { rejectedMark } from '../../lists/words.ts';

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

const textOfGap = remember((gap: Gap): string => `${textOf(gap)}${isRejected(headlineOf(gap).decisions) ? rejectedMark : ''}`);

export const cellText = (gap: Gap | undefined): string => (gap ? textOfGap(gap) : '·');
