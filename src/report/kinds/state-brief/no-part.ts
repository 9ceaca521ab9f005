import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { state as stateFilter } from '../../../model/filters/state.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { isPlaceCode, placeName } from '../../../model/places.ts';
import { inSeries } from '../../../model/series.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { citedBy, type ChosenFact } from '../../telling/claims.ts';
import { factsSaid } from '../../telling/facts-in-order.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { namesState } from '../../telling/money.ts';
import { actorName, bodyName, organisationIntroduced, organisationName } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { saysPart } from '../../telling/state-part.ts';
import { best } from '../../telling/weight.ts';
import { scopeWords } from '../shared/scope.ts';
import { happenedFacts, saidOf } from './first-page.ts';
import { workWords } from './part.ts';
import { thingsToDo } from './things-to-do.ts';
import templates from './templates.json' with { type: 'json' };

/** A State that stands nowhere as payer, requester, host or director: what names it all the same, what there is, and what would be needed. */

/** What chooses beside the State that a brief is for. */
export const besideState = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name !== stateFilter.name));

const mostNamed = 4;

export function noPart(state: string, filters: Filters, analysis: Analysis): { body: readonly ReportContent[]; said: readonly Said[] } {
  const { none } = templates;
  const scope = scopeWords(besideState(filters), analysis);
  const values = { state: placeName(state), organisation: organisationIntroduced(analysis), on: scope === null ? '' : ` on ${scope}` };
  const left = entriesLeft(analysis, besideState(filters));
  const naming = left.flatMap((entry) => namedIn(state, entry, analysis)).slice(0, mostNamed);
  const unknown = left.flatMap(({ notEstablished = [] }) => notEstablished.filter((each) => namesState(each, state, analysis)));
  const whole = { ...analysis, judgement: analysis.chosenFrom ?? analysis.judgement };
  const cases = mattersOf(whole).filter(({ entry }) => left.some(({ id }) => id === entry.id));
  const raised = cases.filter((matter) => !isPast(matter));
  const facts = happenedFacts(raised, [], whole);
  const body = [
    paragraph(words(fill(naming.length > 0 ? none.isNamed : none.nothing, values))),
    ...(naming.length > 0 ? [list(naming.map(({ text, sources }) => [words(text), cite(sources)]))] : []),
    ...(unknown.length > 0 ? [paragraph(strong(templates.notEstablished)), list(unknown.map((each) => [words(withFullStop(each))]))] : []),
    ...(facts.length > 0 ? [title(2, templates.happened), factList(facts, whole), ...answers(raised, whole)] : []),
    ...thingsToDo(state, raised, { ...values, organisation: organisationName(analysis), body: bodyName(analysis) }, whole, false),
    ...whatThereIs(
      cases.map(({ entry }) => entry),
      values,
      analysis,
    ),
    title(2, none.needed),
    list(none.wanted.map((each) => [words(fill(each, { ...values, organisation: organisationName(analysis) }))])),
  ];
  const told = facts.map(({ claim }) => saidOf(claim, left, whole));
  return { body, said: [...naming, ...told] };
}

/** What the organisation says to the cases of which something is told, each answer once. */
function answers(raised: readonly Matter[], analysis: Analysis): ReportContent[] {
  const label = strong(`${fill(templates.answer, { organisation: organisationName(analysis) })}:`);
  const all = raised.slice(0, mostNamed).map(({ entry, lead }) => answerTo(entry, analysis, lead));
  const each = all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
  return each.map(({ text, sources }) => paragraph(label, words(` ${text}`), ...(sources.length > 0 ? [cite(sources)] : [])));
}

function factList(facts: readonly ChosenFact[], analysis: Analysis): ReportContent {
  const said = factsSaid(facts, analysis);
  return list(facts.map(({ sources }, at) => [words(said[at]!), cite(sources)]));
}

/** The claim of an entry that says most of a part of the State, else one that names it at all. */
function namedIn(state: string, entry: EntryWithFacts, analysis: Analysis): Said[] {
  const naming = entry.claims.filter(({ text }) => namesState(text, state, analysis));
  const claim = saysPart(state, entry, analysis) ?? best(naming, entry, analysis)[0];
  return claim ? [{ text: claimSaid(claim, analysis), sources: citedBy(claim), from: [`${entry.id}#${claim.id}`] }] : [];
}

/** The cases that a gap report would tell, each with who is named as having had which part in it. */
function whatThereIs(cases: readonly EntryWithFacts[], values: Readonly<Record<string, string>>, analysis: Analysis): ReportContent[] {
  const { none } = templates;
  if (cases.length === 0) return [];
  const lines = cases.map((entry) => [words(`${workWords(entry)}: ${namedParts(entry, analysis)}`)]);
  return [title(2, fill(none.there, values)), ...(lines.length === 1 ? [paragraph(...lines[0]!)] : [list(lines)])];
}

function namedParts({ atBehestOf = [] }: EntryWithFacts, analysis: Analysis): string {
  const { none } = templates;
  if (atBehestOf.length === 0) return none.nobody;
  const names = atBehestOf.map(({ who, as }, at) =>
    fill(at === 0 ? none.named : none.who, {
      who: isPlaceCode(who) ? placeName(who) : actorName(who, analysis),
      parts: inSeries(as.map((part) => none.parts[part])),
    }),
  );
  return withFullStop(names.join(', '));
}
