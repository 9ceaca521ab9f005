import type { Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import { ofWord, type Token } from '../tokens.ts';

/**
 * A clause of a sentence. `main` clauses stand by themselves; the others hang on one: `adverbial` (if, where, unless …), `relative` (who,
 * which …), `content` (that, whether, how …), `phrase` (after, before, as … without a verb), `aside` (brackets, quotations, dashes).
 */
export interface Clause {
  readonly kind: 'main' | 'adverbial' | 'relative' | 'content' | 'phrase' | 'aside';
  readonly from: number;
  to: number;
  /** The token at which its finite verb stands. */
  verb: number | null;
  weak: boolean;
}

export interface Parsed {
  readonly clauses: readonly Clause[];
  /** For each token the innermost clause it belongs to. */
  readonly owner: readonly number[];
  /** The hits that stand in main clauses, in their order. */
  readonly main: readonly Hit<Modality>[];
}

const coordinators: ReadonlySet<string> = new Set(['and', 'or', 'but', 'nor', 'yet', '&']);
const isCoordinating = ofWord((lower) => coordinators.has(lower));
export const isCoordinator = (token: Token | undefined): boolean => token !== undefined && isCoordinating(token);

export const isBoundary = ofWord((lower) => /^[;:?!]$/.test(lower));

export const boundaryBetween = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isBoundary(tokens[at]!)) return true;
  return false;
};

export const isDash = (tokens: readonly Token[], at: number): boolean => {
  const { lower, joined, word } = tokens[at]!;
  if (word) return false;
  return lower === '—' || (/^[–-]$/.test(lower) && !joined && tokens[at + 1]?.joined === false);
};

/** Whether a token stands in a main clause. */
export const isMain = ({ clauses, owner }: Parsed, at: number): boolean => clauses[owner[at]!]!.kind === 'main';

/** The last comma or coordinator between two tokens; where a comma stands before the coordinator, that comma. */
export function lastJoint(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at > from; at--) {
    if (tokens[at]!.lower === ',') return at;
    if (isCoordinator(tokens[at])) return tokens[at - 1]?.lower === ',' ? at - 1 : at;
  }
  return null;
}
