import { againstOf } from '../../model/circumstances.ts';
import { inForcePeriod, periodOf } from '../../model/dates.ts';
import { neededBy } from '../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim, Commitment } from '../../model/records.ts';
import type { ClaimChoice } from '../../model/kept-report.ts';
import { remember } from '../../model/remember.ts';
import { isAlleged, mayBeOfItsTime } from '../../model/strength.ts';
import type { FactStatus } from '../../model/words.ts';
import type { CitedSource } from '../report.ts';
import { citedBy, isOfOneOrigin, isSameAs, onePerOrigin, sayingTheSame } from './alike.ts';
import { isByOrganisation } from './conditions.ts';
import { disputesOf, isAgainst, isDenialAlone } from './disputes.ts';
import { behindLeantOn, leantOnBy } from './leaning.ts';
import { largestAmount } from './money.ts';
import type { Matter } from './matters.ts';
import { namesOfOrganisation } from './names.ts';
import { isNarrowed } from './narrowed.ts';
import { againstIn, best, compare, countsIn, hasFigure, isSound, isWellSourced, mostShownFirst } from './weight.ts';

/** Which claims show a matter best. */

export interface ChosenFact {
  readonly claim: Claim;
  /**
   * What it is told for: its author put it in, the finding rests on it as a condition or the role, it carries it besides by another origin, it shows such a condition, it weighs on
   * the case otherwise, or others say it against what is told.
   */
  readonly told: 'put-in' | 'needed' | 'carries' | 'shows' | 'weighs' | 'disputes';
  /** Whether all of it lies before the commitment was in force, where the finding is not itself of that time. */
  readonly before: boolean;
  /** Its own sources, then those of claims that say the same. */
  readonly sources: readonly CitedSource[];
  /** Claims of other origins that show the same condition, in general words. */
  readonly supportedBy: readonly Claim[];
}

/** A claim that is told besides, for the sake of another. */
export const factOf = (claim: Claim): ChosenFact => ({ claim, told: 'weighs', before: false, sources: citedBy(claim), supportedBy: [] });

/** What the finding rests on, what its author put in and what others say against it: what may not be left out. */
export const isNeeded = ({ told }: ChosenFact): boolean => told === 'put-in' || told === 'disputes' || told === 'needed';

/**
 * The claims to tell, in the order in which they are told: for each fact that the finding rests on the best that shows it, what disputes it,
 * what else shows a condition of it, and what else weighs most on the case; never two of one origin for the same.
 * @param heard what was told of another matter already
 */
export const chosenFacts = (
  matter: Matter,
  commitment: Commitment,
  analysis: Analysis,
  heard: readonly Claim[] = [],
): readonly ChosenFact[] =>
  heard.length > 0 ? chooseFacts(matter, commitment, analysis, heard) : chosenFirst(analysis)(matter)(commitment);

/** Where nothing was heard before, which a report asks for again and again. */
const chosenFirst = remember((analysis: Analysis) =>
  remember((matter: Matter) => remember((commitment: Commitment) => chooseFacts(matter, commitment, analysis, []))),
);

function chooseFacts(matter: Matter, commitment: Commitment, analysis: Analysis, heard: readonly Claim[]): readonly ChosenFact[] {
  const { lead, entry, claims } = matter;
  const { appraisals } = analysis.workspace;
  const { from } = inForcePeriod(commitment.inForce).possible;
  const as =
    (told: ChosenFact['told'], supportedBy: (claim: Claim) => readonly Claim[] = () => []) =>
    (claim: Claim): ChosenFact => ({
      claim,
      told,
      before: mayBeOfItsTime(lead) && periodOf(claim.period ?? entry.period).possible.to < from,
      sources: citedBy({ sources: [claim, ...sayingTheSame(claim, entry)].flatMap(({ sources }) => sources) }),
      supportedBy: supportedBy(claim),
    });
  const wanted = putIn(entry, claims);
  const first = withCharges(wanted, entry, analysis);
  const fresh = new Map(
    tellable(entry, claims)
      .filter((claim) => !first.includes(claim) && !heard.some((each) => isSameAs(each, claim)))
      .map((claim) => [claim.id, claim]),
  );
  const called = (ids: readonly string[]): Claim[] => [...new Set(ids)].flatMap((id) => fresh.get(id) ?? []);
  const disputed = best(called(neededBy(lead).flatMap((fact) => fact.disputes)), entry, analysis);
  const all = neededClaims(matter, called, analysis);
  const takingPart = all.filter((claim) => showsRoleAlone(claim, lead));
  const needed = all.filter((claim) => !takingPart.includes(claim));
  const disputes = [...new Set([...wanted.filter(isDenialAlone), ...disputed])].filter((claim) => !needed.includes(claim));
  const told = [...first, ...all, ...disputes];
  const isOpen = (claim: Claim): boolean =>
    !told.some(
      (each) =>
        (isOfOneOrigin(each, claim, appraisals) && !isCarryingElse(each, claim, lead)) || sayingTheSame(each, entry).includes(claim),
    );
  /** Of one origin with what is told, of another matter. */
  const showsElse = (claim: Claim): boolean => {
    const known = againstIn(told, analysis);
    return [...againstIn([claim], analysis)].some((fact) => !known.has(fact));
  };
  const besides = showing(matter, [...fresh.values()], analysis);
  const shownIn = (of: readonly Claim[]) => againstIn(of, analysis);
  const shows = onePerOrigin(mostShownFirst(besides, againstIn(besides, analysis), entry, analysis).filter(isOpen), appraisals);
  const weighs = showingMore(
    weighing(matter, [...fresh.values()], analysis).filter(
      (claim) => (isOpen(claim) || showsElse(claim)) && !told.includes(claim) && !besides.includes(claim),
    ),
    matter,
    analysis,
  );
  const shownBefore = shownIn([...told, ...weighs.slice(0, 1)]);
  const supporting = (claim: Claim): Claim[] =>
    shows.filter(
      (each) =>
        !hasFigure(each.text) &&
        !isAdmission(each) &&
        [...shownIn([each])].every((fact) => shownBefore.has(fact)) &&
        [...shownIn([claim])].every((fact) => each.shows.some((one) => one.fact === fact)) &&
        lead.held.some(({ fact }) => [claim, each].every(({ shows: shown }) => shown.some((one) => one.fact === fact))),
    );
  /** What the finding rests on besides: of another origin, as all that is told is, without which its proof would be less. */
  const supports = needed.map(supporting);
  const carrying = shows.filter((claim) => isCarrying(claim, lead) && supports.every((each) => each.length === 0));
  const admitted = shows.filter((claim) => !carrying.includes(claim) && isAdmission(claim)).slice(0, 1);
  const beside = shows.filter((claim) => !carrying.includes(claim) && !admitted.includes(claim));
  const [counted, others] = [beside.filter((claim) => hasFigure(claim.text)), beside.filter((claim) => !hasFigure(claim.text))];
  const heardOf = shownIn([...told, ...carrying, ...admitted, ...counted, ...weighs.slice(0, 1)]);
  /** What shows the same and something besides that nothing before it shows. */
  const graver = others.filter((claim) => [...shownIn([claim])].some((fact) => !heardOf.has(fact)));
  const size = sizeOf(matter, [...fresh.values()], [...told, ...shows, ...weighs], analysis);
  const names = namesOfOrganisation(analysis);
  const isPartTold = [
    ...needed,
    ...carrying.slice(0, 1),
    ...admitted,
    ...counted.slice(0, 1),
    ...graver.slice(0, 1),
    ...weighs.slice(0, 1),
  ].some(({ text, by }) => by === 'organisation' && names.some((name) => text.includes(name)));
  const inTurn = [
    ...first.map(as('put-in')),
    ...needed.map(as('needed', supporting)),
    ...disputes.map(as('disputes')),
    ...(isPartTold ? [] : takingPart.map(as('needed'))),
    ...carrying.map(as('carries')),
    ...admitted.map(as('shows')),
    ...counted.map(as('shows')),
    ...graver.slice(0, 1).map(as('shows')),
    ...weighs.slice(0, 1).map(as('weighs')),
    ...others.filter((claim) => claim !== graver[0]).map(as('shows')),
    ...weighs.slice(1).map(as('weighs')),
    ...(size ? [as('shows')(size)] : []),
    ...(isPartTold ? takingPart.filter((claim) => claim !== size).map(as('shows')) : []),
  ];
  const inPlace = behindLeantOn(inTurn, entry, (claim, { told: why }) => (fresh.has(claim.id) ? as(why)(claim) : null));
  const isLeantOn = (claim: Claim): boolean => inPlace.some((fact) => isNeeded(fact) && leantOnBy(fact.claim, entry) === claim);
  const chosen = inPlace.map((fact) => (!isNeeded(fact) && isLeantOn(fact.claim) ? { ...fact, told: 'needed' as const } : fact));
  const known = new Set(chosen.map(({ claim }) => claim));
  const denials = new Set(chosen.flatMap(({ claim }) => disputesOf(claim, entry, analysis)));
  return [...chosen, ...[...denials].filter((claim) => fresh.has(claim.id) && !known.has(claim)).map(as('disputes'))];
}

/** What others say against facts that are told: who is not told the fact would learn of it by its denial. What denies nothing that was chosen is said against what was told before. */
export const deniedOf = (
  told: readonly Claim[],
  chosen: readonly ChosenFact[],
  entry: EntryWithFacts,
  analysis: Analysis,
): ChosenFact[] => {
  const facts = chosen.filter((fact) => fact.told !== 'disputes').map(({ claim }) => claim);
  return chosen.filter(
    ({ told: why, claim }) =>
      why === 'disputes' &&
      (told.some((each) => isAgainst(claim, each, entry, analysis)) || !facts.some((each) => isAgainst(claim, each, entry, analysis))),
  );
};

/** What an author puts in, without what only denies: that stands behind what it denies, of which the best is put in with it. */
function withCharges(wanted: readonly Claim[], entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const facts = wanted.filter((claim) => !isDenialAlone(claim));
  for (const denial of wanted.filter(isDenialAlone)) {
    const isCharge = (claim: Claim): boolean => isToldAsFact(claim) && isAgainst(denial, claim, entry, analysis);
    if (!facts.some(isCharge)) facts.push(...best(entry.claims.filter(isCharge), entry, analysis).slice(0, 1));
  }
  return facts;
}

/** Each that shows something that none before it shows; a second of one origin only where another finding rests on it and nobody more reliable says so. */
function showingMore(claims: readonly Claim[], { leads }: Matter, analysis: Analysis): Claim[] {
  const { appraisals } = analysis.workspace;
  const isRestedOn = (claim: Claim): boolean =>
    !mayBeTold(claim, analysis) &&
    !isNarrowed(claim.text) &&
    claim.sources.some(({ read, via }) => read !== 'none' && via === undefined) &&
    leads.some(({ held }) => held.some((fact) => fact.claims.includes(claim.id)));
  const more: Claim[] = [];
  for (const claim of claims) {
    const known = againstIn(more, analysis);
    const isNew = [...againstIn([claim], analysis)].some((fact) => !known.has(fact));
    if (isNew && (isRestedOn(claim) || !more.some((each) => isOfOneOrigin(each, claim, appraisals)))) more.push(claim);
  }
  return more;
}

/**
 * For each fact that the finding rests on the best claim that shows it, for its role one that says so of the organisation, in its own word if there
 * is any; where any of those was heard, the fact is known.
 */
function neededClaims({ lead, leads, entry }: Matter, called: (ids: readonly string[]) => Claim[], analysis: Analysis): Claim[] {
  const { appraisals } = analysis.workspace;
  const proven = new Set(
    leads.filter((each) => each.time === lead.time && !isAlleged(each)).flatMap(({ held }) => held.map(({ fact }) => fact)),
  );
  const needed: Claim[] = [];
  for (const fact of neededBy(lead)) {
    const claims = mostShownFirst(called(fact.claims), proven, entry, analysis);
    const isHeard = claims.length < fact.claims.filter((id) => entry.claims.some((claim) => claim.id === id)).length;
    const isOwnRole = (claim: Claim): boolean => claim.shows.some((shown) => shown.fact === lead.role?.fact && shown.by === 'organisation');
    const role = fact.fact === lead.role?.fact ? claims.filter(isOwnRole) : [];
    const ofItself = role.filter((claim) => isByOrganisation(claim, analysis));
    const ofRole = ofItself.length > 0 ? ofItself : role;
    const telling = ofRole.length > 0 ? ofRole : claims;
    if (isHeard || telling.some((claim) => needed.includes(claim))) continue;
    const others = telling.filter((claim) => !needed.some((each) => isSameAs(each, claim)));
    const isOther = (claim: Claim): boolean => !needed.some((each) => isOfOneOrigin(each, claim, appraisals));
    const told = others.find((claim) => isOther(claim) || hasFigure(claim.text)) ?? others[0];
    if (told) needed.push(told);
  }
  return needed;
}

/** Whether one source carries one condition of a finding by what it said first, and another by this. */
const isCarryingElse = (told: Claim, claim: Claim, { held }: Matter['lead']): boolean =>
  held.some(({ claims }) => claims.includes(claim.id) && !claims.includes(told.id));

const isCarrying = ({ id }: Claim, { held }: Matter['lead']): boolean => held.some(({ claims }) => claims.includes(id));

/** Whether a claim shows only that the organisation took part: it leads nothing, and is left out where what is told names the organisation. */
const showsRoleAlone = ({ id }: Claim, { role, held }: Matter['lead']): boolean =>
  role?.claims.includes(id) === true && !held.some(({ claims }) => claims.includes(id));

/** What says how much of this work there was, and nothing against anybody: the best that has a number which nothing that is told has. */
function sizeOf({ lead, entry }: Matter, claims: readonly Claim[], told: readonly Claim[], analysis: Analysis): Claim | undefined {
  const known = new Set(told.flatMap(({ text }) => countsIn(text)));
  const counting = claims.filter(
    (claim) =>
      claim.kind === 'fact' &&
      claim.by === 'organisation' &&
      claim.shows.length > 0 &&
      claim.shows.every(({ fact }) => fact === lead.role?.fact) &&
      countsIn(claim.text).some((count) => !known.has(count)) &&
      !told.includes(claim),
  );
  return best(counting, entry, analysis)[0];
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
  return claims.filter(
    (claim) => isToldAsFact(claim) && mayBeTold(claim, analysis) && claim.shows.some(({ fact }) => conditions.has(fact)),
  );
}

/** What counts as true; what the organisation or States alone deny is told with the denial. */
const isTrue = (status: FactStatus | undefined): boolean => status === 'reported' || status === 'denied';

const isToldAsFact = (claim: Claim): boolean => claim.kind === 'fact' || isAdmission(claim);

/** What the organisation says against itself. */
export const isAdmission = ({ admission }: Pick<Claim, 'admission'>): boolean => admission === true;

/** What is sound enough to be told though the finding stands without it: who speaks against its own interest is believed sooner than where it speaks for itself. */
const mayBeTold = (claim: Claim, analysis: Analysis): boolean =>
  isWellSourced(claim, analysis) || (isAdmission(claim) && isSound(claim, analysis));

/**
 * Facts against the organisation's case that its strongest finding does not rest on: first those on which another of its findings does, then those
 * that show most; only what stands undisputed and either carries a finding or has a figure. What another finding rests on is told by a fairly reliable source, too, after all else.
 */
function weighing({ leads, entry }: Matter, claims: readonly Claim[], analysis: Analysis): Claim[] {
  const against = againstOf(analysis.workspace.vocabulary);
  // That the organisation denies it is told with it, and takes nothing away.
  const stands = (fact: string): boolean => against.has(fact) && ['reported', 'denied'].includes(entry.facts[fact]?.status ?? '');
  const carrying = leads.map(({ held }) => held.map(({ fact }) => fact).filter(stands));
  /** Which of its findings it carries, the strongest first; as many as there are where it carries none. */
  const carries = ({ shows }: Claim): number => {
    const at = carrying.findIndex((facts) => shows.some(({ fact }) => facts.includes(fact)));
    return at < 0 ? carrying.length : at;
  };
  const shown = ({ shows }: Claim): number => shows.filter(({ fact }) => stands(fact)).length;
  const isTold = (claim: Claim): boolean => carries(claim) < carrying.length || hasFigure(claim.text);
  const isRestedOn = ({ id }: Claim): boolean =>
    leads.some(({ held }) => held.some((fact) => stands(fact.fact) && fact.claims.includes(id)));
  const isOnlySound = (claim: Claim): boolean => !mayBeTold(claim, analysis);
  return claims
    .filter(
      (claim) =>
        isToldAsFact(claim) &&
        shown(claim) > 0 &&
        (mayBeTold(claim, analysis) || (isRestedOn(claim) && isSound(claim, analysis))) &&
        isTold(claim),
    )
    .toSorted(
      (a, b) =>
        Number(isOnlySound(a)) - Number(isOnlySound(b)) ||
        carries(a) - carries(b) ||
        largestAmount(b.text) - largestAmount(a.text) ||
        shown(b) - shown(a) ||
        compare(a, b, entry, analysis),
    );
}
