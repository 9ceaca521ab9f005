import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';
import { largestOfState } from '../../telling/whose-sums.ts';

/** Whether a claim tells of something that the organisation itself did. */
const tellsOwnPart = ({ shows }: Claim): boolean => shows.some(({ by }) => by === 'organisation');

/** The best that says what the organisation itself did in a case; nothing where what is told of it says so. @param told what is told of this case @param heard what is told anywhere */
export function ownPart(matter: Matter, told: readonly Claim[], heard: readonly Claim[], analysis: Analysis): ChosenFact | undefined {
  if (told.some(tellsOwnPart)) return undefined;
  const { commitment } = promised(matter.lead, analysis);
  const payers = (matter.entry.atBehestOf ?? []).flatMap(({ who, as }) => (as.includes('payer') ? [who] : []));
  const isGiven = ({ text }: Claim): boolean => payers.some((who) => largestOfState(text, who, analysis) > 0);
  const own = factsInOrder(chosenFacts(matter, commitment, analysis), matter.lead).filter(
    ({ claim, before }) => !before && tellsOwnPart(claim) && !heard.some((each) => isSameAs(each, claim)),
  );
  // What a State gave is told as its part, where something else says what the organisation did.
  return own.find(({ claim }) => !isGiven(claim)) ?? own[0];
}
