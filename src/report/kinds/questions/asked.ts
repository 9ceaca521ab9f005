import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { fill, lowered, withFullStop } from '../../phrases.ts';
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
import { alone, common, itemsSaid, mostOfAKind, type Question } from './question.ts';
import { asksWhoAlike, isAskedBy } from './same-question.ts';
import { onlyTheyCanTell } from './only-they-can-tell.ts';
import { hasEnded } from './has-ended.ts';
import { asPut, asksForDay, isOnKnowledge, ofTheRules, rulesForState } from './of-rules.ts';
import { isPast } from '../../telling/matters.ts';
import type { RecommendedTo } from '../../../model/words.ts';
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
  const onRules = ofRules.filter(
    (each) => !isOnKnowledge(each) || !onItems.some(({ way }) => ['knew', 'apart', 'apartPeople'].includes(way ?? '')),
  );
  // What stands open in the work itself is asked in its words.
  const open = onlyTheyCanTell(annexed, ofRules, onItems, organisation);
  const ofTheirRules = onRules
    .filter((text) => !open.some((each) => asksWhoAlike(each.text, text)))
    .map((text): Question => (asksForPolicy(text) ? { ...alone(withPromises(text, annexed)), way: 'policy' } : alone(text)));
  const ofWork = ofRole(annexed, analysis).map(({ number }) => number);
  const own = saidByItself(annexed, analysis);
  return [
    common(hasEnded(entry, analysis) ? 'didThen' : 'did', organisation, [...ofWork, ...own], own),
    ...(onItems.length + ofWork.length + own.length > 0 ? onItems : plainly(annexed)),
    ...onChange(annexed, templates.changedOwn, analysis),
    ...textsAsked(annexed, ofRules, organisation),
    ...onDefinitions(annexed, analysis),
    ...ofTheirRules,
    ...onCharges(annexed, [...onItems, ...ofTheirRules], (question) => asPut(question, entry, organisation), analysis),
    ...open,
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

/** Where no item shows anything, whether it is right at all. */
const plainly = ({ claims }: Annexed): Question[] =>
  claims.length === 0 ? [] : [alone(fill(templates.plainly, itemsSaid(claims.map(({ number }) => number))))];

/** What is asked of a State, by the part that it had. */
export function askedOfState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const parts = partsOf(state, annexed.subject.entry);
  const organisation = organisationName(analysis);
  const payments = parts.includes('payer') ? paymentsIn(annexed, state, analysis) : [];
  const onItems = onItemsToState(state, annexed, analysis);
  const held = annexed.claims.filter(({ claim }) => isOfPeopleHeld(claim, analysis));
  const asks = parts.flatMap((part) => (part === 'payer' ? ['payers' as const] : part === 'host' ? ['hosts' as const] : []));
  const ofAsks = fromAsks(annexed, asks, [], analysis);
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
    ...(onItems.length + payments.length + held.length > 0 ? onItems : plainly(annexed)),
    ...(parts.includes('host') ? onChange(annexed, templates.changed, analysis) : []),
    ...rulesForState(annexed, parts, analysis, organisation).map((text) => alone(text)),
    // Whether its own texts still hold is asked once.
    ...(parts.includes('host') || ofAsks.some(({ text }) => asksIfHeld.test(text)) ? [] : onDocuments(annexed, state, analysis)),
    ...ofAsks,
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

const asksIfHeld = /\bdoes it still hold\?$/;
