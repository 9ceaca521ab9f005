import { isPlaceCode } from '../../../model/places.ts';
import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill, lowerFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { largestAmount, namesState } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { isOfAuthorities } from '../../telling/state-part.ts';
import type { Annexed } from './annex.ts';
import { alone, common, type Question } from './question.ts';
import templates from './templates.json' with { type: 'json' };

export type StateRole = 'payer' | 'requester' | 'host' | 'director';

/**
 * What a fair investigator would ask the organisation on one subject: what it did, knew and did about it, which of its texts it held to apply,
 * what only it can tell, and documents by name. No question hands over a defence or asserts what nobody alleged.
 */
export function askedOfOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const organisation = organisationName(analysis);
  const { entry, matter } = annexed.subject;
  const known = toldOfHarm(annexed, 'others', analysis);
  const own = toldOfHarm(annexed, 'own', analysis);
  const dates = matter?.lead.time === 'undated' ? undatedItems(annexed) : [];
  return [
    common('did', organisation),
    ...(known.length > 0 ? [common('knew', organisation, known)] : []),
    ...(own.length > 0 ? [common('followed', organisation, own)] : []),
    textsAsked(annexed, organisation),
    ...(dates.length > 0 ? [common('dates', organisation, dates)] : []),
    ...ofTheRules(annexed, analysis, organisation).map(alone),
    ...(entry.notEstablished ?? [])
      .filter((each) => onlyTheyCanTell(each) && !isOnSources(each))
      .slice(0, mostOfAKind)
      .map((each) => alone(couldYouTell(each))),
    ...entry.claims
      .filter(({ kind, saidBy, disputes }) => kind === 'statement' && saidBy === 'organisation' && disputes.length > 0)
      .slice(0, mostOfAKind)
      .map((claim) => alone(fill(templates.denied, { claim: withFullStop(claim.text) }))),
  ];
}

/** What is asked of a State, by the part that it had. */
export function askedOfState(state: string, roles: readonly StateRole[], annexed: Annexed, analysis: Analysis): Question[] {
  const organisation = organisationName(analysis);
  const all = toldOfHarm(annexed, 'anybody', analysis);
  const isHere = roles.includes('host') || roles.includes('director');
  const own = isHere
    ? all.filter((number) =>
        annexed.claims.some((each) => each.number === number && isOfAuthorities(each.claim, state, annexed.subject.entry, analysis)),
      )
    : [];
  const known = all.filter((number) => !own.includes(number));
  const payments = roles.includes('payer') ? paymentsIn(annexed, state, analysis) : [];
  return [
    ...roles.map((role) => common(role, organisation)),
    ...(payments.length > 0 ? [common('payments', organisation, payments)] : []),
    ...(own.length > 0 ? [common('ownActs', organisation, own)] : []),
    ...(known.length > 0 ? [common('knewState', organisation, known)] : []),
    ...(roles.includes('payer') || roles.includes('requester') ? [common('safeguards', organisation)] : []),
  ];
}

const mostOfAKind = 3;

/** Items that show a circumstance against: what somebody could know of and act on, by whose word it is. */
function toldOfHarm({ claims }: Annexed, whose: 'own' | 'others' | 'anybody', { workspace }: Analysis): number[] {
  const against = new Set(workspace.vocabulary.circumstances.filter(({ bears }) => bears === 'against').map(({ id }) => id));
  const isOwn = (claim: Claim): boolean =>
    claim.admission === true ||
    claim.sources.every(({ id }) => workspace.appraisals[id]?.kind === 'organisation-page') ||
    new RegExp(`\\bcommissioned\\b`).test(claim.text);
  return claims
    .filter(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)) && largestAmount(claim.text) === 0)
    .filter(({ claim }) => whose === 'anybody' || isOwn(claim) === (whose === 'own'))
    .map(({ number }) => number);
}

/** Items on the money of a State: those that name it or its currency. */
const paymentsIn = ({ claims }: Annexed, state: string, analysis: Analysis): number[] =>
  claims.filter(({ claim }) => namesState(claim.text, state, analysis) && largestAmount(claim.text) > 0).map(({ number }) => number);

/** Items of which a date would decide. */
function undatedItems({ claims, subject }: Annexed): number[] {
  const wanting = new Set(subject.matter!.lead.standard.next.flatMap((next) => (next.kind === 'date' ? next.claims : [])));
  return claims.filter(({ claim }) => wanting.has(claim.id)).map(({ number }) => number);
}

function textsAsked({ promise, subject }: Annexed, organisation: string): Question {
  if (promise === null) return common('textsThen', organisation);
  return common(subject.matter?.lead.time === 'undated' ? 'textsUndated' : 'texts', organisation, [promise]);
}

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

/** “Who …” asks by itself; what a text says is asked for as the text. */
function couldYouTell(text: string): string {
  const what = withoutFullStop(text.split('; ')[0]!);
  if (what.startsWith('Who ')) return fill(templates.who, { what });
  const document = /^What (the text of .+) says$/.exec(what)?.[1];
  return document ? fill(templates.text, { what: document }) : fill(templates.couldYouTell, { what: lowerFirst(what) });
}

/** The States that had a part in an entry, each with it; clients and other actors are none. */
export const statesOf = ({ atBehestOf }: EntryWithFacts): readonly { readonly who: string; readonly as: readonly StateRole[] }[] =>
  (atBehestOf ?? []).filter(({ who }) => isPlaceCode(who));
