import { againstOf } from '../../model/circumstances.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Claim, Entry } from '../../model/records.ts';
import { mayAnswer } from './in-time.ts';

/** What others say, then or later, against a claim that speaks against the organisation. */
export const disputesOf = (claim: Claim, entry: Pick<Entry, 'claims' | 'period'>, analysis: Analysis): Claim[] =>
  entry.claims.filter((each) => isAgainst(each, claim, entry, analysis));

/** Whether a claim is said against another that speaks against the organisation, and not before it. */
export function isAgainst(denial: Claim, claim: Claim, entry: Pick<Entry, 'period'>, { workspace }: Analysis): boolean {
  if (denial.disputes.length === 0) return false;
  const against = againstOf(workspace.vocabulary);
  const facts = claim.shows.map(({ fact }) => fact).filter((fact) => against.has(fact));
  return denial.disputes.some(({ fact }) => facts.includes(fact)) && mayAnswer(denial, claim, entry);
}

/** Whether it does nothing but deny: told before what it denies, nobody understands it. */
export const isDenialAlone = ({ shows, disputes }: Claim): boolean => shows.length === 0 && disputes.length > 0;
