import { isPlaceCode } from '../../../model/places.ts';
import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { periodWords } from '../../period-words.ts';
import { fill, lowerFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { largestAmount } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { partsOf } from '../../telling/state-part.ts';
import type { Annexed } from './annex.ts';
import { isOfOwnMoney } from './other-money.ts';
import { wordsToOrganisation, wordsToState } from './in-words.ts';
import { alone, common, itemsSaid, type Question } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What a fair investigator would ask the organisation on one subject: what it did, knew and did about it, which of its texts it held to apply,
 * what only it can tell, and documents by name. No question hands over a defence or asserts what nobody alleged.
 */
export function askedOfOrganisation(annexed: Annexed, analysis: Analysis): Question[] {
  const organisation = organisationName(analysis);
  const { entry } = annexed.subject;
  const ofRules = ofTheRules(annexed, analysis, organisation);
  return [
    common('did', organisation),
    ...wordsToOrganisation(annexed, analysis),
    textsAsked(annexed, organisation),
    ...datesAsked(annexed, analysis, organisation).map(alone),
    ...ofRules.map(alone),
    ...(entry.notEstablished ?? [])
      .filter((each) => onlyTheyCanTell(each) && !isOnSources(each) && !isAskedBy(ofRules, each))
      .slice(0, mostOfAKind)
      .map((each) => alone(couldYouTell(each))),
    ...entry.claims
      .filter(({ kind, saidBy, disputes }) => kind === 'statement' && saidBy === 'organisation' && disputes.length > 0)
      .slice(0, mostOfAKind)
      .map((claim) => alone(fill(templates.denied, { claim: withFullStop(claim.text) }))),
  ];
}

/** What is asked of a State, by the part that it had. */
export function askedOfState(state: string, annexed: Annexed, analysis: Analysis): Question[] {
  const parts = partsOf(state, annexed.subject.entry);
  const organisation = organisationName(analysis);
  const payments = parts.includes('payer') ? paymentsIn(annexed, state, analysis) : [];
  return [
    ...parts.map((part) => common(part, organisation)),
    ...(payments.length > 0 ? [common('payments', organisation, payments)] : []),
    ...wordsToState(state, annexed, analysis),
    ...(parts.includes('payer') || parts.includes('requester') ? [common('safeguards', organisation)] : []),
  ];
}

const mostOfAKind = 3;

/** Whether a rule's question asks the same: half of the words that carry it, two of them side by side. */
function isAskedBy(questions: readonly string[], what: string): boolean {
  const own = carrying(what);
  return questions.some((question) => {
    const other = carrying(question);
    const shared = [...other.words].filter((word) => own.words.has(word)).length;
    return shared >= own.words.size / 2 && [...other.pairs].some((pair) => own.pairs.has(pair));
  });
}

/** The words that carry a sentence, and those pairs of them that stand side by side. */
function carrying(text: string): { readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string> } {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const carries = (word: string | undefined): boolean =>
    word !== undefined && word.length > 3 && !/^(?:wh\w+|were|been|that|this|into|from|with|have|there)$/.test(word);
  const pairs = all.flatMap((word, at) => (carries(word) && carries(all[at + 1]) ? [`${word} ${all[at + 1]}`] : []));
  return { words: new Set(all.filter(carries)), pairs: new Set(pairs) };
}

/** Items on the money of a State. */
const paymentsIn = ({ claims }: Annexed, state: string, analysis: Analysis): number[] =>
  claims.filter(({ claim }) => isOfOwnMoney(claim, state, analysis)).map(({ number }) => number);

/** Whose day would decide: of what was done, where that is not known; of a text, where that is. */
function datesAsked({ claims, subject }: Annexed, analysis: Analysis, organisation: string): string[] {
  const findings = (subject.matter?.cases ?? []).flatMap(({ inGap }) => inGap.findings).filter(({ time }) => time === 'undated');
  const datesOf = ({ standard }: Finding) => standard.next.flatMap((next) => (next.kind === 'date' ? [next] : []));
  const ofClaims = findings.flatMap(datesOf).filter(({ of }) => of === 'claim');
  const wanting = new Set(ofClaims.flatMap((lift) => lift.claims));
  const items = claims
    .filter(({ claim }) => wanting.has(claim.id) && largestAmount(claim.text) === 0)
    .map(({ number }) => number)
    .slice(0, mostOfAKind);
  const within = wholeSpan(ofClaims.flatMap((lift) => lift.within));
  const { commitments, instruments } = indexOf(analysis);
  const isOfText = (finding: Finding): boolean =>
    isStartOpen(commitments.get(finding.commitment)!) && datesOf(finding).every(({ of }) => of === 'commitment');
  const texts = findings.filter(isOfText).map(({ commitment }) => instruments.get(commitments.get(commitment)!.instrument)!);
  const documents = [...new Set(texts)].map((text) =>
    documentNameInFull(text, analysis).replace(`${organisation}'s ${organisation} `, `${organisation} `),
  );
  const [was, it] = documents.length > 1 ? ['were', 'them'] : ['was', 'it'];
  return [
    ...(items.length > 0 ? [fill(templates.dates, { ...itemsSaid(items), within, organisation })] : []),
    ...(documents.length > 0 ? [fill(templates.textsWhen, { was: was!, it: it!, documents: inSeries(documents), organisation })] : []),
  ];
}

/** From the first to the last day of several spans, in words. */
function wholeSpan(spans: readonly string[]): string {
  const [first] = spans.map((span) => span.split('/')[0]!).toSorted();
  const last = spans
    .map((span) => span.split('/').at(-1)!)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined
    ? ''
    : periodWords(`${first}/${spans.some((span) => span.endsWith('..')) ? '..' : last}`);
}

/** Whether it is not known from which day a text was in force. */
function isStartOpen({ inForce }: Commitment): boolean {
  const { certain, possible } = inForcePeriod(inForce);
  return certain === null || certain.from !== possible.from;
}

function textsAsked({ promise }: Annexed, organisation: string): Question {
  return promise === null ? common('textsThen', organisation) : common('texts', organisation, [promise]);
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
export const statesOf = ({ atBehestOf }: EntryWithFacts): NonNullable<EntryWithFacts['atBehestOf']> =>
  (atBehestOf ?? []).filter(({ who }) => isPlaceCode(who));
