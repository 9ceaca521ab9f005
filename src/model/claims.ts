import type { Claim, FactBy } from './records.ts';
import type { ClaimData } from './schemas.ts';
import type { Author } from './words.ts';

/** A claim as it is judged: each fact that it shows or disputes with its author, which is that of the claim where none is written. */
export function readClaim({ shows, disputes, ...claim }: ClaimData): Claim {
  const said = (written: ClaimData['shows']): FactBy[] =>
    (written ?? []).flatMap((each) =>
      typeof each === 'string' ? [{ fact: each, by: claim.by }] : Object.entries(each).map(([fact, by]) => ({ fact, by })),
    );
  return { ...claim, shows: said(shows), disputes: said(disputes) };
}

/** The same as people write it. */
export function writtenClaim({ shows, disputes, ...claim }: Claim): ClaimData {
  const written = (said: readonly FactBy[]) =>
    said.map(({ fact, by }): string | Record<string, Author> => (by === claim.by ? fact : { [fact]: by }));
  return {
    ...claim,
    ...(shows.length > 0 ? { shows: written(shows) } : {}),
    ...(disputes.length > 0 ? { disputes: written(disputes) } : {}),
  };
}

/** Whether a claim shows a fact, whoever did it. */
export const shows = (claim: Claim, fact: string): boolean => claim.shows.some((said) => said.fact === fact);

/** Whether a claim disputes a fact, whoever did it. */
export const disputes = (claim: Claim, fact: string): boolean => claim.disputes.some((said) => said.fact === fact);
