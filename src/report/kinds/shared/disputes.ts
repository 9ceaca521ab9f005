import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim, Entry } from '../../../model/records.ts';
import { mayAnswer } from './in-time.ts';

/** What others say, then or later, against a claim that speaks against the organisation. */
export function disputesOf(claim: Claim, entry: Pick<Entry, 'claims' | 'period'>, { workspace }: Analysis): Claim[] {
  const against = againstOf(workspace.vocabulary);
  const facts = claim.shows.map(({ fact }) => fact).filter((fact) => against.has(fact));
  return entry.claims.filter((each) => each.disputes.some(({ fact }) => facts.includes(fact)) && mayAnswer(each, claim, entry));
}
