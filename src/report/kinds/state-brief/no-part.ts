import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { state as stateFilter } from '../../../model/filters/state.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { literal } from '../../../model/literal.ts';
import { bareName, isPlaceCode, placeName } from '../../../model/places.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { authorsOf } from '../../../model/sources.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { namesState } from '../../telling/money.ts';
import { actorName, bodyName, organisationIntroduced, organisationName } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { paymentKnown, paymentsOf, saysAsked, saysPart } from '../../telling/state-part.ts';
import { best } from '../../telling/weight.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { favourLists, favourOf, favourTitle } from '../shared/in-favour.ts';
import { scopeWords } from '../shared/scope.ts';
import { caseTold } from './case.ts';
import { answeredFirst } from './first-page.ts';
import { deniedFacts, happened, happenedFacts } from './happened.ts';
import { partWords } from './part.ts';
import { thingsToDo } from './things-to-do.ts';
import templates from './templates.json' with { type: 'json' };

/** A State that stands nowhere as payer, requester, host or director: what names it all the same, the cases as they are known, and what it can do. */

/** What chooses beside the State that a brief is for. */
export const besideState = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name !== stateFilter.name));

/** What a brief has room for of what speaks for the organisation. */
export const roomForFavour = { here: Infinity, ownWords: Infinity, otherTime: Infinity, elsewhere: 0 };

const mostNamed = 4;
const mostCases = 3;

interface NoPart {
  readonly body: readonly ReportContent[];
  readonly said: readonly Said[];
  /** What would show a part of the State: for its author, on the check sheet. */
  readonly needed: readonly ReportContent[];
}

export function noPart(state: string, filters: Filters, analysis: Analysis): NoPart {
  const { none } = templates;
  const scope = scopeWords(besideState(filters), analysis);
  const values = { state: placeName(state), organisation: organisationIntroduced(analysis), on: scope === null ? '' : ` on ${scope}` };
  const left = entriesLeft(analysis, besideState(filters));
  // Work that the reader chose is known to be meant; of other work it reads what names it, and of the cases of others those alone for which somebody says that it pays.
  const isChosen = scope !== null;
  const about = isChosen ? left : left.filter((entry) => isAbout(state, entry, analysis));
  const naming = about
    .flatMap((entry) => namedIn(state, entry, analysis))
    .filter((said, at, all) => !all.slice(0, at).some((each) => isSameAs(each, said)))
    .slice(0, mostNamed);
  const unknown = left.flatMap(({ notEstablished = [] }) => notEstablished.filter((each) => namesState(each, state, analysis)));
  const whole = { ...analysis, judgement: analysis.chosenFrom ?? analysis.judgement };
  const paysFor = (entry: EntryWithFacts): boolean => paymentsOf(state, entry, analysis).some((claim) => isNamedBy(claim, state, analysis));
  const ofCases = isChosen ? about : about.filter(paysFor);
  const cases = mattersOf(whole).filter(({ entry }) => ofCases.some(({ id }) => id === entry.id));
  const raised = cases.filter((matter) => !isPast(matter));
  const named = { ...values, organisation: organisationName(analysis), body: bodyName(analysis) };
  const known = naming.map(({ claim }) => claim);
  const facts = happenedFacts(raised, known, whole);
  const shown = facts.map(({ claim }) => claim);
  const denied = deniedFacts(raised, shown, whole).filter(({ claim }) => !known.includes(claim));
  const heard = [...known, ...shown, ...denied.map(({ claim }) => claim)];
  const page = facts.length === 0 ? [] : [...happened(facts, denied, [], whole), ...answeredFirst(raised, whole)];
  // What is not known of its own part has been said.
  const limits = { lead: null, title: '', promise: '', plain: null, answer: null, limits: unknown, reach: null, follows: [] };
  const before = { state: null, page, people: [], heard: [...heard], before: [limits] };
  const favour = ofCases.length > 0 ? favourLists(favourOf(raised, ofCases, whole), roomForFavour, raised, whole) : [];
  const told = (raised.length > 0 ? raised : cases)
    .slice(0, mostCases)
    .map((matter) => caseTold(matter, partsOfOthers(matter.entry, analysis), before, whole));
  const body = [
    paragraph(words(fill(naming.length === 0 ? none.nothing : naming.length === 1 ? none.isNamedOnce : none.isNamed, values))),
    ...(naming.length > 0 ? [list(naming.map(({ text, sources }) => [words(text), cite(sources)]))] : []),
    ...(unknown.length > 0 ? [paragraph(strong(templates.notEstablished)), list(unknown.map((each) => [words(withFullStop(each))]))] : []),
    ...page,
    ...thingsToDo(state, raised, named, whole, false, ofCases.some(paysFor)),
    ...(told.length > 0 ? [title(2, fill(none.known, values)), ...told.flatMap(({ content }) => content)] : []),
    ...(favour.length > 0 ? [favourTitle(whole), ...favour] : []),
  ];
  return {
    body,
    said: [...naming, ...factsOf([...facts, ...denied], raised, whole), ...told.flatMap(({ said }) => said)],
    needed: [title(2, none.needed), list(none.wanted.map((each) => [words(fill(each, named))]))],
  };
}

/** What is told of what happened, for the check sheet. */
const factsOf = (facts: ReturnType<typeof happenedFacts>, matters: readonly Matter[], analysis: Analysis): Said[] =>
  facts.map(({ claim, sources }) => ({
    text: claimSaid(claim, analysis),
    sources,
    from: matters.flatMap(({ entry }) => (entry.claims.includes(claim) ? [`${entry.id}#${claim.id}`] : [])),
  }));

/** Whether anything of an entry names the State: the cases of others are none of its own. */
const isAbout = (state: string, { claims, notEstablished = [] }: EntryWithFacts, analysis: Analysis): boolean =>
  claims.some((claim) => isNamedBy(claim, state, analysis)) || notEstablished.some((text) => namesState(text, state, analysis));

/** Whether a claim names the State, and not only a broadcaster or a body that bears its name. */
const isNamedBy = (claim: Claim, state: string, analysis: Analysis): boolean =>
  namesState(withoutNamesOfBodies(claim, bareName(state), analysis), state, analysis);

/** Without “Radio New Zealand”, and without the names that its sources have for their authors, their publishers and themselves. */
function withoutNamesOfBodies({ text, sources }: Claim, name: string, analysis: Analysis): string {
  const cited = sources.flatMap(({ id, via }) =>
    [id, via].flatMap((each) => (each === undefined ? [] : (indexOf(analysis).sources.get(each) ?? []))),
  );
  const names = cited
    .flatMap((source) => [source['container-title'], source['publisher'], source['title'], ...authorsOf(source).split('; ')])
    .filter((each): each is string => typeof each === 'string' && each !== name && each.includes(name));
  const borne = new RegExp(`\\b(?!(?:${telling.common})\\b)\\p{Lu}\\p{L}+ ${literal(name)}\\b`, 'gu');
  return names.reduce((left, each) => left.replaceAll(each, ''), text).replace(borne, '');
}

/** The claim of an entry that says most of a part of the State, else one that names it at all. */
function namedIn(state: string, entry: EntryWithFacts, analysis: Analysis): (Said & { readonly claim: Claim })[] {
  const naming = entry.claims.filter((claim) => isNamedBy(claim, state, analysis));
  const part = saysPart(state, entry, analysis);
  const claim = part && naming.includes(part) ? part : best(naming, entry, analysis)[0];
  return claim ? [{ claim, text: claimSaid(claim, analysis), sources: citedBy(claim), from: [`${entry.id}#${claim.id}`] }] : [];
}

/** Who hosted, paid for, asked for or directed some work. */
function partsOfOthers(entry: EntryWithFacts, analysis: Analysis): ReportContent | null {
  const { atBehestOf = [] } = entry;
  if (atBehestOf.length === 0) return null;
  const lines = atBehestOf.map(({ who, as }, at) => {
    // That somebody asked for it is said where it is shown, as in its own brief.
    const shown = as.filter((part) => part !== 'requester' || as.length === 1 || saysAsked(who, entry, analysis) !== undefined);
    return `${isPlaceCode(who) ? placeName(who) : actorName(who, analysis)} ${partWords(shown, at > 0, paymentKnown(who, entry, analysis), analysis)}`;
  });
  return paragraph(strong(`${templates.none.whoHadPart}:`), words(` ${upperFirst(withFullStop(inSeries(lines)))}`));
}
