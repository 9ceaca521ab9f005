import type { PhrasingContent } from 'mdast';
import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, citedBy, isSameAs, type ChosenFact } from '../../telling/claims.ts';
import { factsInOrder, factsSaid, isOfOthersAlone } from '../../telling/facts-in-order.ts';
import { partsOf, saysAsked, saysPart } from '../../telling/state-part.ts';
import { factsShown } from '../../telling/weight.ts';
import { isSameLimit } from '../shared/limits.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { largestAmount, sumsIn } from '../../telling/money.ts';
import { organisationInTitle, organisationIntroduced, organisationName } from '../../telling/names.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { ownDefinitions } from '../../telling/definitions.ts';
import { whatFollows } from '../../telling/what-follows.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { ReportOptions } from '../kind.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { favourLists, favourOf, favourTitle } from '../shared/in-favour.ts';
import { scopedTitle, scopeWords } from '../shared/scope.ts';
import { firstPage, type FirstPage } from './first-page.ts';
import { besideState, noPart } from './no-part.ts';
import { byWeight, ownActs, partsBesideActs, partWords, singleSums, workWords } from './part.ts';
import templates from './templates.json' with { type: 'json' };

export const briefTitle = (state: string, filters: Filters, analysis: Analysis): string =>
  scopedTitle(
    templates.title,
    { state: upperFirst(placeName(state)), organisation: organisationInTitle(analysis) },
    besideState(filters),
    analysis,
  );

export interface Brief {
  readonly body: readonly ReportContent[];
  readonly matters: readonly Matter[];
  /** For its check sheet. */
  readonly said: readonly Said[];
}

/** What a brief has room for of what speaks for the organisation. */
const roomForFavour = { here: Infinity, ownWords: Infinity, otherTime: Infinity, elsewhere: 0 };

const mostFacts = 4;
const mostLimits = 3;

/** For one State: a page that is read, then the cases by weight, then further work. @param state ISO 3166-1 alpha-2, or EU */
export function stateBrief(state: string, analysis: Analysis, { filters, claims }: Pick<ReportOptions, 'filters' | 'claims'>): Brief {
  const all = mattersOf(analysis, claims);
  const rank = ({ id }: EntryWithFacts): number => {
    const at = all.findIndex(({ entry }) => entry.id === id);
    return at < 0 ? Infinity : at;
  };
  const entries = entriesLeft(analysis, filters)
    .filter((entry) => partsOf(state, entry).length > 0)
    .toSorted(byWeight(state, rank, analysis));
  const values = { state: placeName(state), organisation: organisationName(analysis) };
  if (entries.length === 0) return { ...noPart(state, filters, analysis), matters: [] };
  const matters = entries.flatMap((entry) => all.find((each) => each.entry.id === entry.id) ?? []);
  const others = entries.filter((entry) => !matters.some((matter) => matter.entry === entry));
  const before: Telling[] = [];
  const first = firstPage(state, entries, matters, analysis);
  const heard = [...first.told];
  const told = matters.map((matter) => caseTold(state, matter, { first, heard, before }, values, analysis));
  const favour = favourLists(favourOf(matters, entries, analysis), roomForFavour, matters, analysis);
  const body = [
    about(entries.length, filters, values.state, analysis),
    ...first.content,
    ...(told.length > 0 ? [title(2, templates.cases), ...told.flatMap((each) => each.content)] : []),
    ...(favour.length > 0 ? [favourTitle(analysis), ...favour] : []),
    ...(others.length > 0
      ? [title(2, templates.others), ...others.flatMap((entry) => workTold(state, entry, heard, values, analysis))]
      : []),
    ...askedBefore(entries, analysis),
  ];
  return { body, matters, said: [...first.said, ...told.flatMap((each) => each.said)] };
}

/** What it is about, with the name of the organisation in full. */
function about(count: number, filters: Filters, state: string, analysis: Analysis): ReportContent {
  const scope = scopeWords(besideState(filters), analysis);
  const cases = count === 1 ? templates.aboutOne : fill(templates.aboutMany, { count: numberWords(count) });
  const chosen = scope === null ? cases : `${scope}, in ${cases}`;
  return paragraph(words(fill(templates.about, { organisation: organisationIntroduced(analysis), chosen, state })));
}

/** What has been told of the cases before: nothing is told twice. */
interface Telling {
  readonly title: string;
  readonly promise: string;
  /** Nothing where there was none. */
  readonly answer: string | null;
  readonly limits: readonly string[];
}

function caseTold(
  state: string,
  matter: Matter,
  { first, heard, before }: { readonly first: FirstPage; readonly heard: Claim[]; readonly before: Telling[] },
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): { readonly content: ReportContent[]; readonly said: Said[] } {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const isTold = entry.claims.some((claim) => heard.some((each) => isSameAs(each, claim)));
  const part = partTold(state, entry, heard, values, analysis);
  const chosen = chosenFacts(matter, promise.commitment, analysis, heard);
  const toldOf = (some: readonly ChosenFact[]): Said[] =>
    factsSaid(some, analysis, first.people).map((said, at) => {
      const { claim, before: isBefore, sources } = some[at]!;
      const text = isBefore ? fill(templates.before, { text: said }) : said;
      return { text, sources, from: [`${entry.id}#${claim.id}`] };
    });
  // Money of States is told with what the State did.
  const isMoney = (fact: ChosenFact): boolean => isOfOthersAlone(fact, lead) && largestAmount(fact.claim.text) > 0;
  const done = factsInOrder(chosen, lead)
    .filter((fact) => !isMoney(fact))
    .slice(0, mostFacts);
  const facts = toldOf(done);
  const disputes = toldOf(chosen.filter(({ told }) => told === 'disputes'));
  heard.push(...done.map(({ claim }) => claim));
  const answer = answerTo(entry, analysis, lead);
  const follows = isPast(matter) ? [] : whatFollows(matter, analysis);
  const definitions = isPast(matter) ? [] : ownDefinitions(lead, analysis);
  const nearer = isPast(matter) ? null : nearerPromise(matter, analysis);
  const known = before.flatMap((each) => each.limits);
  const limits = (entry.notEstablished ?? []).filter((each) => !known.some((one) => isSameLimit(one, each))).slice(0, mostLimits);
  const samePromise = before.find((each) => each.promise === promise.text);
  const sameAnswer = before.find((each) => each.answer !== null && each.answer === answer.text);
  const isAnswer = answer.kind === 'said' || answer.kind === 'elsewhere';
  before.push({ title: entry.title, promise: promise.text, answer: isAnswer ? answer.text : null, limits });
  const promiseTold = (): PhrasingContent[] => {
    if (isPast(matter)) return [words(` ${templates.promiseLater}`)];
    if (samePromise) {
      const document = documentNameInFull(indexOf(analysis).instruments.get(promise.commitment.instrument)!, analysis);
      return [words(` ${fill(templates.samePromise, { title: samePromise.title, document })}`)];
    }
    return [words(` ${promise.text}`), ...citing(promise.sources)];
  };
  const answerTold = sameAnswer
    ? [words(` ${fill(templates.sameAnswer, { ...values, title: sameAnswer.title })}`)]
    : [words(` ${answer.text}${answer.graded ? ` ${answer.graded}` : ''}`), ...citing(answer.sources)];
  const content: ReportContent[] = [
    title(3, workWords(entry)),
    part,
    paragraph(
      strong(`${fill(templates.promise, values)}:`),
      ...promiseTold(),
      ...(nearer ? [words(` ${nearer.promise.text}`), ...citing(nearer.promise.sources)] : []),
    ),
    ...(facts.length === 0
      ? [paragraph(words(templates.factsAbove))]
      : [
          paragraph(strong(isTold ? templates.factsBesides : templates.facts)),
          list(facts.map(({ text, sources }) => [words(text), ...citing(sources)])),
        ]),
    ...(disputes.length > 0
      ? [paragraph(strong(templates.disputed)), list(disputes.map(({ text, sources }) => [words(text), ...citing(sources)]))]
      : []),
    paragraph(strong(`${fill(templates.answer, values)}:`), ...answerTold, ...saidInARow(definitions)),
    ...(follows.length > 0 ? [paragraph(strong(`${templates.conclusion}:`), ...saidInARow(follows))] : []),
    ...(limits.length > 0 ? [paragraph(strong(templates.notEstablished)), list(limits.map((each) => [words(withFullStop(each))]))] : []),
  ];
  const said: Said[] = [
    ...(isPast(matter) ? [] : [{ text: promise.text, sources: promise.sources, from: [promise.commitment.id] }]),
    ...(nearer ? [{ text: nearer.promise.text, sources: nearer.promise.sources, from: [nearer.promise.commitment.id] }] : []),
    ...facts,
    ...disputes,
    { text: answer.text, sources: answer.sources, from: [entry.id] },
    ...follows,
  ];
  return { content, said };
}

const saidInARow = (said: readonly Said[]): PhrasingContent[] =>
  said.flatMap(({ text, sources }) => [words(` ${text}`), ...citing(sources)]);

function workTold(
  state: string,
  entry: EntryWithFacts,
  heard: Claim[],
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent[] {
  const facts = factsShown(entry, analysis).slice(0, 2);
  return [
    title(3, workWords(entry)),
    partTold(state, entry, heard, values, analysis),
    ...(facts.length > 0 ? [list(facts.map((claim) => [words(claimSaid(claim, analysis)), ...citing(citedBy(claim))]))] : []),
  ];
}

/** What the State did, and who says so; acts of its own are told on the first page. */
function partTold(
  state: string,
  entry: EntryWithFacts,
  heard: Claim[],
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent {
  const label = strong(`${fill(templates.part, values)}:`);
  const parts = partWords(partsBesideActs(state, entry, analysis));
  const isHost = partsOf(state, entry).includes('host');
  const own = isHost && ownActs(state, entry, analysis).length > 0 ? ` ${fill(templates.ownActs.onTerritory, values)}` : '';
  const claims = parts === '' ? [] : claimsOnPart(state, entry, heard, analysis);
  const said = claims.flatMap((claim) => [words(` ${claimSaid(claim, analysis)}`), ...citing(citedBy(claim))]);
  return paragraph(label, words(`${parts === '' ? '' : ` ${parts}.`}${own}`), ...said);
}

/** What says that it paid or hosted, what shows that it asked where it is said that it did, and sums of single years that were not told. @param heard added to */
function claimsOnPart(state: string, entry: EntryWithFacts, heard: Claim[], analysis: Analysis): Claim[] {
  const asked = partsOf(state, entry).includes('requester') ? saysAsked(state, entry, analysis) : undefined;
  const part = saysPart(state, entry, analysis);
  const single = singleSums(state, entry, analysis).filter((claim) => !heard.some((each) => isSameAs(each, claim)));
  const isNew = ({ text }: Claim): boolean => {
    const sums = sumsIn(text).map(({ amount }) => amount);
    return sums.length === 0 || sums.some((sum) => !heard.some((each) => sumsIn(each.text).some(({ amount }) => amount === sum)));
  };
  const told = [...new Set([part, asked, ...single])].flatMap((claim) => (claim && (claim === asked || isNew(claim)) ? [claim] : []));
  heard.push(...told);
  return told;
}

const citing = (sources: Said['sources']): PhrasingContent[] => (sources.length > 0 ? [cite(sources)] : []);
