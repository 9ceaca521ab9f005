import { isPlaceCode } from '../../../model/places.ts';
import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowerFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { organisationName } from '../../telling/names.ts';
import type { Annexed } from './annex.ts';
import templates from './templates.json' with { type: 'json' };

export type StateRole = 'payer' | 'requester' | 'host' | 'director';

/**
 * What a fair investigator would ask the organisation on one subject: what it did, knew and did about it, which of its texts it held to apply,
 * what only it can tell, and documents by name. No question hands over a defence or asserts what nobody alleged.
 */
export function askedOfOrganisation(annexed: Annexed, analysis: Analysis): string[] {
  const organisation = organisationName(analysis);
  const { entry, matter } = annexed.subject;
  const known = toldOfHarm(annexed, analysis);
  const dates = matter?.lead.time === 'undated' ? undatedItems(annexed) : [];
  return [
    fill(templates.did, { organisation }),
    ...(known.length > 0 ? [fill(templates.knew, { organisation, ...itemsSaid(known) })] : []),
    ...(annexed.promise === null ? [] : [textsAsked(annexed, organisation)]),
    ...(dates.length > 0 ? [fill(templates.dates, itemsSaid(dates))] : []),
    ...ofTheRules(annexed, analysis, organisation),
    ...(entry.notEstablished ?? [])
      .filter((each) => onlyTheyCanTell(each) && !isOnSources(each))
      .slice(0, mostOfAKind)
      .map(couldYouTell),
    ...entry.claims
      .filter(({ kind, saidBy, disputes }) => kind === 'statement' && saidBy === 'organisation' && disputes.length > 0)
      .slice(0, mostOfAKind)
      .map((claim) => fill(templates.denied, { claim: withFullStop(claim.text) })),
  ];
}

/** What is asked of a State, by the part that it had. */
export function askedOfState(roles: readonly StateRole[], annexed: Annexed, analysis: Analysis): string[] {
  const organisation = organisationName(analysis);
  const known = toldOfHarm(annexed, analysis);
  const payments = roles.includes('payer') ? paymentsIn(annexed) : [];
  return [
    ...roles.map((role) => fill(templates[role], { organisation })),
    ...(payments.length > 0 ? [fill(templates.payments, itemsSaid(payments))] : []),
    ...(known.length > 0 ? [fill(templates.knewState, itemsSaid(known))] : []),
    ...(roles.includes('payer') || roles.includes('requester') ? [fill(templates.safeguards, { organisation })] : []),
  ];
}

const mostOfAKind = 3;

/** Items that show a circumstance against, told by others: what somebody could know of and act on. */
function toldOfHarm({ claims }: Annexed, { workspace }: Analysis): number[] {
  const against = new Set(workspace.vocabulary.circumstances.filter(({ bears }) => bears === 'against').map(({ id }) => id));
  const isOwnWord = (claim: Claim) => claim.sources.every(({ id }) => workspace.appraisals[id]?.kind === 'organisation-page');
  return claims
    .filter(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)) && !isPayment(claim) && !isOwnWord(claim))
    .map(({ number }) => number);
}

const paymentsIn = ({ claims }: Annexed): number[] => claims.filter(({ claim }) => isPayment(claim)).map(({ number }) => number);

/** A sum with its currency. */
const isPayment = ({ text }: Claim): boolean => /\b[A-Z]{3} \d/.test(text);

/** Items of which a date would decide. */
function undatedItems({ claims, subject }: Annexed): number[] {
  const wanting = new Set(subject.matter!.lead.standard.next.flatMap((next) => (next.kind === 'date' ? next.claims : [])));
  return claims.filter(({ claim }) => wanting.has(claim.id)).map(({ number }) => number);
}

function textsAsked({ promise, subject }: Annexed, organisation: string): string {
  const time = subject.matter?.lead.time;
  const template = time === 'undated' ? templates.textsUndated : time === 'in-force' ? templates.texts : templates.textsLater;
  return fill(template, { organisation, item: String(promise) });
}

const itemsSaid = (numbers: readonly number[]): { items: string; report: string } =>
  numbers.length === 1
    ? { items: fill(templates.item, { item: String(numbers[0]) }), report: 'reports' }
    : { items: fill(templates.items, { items: inSeries(numbers.map(String)) }), report: 'report' };

/** Questions of the rules that are put to the organisation itself and that nothing answers yet, the strongest rule's first. */
function ofTheRules({ subject: { matter, entry } }: Annexed, analysis: Analysis, organisation: string): string[] {
  if (!matter) return [];
  const index = indexOf(analysis);
  const rules = [...new Set(matter.leads.map(({ rule }) => rule))].map((id) => index.rules.get(id)!);
  const questions = rules.flatMap((rule) =>
    criticalQuestions(rule, entry, index).flatMap(({ question, answeredBy }) => (answeredBy || !isForThem(question) ? [] : [question])),
  );
  return [...new Set(questions)].slice(0, mostOfAKind).map((question) => question.replace(/\bthe organisation\b/g, organisation));
}

/** Not what a reviewer asks of the sources, nor what offers an excuse to choose. */
const isForThem = (question: string): boolean =>
  /^(?:Who|What|When|Which|Where|How|By|In|To|From|Under|For|At|On|Did|Was|Were|Had|Has|Does|Is|Are)\b/.test(question) &&
  !isOnSources(question) &&
  !/\b(?:only|merely|already|anyway|in law)\b/i.test(question);

const isOnSources = (question: string): boolean =>
  /\b(?:sources?|reported|reports?|says? so|said of many|does anyone besides|advocates?|authors?|stud(?:y|ies)|witness|alleged)\b/i.test(
    question,
  );

/** Clauses that ask; “That …” and “How many …” would assert what nobody alleged. */
const onlyTheyCanTell = (text: string): boolean => /^(?:Who|What|When|Which|Where|Whether)\b/.test(text);

const couldYouTell = (text: string): string => fill(templates.couldYouTell, { what: withoutFullStop(lowerFirst(text.split('; ')[0]!)) });

/** The States that had a part in an entry, each with it; clients and other actors are none. */
export const statesOf = ({ atBehestOf }: EntryWithFacts): readonly { readonly who: string; readonly as: readonly StateRole[] }[] =>
  (atBehestOf ?? []).filter(({ who }) => isPlaceCode(who));
