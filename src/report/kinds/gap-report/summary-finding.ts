import type { Claim } from '../../../model/records.ts';
import type { Matter } from '../../telling/matters.ts';

/** A further case on the promise and doubt of a finding: what it has of its own, and what it shares. */
export interface Likewise {
  readonly matter: Matter;
  readonly said: string;
}

/** What the summary says was found: each case by its promise and its own strongest facts, and cases of one promise, one doubt and one fact as one. */
export interface SummaryFinding {
  readonly matter: Matter;
  /** The first that is told; nothing where none can be told. */
  readonly fact: Claim | undefined;
  /** Further cases on the same promise, doubt and fact. */
  readonly likewise: readonly Likewise[];
  /** What was done, what follows and what is said to it. */
  readonly said: string;
  /** Whether there is so little room that what is asked is told without what is to be published besides. */
  readonly isShort: boolean;
  /** Whether each is told in a sentence, and further cases are only counted. */
  readonly isInASentence: boolean;
}
