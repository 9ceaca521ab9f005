import type { EntryWithFacts } from '../../../model/judgement.ts';
import type { Matter } from '../../telling/matters.ts';

/** What is asked about: an entry, with what was found of it if anything was. */
export interface Subject {
  readonly entry: EntryWithFacts;
  readonly matter: Matter | null;
}
