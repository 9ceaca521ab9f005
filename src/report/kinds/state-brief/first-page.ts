import type { PhrasingContent } from 'mdast';
import { citeCommitment, indexOf } from '../../../explain/index-of.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { placeName } from '../../../model/places.ts';
import { wholeText } from '../../../model/needed.ts';
import { organisationOf } from '../../../model/organisation.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { BehestPart, Claim, Commitment } from '../../../model/records.ts';
import { isFirm, isWeak } from '../../../model/words.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, infinitive, numberWords, withFullStop, withoutFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { asksOn, type Ask } from '../../telling/asks.ts';
import { chosenFacts, citedBy, isSameAs } from '../../telling/claims.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { bodyName, organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { partsOf } from '../../telling/state-part.ts';
import { largestSum, ownActs, partsBesideActs, partWords, workWords } from './part.ts';
import templates from './templates.json' with { type: 'json' };

/** The page that is read: what the State did, what happened, what it is asked, and three things that it can do. */

const mostRows = 3;
const mostHappened = 2;
const mostCommitted = 2;

export function firstPage(
  state: string,
  entries: readonly EntryWithFacts[],
  matters: readonly Matter[],
  analysis: Analysis,
): ReportContent[] {
  const values = { state: placeName(state), organisation: organisationName(analysis), body: bodyName(analysis) };
  const acts = entries.map((entry) => ({ entry, claims: ownActs(state, entry, analysis) })).filter(({ claims }) => claims.length > 0);
  return [
    title(2, fill(templates.part, values)),
    ...actsTold(acts, values, analysis),
    ...partsTold(state, entries, values, analysis),
    title(2, templates.happened),
    ...happened(
      matters,
      acts.flatMap(({ claims }) => claims),
      values.organisation,
      analysis,
    ),
    ...committed(matters, values, analysis),
    ...thingsToDo(
      state,
      matters.filter((matter) => !isPast(matter)),
      values,
      analysis,
    ),
  ];
}

/** What its own authorities did: told as theirs, and held against nobody else. */
function actsTold(
  acts: readonly { readonly entry: EntryWithFacts; readonly claims: readonly Claim[] }[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
): ReportContent[] {
  const told: Claim[] = [];
  const lists = acts.slice(0, mostRows).flatMap(({ entry, claims }) => {
    const fresh = claims.filter((claim) => !told.some((each) => isSameAs(each, claim)));
    told.push(...fresh);
    if (fresh.length === 0) return [];
    return [
      paragraph(strong(`${workWords(entry)}:`)),
      list(fresh.map((claim) => [words(claimSaid(claim, analysis)), cite(citedBy(claim))])),
    ];
  });
  return lists.length > 0 ? [...lists, paragraph(words(fill(templates.ownActs.note, values)))] : [];
}

/** What it paid, asked for or hosted, in sums and years; what is told by its acts is not told again as a place. */
function partsTold(
  state: string,
  entries: readonly EntryWithFacts[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
): ReportContent[] {
  const partsLeft = (entry: EntryWithFacts) => partsBesideActs(state, entry, analysis);
  const listed = entries.filter((entry) => partsLeft(entry).length > 0);
  if (listed.length === 0) return [];
  const rest = listed.length - mostRows;
  const sums = listed.map((entry) => largestSum(state, entry, analysis)?.text ?? templates.noSum);
  const sumAt = (at: number): string => (sums[at] !== templates.noSum && sums.indexOf(sums[at]!) < at ? templates.sameSum : sums[at]!);
  const rows = listed
    .slice(0, rest === 1 ? mostRows + 1 : mostRows)
    .map((entry, at) => [workWords(entry), partWords(partsLeft(entry)), sumAt(at)]);
  const more = rest > 1 ? [[fill(templates.furtherWork, { count: numberWords(rest) }), '', '']] : [];
  const parts = partWords(listed.flatMap(partsLeft)).replaceAll(' it', '');
  const isOfSums = rows.some(([, , sum]) => sum !== templates.noSum);
  return [
    table(
      templates.headings.map((each) => fill(each, values)),
      [...rows, ...more],
    ),
    paragraph(words(`${isOfSums ? `${templates.sumsNote} ` : ''}${fill(templates.partNote, { ...values, parts })}`)),
  ];
}

/** The fact of each of the weightiest cases that tells most of what happened to people. @param known what has been told already */
function happened(matters: readonly Matter[], known: readonly Claim[], organisation: string, analysis: Analysis): ReportContent[] {
  const told: PhrasingContent[][] = [];
  const heard: Claim[] = [...known];
  const against = againstOf(analysis.workspace.vocabulary);
  const most = Math.max(1, Math.ceil(mostHappened / matters.length));
  for (const matter of matters) {
    const facts = chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis, heard).filter(
      ({ before, told: kind }) => !before && kind !== 'disputes',
    );
    const telling = facts.filter(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)));
    for (const { claim, sources } of (telling.length > 0 ? telling : facts).slice(0, most)) {
      if (told.length === mostHappened) break;
      heard.push(claim);
      told.push([words(claimSaid(claim, analysis)), cite(sources)]);
    }
  }
  if (told.length === 0 && known.length > 0) return [paragraph(words(templates.happenedAbove))];
  return told.length > 0 ? [list(told)] : [paragraph(words(fill(templates.nothingHeld, { organisation })))];
}

/**
 * Sentences that texts of the organisation address to States, on the norms that these cases touch: those on what weighs most first. Who took part
 * in a text of others is not known, so that none of those is held before a State.
 */
function committed(matters: readonly Matter[], values: Readonly<Record<string, string>>, analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const own = organisationOf(analysis.workspace)?.id;
  const norms = [...new Set(matters.flatMap(({ leads }) => leads.map(({ norm }) => norm)))];
  const addressed = analysis.workspace.commitments.filter(
    (each) =>
      index.instruments.get(each.instrument)!.issuer === own &&
      each.bearers.includes('states') &&
      !each.bearers.includes('organisation') &&
      (isFirm(each.modality) || isWeak(each.modality)) &&
      each.norms.some(({ id }) => norms.includes(id)),
  );
  if (addressed.length === 0) return [];
  const weight = (each: Commitment): number[] => [
    index.instruments.get(each.instrument)!.authority === 'statement' ? 1 : 0,
    Math.min(...each.norms.map(({ id }) => (norms.includes(id) ? norms.indexOf(id) : norms.length))),
    isWeak(each.modality) ? 1 : 0,
  ];
  const ordered = addressed.toSorted((a, b) => {
    const [one, other] = [weight(a), weight(b)];
    return one.map((each, at) => each - other[at]!).find((each) => each !== 0) ?? 0;
  });
  const said = (each: Commitment): string => {
    const official = each.textStatus === 'official';
    const where = citeCommitment(each, index).replace(/; pinpoint unknown/, '');
    return official
      ? fill(templates.quoted, { text: wholeText(each), where })
      : fill(templates.restated, { text: withoutFullStop(wholeText(each)), where });
  };
  return [
    title(2, fill(templates.committed, values)),
    list(ordered.slice(0, mostCommitted).map((each) => [words(withFullStop(said(each)))])),
    paragraph(words(fill(templates.committedLimit, values))),
  ];
}

/** How much of their words two asks share that come to the same. */
const alike = 0.4;

/** One for the body, one for the money or the territory, one for the agreements with the organisation: each with where. */
function thingsToDo(
  state: string,
  matters: readonly Matter[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
): ReportContent[] {
  const { where } = templates;
  const asks = matters.flatMap((matter) => asksOn(matter, analysis).map((ask) => ({ ask, parts: partsOf(state, matter.entry) })));
  const first = (to: Ask['to'], part?: BehestPart) =>
    asks.find(({ ask, parts }) => ask.to === to && (part === undefined || parts.includes(part)))?.ask;
  const body = first('body');
  const money = first('payers', 'payer');
  const host = first('hosts', 'host');
  const own = asks.find(
    ({ ask }) => ask.to === 'organisation' && !(money && isSameAs({ text: money.what }, { text: ask.what }, alike)),
  )?.ask;
  const things = [
    body && { at: fill(state === 'EU' ? where.bodyUnion : where.body, values), what: body.what },
    money && { at: where.money, what: money.what },
    !money && host && { at: where.host, what: host.what },
    own && {
      at: fill(where.agreement, values),
      what: withFullStop(fill(where.agreementAsk, { organisation: values['organisation']!, what: withoutFullStop(infinitive(own.what)) })),
    },
  ].flatMap((each) => each || []);
  if (things.length === 0) return [];
  return [
    title(2, fill(things.length === 3 ? templates.threeThings : templates.oneThing, values)),
    list(
      things.map(({ at, what }) => [strong(at), words(`: ${what}`)]),
      1,
    ),
  ];
}
