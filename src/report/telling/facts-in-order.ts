import type { Analysis, Finding } from '../../model/judgement.ts';
import { neededBy } from '../../model/needed.ts';
import type { Claim } from '../../model/records.ts';
import { isSameAs } from './alike.ts';
import type { ChosenFact } from './claims.ts';
import { largestAmount } from './money.ts';
import { claimSaid, describedAgain } from './said-by.ts';
import { personAgain, personOf, type ToldBy } from './same-person.ts';
import { hasFigure } from './weight.ts';

/** The facts of a case in the order in which a report in writing tells them. */

/** Fewer than so many facts of its own time let one of an earlier time be told beside them. */
const enough = 2;

/**
 * What was done, without what others say against it: what the organisation's case rests on first, then what is known only through the account of
 * others, then acts of others alone; what comes from one source stands together. What lies before the commitment is left out where there is enough
 * of its time, else one such fact stands last; what the author put in stays.
 */
export function factsInOrder(chosen: readonly ChosenFact[], lead: Finding): ChosenFact[] {
  const done = chosen.filter(({ told }) => told !== 'disputes');
  const ofItsTime = done.filter(({ before }) => !before);
  const earlier = done.filter((fact) => fact.before && (fact.told === 'put-in' || !isOfOthersAlone(fact, lead)));
  const room = ofItsTime.filter((fact) => !isOfOthersAlone(fact, lead)).length >= enough ? 0 : 1;
  const kept = earlier.filter((fact) => fact.told === 'put-in' || earlier.filter(({ told }) => told !== 'put-in').indexOf(fact) < room);
  const ranked = ofItsTime.toSorted((a, b) => rank(a, lead) - rank(b, lead));
  return [...besideTheirSource(ranked), ...kept];
}

function rank(fact: ChosenFact, lead: Finding): number {
  if (fact.told === 'put-in') return -1;
  if (isOfOthersAlone(fact, lead)) return 2;
  return fact.claim.sources.every(({ via }) => via !== undefined) ? 1 : 0;
}

/** Whether it tells acts of others alone, or the money of others alone, and nothing that the finding rests on. */
export function isOfOthersAlone({ claim: { by, shows, text } }: ChosenFact, lead: Finding): boolean {
  const showsAny = (facts: Finding['held']): boolean => shows.some(({ fact }) => facts.some((each) => each.fact === fact));
  const isMoneyOfOthers = largestAmount(text) > 0 && shows.some((each) => each.by !== 'organisation') && !showsAny(lead.held);
  return isMoneyOfOthers || ((by === 'states' || by === 'others') && !showsAny(neededBy(lead)));
}

/** What tells most of a case in one sentence: what shows a condition of the finding, before what shows only that the organisation took part. */
export const mostTelling = (facts: readonly ChosenFact[], { held }: Finding): ChosenFact | undefined =>
  facts.find(({ claim }) => claim.shows.some(({ fact }) => held.some((each) => each.fact === fact))) ?? facts[0];

/** A count by the organisation itself that shows a condition of the finding: beside an answer that has another figure a reader needs it. @param told what is told already */
export const countAdmitted = (facts: readonly ChosenFact[], told: readonly Claim[], { held }: Finding): ChosenFact | undefined =>
  facts.find(
    ({ claim }) =>
      claim.admission === true &&
      hasFigure(claim.text) &&
      claim.shows.some(({ fact }) => held.some((each) => each.fact === fact)) &&
      !told.some((each) => isSameAs(each, claim) || each.sources.some(({ id }) => claim.sources.some((one) => one.id === id))),
  );

/** Each fact after the last of the same source, in the order of the first of each. */
const besideTheirSource = (facts: readonly ChosenFact[]): ChosenFact[] =>
  [...Map.groupBy(facts, ({ claim }) => claim.sources.map(({ id, via }) => via ?? id).join(' ')).values()].flat();

/** A sentence for each fact: a study that one before has described is not described again, and one person is not told as two. @param before whom a reader has met already */
export function factsSaid(facts: readonly ChosenFact[], analysis: Analysis, before: readonly ToldBy[] = []): string[] {
  const told = facts.map(({ claim, sources }) => ({
    text: claimSaid(claim, analysis),
    sources: sources.map(({ id }) => id),
    person: personOf(claim, analysis),
  }));
  return facts.map((_, at) => {
    const said = personAgain(told[at]!, [...before, ...told.slice(0, at)]);
    return describedAgain(said, told[at]!.sources, told.slice(0, at));
  });
}
