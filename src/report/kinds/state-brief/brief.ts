import type { PhrasingContent } from 'mdast';
import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, citedBy, isSameAs, type ChosenFact } from '../../telling/claims.ts';
import { partsOf, saysPart } from '../../telling/state-part.ts';
import { factsShown } from '../../telling/weight.ts';
import { concluded, sourcesOfReading } from '../../telling/conclusion.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { nearerPromise, type Nearer } from '../../telling/nearer-promise.ts';
import { promised } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { claimSaid, describedAgain } from '../../telling/said-by.ts';
import { personAgain, personOf } from '../../telling/same-person.ts';
import type { ReportOptions } from '../kind.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { scopedTitle } from '../shared/scope.ts';
import { firstPage } from './first-page.ts';
import { besideState, noPart } from './no-part.ts';
import { byWeight, ownActs, partsBesideActs, partWords, workWords } from './part.ts';
import templates from './templates.json' with { type: 'json' };

export const briefTitle = (state: string, filters: Filters, analysis: Analysis): string =>
  scopedTitle(
    templates.title,
    { state: upperFirst(placeName(state)), organisation: organisationName(analysis) },
    besideState(filters),
    analysis,
  );

export interface Brief {
  readonly body: readonly ReportContent[];
  readonly matters: readonly Matter[];
  /** For its check sheet. */
  readonly said: readonly Said[];
}

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
  const told = matters.map((matter) => caseTold(state, matter, before, values, analysis));
  const body = [
    ...firstPage(state, entries, matters, analysis),
    ...(told.length > 0 ? [title(2, templates.cases), ...told.flatMap((each) => each.content)] : []),
    ...(others.length > 0 ? [title(2, templates.others), ...others.flatMap((entry) => workTold(state, entry, values, analysis))] : []),
    ...askedBefore(entries, analysis),
  ];
  return { body, matters, said: told.flatMap((each) => each.said) };
}

/** What has been told of the cases before: nothing is told twice. */
interface Telling {
  readonly title: string;
  readonly promise: string;
  readonly answer: string;
}

function caseTold(
  state: string,
  matter: Matter,
  before: Telling[],
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): { readonly content: ReportContent[]; readonly said: Said[] } {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const ofPart = saysPart(state, entry, analysis);
  const chosen = chosenFacts(matter, promise.commitment, analysis).filter(({ claim }) => claim !== ofPart);
  const toldOf = (some: readonly ChosenFact[]): Said[] => {
    const told = some.map(({ claim, sources }) => ({
      text: claimSaid(claim, analysis),
      sources: sources.map(({ id }) => id),
      person: personOf(claim, analysis),
    }));
    return some.map(({ claim, before: isBefore, sources }, at) => {
      const said = personAgain(told[at]!, told.slice(0, at));
      const text = describedAgain(said, told[at]!.sources, told.slice(Math.max(0, at - 1), at));
      return { text: isBefore ? fill(templates.before, { text }) : text, sources, from: [`${entry.id}#${claim.id}`] };
    });
  };
  const facts = toldOf(
    chosen
      .filter(({ told }) => told !== 'disputes')
      .slice(0, mostFacts)
      .toSorted((a, b) => Number(a.before) - Number(b.before)),
  );
  const disputes = toldOf(chosen.filter(({ told }) => told === 'disputes'));
  const answer = answerTo(entry, analysis, lead);
  const conclusion = concluded(lead, analysis);
  const reading = sourcesOfReading(lead, analysis);
  const nearer = isPast(matter) ? null : nearerPromise(matter, analysis);
  const limits = (entry.notEstablished ?? []).slice(0, mostLimits);
  const samePromise = before.find((each) => each.promise === promise.text);
  const sameAnswer = answer.kind === 'none' ? undefined : before.find((each) => isSameAs({ text: each.answer }, answer));
  before.push({ title: entry.title, promise: promise.text, answer: answer.text });
  const promiseTold = (): PhrasingContent[] => {
    if (isPast(matter)) return [words(` ${templates.promiseLater}`)];
    if (samePromise) return [words(` ${fill(templates.samePromise, { title: samePromise.title })}`)];
    return [words(` ${promise.text}`), ...citing(promise.sources)];
  };
  const answerTold = sameAnswer
    ? [words(` ${fill(templates.sameAnswer, { title: sameAnswer.title })}`)]
    : [words(` ${answer.text}${answer.graded ? ` ${answer.graded}` : ''}`), ...citing(answer.sources)];
  const content: ReportContent[] = [
    title(3, workWords(entry)),
    partTold(state, entry, values, analysis),
    paragraph(
      strong(`${fill(templates.promise, values)}:`),
      ...promiseTold(),
      ...(nearer ? [words(` ${nearer.promise.text}`), ...citing(nearer.promise.sources)] : []),
    ),
    paragraph(strong(templates.facts)),
    list(facts.map(({ text, sources }) => [words(text), ...citing(sources)])),
    ...(disputes.length > 0
      ? [paragraph(strong(templates.disputed)), list(disputes.map(({ text, sources }) => [words(text), ...citing(sources)]))]
      : []),
    paragraph(strong(`${fill(templates.answer, values)}:`), ...answerTold),
    ...(isPast(matter) ? [] : [concludedIn(conclusion, reading, nearer)]),
    ...(limits.length > 0 ? [paragraph(strong(templates.notEstablished)), list(limits.map((each) => [words(withFullStop(each))]))] : []),
  ];
  const said: Said[] = [
    ...(isPast(matter) ? [] : [{ text: promise.text, sources: promise.sources, from: [promise.commitment.id] }]),
    ...(nearer ? [{ text: nearer.promise.text, sources: nearer.promise.sources, from: [nearer.promise.commitment.id] }] : []),
    ...facts,
    ...disputes,
    { text: answer.text, sources: answer.sources, from: [entry.id] },
    ...(isPast(matter) ? [] : [{ text: conclusion, sources: reading, from: [lead.id] }]),
    ...(nearer ? [nearer.conclusion] : []),
  ];
  return { content, said };
}

const concludedIn = (conclusion: string, reading: Said['sources'], nearer: Nearer | null): ReportContent =>
  paragraph(
    strong(`${templates.conclusion}:`),
    words(` ${conclusion}`),
    ...citing(reading),
    ...(nearer ? [words(` ${nearer.conclusion.text}`)] : []),
  );

function workTold(
  state: string,
  entry: EntryWithFacts,
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent[] {
  const facts = factsShown(entry, analysis).slice(0, 2);
  return [
    title(3, workWords(entry)),
    partTold(state, entry, values, analysis),
    ...(facts.length > 0 ? [list(facts.map((claim) => [words(claimSaid(claim, analysis)), ...citing(citedBy(claim))]))] : []),
  ];
}

/** What the State did, and who says so; acts of its own are told on the first page. */
function partTold(
  state: string,
  entry: EntryWithFacts,
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent {
  const label = strong(`${fill(templates.part, values)}:`);
  const parts = partWords(partsBesideActs(state, entry, analysis));
  const own = ownActs(state, entry, analysis).length > 0 ? ` ${fill(templates.ownActs.inCase, values)}` : '';
  const claim = parts === '' ? undefined : saysPart(state, entry, analysis);
  const said = claim ? [words(` ${claimSaid(claim, analysis)}`), ...citing(citedBy(claim))] : [];
  return paragraph(label, words(`${parts === '' ? '' : ` ${parts}.`}${own}`), ...said);
}

const citing = (sources: Said['sources']): PhrasingContent[] => (sources.length > 0 ? [cite(sources)] : []);
