import { yearOf, inForcePeriod, periodOf } from '../../model/dates.ts';
import { neededBy } from '../../model/needed.ts';
import { byId } from '../../model/sorting.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim, Commitment } from '../../model/records.ts';
import type { ClaimChoice } from '../../model/kept-report.ts';
import { reliabilities, type FactStatus } from '../../model/words.ts';
import type { CitedSource } from '../report.ts';
import type { Matter } from './matters.ts';

/** Which claims show a matter best. */

export interface ChosenFact {
  readonly claim: Claim;
  /**
   * What it is told for: its author put it in, the finding rests on it as a condition or the role, it shows such a condition besides, it weighs on
   * the case otherwise, or others say it against what is told.
   */
  readonly told: 'put-in' | 'needed' | 'shows' | 'weighs' | 'disputes';
  /** Whether all of it lies before the commitment was in force, where the finding is not itself of that time. */
  readonly before: boolean;
  /** Its own sources, then those of claims that say the same. */
  readonly sources: readonly CitedSource[];
  /** Claims of other origins that show the same condition, in general words. */
  readonly supportedBy: readonly Claim[];
}

/**
 * The claims to tell, in the order in which they are told: for each fact that the finding rests on the best that shows it, what disputes it,
 * what else shows a condition of it, and what else weighs most on the case; never two of one origin for the same.
 * @param heard what was told of another matter already
 */
export function chosenFacts(matter: Matter, commitment: Commitment, analysis: Analysis, heard: readonly Claim[] = []): ChosenFact[] {
  const { lead, entry, claims } = matter;
  const { appraisals } = analysis.workspace;
  const { from } = inForcePeriod(commitment.inForce).possible;
  const isOfAnotherTime = lead.time === 'predates' || lead.time === 'lapsed';
  const as =
    (told: ChosenFact['told'], supportedBy: (claim: Claim) => readonly Claim[] = () => []) =>
    (claim: Claim): ChosenFact => ({
      claim,
      told,
      before: !isOfAnotherTime && periodOf(claim.period ?? entry.period).possible.to < from,
      sources: citedBy({ sources: [claim, ...sayingTheSame(claim, entry)].flatMap(({ sources }) => sources) }),
      supportedBy: supportedBy(claim),
    });
  const first = putIn(entry, claims);
  const fresh = new Map(
    tellable(entry, claims)
      .filter((claim) => !first.includes(claim) && !heard.some((each) => isSameAs(each, claim)))
      .map((claim) => [claim.id, claim]),
  );
  const called = (ids: readonly string[]): Claim[] => [...new Set(ids)].flatMap((id) => fresh.get(id) ?? []);
  const disputed = best(called(neededBy(lead).flatMap((fact) => fact.disputes)), entry, analysis);
  const needed = neededClaims(matter, called, analysis);
  const disputes = disputed.filter((claim) => !needed.includes(claim));
  const told = [...first, ...needed, ...disputes];
  const isOpen = (claim: Claim): boolean => !told.some((each) => isOfOneOrigin(each, claim, appraisals) || isSameAs(each, claim));
  const besides = best(showing(matter, [...fresh.values()], analysis), entry, analysis).filter(isOpen);
  const shows = onePerOrigin(besides, appraisals);
  const general = shows.filter((claim) => !hasFigure(claim.text) && lead.held.some((fact) => fact.claims.includes(claim.id)));
  const supporting = (claim: Claim): Claim[] =>
    general.filter((each) => lead.held.some((fact) => fact.claims.includes(claim.id) && fact.claims.includes(each.id)));
  const weighs = onePerOrigin(
    weighing([...fresh.values()], entry, analysis).filter((claim) => isOpen(claim) && !shows.includes(claim)),
    appraisals,
  );
  const [counted, others] = [shows.filter((claim) => hasFigure(claim.text)), shows.filter((claim) => !hasFigure(claim.text))];
  return [
    ...first.map(as('put-in')),
    ...needed.map(as('needed', supporting)),
    ...disputes.map(as('disputes')),
    ...counted.map(as('shows')),
    ...weighs.slice(0, 1).map(as('weighs')),
    ...others.map(as('shows')),
    ...weighs.slice(1).map(as('weighs')),
  ];
}

/** For each fact that the finding rests on the best claim that shows it; where any of those was heard, the fact is known. */
function neededClaims({ lead, entry }: Matter, called: (ids: readonly string[]) => Claim[], analysis: Analysis): Claim[] {
  const { appraisals } = analysis.workspace;
  const needed: Claim[] = [];
  for (const fact of neededBy(lead)) {
    const claims = best(called(fact.claims), entry, analysis);
    const isHeard = claims.length < fact.claims.filter((id) => entry.claims.some((claim) => claim.id === id)).length;
    if (isHeard || claims.some((claim) => needed.includes(claim))) continue;
    const others = claims.filter((claim) => !needed.some((each) => isSameAs(each, claim)));
    const isOther = (claim: Claim): boolean => !needed.some((each) => isOfOneOrigin(each, claim, appraisals));
    const told = others.find((claim) => isOther(claim) || hasFigure(claim.text));
    if (told ?? others[0]) needed.push((told ?? others[0])!);
  }
  return needed;
}

/** What may be told of an entry: all its claims but those that its author left out; what disputes may not be left out. */
export const tellable = ({ id: entry, claims }: EntryWithFacts, { leaveOut }: ClaimChoice): Claim[] =>
  claims.filter(({ id, disputes }) => disputes.length > 0 || !leaveOut.includes(`${entry}#${id}`));

/** The claims of an entry that its author put in, in that order. */
export const putIn = ({ id: entry, claims }: EntryWithFacts, { putIn: ids }: ClaimChoice): Claim[] =>
  ids.flatMap((id) => claims.find((claim) => id === `${entry}#${claim.id}`) ?? []);

/** What shows a condition of the finding in the same entry, whether it is certainly of the time or not: facts, and what the organisation admits. */
function showing({ lead, entry }: Matter, claims: readonly Claim[], analysis: Analysis): Claim[] {
  const conditions = new Set(lead.held.map(({ fact }) => fact).filter((fact) => isTrue(entry.facts[fact]?.status)));
  return claims.filter((claim) => isToldAsFact(claim) && isSound(claim, analysis) && claim.shows.some(({ fact }) => conditions.has(fact)));
}

/** What counts as true; what the organisation or States alone deny is told with the denial. */
const isTrue = (status: FactStatus | undefined): boolean => status === 'reported' || status === 'denied';

const isToldAsFact = ({ kind, admission }: Claim): boolean => kind === 'fact' || admission === true;

/** Facts against the organisation's case that the finding itself does not rest on, those that show most first; only what stands undisputed and has a figure or was seen. */
function weighing(claims: readonly Claim[], entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const against = new Set(analysis.workspace.vocabulary.circumstances.filter(({ bears }) => bears === 'against').map(({ id }) => id));
  const shown = ({ shows }: Claim) => shows.filter(({ fact }) => against.has(fact) && entry.facts[fact]?.status === 'reported').length;
  return claims
    .filter((claim) => isToldAsFact(claim) && shown(claim) > 0 && isSound(claim, analysis) && hasFigure(claim.text))
    .toSorted((a, b) => shown(b) - shown(a) || compare(a, b, entry, analysis));
}

/** Whether two claims tell the same in much the same words. */
export function isSameAs(one: Pick<Claim, 'text'>, other: Pick<Claim, 'text'>): boolean {
  const [a, b] = [wordsOf(one.text), wordsOf(other.text)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= sameShare * Math.min(a.size, b.size);
}

/** Further claims that show the same in much the same words: the fact has their sources too. */
const sayingTheSame = (claim: Claim, entry: EntryWithFacts): Claim[] =>
  entry.claims.filter(
    (each) => each !== claim && isSameAs(claim, each) && each.shows.some(({ fact }) => claim.shows.some((shown) => shown.fact === fact)),
  );

const sameShare = 0.7;
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const onePerOrigin = (claims: readonly Claim[], appraisals: Analysis['workspace']['appraisals']): Claim[] =>
  claims.filter((claim, at) => !claims.slice(0, at).some((each) => isOfOneOrigin(each, claim, appraisals) || isSameAs(each, claim)));

/** The claims of an entry in the order in which they would be told, the best first. */
export const best = (claims: readonly Claim[], entry: EntryWithFacts, analysis: Analysis): Claim[] =>
  claims.toSorted((a, b) => compare(a, b, entry, analysis));

/** What a claim weighs as a thing to tell, the better first: sound, with figures and at first hand, by its grades, the later. */
function compare(one: Claim, other: Claim, entry: EntryWithFacts, analysis: Analysis): number {
  const weight = (claim: Claim): number[] => [
    isSound(claim, analysis) ? 0 : 1,
    isRetold(claim, analysis) ? 1 : 0,
    /\. \p{Lu}/u.test(claim.text) ? 1 : 0,
    -Number(hasFigure(claim.text)) - Number(isFirstHand(claim, analysis)),
    gradeOf(claim, analysis),
    -lastYear(claim, entry),
    claim.text.length,
  ];
  const [a, b] = [weight(one), weight(other)];
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? byId(one, other) : a[at]! - b[at]!;
}

/** What reaches a reasonable suspicion by itself. */
const isSound = (claim: Claim, { workspace }: Analysis): boolean =>
  claim.credibility <= 3 &&
  claim.sources.some(({ id, read, via }) => {
    const appraisal = workspace.appraisals[id];
    return (
      (read !== 'none' || via !== undefined) && appraisal !== undefined && !appraisal.withdrawn && 'ABC'.includes(appraisal.reliability)
    );
  });

const isFirstHand = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.some(({ id, via }) => via === undefined && workspace.appraisals[id]?.firstHand === true);

/** Whether no source of it says it of its own. */
const isRetold = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.every(({ id }) => (workspace.appraisals[id]?.derivedFrom ?? []).length > 0);

const gradeOf = ({ sources, credibility }: Claim, { workspace }: Analysis): number =>
  Math.min(...sources.map(({ id }) => reliabilities.indexOf(workspace.appraisals[id]?.reliability ?? 'F'))) * 10 + credibility;

function lastYear({ period }: Claim, entry: EntryWithFacts): number {
  const { possible } = periodOf(period ?? entry.period);
  return yearOf(possible.to) ?? yearOf(possible.from) ?? 0;
}

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(`\\b\\d{1,2} (?:${monthNames})\\b|\\b(?:1[89]|20)\\d\\ds?\\b|[A-Z]{1,3}/\\S+`, 'g');

const numbers =
  /\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|one in \w+)\b/i;

/** Whether it counts something, in figures or words; dates count nothing, and small numbers in words are seldom what is counted. */
export const hasFigure = (text: string): boolean => /\d/.test(text.replace(dates, '')) || numbers.test(text);

/** Where a source's word comes from in the end. */
function originsOf(id: string, appraisals: Analysis['workspace']['appraisals'], seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const from = appraisals[id]?.derivedFrom ?? [];
  return from.length === 0 ? [id] : from.flatMap((each) => originsOf(each, appraisals, seen));
}

/** Whether every origin of the later claim has been heard already. */
function isOfOneOrigin(heard: Claim, claim: Claim, appraisals: Analysis['workspace']['appraisals']): boolean {
  if (heard === claim) return true;
  const known = new Set(heard.sources.flatMap(({ id }) => originsOf(id, appraisals)));
  return claim.sources.every(({ id }) => originsOf(id, appraisals).every((origin) => known.has(origin)));
}

/** What a claim cites, each place once. */
export const citedBy = ({ sources }: Pick<Claim, 'sources'>): CitedSource[] =>
  sources
    .filter(({ id, locator }, at) => sources.findIndex((each) => each.id === id && each.locator === locator) === at)
    .map(({ id, locator, via }) => ({ id, ...(locator ? { locator } : {}), ...(via ? { via } : {}) }));
