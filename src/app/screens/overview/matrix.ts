import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { verdictLetter } from '../../../explain/words.ts';
import type { Analysis, Gap } from '../../../model/records.ts';
import { gapsInOrder } from '../../lists/leads.ts';

/** Norms by practices; a cell is a gap, by the letter of its headline and the number of its cases. */
export interface Matrix {
  readonly norms: readonly { readonly id: string; readonly label: string }[];
  readonly practices: readonly { readonly id: string; readonly label: string }[];
  readonly cells: ReadonlyMap<string, Gap>;
}

const made = new WeakMap<Analysis, Matrix>();

export function matrixOf(analysis: Analysis): Matrix {
  let matrix = made.get(analysis);
  if (!matrix) made.set(analysis, (matrix = makeMatrix(analysis)));
  return matrix;
}

function makeMatrix(analysis: Analysis): Matrix {
  const index = indexOf(analysis);
  const { gaps } = analysis.judgement;
  const inOrder = (ids: readonly string[], concepts: readonly { id: string }[]) => {
    const there = new Set(ids);
    return concepts.filter((concept) => there.has(concept.id)).map(({ id }) => ({ id, label: labelOf(id, index) }));
  };
  const { norms, practices } = analysis.workspace.vocabulary;
  return {
    norms: inOrder(
      gaps.map((gap) => gap.norm),
      norms,
    ),
    practices: inOrder(
      gaps.map((gap) => gap.practice),
      practices,
    ),
    cells: new Map(gaps.map((gap) => [gap.id, gap])),
  };
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

/** Letter and number of cases, an alleged headline in small. */
export function cellText(gap: Gap | undefined): string {
  if (!gap) return '·';
  const letter = verdictLetter[gap.headline.verdict];
  return `${gap.headline.alleged ? letter.toLowerCase() : letter}${gap.cases.length}`;
}
