import { againstOf } from '../../model/circumstances.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { ChosenFact } from './claims.ts';
import type { Matter } from './matters.ts';

/**
 * What other findings of the case rest on and those facts do not tell: one for each circumstance of theirs that nothing shows that is told.
 * @param told what is told of the case
 */
export function restedOnBesides(
  { leads }: Pick<Matter, 'leads'>,
  chosen: readonly ChosenFact[],
  told: readonly ChosenFact[],
  analysis: Analysis,
): ChosenFact[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const held = leads.flatMap((each) => each.held).filter(({ fact }) => against.has(fact));
  const restsOn = ({ claim }: ChosenFact): string[] => held.flatMap(({ fact, claims }) => (claims.includes(claim.id) ? [fact] : []));
  const known = new Set(told.flatMap(({ claim }) => claim.shows.map(({ fact }) => fact)));
  return chosen.filter((each) => {
    const fresh = restsOn(each).filter((fact) => !known.has(fact));
    if (each.told === 'disputes' || each.before || told.includes(each) || fresh.length === 0) return false;
    for (const { fact } of each.claim.shows) known.add(fact);
    return true;
  });
}
