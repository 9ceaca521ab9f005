import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { fill, lowered, lowerFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { changedSince } from '../../telling/fairness.ts';
import { organisationName } from '../../telling/names.ts';
import { partsOf } from '../../telling/state-part.ts';
import type { Annexed } from './annex.ts';
import { onCharges } from './on-charges.ts';
import { onAnswer, onDocuments } from './on-documents.ts';
import { factTold } from './fact-told.ts';
import { isOfOwnMoney } from './concern.ts';
import { onDates } from './on-dates.ts';
import { isOwnWord, ofRole } from './on-items.ts';
import { onItemsToOrganisation } from './on-items-to-organisation.ts';
import { isOfPeopleHeld, onItemsToState } from './on-items-to-states.ts';
import { questionsFromAsks } from './from-asks.ts';
import { alone, common, itemsSaid, type Question } from './question.ts';
import { isAskedBy } from './same-question.ts';
import { pointsToUntold } from '../shared/untold.ts';
import { isPast } from '../../telling/matters.ts';
import type { BehestPart, Entry } from '../../../model/records.ts';
import type { RecommendedTo } from '../../../model/words.ts';
import { inEachYear } from './years.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What a fair investigator would ask the organisation on one subject: what it did, knew and did about it, which of its texts it held to apply,
 * what only it can tell, and documents by name. No question hands over a defence or asserts what nobody alleged.
 */
export function askedOfOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const organisation = organisationName(analysis);
  const { entry } = annexed.subject;
  const onItems = onItemsToOrganisation(annexed, analysis);
  const ofRules = ofTheRules(annexed, analysis, organisation);
  // That it knew is asked with the items.
  const onRules = ofRules.filter((each) => !isOnKnowledge(each) || !onItems.some(({ way }) => way === 'knew'));
  const ofTheirRules = onRules.map((text): Question =>
    asksForPolicy(text) ? { ...alone(withPromises(text, annexed)), way: 'policy' } : alone(text),
  );
  const isAskedOfSums = onItems.some(({ common: template }) => template === 'sums');
  const ofWork = ofRole(annexed, analysis).map(({ number }) => number);
  const own = saidByItself(annexed, analysis);
  const isAskedOnItem = (line: string): boolean => onItems.some(({ text }) => isAskedBy([text], line.split('; ')[0]!));
  const told = annexed.items.map(({ text }) => text).join('\n');
  return [
    common('did', organisation, [...ofWork, ...own], own),
    ...onItems,
    ...onChange(annexed, templates.changedOwn, analysis),
    ...textsAsked(annexed, ofRules, organisation),
    ...onDefinitions(annexed, analysis),
    ...ofTheirRules,
    ...onCharges(annexed, [...onItems, ...ofTheirRules], (question) => asPut(question, entry, organisation), analysis),
    ...(entry.notEstablished ?? [])
      .filter(
        (each) =>
          (onlyTheyCanTell(each) || isAnsweredInPart(each, organisation)) &&
          !isOnSources(each) &&
          !isOwnOpinion(each, organisation) &&
          !pointsToUntold(each, told) &&
          !(isOnShare(each) && isAskedOfSums) &&
          !(isOnItsWord(each, organisation) && isAskedOnItem(each)) &&
          !isAskedBy(ofRules, each),
      )
      .slice(0, mostOfAKind)
      .map((each) => alone(couldYouTell(each))),
    ...entry.claims
      .filter(({ kind, saidBy, disputes }) => kind === 'statement' && saidBy === 'organisation' && disputes.length > 0)
      .slice(0, mostOfAKind)
      .map((claim) => alone(fill(templates.denied, { claim: withFullStop(claim.text) }))),
    ...fromAsks(annexed, ['organisation'], ofRules, analysis),
    ...onDocuments(annexed, null, analysis),
    ...onAnswer(annexed),
    ...onDates(annexed, ofRules.some(asksForDay), analysis),
  ];
}

/** The numbers of what it has said itself of this work, and on what is said of it. */
const saidByItself = ({ claims, answer }: Annexed, analysis: Analysis): number[] => [
  ...claims
    .filter(({ claim, isEarlier }) => !isEarlier && claim.disputes.length === 0 && isOwnWord(claim, analysis))
    .map(({ number }) => number),
  ...(answer === null ? [] : [answer]),
];

/** What a report asks the addressee to publish, where nothing that is asked already is the same. */
function fromAsks(
  { subject: { matter } }: Annexed,
  to: readonly RecommendedTo[],
  known: readonly string[],
  analysis: Analysis,
): Question[] {
  if (!matter || isPast(matter)) return [];
  return questionsFromAsks(matter, to, analysis)
    .filter((each) => !isAskedBy(known, each))
    .slice(0, mostOfAKind)
    .map((each) => alone(each));
}

/** What is asked of a State, by the part that it had. */
export function askedOfState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const parts = partsOf(state, annexed.subject.entry);
  const organisation = organisationName(analysis);
  const payments = parts.includes('payer') ? paymentsIn(annexed, state, analysis) : [];
  const held = annexed.claims.filter(({ claim }) => isOfPeopleHeld(claim, analysis));
  const asks = parts.flatMap((part) => (part === 'payer' ? ['payers' as const] : part === 'host' ? ['hosts' as const] : []));
  return [
    ...parts.map((part) => common(part, organisation, part === 'payer' ? payments : [])),
    ...(parts.includes('host') && held.length > 0
      ? [
          common(
            'held',
            organisation,
            held.map(({ number }) => number),
          ),
        ]
      : []),
    ...onItemsToState(state, annexed, analysis),
    ...(parts.includes('host') ? onChange(annexed, templates.changed, analysis) : []),
    ...rulesForState(annexed, parts, analysis, organisation).map((text) => alone(text)),
    ...(parts.includes('host') ? [] : onDocuments(annexed, state, analysis)),
    ...fromAsks(annexed, asks, [], analysis),
    ...(parts.includes('payer') || parts.includes('requester') ? [common('safeguards', organisation)] : []),
  ];
}

/** Of what has become better since a host is asked if it holds, the organisation what it changed in its work. */
function onChange({ claims, subject: { matter } }: Annexed, template: string, analysis: Analysis): Question[] {
  const change = matter ? changedSince(matter, analysis) : undefined;
  const told = claims.filter(({ claim }) => claim === change);
  if (told.length === 0) return [];
  return [alone(fill(template, { fact: factTold(told, analysis), organisation: organisationName(analysis) }))];
}

/** How it saw to a norm as its own texts put it, and if these texts reach the work. */
function onDefinitions({ definitions, subject: { matter } }: Annexed, analysis: Analysis): Question[] {
  if (!matter || definitions.length === 0) return [];
  const norm = lowered(labelOf(matter.lead.norm, indexOf(analysis)));
  const template = definitions.length > 1 ? templates.definitions.several : templates.definitions.one;
  return [alone(fill(template, { ...itemsSaid(definitions), norm, organisation: organisationName(analysis) }))];
}

const mostOfAKind = 3;

/** Items on the money of a State. */
const paymentsIn = ({ claims }: Annexed, state: string, analysis: Analysis): number[] =>
  claims.filter(({ claim }) => isOfOwnMoney(claim, state, analysis)).map(({ number }) => number);

/** Which of its texts it held to apply, where neither its definitions nor a rule ask for that. */
function textsAsked({ promises, definitions }: Annexed, ofRules: readonly string[], organisation: string): Question[] {
  if (definitions.length > 0 || ofRules.some(asksForPolicy)) return [];
  return [promises.length === 0 ? common('textsThen', organisation) : common('texts', organisation, promises)];
}

const asksForPolicy = (question: string): boolean =>
  /^(?:Under which of|Which of) (?:its|the organisation's) (?:own )?(?:polic|text)/.test(question);

const withPromises = (question: string, { promises }: Annexed): string =>
  promises.length === 0 ? question : `${question} ${fill(templates.inMind, itemsSaid(promises))}`;

/** Questions of the rules that are put to the organisation itself and that nothing answers yet, the strongest rule's first. */
function ofTheRules({ subject: { matter, entry } }: Annexed, analysis: Analysis, organisation: string): string[] {
  if (!matter) return [];
  const index = indexOf(analysis);
  const rules = [...new Set(matter.leads.map(({ rule }) => rule))].map((id) => index.rules.get(id)!);
  const questions = rules.flatMap((rule) =>
    criticalQuestions(rule, entry, index).flatMap(({ question, answeredBy }) =>
      answeredBy ? [] : (asPut(question, entry, organisation) ?? []),
    ),
  );
  return [...new Set(questions)].slice(0, mostOfAKind);
}

/** A question of a rule as it is put to the organisation; nothing where it is not for it to answer. */
const asPut = (question: string, entry: Entry, organisation: string): string | null =>
  isForThem(question)
    ? asItCanTell(question, organisation)
        .replace(/\bthe organisation\b/g, organisation)
        .replace(/\bin each year\b/, inEachYear(entry))
    : null;

/** Of what only those in power could offer it is asked what it knew and told people. */
function asItCanTell(question: string, organisation: string): string {
  const what = /^Was there an? (?<what>way out of [^,]+), who was told of it/.exec(question)?.groups?.['what'];
  return what === undefined ? question : fill(templates.knownOf, { organisation, what });
}

/** Questions of the rules that a State can answer: who hosts on the ways out of detention, who pays or asks on who wrote a rule. */
function rulesForState(
  { subject: { matter, entry } }: Annexed,
  parts: readonly BehestPart[],
  analysis: Analysis,
  organisation: string,
): string[] {
  if (!matter) return [];
  const index = indexOf(analysis);
  const all = [...new Set(matter.leads.map(({ rule }) => rule))].flatMap((id) => criticalQuestions(index.rules.get(id)!, entry, index));
  const isOfPart = (question: string): boolean =>
    (parts.includes('host') && /\bway out of detention\b/.test(question)) ||
    (parts.some((part) => part === 'payer' || part === 'requester') && /\bwho (?:wrote|set) it\b/.test(question));
  return [
    ...new Set(all.flatMap(({ question, answeredBy }) => (!answeredBy && isForThem(question) && isOfPart(question) ? [question] : []))),
  ].map((question) => question.replace(/\bthe organisation\b/g, organisation));
}

/** Whether it asks when the organisation heard of something. */
const isOnKnowledge = (question: string): boolean =>
  /^(?:When|How|By whom) (?:was|did) .{1,60}\b(?:told|informed|hear|learn)\b/.test(question);

const asksForDay = (question: string): boolean => /\b(?:which days?|when (?:was|were|did))\b/i.test(question);

/** Not what a reviewer asks of the sources, nor what offers an excuse to choose. */
const isForThem = (question: string): boolean =>
  /^(?:Who|What|When|Which|Where|How|By|In|To|From|Under|For|At|On|Did|Was|Were|Had|Has|Does|Is|Are)\b/.test(question) &&
  !isOnSources(question) &&
  !/\b(?:only|merely|already|anyway|in law)\b/i.test(question);

const isOnSources = (question: string): boolean =>
  /\b(?:sources?|reported|reports?|says? so|said of many|does anyone besides|advocates?|authors?|stud(?:y|ies)|witness|alleged)\b/i.test(
    question,
  );

/** Clauses that ask; “That …” and “How many …” would assert what nobody alleged, and “Whether …” offers the answer. */
const onlyTheyCanTell = (text: string): boolean => /^(?:Who|What|When|Which|Where|On what|By wh\w+)\b/.test(text);

/** What the organisation has spoken to, it can tell whole: “How many were paid; the Bank says that …”. */
const isAnsweredInPart = (text: string, organisation: string): boolean =>
  /^How many\b/.test(text) && text.toLowerCase().includes(`; ${organisation.toLowerCase()} says`);

/** What it says of itself invites praise. */
const isOwnOpinion = (text: string, organisation: string): boolean => text.startsWith(`What ${organisation} says `);

/** What it said to something is asked with what it did about it. */
const isOnItsWord = (text: string, organisation: string): boolean =>
  ['said', 'wrote', 'answered', 'told'].some((verb) => text.startsWith(`What ${organisation} ${verb} `));

/** What was paid with sums is asked with the sums. */
const isOnShare = (text: string): boolean => /^(?:What|Which) (?:part|share)(?:, if any,)? of the (?:sums?|money)\b/.test(text);

/** “Who …” asks by itself; what a text says is asked for as the text. */
function couldYouTell(text: string): string {
  const what = withoutFullStop(text.split(/[;:] /)[0]!);
  if (/^(?:Who|How many) /.test(what)) return fill(templates.who, { what });
  const document = /^What (the text of .+) says$/.exec(what)?.[1];
  return document ? fill(templates.text, { what: document }) : fill(templates.couldYouTell, { what: lowerFirst(what) });
}
