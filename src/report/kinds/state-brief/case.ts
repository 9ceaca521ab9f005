import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { placeName } from '../../../model/places.ts';
import type { Claim, Source } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { authorsOf } from '../../../model/sources.ts';
import { list, paragraph, strong, textOf, title, words } from '../../page-tree.ts';
import { fill, lowered, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo, isInAnswer, isOwnWord, type Answered } from '../../telling/answers.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { chosenFacts, deniedOf, factOf, type ChosenFact } from '../../telling/claims.ts';
import { concluded, concludedLikewise, reachOpen } from '../../telling/conclusion.ts';
import { ownDefinitions } from '../../telling/definitions.ts';
import { changeSaid, changeUntold } from '../../telling/fairness.ts';
import { factsInOrder, factsSaid, isOfOthersAlone } from '../../telling/facts-in-order.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { largestAmount } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { mayBeOfTime, nearestTo } from '../../telling/nearest-in-time.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import type { ToldBy } from '../../telling/same-person.ts';
import { best } from '../../telling/weight.ts';
import { whatFollows } from '../../telling/what-follows.ts';
import { isSaidBy } from '../../telling/whose.ts';
import { holdsHere } from '../shared/holds-here.ts';
import { disputesOf } from '../../telling/disputes.ts';
import { mayAnswer } from '../../telling/in-time.ts';
import { isOfSamePair, partOf } from '../shared/part-of.ts';
import { chargesAgainst, mostShared, replyTo } from '../shared/reply.ts';
import { criticismsIn } from '../shared/criticisms.ts';
import { hasNewCharge, hasNewShortName, isSameLimit } from '../shared/limits.ts';
import { limitsOnTold } from '../shared/limits-on-told.ts';
import { ownPart } from './own-part.ts';
import { paidBefore, workWords } from './part.ts';
import templates from './templates.json' with { type: 'json' };

/** A case of a brief. */

const mostFacts = 4;

/** What has been told of the cases before: nothing is told twice. */
export interface CaseBefore {
  /** Nothing where no finding leads it. */
  readonly lead: Finding | null;
  readonly title: string;
  readonly promise: string;
  /** That from which something follows plainly beside a condition; nothing where there is none. */
  readonly plain: string | null;
  /** Nothing where there was none. */
  readonly answer: string | null;
  readonly limits: readonly string[];
  /** That it is open whether its promise covers it; nothing where it is not. */
  readonly reach: string | null;
  /** What follows from them, as it was said, and on what subject. */
  readonly follows: readonly { readonly text: string; readonly norm: string | null }[];
}

export interface ToldBefore {
  /** The State that is written to, whose own word on a case is printed with it; nothing where it had no part. */
  readonly state: string | null;
  /** What stands before the cases: a list of what is not established brings in nothing that is told nowhere. */
  readonly page: readonly ReportContent[];
  readonly people: readonly ToldBy[];
  /** Claims that have been told; added to. */
  readonly heard: Claim[];
  /** Cases that have been told; added to. */
  readonly before: CaseBefore[];
}

/** How a case lies to the promise that is nearest to it in time: where some of its years may be of that time, that no part in what counts is known of then. */
function promisePast(matter: Matter, analysis: Analysis): string {
  const { promisePast: said } = templates;
  const { instrument } = nearestTo(matter, analysis);
  if (!mayBeOfTime(matter, analysis))
    return fill(matter.lead.time === 'predates' ? said.predates : said.lapsed, { organisation: organisationName(analysis) });
  const document = documentNameInFull(indexOf(analysis).instruments.get(instrument)!, analysis);
  return fill(said.open, { organisation: organisationName(analysis), document });
}

/** A case: its promise, what is documented, the answer, what follows, and what is not established. @param part what the State did in it; nothing where none is known */
export function caseTold(
  matter: Matter,
  part: ReportContent | null,
  { state, page, people, heard, before }: ToldBefore,
  analysis: Analysis,
): { readonly content: ReportContent[]; readonly said: Said[] } {
  const values = { organisation: organisationName(analysis), heading: templates.happened };
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const isTold = entry.claims.some((claim) => heard.some((each) => isSameAs(each, claim)));
  const chosen = putFacts(matter, heard, analysis);
  const toldOf = (some: readonly ChosenFact[]): Said[] =>
    factsSaid(some, analysis, people).map((said, at) => {
      const { claim, before: isBefore, sources } = some[at]!;
      const text = isBefore ? fill(templates.before, { text: said }) : said;
      return { text, sources, from: [`${entry.id}#${claim.id}`] };
    });
  // Money of States is told with what the State did.
  const isMoney = (fact: ChosenFact): boolean => isOfOthersAlone(fact, lead) && largestAmount(fact.claim.text) > 0;
  const done = factsInOrder(chosen, lead)
    .filter((fact) => !isMoney(fact))
    .slice(0, mostFacts);
  const nearer = isPast(matter) ? null : nearerPromise(matter, analysis);
  const own = isPast(matter)
    ? undefined
    : ownPart(matter, [...heard.filter((claim) => entry.claims.includes(claim)), ...done.map(({ claim }) => claim)], heard, analysis);
  if (own) done.unshift(own);
  const change = changeUntold(matter, [...heard, ...done.map(({ claim }) => claim)], analysis);
  const answer = answerTo(entry, analysis, lead);
  const wordsOfState = state === null ? [] : wordOfState(state, entry, [...heard, ...factsAmong(chosen)], analysis);
  const toldHere = [...heard.filter((claim) => entry.claims.includes(claim)), ...done.map(({ claim }) => claim)];
  const charges = chargesAnswered(entry, answer, wordsOfState, toldHere, analysis);
  const criticisms = criticismsIn(entry, analysis).filter((claim) => ![...toldHere, ...charges].includes(claim));
  done.push(...[...charges, ...criticisms].map(factOf));
  const facts = [...toldOf(done), ...change.map((each) => changeSaid(each, matter, analysis))];
  heard.push(...done.map(({ claim }) => claim), ...change);
  const toldOfState = wordsOfState.filter((claim) => !raisesUntold(claim, [...toldHere, ...charges], entry));
  const ofState = toldOfState.map((claim): Said => ({
    text: claimSaid(claim, analysis),
    sources: citedBy(claim),
    from: [`${entry.id}#${claim.id}`],
  }));
  const disputing = deniedOf([...toldHere, ...charges], chosen, entry, analysis).filter(
    ({ claim }) => !isInAnswer(claim, answer) && !toldOfState.includes(claim),
  );
  const [ownDisputes, disputes] = [true, false].map((isOwn) => toldOf(disputing.filter(({ claim }) => isOwnWord(claim) === isOwn))) as [
    Said[],
    Said[],
  ];
  const reach = reachOpen(lead, analysis);
  const isReachKnown = reach !== null && before.some((each) => each.reach === reach);
  const first = isReachKnown ? concludedLikewise(lead, analysis) : concluded(lead, analysis);
  const concludes = isPast(matter) ? [] : whatFollows(matter, analysis, first);
  const follows = partsTogether(concludes, analysis)
    .map((each) => ifNew(each, before, analysis))
    .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at);
  const lastPaid = state === null || isPast(matter) ? null : paidBefore(state, matter, analysis);
  const definitions = isPast(matter) ? [] : ownDefinitions(lead, analysis);
  const beside = isPast(matter) ? null : plainBeside(matter, analysis);
  const plain = beside && promised(beside.finding, analysis);
  const known = before.flatMap((each) => each.limits);
  const isKnownPlain = before.some((each) => each.promise === plain?.text || each.plain === plain?.text);
  const samePromise = before.find((each) => each.promise === promise.text);
  const sameAnswer = before.find((each) => each.answer !== null && each.answer === answer.text);
  const pageText = textOf(page);
  const isAnswer = answer.kind === 'said' || answer.kind === 'elsewhere';
  const promiseTold = (): PhrasingContent[] => {
    if (isPast(matter)) return [words(` ${promisePast(matter, analysis)}`)];
    if (samePromise) {
      if (plain && isKnownPlain) return [words(` ${templates.samePromises}`)];
      const document = documentNameInFull(indexOf(analysis).instruments.get(promise.commitment.instrument)!, analysis);
      return [words(` ${fill(templates.samePromise, { title: samePromise.title, document })}`)];
    }
    return [words(` ${promise.text}`), ...citing(promise.sources)];
  };
  const answerTold = (): PhrasingContent[] => {
    if (sameAnswer) return [words(` ${fill(templates.sameAnswer, { ...values, title: sameAnswer.title })}`)];
    const graded = answer.graded ? ` ${answer.graded}` : '';
    const further = sentencesOf(answer.text).filter((each) => !pageText.includes(each));
    if (isAnswer && further.length === 0) return [words(` ${fill(templates.answerAbove, values)}${graded}`)];
    if (isAnswer && pageText.includes(sentencesOf(answer.text)[0]!))
      return [words(` ${[fill(templates.answerBegins, values), ...further].join(' ')}${graded}`), ...citing(answer.sources)];
    return [words(` ${answer.text}${graded}`), ...citing(answer.sources)];
  };
  const told: ReportContent[] = [
    title(3, workWords(entry)),
    ...(part ? [part] : []),
    paragraph(
      strong(`${fill(templates.promise, values)}:`),
      ...promiseTold(),
      ...(nearer ? [words(` ${nearer.promise.text}`), ...citing(nearer.promise.sources)] : []),
      ...(plain && !isKnownPlain ? [words(` ${plain.text}`), ...citing(plain.sources)] : []),
    ),
    ...(definitions.length > 0
      ? [
          paragraph(
            strong(`${fill(templates.defines, { ...values, norm: lowered(labelOf(lead.norm, indexOf(analysis))) })}:`),
            ...saidInARow(definitions),
          ),
        ]
      : []),
    ...(facts.length === 0
      ? []
      : [
          paragraph(strong(isTold ? templates.factsBesides : templates.facts)),
          list(facts.map(({ text, sources }) => [words(text), ...citing(sources)])),
        ]),
    ...(disputes.length > 0
      ? [paragraph(strong(templates.disputed)), list(disputes.map(({ text, sources }) => [words(text), ...citing(sources)]))]
      : []),
    // Where nothing is put to it, no answer is wanting.
    ...(isPast(matter) && !isAnswer && ownDisputes.length === 0
      ? []
      : [paragraph(strong(`${fill(templates.answer, values)}:`), ...answerTold(), ...saidInARow(ownDisputes))]),
    ...(ofState.length > 0
      ? [paragraph(strong(`${fill(templates.answer, { organisation: placeName(state!) })}:`), ...saidInARow(ofState))]
      : []),
    ...(follows.length > 0 && lastPaid === null ? [paragraph(strong(`${templates.conclusion}:`), ...saidInARow(follows))] : []),
    ...(lastPaid === null
      ? []
      : [paragraph(words(fill(templates.paidBefore, { ...values, state: placeName(state!), year: String(lastPaid) })))]),
  ];
  const heardOf = `${pageText} ${textOf(told)}`;
  const lines = (entry.notEstablished ?? []).map((each) => withoutUntold(each, entry, heardOf, analysis));
  const limits = limitsOnTold(entry, heardOf, analysis, lines).filter(
    (each) => !hasNewShortName(each, heardOf) && !known.some((one) => isSameLimit(one, each)),
  );
  before.push({
    lead,
    plain: plain?.text ?? null,
    limits,
    title: entry.title,
    promise: promise.text,
    answer: isAnswer ? answer.text : null,
    reach,
    follows: concludes.map((each) => ({ text: each.text, norm: findingIn(each, analysis)?.norm ?? null })),
  });
  const content = [
    ...told,
    ...(limits.length > 0 ? [paragraph(strong(templates.notEstablished)), list(limits.map((each) => [words(withFullStop(each))]))] : []),
  ];
  const said: Said[] = [
    ...(isPast(matter) ? [] : [{ text: promise.text, sources: promise.sources, from: [promise.commitment.id] }]),
    ...(nearer ? [{ text: nearer.promise.text, sources: nearer.promise.sources, from: [nearer.promise.commitment.id] }] : []),
    ...facts,
    ...disputes,
    ...ownDisputes,
    { text: answer.text, sources: answer.sources, from: [entry.id] },
    ...ofState,
    ...follows,
  ];
  return { content, said };
}

/** On what nothing more is concluded, as it belongs to other work, is said once of all such subjects. */
function partsTogether(concludes: readonly Said[], analysis: Analysis): Said[] {
  const { findings } = indexOf(analysis);
  const ofParts = concludes.flatMap(({ from }) => from.flatMap((id) => findings.get(id) ?? [])).filter((each) => partOf(each, analysis));
  const isPart = ({ from }: Said): boolean => ofParts.some(({ id }) => from.includes(id));
  const whole: Said = { text: holdsHere(ofParts, analysis), sources: [], from: [] };
  const first = concludes.findIndex(isPart);
  return concludes.flatMap((each, at) => (at === first ? [whole] : isPart(each) ? [] : [each]));
}

const findingIn = ({ from }: Said, analysis: Analysis): Finding | undefined =>
  from.flatMap((id) => indexOf(analysis).findings.get(id) ?? [])[0];

/** What follows, or that it holds here too where the same was concluded of a case before. */
function ifNew(said: Said, before: readonly CaseBefore[], analysis: Analysis): Said {
  const finding = findingIn(said, analysis);
  // In the same words something may follow on another subject.
  const isKnown = before.some(({ follows }) => follows.some(({ text, norm }) => text === said.text && norm === finding?.norm));
  const isOfPair = finding !== undefined && before.some(({ lead }) => lead !== null && isOfSamePair(lead, finding));
  return finding && (isKnown || isOfPair || partOf(finding, analysis))
    ? { ...said, text: holdsHere([finding], analysis), sources: [] }
    : said;
}

/** What is chosen of a case, without what has been told; nothing takes its place, so that a State reads nothing that the organisation is not asked about. */
export function putFacts(matter: Matter, heard: readonly Claim[], analysis: Analysis): ChosenFact[] {
  const { commitment } = promised(matter.lead, analysis);
  const put = new Set(chosenFacts(matter, commitment, analysis).map(({ claim }) => claim));
  return chosenFacts(matter, commitment, analysis, heard).filter(({ claim }) => put.has(claim));
}

const factsAmong = (chosen: readonly ChosenFact[]): Claim[] => chosen.filter(({ told }) => told !== 'disputes').map(({ claim }) => claim);

const mostWords = 1;

/** A line on what is not established, without a clause on a source of which nothing is told. @param told what stands before it */
function withoutUntold(line: string, { claims, response }: Matter['entry'], told: string, analysis: Analysis): string {
  const ids = [...claims, ...(response ? [response] : [])].flatMap(({ sources = [] }) => sources.map(({ id }) => id));
  const authors = [...new Set(ids)].flatMap((id) => authorNames(indexOf(analysis).sources.get(id)));
  const untold = authors.filter((name) => name.length > 2 && !told.includes(name));
  const [first, ...further] = line.split('; ');
  return [first!, ...further.filter((clause) => !untold.some((name) => clause.includes(name)))].join('; ');
}

const authorNames = (source: Source | undefined): string[] =>
  source === undefined
    ? []
    : authorsOf(source)
        .split('; ')
        .map((name) => name.split(', ')[0]!);

/** What a State itself said of work, beside what is told of it otherwise: first what answers that. */
function wordOfState(state: string, entry: Matter['entry'], heard: readonly Claim[], analysis: Analysis): Claim[] {
  const answers = new Set(heard.flatMap((claim) => disputesOf(claim, entry, analysis)));
  return entry.claims
    .filter((claim) => claim.kind === 'statement' && isSaidBy(state, claim))
    .filter((claim) => !heard.some((each) => isSameAs(each, claim)))
    .toSorted((a, b) => Number(answers.has(b)) - Number(answers.has(a)))
    .slice(0, mostWords);
}

/** What the organisation or the State answers in a case and nothing tells: nobody understands a denial without it. @param told what is told of the case */
function chargesAnswered(
  entry: Matter['entry'],
  answer: Answered,
  wordsOfState: readonly Claim[],
  told: readonly Claim[],
  analysis: Analysis,
): Claim[] {
  const reply = answer.kind === 'said' ? replyTo(entry, answer, told, analysis) : null;
  const raised = wordsOfState.flatMap((claim) => harmAnswered(claim, entry, told, analysis));
  return [...new Set([...(reply?.before ?? []), ...raised, ...chargesAgainst(wordsOfState, entry, told, analysis)])];
}

/** “Asked about reports of beatings”: the best that tells of the harm which an answer names, where nothing that is told does. */
const harmAnswered = (claim: Claim, entry: Matter['entry'], told: readonly Claim[], analysis: Analysis): Claim[] =>
  raisesUntold(claim, told, entry)
    ? mostShared(
        claim.text,
        best(
          entry.claims.filter((each) => each.kind === 'fact' && !raisesUntold(claim, [each], entry)),
          entry,
          analysis,
        ),
      ).slice(0, 1)
    : [];

/** Whether an answer names a harm of which nothing tells that came before it. */
const raisesUntold = (claim: Claim, told: readonly Claim[], entry: Matter['entry']): boolean => {
  const before = told.filter((each) => mayAnswer(claim, each, entry));
  return hasNewCharge(claim.text, before.map(({ text }) => text).join(' '));
};

const saidInARow = (said: readonly Said[]): PhrasingContent[] =>
  said.flatMap(({ text, sources }) => [words(` ${text}`), ...citing(sources)]);

const citing = (sources: Said['sources']): PhrasingContent[] => (sources.length > 0 ? [cite(sources)] : []);
