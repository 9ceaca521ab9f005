import { remember } from '../../../model/remember.ts';
import { caseIdOf } from '../../../model/gaps.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { mattersOf, type Wanted } from './matters.ts';
import { gapAt, matrixOf } from './matrix.ts';

/** Something of the overview on which one can stand, from top to bottom. */
export type Stop =
  | { readonly kind: 'case'; readonly id: string; readonly finding: Finding }
  | { readonly kind: 'norm'; readonly id: string; readonly row: number }
  /** What is to be read, dated or obtained. */
  | { readonly kind: 'wanted'; readonly id: string; readonly what: Wanted; readonly text: string };

export const stopsOf = remember((analysis: Analysis): readonly Stop[] => {
  const { strongest, wanted } = mattersOf(analysis);
  return [
    ...strongest.map((finding): Stop => ({ kind: 'case', id: caseIdOf(finding), finding })),
    ...matrixOf(analysis).norms.map(({ id }, row): Stop => ({ kind: 'norm', id, row })),
    ...wanted.map((each): Stop => ({ kind: 'wanted', ...each })),
  ];
});

/** What Enter opens where one stands: the case, the gap of the cell, what is wanted. */
export function targetOf(cell: { readonly row: number; readonly column: number }, analysis: Analysis): string | undefined {
  const stop = stopsOf(analysis)[cell.row];
  return stop?.kind === 'norm' ? gapAt(matrixOf(analysis), stop.row, cell.column)?.id : stop?.id;
}
