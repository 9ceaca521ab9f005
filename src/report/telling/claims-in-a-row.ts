import type { Analysis } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { claimSaid, describedAgain, saidAfter } from './said-by.ts';

/** Claims that stand in one paragraph, each behind the one before it: who speaks twice is named once. */

export function claimsInARow(claims: readonly Claim[], analysis: Analysis): string[] {
  const said = claims.map((claim) => ({ text: claimSaid(claim, analysis), sources: claim.sources.map(({ id }) => id) }));
  return said.map(({ text, sources }, at) => {
    const again = describedAgain(text, sources, said.slice(0, at));
    return at > 0 && isOfABody(again) ? saidAfter(again, sources, said[at - 1]!) : again;
  });
}

/** “It found also that …” is said of a body, never of a person. */
export const isOfABody = (text: string): boolean =>
  !/^[^.;:]*\b(?:rapporteur|minister|director|chief|spokes\w+|advis[eo]r|senator|officer|staff)\b/i.test(text);
