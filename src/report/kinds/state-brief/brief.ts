import { entriesLeft } from '../../../explain/entries-left.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, citedBy } from '../../telling/claims.ts';
import { best } from '../../telling/weight.ts';
import { concluded } from '../../telling/conclusion.ts';
import { mattersOf, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { ReportOptions } from '../kind.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { firstPage } from './first-page.ts';
import { byWeight, partsOf, partWords, workWords } from './part.ts';
import templates from './templates.json' with { type: 'json' };

export const briefTitle = (state: string, analysis: Analysis): string =>
  fill(templates.title, { state: upperFirst(placeName(state)), organisation: organisationName(analysis) });

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
    .toSorted(byWeight(state, rank));
  const values = { state: placeName(state), organisation: organisationName(analysis) };
  if (entries.length === 0) return { body: [paragraph(words(fill(templates.none, values)))], matters: [], said: [] };
  const matters = entries.flatMap((entry) => all.find((each) => each.entry.id === entry.id) ?? []);
  const others = entries.filter((entry) => !matters.some((matter) => matter.entry === entry));
  const told = matters.map((matter) => caseTold(state, matter, values, analysis));
  const body = [
    ...firstPage(state, entries, matters, analysis),
    ...(told.length > 0 ? [title(2, templates.cases), ...told.flatMap((each) => each.content)] : []),
    ...(others.length > 0 ? [title(2, templates.others), ...others.flatMap((entry) => workTold(state, entry, values, analysis))] : []),
    ...askedBefore(entries, analysis),
  ];
  return { body, matters, said: told.flatMap((each) => each.said) };
}

function caseTold(
  state: string,
  matter: Matter,
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): { readonly content: ReportContent[]; readonly said: Said[] } {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const isOfAnotherTime = lead.time === 'predates' || lead.time === 'lapsed';
  const facts = chosenFacts(matter, promise.commitment, analysis)
    .slice(0, mostFacts)
    .map(({ claim, before, sources }): Said => {
      const text = claimSaid(claim, analysis);
      return { text: before ? fill(templates.before, { text }) : text, sources, from: [`${entry.id}#${claim.id}`] };
    });
  const answer = answerTo(entry, analysis);
  const conclusion = concluded(lead, analysis);
  const limits = (entry.notEstablished ?? []).slice(0, mostLimits);
  const content: ReportContent[] = [
    title(3, workWords(entry)),
    partTold(state, entry, values.state),
    paragraph(
      strong(fill(isOfAnotherTime ? templates.promiseLater : templates.promise, values)),
      words(`: ${promise.text}`),
      ...citing(promise.sources),
    ),
    paragraph(strong(templates.facts)),
    list(facts.map(({ text, sources }) => [words(text), ...citing(sources)])),
    paragraph(
      strong(fill(templates.answer, values)),
      words(`: ${answer.text}${answer.graded ? ` ${answer.graded}` : ''}`),
      ...citing(answer.sources),
    ),
    paragraph(strong(templates.conclusion), words(`: ${conclusion}`)),
    ...(limits.length > 0 ? [paragraph(strong(templates.notEstablished)), list(limits.map((each) => [words(withFullStop(each))]))] : []),
  ];
  const said: Said[] = [
    { text: promise.text, sources: promise.sources, from: [promise.commitment.id] },
    ...facts,
    { text: answer.text, sources: answer.sources, from: [entry.id] },
    { text: conclusion, sources: [], from: [lead.id] },
  ];
  return { content, said };
}

function workTold(state: string, entry: EntryWithFacts, values: { readonly state: string }, analysis: Analysis): ReportContent[] {
  const facts = best(
    entry.claims.filter(({ kind }) => kind === 'fact'),
    entry,
    analysis,
  ).slice(0, 2);
  return [
    title(3, workWords(entry)),
    partTold(state, entry, values.state),
    list(facts.map((claim) => [words(claimSaid(claim, analysis)), ...citing(citedBy(claim))])),
  ];
}

const partTold = (state: string, entry: EntryWithFacts, name: string): ReportContent =>
  paragraph(strong(fill(templates.part, { state: name })), words(`: ${partWords(partsOf(state, entry))}.`));

const citing = (sources: Said['sources']) => (sources.length > 0 ? [cite(sources)] : []);
