import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';

/** Whether a claim tells of something that the organisation itself did. */
const tellsOwnPart = ({ shows }: Claim): boolean => shows.some(({ by }) => by === 'organisation');

/** The best that says what the organisation itself did in a case; nothing where what is told of it says so. @param told what is told of this case @param heard what is told anywhere */
export function ownPart(matter: Matter, told: readonly Claim[], heard: readonly Claim[], analysis: Analysis): ChosenFact | undefined {
  if (told.some(tellsOwnPart)) return undefined;
  const { commitment } = promised(matter.lead, analysis);
  return factsInOrder(chosenFacts(matter, commitment, analysis), matter.lead).find(
    ({ claim, before }) => !before && tellsOwnPart(claim) && !heard.some((each) => isSameAs(each, claim)),
  );
}
