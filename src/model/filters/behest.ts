import { isPlaceCode, placeCalled, placeName } from '../places.ts';
import type { BehestPart, Entry, Workspace } from '../records.ts';
import { called, namedConcepts, type Named } from './filter.ts';

/** Those at whose behest something was done: States by their code, others as actors. */

/** Whether it was at the behest of any of these, in this part or, without one, in whatever part. */
export const atBehestOf = ({ atBehestOf: behest = [] }: Entry, chosen: readonly string[], part?: BehestPart): boolean =>
  behest.some(({ who, as }) => chosen.includes(who) && (part === undefined || as.includes(part)));

/** Everybody who stands in that part anywhere. */
export function behestValues({ entries, vocabulary }: Workspace, part?: BehestPart): readonly Named[] {
  const actors = new Map(namedConcepts(vocabulary.actors).map((actor) => [actor.id, actor]));
  const found = entries.flatMap((entry) =>
    (entry.atBehestOf ?? []).filter(({ as }) => part === undefined || as.includes(part)).map(({ who }) => who),
  );
  return [...new Set(found)].toSorted().map((id) => actors.get(id) ?? { id, names: [placeName(id)] });
}

export const readBehest = (word: string, workspace: Workspace, part?: BehestPart): string | null =>
  called(word, behestValues(workspace, part)) ?? placeCalled(word) ?? called(word, namedConcepts(workspace.vocabulary.actors));

/** A State by the name of its country, another by its label. */
export const calledBy =
  (label: (id: string) => string) =>
  (who: string): string =>
    isPlaceCode(who) ? placeName(who) : label(who);
