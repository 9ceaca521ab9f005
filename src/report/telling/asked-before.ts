import { ancestors } from '../../model/broader.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { AskData } from '../../model/schemas.ts';

/** What was asked before of practices that some entries are of, or that are broader or narrower than those; what is about none is about all. */
export function askedOf(entries: readonly EntryWithFacts[], { workspace }: Analysis): readonly AskData[] {
  const broader = ancestors(workspace.vocabulary.practices);
  const isWithin = (one: string, other: string): boolean => one === other || broader.get(one)?.has(other) === true;
  const practices = new Set(entries.flatMap((entry) => entry.practices));
  return workspace.asks.filter(
    ({ practices: about }) => !about || about.some((each) => [...practices].some((own) => isWithin(own, each) || isWithin(each, own))),
  );
}
