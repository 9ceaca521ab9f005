import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inFavourIn } from '../../telling/fairness.ts';
import { criticismBy } from './reply.ts';

/** What those criticised in some work who grant what speaks for the organisation there: a concession does not stand without it. */
export const criticismsIn = (entry: EntryWithFacts, analysis: Analysis): Claim[] => [
  ...new Set(inFavourIn(entry, entry.claims.length, analysis).flatMap(({ claim }) => criticismBy(claim, entry) ?? [])),
];
