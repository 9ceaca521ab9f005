import { leadIn } from '../model/gaps.ts';
import type { Analysis, Gap } from '../model/judgement.ts';
import { indexOf, labelOf } from './index-of.ts';
import { verdictLetter } from './words.ts';

/** Norms by practices, of those with a gap, in the order of the vocabulary; a cell is a gap, by `norm/practice`. */
export interface Matrix {
  readonly norms: readonly Named[];
  readonly practices: readonly Named[];
  readonly cells: ReadonlyMap<string, Gap>;
}

interface Named {
  readonly id: string;
  readonly label: string;
}

/** @param gaps some of the analysis, where not all are meant */
export function matrixOf(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Matrix {
  const index = indexOf(analysis);
  const inOrder = (ids: readonly string[], concepts: readonly { readonly id: string }[]) => {
    const wanted = new Set(ids);
    return concepts.filter(({ id }) => wanted.has(id)).map(({ id }) => ({ id, label: labelOf(id, index) }));
  };
  const { norms, practices } = analysis.workspace.vocabulary;
  return {
    norms: inOrder(
      gaps.map(({ norm }) => norm),
      norms,
    ),
    practices: inOrder(
      gaps.map(({ practice }) => practice),
      practices,
    ),
    cells: new Map(gaps.map((gap) => [gap.id, gap])),
  };
}

/** The entries that stand as the headline does: nobody may take the others for graver or better in time than they are. */
export function standingAlike({ cases, headline }: Gap): number {
  return cases.map(leadIn).filter(({ verdict, time }) => verdict === headline.verdict && time === headline.time).length;
}

/** What a cell says: the letter of the headline, small where it is alleged, and the number of entries that stand alike. */
export function cellText(gap: Gap): string {
  const letter = verdictLetter[gap.headline.verdict];
  return `${gap.headline.alleged ? letter.toLowerCase() : letter}${standingAlike(gap)}`;
}
