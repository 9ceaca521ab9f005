import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';
import { inFavourIn, type InFavour } from '../../telling/fairness.ts';
import { mattersOf, type Matter } from '../../telling/matters.ts';
import { favourOf, placesOf, type FavourKind } from './in-favour.ts';
import { keptFindings, type Kept } from './kept-to.ts';

/** All that speaks for the organisation beside some cases. */
export interface FavourWithWork {
  readonly all: ReadonlyMap<FavourKind, readonly InFavour[]>;
  /** Where it kept its word, as far as that is not told under what speaks for it. */
  readonly kept: readonly Kept[];
  /** Where it kept its word, told there or not. */
  readonly keptAtAll: readonly Kept[];
}

/** Also what work shows against which nothing is held. @param left the entries that may be told @param isChosen whether cases were chosen by hand: of other work nothing is told then */
export function favourWithWork(
  matters: readonly Matter[],
  left: readonly EntryWithFacts[],
  isChosen: boolean,
  analysis: Analysis,
): FavourWithWork {
  const near = favourOf(matters, left, analysis);
  const told = [...near.values()].flatMap((each) => each.map(({ claim }) => claim));
  const keptAtAll = keptFindings(analysis);
  const kept = keptAtAll.filter(({ claim }) => !told.some((each) => isSameAs(each, claim)));
  const isNamed = new Set([...[...near.values()].flat(), ...kept].map(({ entry }) => entry.id));
  const free = isChosen ? [] : withoutFinding(left, analysis).filter(({ id }) => !isNamed.has(id));
  const all = withWork(near, free, [...told, ...kept.map(({ claim }) => claim)], matters, analysis);
  return { all, kept, keptAtAll };
}

/** With what work against which nothing is held shows in its favour: the best of each, where it lies, and nothing that is told. */
function withWork(
  near: ReadonlyMap<FavourKind, readonly InFavour[]>,
  free: readonly EntryWithFacts[],
  told: readonly Claim[],
  matters: readonly Matter[],
  analysis: Analysis,
): ReadonlyMap<FavourKind, readonly InFavour[]> {
  const places = placesOf(matters);
  const heard = [...told];
  const good = free.flatMap((entry) => {
    const [one] = inFavourIn(entry, 1, analysis);
    return one && !heard.some((each) => isSameAs(each, one.claim)) && heard.push(one.claim) ? [one] : [];
  });
  const isNear = ({ entry }: InFavour): boolean => (entry.places ?? []).some((place) => places.includes(place));
  const more: Partial<Record<FavourKind, InFavour[]>> = {
    otherTime: good.filter(isNear),
    elsewhere: good.filter((each) => !isNear(each)),
  };
  return new Map([...near].map(([kind, own]) => [kind, [...own, ...(more[kind] ?? [])]]));
}

/** Work that no finding reaches, whatever was chosen. */
function withoutFinding(left: readonly EntryWithFacts[], analysis: Analysis): EntryWithFacts[] {
  const all = new Set(mattersOf({ ...analysis, judgement: analysis.chosenFrom ?? analysis.judgement }).map(({ entry }) => entry.id));
  return left.filter(({ id }) => !all.has(id));
}
