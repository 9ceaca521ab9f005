import type { Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import type { Words } from '../lexicon.ts';
import { isAdverb, type Token } from '../tokens.ts';
import { nextOutside, type Asides } from './asides.ts';
import { boundaryBetween, isCoordinator, type Clause } from './clause.ts';

/** A sentence while it is cut into clauses, word by word. */
export interface State {
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit<Modality>[];
  readonly hitAt: readonly (Hit<Modality> | undefined)[];
  /** Tokens that stand in names and words for people, and so are no verbs ("States", "partners"). */
  readonly nouns: readonly boolean[];
  readonly words: Words;
  readonly asides: Asides;
  readonly owner: number[];
  readonly clauses: Clause[];
  readonly main: Hit<Modality>[];
  /** The clauses that are open, the main clause first. */
  stack: number[];
  /** The token before which a case ends without a comma. */
  caseEnd: number | null;
}

export const top = ({ clauses, stack }: State): Clause => clauses[stack.at(-1)!]!;
export const mainClause = ({ clauses, stack }: State): Clause => clauses[stack[0]!]!;

export function open({ clauses, stack }: State, kind: Clause['kind'], at: number, verb: number | null = null): void {
  clauses.push({ kind, from: at, to: at, verb, weak: false });
  stack.push(clauses.length - 1);
}

/** Ends all clauses that are open and begins a main clause behind `at`. */
export function beginMain(state: State, at: number, last: number): void {
  state.clauses.push({ kind: 'main', from: at + 1, to: state.tokens.length - 1, verb: null, weak: false });
  for (const each of state.stack) state.clauses[each]!.to = last;
  state.stack = [state.clauses.length - 1];
}

/** Whether a word of modality follows before the clause ends. */
export const hitFollows = ({ tokens, hits }: State, at: number): boolean =>
  hits.some((hit) => hit.from > at && !boundaryBetween(tokens, at, hit.from));

/** Whether a word of modality follows behind the next comma. */
export function hitBehindComma({ tokens, asides, hits }: State, at: number): boolean {
  const comma = nextOutside(tokens, asides, at, ',');
  return comma !== null && hits.some((hit) => hit.from > comma && !asides[hit.from] && !boundaryBetween(tokens, at, hit.from));
}

/** The word that may join the one there to what stands before: adverbs, negations and a short insertion between left out. */
export function coordinatorBefore({ tokens }: State, at: number): number {
  let index = at - 1;
  if (tokens[index]?.lower === ',') {
    const opens = tokens.findLastIndex((token, other) => other < index && token.lower === ',');
    if (opens > 0 && index - opens < 10 && isCoordinator(tokens[opens - 1])) return opens - 1;
  }
  while (index > 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
  return index;
}

export const isCoordinated = (state: State, at: number): boolean => isCoordinator(state.tokens[coordinatorBefore(state, at)]);
