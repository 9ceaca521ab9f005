import type { Pair } from './pair.ts';

/** Pairs that were written and labelled together, and what their workspace knows beside them. */
export interface PairSet {
  readonly name: string;
  /** What it is, in a few words, for the page that tells how often avowed errs. */
  readonly about: string;
  /** Where its pairs, labels, first figures and reasons of misses stand. */
  readonly folder: string;
  readonly pairs: readonly Pair[];
  readonly actors: readonly { readonly id: string; readonly prefLabel: string }[];
  /** Code and invented name of each place; codes of its own go into the vocabulary. */
  readonly places: Readonly<Record<string, string>>;
  readonly ownPlaces: boolean;
}
