import { againstOf, favourableOf, speakingOf } from '../../../model/circumstances.ts';
import { inForcePeriod, periodOf } from '../../../model/dates.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import { isRejected } from '../../../model/rejected.ts';
import { mayBeOfItsTime, strongestFirst } from '../../../model/strength.ts';
import { neededBy } from '../../../model/needed.ts';
import type { Claim } from '../../../model/records.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { chosenFacts, deniedOf, isNeeded, tellable, type ChosenFact } from '../../telling/claims.ts';
import { changedSince } from '../../telling/fairness.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { promised } from '../../telling/promise.ts';
import { best, factsShown } from '../../telling/weight.ts';
import type { Said } from '../../telling/said.ts';
import { answerTo } from '../../telling/answers.ts';
import { criticismsIn } from '../shared/criticisms.ts';
import { disputesOf } from '../../telling/disputes.ts';
import { chargesAgainst, replyTo } from '../shared/reply.ts';
import type { Subject } from './subject.ts';

/** A claim that a letter tells, with what it cites. */
export interface Told {
  readonly claim: Claim;
  readonly sources: Said['sources'];
}

export const cited = (claims: readonly Claim[]): Told[] => claims.map((claim) => ({ claim, sources: citedBy(claim) }));

const mostBesides = 12;

/** The findings that a report would list, of their time or undated: nothing is printed that was not put. */
export const findingsToPut = ({ cases }: Matter, analysis: Analysis): Finding[] =>
  strongestFirst(
    cases.flatMap(({ inGap }) => inGap.findings.filter((each) => mayBeOfItsTime(each) && !isRejected(each.decisions))),
    analysis.workspace,
  );

/**
 * What is told of a subject: what every finding rests on, what else weighs on it, what the organisation was told of it, and what disputes any of
 * this. Nobody is asked on evidence that is not shown.
 * @param heard what was told of subjects before
 */
export function toldOf({ entry, matter }: Subject, heard: readonly Claim[], analysis: Analysis): Told[] {
  if (!matter) {
    const shown = factsShown(entry, analysis);
    const relied = shown.length > 0 ? shown : best(factsIn(entry), entry, analysis);
    return cited(relied.filter((claim) => !isWithdrawn(claim, analysis)));
  }
  const facts = withDenialsOfNeeded(chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis, heard), entry, analysis);
  const held = restedOn(matter, analysis);
  const against = againstOf(analysis.workspace.vocabulary);
  /** In much the same words, by what shows all that it shows against anybody. */
  const isTold = (claim: Claim, told: readonly Claim[]): boolean =>
    [...heard, ...told].some(
      (each) => isSameAs(each, claim) && claim.shows.every(({ fact }) => !against.has(fact) || each.shows.some((one) => one.fact === fact)),
    );
  // In the order in which a report tells them.
  const first = factsInOrder(facts, matter.lead);
  const chosen = [...first, ...facts.filter((fact) => !first.includes(fact))].filter(
    (fact, at) => at < mostBesides || isNeeded(fact) || held.has(fact.claim.id),
  );
  const told = chosen.map(({ claim }) => claim);
  const others = best(
    tellable(entry, matter.claims).filter((claim) => held.has(claim.id) || isOfNotice(claim, analysis)),
    entry,
    analysis,
  );
  const change = changedSince(matter, analysis);
  for (const claim of [...others, ...(change ? [change] : [])]) if (!isTold(claim, told)) told.push(claim);
  const all = told.flatMap((claim) => [claim, ...disputesOf(claim, entry, analysis).filter((each) => !isTold(each, told))]);
  const sourcesOf = new Map(chosen.map(({ claim, sources }) => [claim.id, sources]));
  // What speaks for the organisation stands under that.
  const ofLead = new Set(matter.lead.held.flatMap(({ claims }) => claims));
  const relied = all.filter((claim) => (ofLead.has(claim.id) || !isFavourable(claim, analysis)) && !isWithdrawn(claim, analysis));
  const answer = answerTo(entry, analysis);
  const reply = answer.kind === 'said' ? replyTo(entry, answer, [...heard, ...relied], analysis) : null;
  const charges = [...chargesAgainst(relied, entry, [...heard, ...relied], analysis), ...(reply?.before ?? [])];
  const disputing = relied.findIndex(({ disputes }) => disputes.length > 0);
  const at = disputing < 0 ? relied.length : disputing;
  const whole = [
    ...relied.slice(0, at),
    ...[...charges, ...criticismsIn(entry, analysis)].filter((claim) => !isTold(claim, relied)),
    ...relied.slice(at),
  ];
  return [...new Set(whole)].map((claim) => ({ claim, sources: sourcesOf.get(claim.id) ?? citedBy(claim) }));
}

/** What others say against what is told besides comes behind each of those. */
function withDenialsOfNeeded(facts: readonly ChosenFact[], entry: EntryWithFacts, analysis: Analysis): ChosenFact[] {
  const needed = facts.filter((fact) => isNeeded(fact) && fact.told !== 'disputes').map(({ claim }) => claim);
  const denials = deniedOf(needed, facts, entry, analysis);
  return facts.filter((fact) => fact.told !== 'disputes' || denials.includes(fact));
}

/** Where nothing shows anything, what is documented is told all the same: there is something to ask about it. */
const factsIn = ({ claims }: Subject['entry']): Claim[] => claims.filter(({ kind }) => kind === 'fact');

/** Whether its author took back all that it rests on: that counts for nothing, and is put to nobody. */
const isWithdrawn = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.length > 0 && sources.every(({ id }) => workspace.appraisals[id]?.withdrawn !== undefined);

/** Whether it shows something that speaks for the organisation, by its own doing. */
export const isFavourable = ({ shows }: Claim, { workspace }: Analysis): boolean => {
  const favourable = favourableOf(workspace.vocabulary);
  return shows.some(({ fact, by }) => by === 'organisation' && favourable.has(fact));
};

const restedOn = (matter: Matter, analysis: Analysis): ReadonlySet<string> =>
  new Set(findingsToPut(matter, analysis).flatMap(({ held }) => held.flatMap(({ claims }) => claims)));

/** Whether all of a claim lies before the promise that leads, and nothing that is put rests on it. */
export function isOfEarlierTime({ id, period }: Claim, { entry, matter }: Subject, analysis: Analysis): boolean {
  if (!matter || isPast(matter)) return false;
  const needed = findingsToPut(matter, analysis).flatMap((finding) => neededBy(finding).flatMap(({ claims }) => claims));
  const { from } = inForcePeriod(indexOf(analysis).commitments.get(matter.lead.commitment)!.inForce).possible;
  return !needed.includes(id) && periodOf(period ?? entry.period).possible.to < from;
}

/** What others did before any promise, and the organisation was not told of, is no matter between it and the writer. */
export const isOfOthersBefore = (claim: Claim, subject: Subject, analysis: Analysis): boolean =>
  claim.by !== 'organisation' && isOfEarlierTime(claim, subject, analysis) && !isOfNotice(claim, analysis);

/** Whether a claim shows that the organisation knew or was told. */
export function isOfNotice({ shows }: Claim, { workspace }: Analysis): boolean {
  const noticed = speakingOf(workspace.vocabulary, 'knowledge', 'notice');
  return shows.some(({ fact }) => noticed.includes(fact));
}

/** What was questioned or judged, rather than told: it has no day and nobody who decided it. */
export const isDoubt = ({ kind, text }: Claim): boolean =>
  kind === 'assessment' || /\b(?:questioned|doubted|criticised|disputed)\b/.test(text);
