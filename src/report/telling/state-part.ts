import { againstOf } from '../../model/circumstances.ts';
import { periodOf } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import { bareName } from '../../model/places.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { BehestPart, Claim } from '../../model/records.ts';
import { largestAmount, namesState } from './money.ts';
import { namesOfOrganisation } from './names.ts';
import { withoutSpeaker } from './said-by.ts';
import { best } from './weight.ts';
import { isOnlyState, mayBeIts, namesAsActing, namesOthers, namesOthersActing } from './whose.ts';
import { isOfSumsOfOthers, largestOfState } from './whose-sums.ts';
import templates from './templates.json' with { type: 'json' };

/** All parts that it had in an entry; nothing where it had none. */
export const partsOf = (state: string, { atBehestOf }: EntryWithFacts): BehestPart[] =>
  (atBehestOf ?? []).filter(({ who }) => who === state).flatMap(({ as }) => as);

/** The best claim that says what a State had to do with work; nothing where none names it. */
export function saysPart(state: string, entry: EntryWithFacts, analysis: Analysis): Claim | undefined {
  const naming = entry.claims.filter(({ kind, text }) => kind !== 'assessment' && namesState(text, state, analysis));
  const given = (claim: Claim): number => largestOfState(claim.text, state, analysis);
  const part = naming.filter((claim) => given(claim) > 0 || (partVerbs.test(claim.text) && !isOfSumsOfOthers(claim.text, state, analysis)));
  return best(part, entry, analysis).toSorted((a, b) => given(b) - given(a))[0];
}

/** The best claim that says that a State pays or paid: one that tells of a plan only where there is no other; first one that tells of the work, too, then the latest, as what was paid for much or long before may have been for something else. */
export const saysPaid = (state: string, entry: EntryWithFacts, analysis: Analysis): Claim | undefined =>
  best(paymentsOf(state, entry, analysis), entry, analysis).toSorted(
    (a, b) =>
      Number(isPlanned(a.text)) - Number(isPlanned(b.text)) ||
      Number(tellsOfWork(b, entry)) - Number(tellsOfWork(a, entry)) ||
      lastDayOf(b, entry) - lastDayOf(a, entry),
  )[0];

/** Whether a claim says what the organisation did in some work. */
export const tellsOfWork = ({ shows }: Claim, { role }: EntryWithFacts): boolean =>
  shows.some(({ fact, by }) => fact === role && by === 'organisation');

const lastDayOf = ({ period }: Claim, entry: EntryWithFacts): number => periodOf(period ?? entry.period).possible.to;

/** All that says so. */
export const paymentsOf = (state: string, { claims }: EntryWithFacts, analysis: Analysis): Claim[] =>
  claims.filter(({ kind, text }) => kind !== 'assessment' && namesState(text, state, analysis) && paying.test(text));

/** How it is known that somebody paid: as that, by one report alone, by one report on such work at large, which names no place of this, or only that it was to pay. */
export type PaymentKnown = 'known' | 'reported' | 'reported-of-such' | 'planned';

export function paymentKnown(state: string, entry: EntryWithFacts, analysis: Analysis): PaymentKnown {
  const told = paymentsOf(state, entry, analysis);
  if (told.length > 0 && told.every(({ text }) => isPlanned(text))) return 'planned';
  const sources = new Set(told.flatMap((claim) => claim.sources.map(({ id, via }) => via ?? id)));
  if (sources.size !== 1 || [...sources].some((id) => analysis.workspace.appraisals[id]?.kind === 'official-document')) return 'known';
  const names = (entry.places ?? []).map((place) => new RegExp(`\\b${literal(bareName(place).slice(0, lettersOfName))}`));
  return told.some(({ text }) => names.some((name) => name.test(withoutSpeaker(text)))) ? 'reported' : 'reported-of-such';
}

/** Whether a sum is known by a plan alone, which shows what was to be paid. */
export const isPlanned = (text: string): boolean => templates.plannedCues.some((cue) => text.includes(cue));

/** What is made of the name of a country begins as it does: “Greek”. */
const lettersOfName = 4;

const paying = /\b(?:paid|pays?|paying|payments?|fund(?:s|ed|ing)?|financ\w+)\b/i;

const partVerbs = /\b(?:paid|pays?|paying|funds?|funded|financ\w+|gave|asked|requested|hosted|agreed|directed|arrangement|money)\b/i;

/** The best claim that shows that a State asked for work. */
export function saysAsked(state: string, entry: EntryWithFacts, analysis: Analysis): Claim | undefined {
  const organisation = namesOfOrganisation(analysis).map(literal).join('|');
  const asking = new RegExp(`\\b(?:asked|requested|invited) (?:${organisation})|\\bat (?:the|its) (?:request|behest) of|\\brequested\\b`);
  return best(
    entry.claims.filter(({ kind, text }) => kind !== 'assessment' && namesState(text, state, analysis) && asking.test(text)),
    entry,
    analysis,
  )[0];
}

/** What a State that paid decided itself and that bears against people: an act of States in which it is the one who ended or ordered something; the latest first. */
export function decisionsOfPayer(state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const decides = new RegExp(`\\b${literal(bareName(state))}(?:'s government)? (?:${templates.decisions})\\b`);
  const decided = entry.claims.filter(
    ({ kind, by, text, shows }) =>
      kind === 'fact' &&
      by === 'states' &&
      largestAmount(text) === 0 &&
      decides.test(withoutSpeaker(text)) &&
      shows.some(({ fact }) => against.has(fact)),
  );
  return best(decided, entry, analysis).toSorted((a, b) => lastDayOf(b, entry) - lastDayOf(a, entry));
}

/** Whether a claim is about what the authorities of the place did: an act of States that names them and, in all of it or where the act is told, none of the others that had a part. */
export const isOfAuthorities = (claim: Claim, state: string, entry: EntryWithFacts, analysis: Analysis): boolean =>
  claim.by === 'states' &&
  [claim.text, sentencesOf(claim.text)[0]!].some(
    (told) => isActingIn(told, claim, state, entry) && !namesOther({ text: told }, state, entry, analysis),
  );

/** Whether a claim says that the authorities of a State acted: it names them, their rules, or the State as one who acts, and not only as a place in which something was so. */
export const namesActing = (claim: Pick<Claim, 'text'>, state: string, entry: EntryWithFacts): boolean =>
  isActingIn(claim.text, claim, state, entry);

/** @param told all of a claim, or a sentence of it: whose the authorities are may stand in another */
function isActingIn(told: string, claim: Pick<Claim, 'text'>, state: string, entry: EntryWithFacts): boolean {
  const { authorities } = templates;
  // “The police held them” has a verb of saying and no speaker; “told the government that its rule …” names whose rule it is before.
  const isOfAddressee = new RegExp(`\\btold [^.]*?\\b(?:${authorities})\\b[^.]*? that (?:under )?(?:its|their|it|they)\\b`).test(told);
  const said = told.includes(' that ') && !isOfAddressee ? withoutSpeaker(told) : told;
  const unnamed = new RegExp(`\\b(?:${authorities}|${capitalised(authorities)})\\b`, 'u');
  return namesAsActing(said, state) || (unnamed.test(said) && mayBeIts(claim.text, state, entry));
}

/** “The Forest Service”. */
const capitalised = (words: string): string => words.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Whether a claim names another State that had a part, otherwise than as who says it. @param as only in this part */
export function namesOther(
  { text }: Pick<Claim, 'text'>,
  state: string,
  { atBehestOf = [] }: EntryWithFacts,
  analysis: Analysis,
  as?: BehestPart,
): boolean {
  const said = withoutSpeaker(text);
  const others = atBehestOf.filter(({ who, as: parts }) => who !== state && (as === undefined || parts.includes(as)));
  return others.some(({ who }) => namesState(said, who, analysis) || said.includes(bareName(who)));
}

/** The acts of the authorities of a place that bear against people, the best told first. */
export function actsOfAuthorities(state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const against = againstOf(analysis.workspace.vocabulary);
  return best(
    entry.claims.filter(
      (claim) =>
        claim.kind === 'fact' && claim.shows.some(({ fact }) => against.has(fact)) && isOfAuthorities(claim, state, entry, analysis),
    ),
    entry,
    analysis,
  );
}

/** Acts of the authorities of a place that are told beside the work of the organisation: what a claim shows against people as done by States that it names as acting. */
export function actsToldBeside(state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const beside = entry.claims.filter(
    (claim) =>
      (claim.kind === 'fact' || claim.admission === true) &&
      claim.by !== 'states' &&
      claim.shows.some(({ fact, by }) => by === 'states' && against.has(fact)) &&
      namesActing(claim, state, entry) &&
      !namesOther(claim, state, entry, analysis),
  );
  return best(beside, entry, analysis);
}

/** Whether anything that is told of some work names the authorities of a State as acting, or may be the act of this one: States did it, and it is not said to be that of others. */
export const mayHaveActed = (state: string, entry: EntryWithFacts): boolean =>
  entry.claims.some(
    (claim) =>
      (claim.kind !== 'assessment' && namesActing(claim, state, entry)) || (claim.by === 'states' && !namesOthersActing(claim.text, state)),
  );

/** What States did in what is told of work in which the organisation had no part that is known, and in which no other State stands or is named: it is for this one to answer. */
export const actsOfOnlyState = (state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] =>
  entry.role === 'none' && isOnlyState(state, entry)
    ? best(
        entry.claims.filter(({ kind, by, text }) => kind === 'fact' && by === 'states' && !namesOthers(text, state)),
        entry,
        analysis,
      )
    : [];
