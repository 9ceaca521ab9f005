import type { PhrasingContent } from 'mdast';
import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, textOf, title, words } from '../../page-tree.ts';
import { fill, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { mayHaveActed, partsOf, paymentKnown, saysAsked, saysPart, tellsOfWork } from '../../telling/state-part.ts';
import { factsShown } from '../../telling/weight.ts';
import { isPast, mattersOf, type Matter } from '../../telling/matters.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { partOf } from '../shared/part-of.ts';
import { namesState, sumsIn } from '../../telling/money.ts';
import { organisationInTitle, organisationIntroduced, organisationName } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { leantOnBy } from '../../telling/leaning.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { tailOf } from '../../telling/tail.ts';
import type { ReportOptions } from '../kind.ts';
import { criticsOf } from '../shared/critics.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { favourLists, favourOf, favourTitle } from '../shared/in-favour.ts';
import { hasNewCharge } from '../shared/limits.ts';
import { limitsOnTold } from '../shared/limits-on-told.ts';
import { workTold } from '../shared/other-work.ts';
import { scopedTitle, scopeWords } from '../shared/scope.ts';
import { caseTold, type CaseBefore } from './case.ts';
import { firstPage } from './first-page.ts';
import { besideState, noPart, roomForFavour } from './no-part.ts';
import { byWeight, hadPart, ownActs, paidBefore, partsBesideActs, partsSaid, singleSums, workWords } from './part.ts';
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
  /** What would show a part of the State, for the check sheet; nothing where it had one. */
  readonly needed: readonly ReportContent[];
}

/** For one State: a page that is read, then the cases by weight, then further work. @param state ISO 3166-1 alpha-2, or EU */
export function stateBrief(state: string, chosen: Analysis, { filters, claims }: Pick<ReportOptions, 'filters' | 'claims'>): Brief {
  // Work in the State is chosen by its place, whoever had it done.
  const isWhole = Object.keys(besideState(filters)).length === 0;
  const analysis = isWhole && chosen.chosenFrom ? { ...chosen, judgement: chosen.chosenFrom } : chosen;
  const all = mattersOf(analysis, claims);
  const rank = ({ id }: EntryWithFacts): number => {
    const at = all.findIndex(({ entry }) => entry.id === id);
    return at < 0 ? Infinity : at;
  };
  const entries = entriesLeft(analysis, besideState(filters))
    .filter((entry) => partsOf(state, entry).length > 0 || (entry.places ?? []).includes(state))
    .toSorted(byWeight(state, rank, analysis));
  const values = { state: placeName(state), organisation: organisationName(analysis) };
  if (entries.length === 0) return { ...noPart(state, filters, analysis), matters: [] };
  const matters = entries.flatMap((entry) => all.find((each) => each.entry.id === entry.id) ?? []);
  const others = entries.filter((entry) => !matters.some((matter) => matter.entry === entry));
  const before: CaseBefore[] = [];
  const first = firstPage(state, entries, matters, analysis);
  const page = textOf(first.content);
  const heard = [...first.told];
  const told = matters.map((matter) => {
    const part = partTold(state, matter.entry, page, heard, values, analysis);
    return caseTold(matter, part, { state, page: first.content, people: first.people, heard, before }, analysis);
  });
  const favour = favourLists(
    favourOf(matters, [...entries, ...mitigatingOf(entries, analysis)], analysis),
    roomForFavour,
    matters,
    analysis,
  );
  const speaking = textOf(favour);
  heard.push(...entries.flatMap(({ claims: each }) => each).filter((claim) => speaking.includes(tailOf(claimSaid(claim, analysis)))));
  const further = others.flatMap((entry) => furtherWork(state, entry, page, heard, values, analysis));
  const concluding = matters.filter((each) => isConcluding(state, each, analysis));
  const body = [
    about(entries, filters, state, values.state, concluding, analysis),
    ...first.content,
    ...(told.length > 0 ? [title(2, templates.cases), ...told.flatMap((each) => each.content)] : []),
    ...(favour.length > 0 ? [favourTitle(analysis), ...favour] : []),
    ...(further.length > 0
      ? [
          title(2, told.length > 0 ? templates.others : fill(templates.work, values)),
          ...further,
          ...(told.length > 0 ? [] : [paragraph(words(fill(templates.nothingHeld, values)))]),
        ]
      : []),
    ...askedBefore(
      entries,
      analysis,
      false,
      ({ places, text, cameOfIt }) => places !== undefined || namesState(`${text} ${cameOfIt}`, state, analysis),
    ),
  ];
  return { body, matters, needed: [], said: [...first.said, ...told.flatMap((each) => each.said)] };
}

/** What somebody says that it speaks for the organisation in some of these cases, though the State had no part in it. */
const mitigatingOf = (entries: readonly EntryWithFacts[], analysis: Analysis): EntryWithFacts[] =>
  analysis.entries.filter(
    (each) => !entries.some(({ id }) => id === each.id) && (each.mitigates ?? []).some((id) => entries.some((one) => one.id === id)),
  );

/** Whether something follows in it by itself, and of a time in which the State may have paid for it. */
const isConcluding = (state: string, matter: Matter, analysis: Analysis): boolean =>
  !isPast(matter) && partOf(matter.lead, analysis) === null && paidBefore(state, matter, analysis) === null;

/** What it is about, with the name of the organisation in full; with in how many of the cases something is concluded, where it is not all. */
function about(
  entries: readonly EntryWithFacts[],
  filters: Filters,
  id: string,
  state: string,
  concluding: readonly Matter[],
  analysis: Analysis,
): ReportContent {
  const count = entries.length;
  const isPlanned = (entry: EntryWithFacts): boolean => {
    const parts = partsOf(id, entry);
    return parts.every((part) => part === 'payer') && paymentKnown(id, entry, analysis) === 'planned';
  };
  const scope = scopeWords(besideState(filters), analysis);
  const cases = count === 1 ? templates.aboutOne : fill(templates.aboutMany, { count: numberWords(count) });
  const chosen = scope === null ? cases : `${scope}, in ${cases}`;
  const isHostAlone = entries.every((entry) => partsOf(id, entry).every((part) => part === 'host'));
  const withPart = entries.filter((entry) => hadPart(id, entry, analysis)).length;
  const isThere = entries.every(({ places = [] }) => places.includes(id));
  const nothing = fill(templates.concludesNothing, { organisation: organisationName(analysis), state });
  const plain = concluding.filter((each) => isConcludedPlainly(each.lead, analysis) || plainBeside(each, analysis) !== null).length;
  const open = concluding.length - plain;
  const { concludes } = templates;
  const some = fill(open === 0 ? concludes.plain : plain === 0 ? concludes.open : concludes.both, {
    organisation: organisationName(analysis),
    plain: numberWords(plain),
    open: numberWords(open),
  });
  return paragraph(
    words(
      fill(isHostAlone ? templates.aboutHost : withPart === count ? templates.about : templates.aboutSome[isThere ? 'there' : 'anywhere'], {
        organisation: organisationIntroduced(analysis),
        chosen,
        known: fill(templates.aboutSome[withPart === 0 ? 'none' : 'some'], { state, count: numberWords(withPart) }),
        state,
        had: entries.some(isPlanned) ? 'had, or was to have,' : 'had',
      }),
    ),
    ...(concluding.length === count ? [] : [words(` ${concluding.length === 0 ? nothing : some}`)]),
  );
}

/** Work of which nothing is concluded: the part of the State, what the organisation did and says, what else is told and was not, and what is not established of it. */
function furtherWork(
  state: string,
  entry: EntryWithFacts,
  page: string,
  heard: Claim[],
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent[] {
  const part = partTold(state, entry, page, heard, values, analysis);
  const own = workTold(entry, heard, analysis);
  const isNew = (claim: Claim): boolean => ![...heard, ...own.map(({ text }) => ({ text }))].some((each) => isSameAs(each, claim));
  const shown = factsShown(entry, analysis).filter(isNew);
  const ofWork = entry.claims.filter((claim) => heard.includes(claim) || !isNew(claim));
  // What critics say is told before a second fact of the same.
  const critics = criticsOf(entry, [...ofWork, ...shown.slice(0, 1)], analysis)
    .filter(isNew)
    .slice(0, 1);
  const others = [...new Set([...shown.slice(0, 1), ...critics, ...shown])].slice(0, mostFacts);
  const saidOf = (claims: readonly Claim[]) => claims.map((claim) => ({ text: claimSaid(claim, analysis), sources: citedBy(claim) }));
  // What points back to the fact before it, “the office closed it”, stands behind that and before the answer to both.
  const { leaning = [], rest = [] } = Object.groupBy(others, (claim) => (leantOnBy(claim, entry) ? 'leaning' : 'rest'));
  const told = [...own.slice(0, 1), ...saidOf(leaning), ...own.slice(1), ...saidOf(rest)];
  // That it had no part is no news of work of which nothing else is told.
  const isBare = told.length === 0 && partsOf(state, entry).length === 0;
  const content = [
    ...(part === null || isBare ? [] : [part]),
    ...(told.length > 0 ? [list(told.map(({ text, sources }) => [words(text), ...citing(sources)]))] : []),
  ];
  // What the first page tells of it does not stand without its limits either.
  const isTold = content.length > 0 || entry.claims.some((claim) => heard.includes(claim));
  const limits = isTold ? limitsOnTold(entry, `${page} ${textOf(content)}`, analysis).slice(0, mostLimits) : [];
  if (content.length === 0 && limits.length === 0) return [];
  return [
    title(3, workWords(entry)),
    ...content,
    ...(limits.length > 0 ? [paragraph(strong(templates.notEstablished)), list(limits.map((each) => [words(withFullStop(each))]))] : []),
  ];
}

const mostFacts = 2;
const mostLimits = 3;

/** What the State did, and who says so; nothing of it that the first page tells. @param page the text of the first page */
function partTold(
  state: string,
  entry: EntryWithFacts,
  page: string,
  heard: Claim[],
  values: { readonly state: string; readonly organisation: string },
  analysis: Analysis,
): ReportContent | null {
  const label = strong(`${fill(templates.partInCase, values)}:`);
  const parts = partsSaid(state, entry, partsBesideActs(state, entry, analysis), analysis);
  const isHost = partsOf(state, entry).includes('host');
  const isActing = ownActs(state, entry, analysis).length > 0;
  const isPlace = partsOf(state, entry).length === 0;
  const isNone = (isHost || isPlace) && !isActing && !mayHaveActed(state, entry);
  const own = isNone ? ` ${templates.noOwnActs}` : '';
  const isKnown = page.includes(workWords(entry));
  const claims = parts === '' ? [] : claimsOnPart(state, entry, heard, analysis);
  const said = claims.flatMap((claim) => [words(` ${claimSaid(claim, analysis)}`), ...citing(citedBy(claim))]);
  const told = parts === '' || isKnown ? '' : ` ${upperFirst(fill(templates.partSaid, { ...values, part: parts }))}`;
  return told === '' && own === '' && said.length === 0 ? null : paragraph(label, words(`${told}${own}`), ...said);
}

/** What says that it paid, asked or directed, and nothing else that somebody is charged with, what shows that it asked where it is said that it did, and sums of single years that were not told. @param heard added to */
function claimsOnPart(state: string, entry: EntryWithFacts, heard: Claim[], analysis: Analysis): Claim[] {
  const asked = partsOf(state, entry).includes('requester') ? saysAsked(state, entry, analysis) : undefined;
  const isOnlyHost = partsOf(state, entry).every((each) => each === 'host');
  const part = isOnlyHost ? undefined : saysPart(state, entry, analysis);
  const single = singleSums(state, entry, analysis).filter((claim) => !heard.some((each) => isSameAs(each, claim)));
  const isNew = ({ text }: Claim): boolean => {
    const sums = sumsIn(text).map(({ amount }) => amount);
    return sums.length === 0 || sums.some((sum) => !heard.some((each) => sumsIn(each.text).some(({ amount }) => amount === sum)));
  };
  // What the organisation did with it here is not known from the same sum of other work.
  const isOnWork = (claim: Claim): boolean =>
    tellsOfWork(claim, entry) && !heard.some((each) => entry.claims.includes(each) && tellsOfWork(each, entry));
  const told = [...new Set([part, asked, ...single])].flatMap((claim) =>
    claim && !heard.includes(claim) && (claim === asked || ((isNew(claim) || isOnWork(claim)) && !hasNewCharge(claim.text, '')))
      ? [claim]
      : [],
  );
  heard.push(...told);
  return told;
}

const citing = (sources: Said['sources']): PhrasingContent[] => (sources.length > 0 ? [cite(sources)] : []);
