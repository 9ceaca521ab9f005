import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { nearestTo } from '../../telling/nearest-in-time.ts';

/** What a line has room for. */
const most = 2;

/** What is told of a case that no promise is held against: what shows most against anybody first, as no finding leads it. */
export function factsOfRecord(matter: Matter, analysis: Analysis): ChosenFact[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const shown = ({ claim: { shows } }: ChosenFact): number => shows.filter(({ fact }) => against.has(fact)).length;
  return factsInOrder(chosenFacts(matter, nearestTo(matter, analysis), analysis), matter.lead)
    .toSorted((a, b) => shown(b) - shown(a))
    .slice(0, most);
}
