import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { AskData } from '../../model/schemas.ts';

/**
 * What was asked before of practices that some entries are of, or that are broader or narrower than those; what is about none is about all. What was
 * asked of other places is about another matter, and so is what was asked of all work where the entries lie in one place alone.
 */
export function askedOf(entries: readonly EntryWithFacts[], analysis: Analysis): readonly AskData[] {
  const { broaderPractices } = indexOf(analysis);
  const isWithin = (one: string, other: string): boolean => one === other || broaderPractices.get(one)?.has(other) === true;
  const practices = new Set(entries.flatMap((entry) => entry.practices));
  const places = new Set(entries.flatMap((entry) => entry.places ?? []));
  return analysis.workspace.asks.filter(
    (ask) =>
      (ask.places ? ask.places.some((each) => places.has(each)) : places.size !== 1) &&
      (!ask.practices || ask.practices.some((each) => [...practices].some((own) => isWithin(own, each) || isWithin(each, own)))),
  );
}
