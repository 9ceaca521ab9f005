import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim, Entry } from '../../../model/records.ts';

/** What others say against a claim that speaks against the organisation. */
export function disputesOf({ shows }: Claim, { claims }: Pick<Entry, 'claims'>, { workspace }: Analysis): Claim[] {
  const against = againstOf(workspace.vocabulary);
  const facts = shows.map(({ fact }) => fact).filter((fact) => against.has(fact));
  return claims.filter(({ disputes }) => disputes.some(({ fact }) => facts.includes(fact)));
}
