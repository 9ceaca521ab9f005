import type { PhrasingContent } from 'mdast';
import { indexOf } from '../../../explain/index-of.ts';
import { yearsWords } from '../../../explain/said.ts';
import { placeName } from '../../../model/places.ts';
import { organisationOf } from '../../../model/organisation.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim, Commitment } from '../../../model/records.ts';
import { isFirm, isWeak } from '../../../model/words.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, numberWords, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { answerTo } from '../../telling/answers.ts';
import { factOf, type ChosenFact } from '../../telling/claims.ts';
import { isOfOtherMoney } from '../../telling/money.ts';
import { partsOf, saysPart } from '../../telling/state-part.ts';
import { answerShortly } from '../../telling/narrowed.ts';
import { sumsByYear } from '../../telling/sums-by-year.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { bodyName, organisationName } from '../../telling/names.ts';
import { promised, promisedAfter } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { personAgain, personOf, type ToldBy } from '../../telling/same-person.ts';
import { deniedFacts, happened, happenedFacts } from './happened.ts';
import { isPayer, ownActs, paidBefore, partsBesideActs, partsSaid, sumsSaid, workWords } from './part.ts';
import { thingsOnWork, thingsToDo } from './things-to-do.ts';
import templates from './templates.json' with { type: 'json' };

/** The page that is read: what the State did, what happened, what it is asked, and three things that it can do. */

const mostRows = 3;
const mostCommitted = 2;

export interface FirstPage {
  readonly content: readonly ReportContent[];
  /** What it tells, which the cases need not tell again. */
  readonly told: readonly Claim[];
  /** Whom a reader of it has met. */
  readonly people: readonly ToldBy[];
  /** For its check sheet. */
  readonly said: readonly Said[];
}

export function firstPage(state: string, entries: readonly EntryWithFacts[], matters: readonly Matter[], analysis: Analysis): FirstPage {
  const values = { state: placeName(state), organisation: organisationName(analysis), body: bodyName(analysis) };
  const acts = actsOf(state, entries, analysis);
  const acted = acts.flatMap(({ claims }) => claims);
  const met = peopleIn(acted, analysis);
  const raised = matters.filter((matter) => !isPast(matter));
  const own = paidForAlone(state, raised, analysis);
  const facts = [...own, ...happenedFacts(matters, [...acted, ...own.map(({ claim }) => claim)], analysis)].filter(
    ({ claim }) => !isPaidByOthers(claim, state, entries, analysis),
  );
  const given = sumsByYear(state, entries, analysis);
  const shown = [...acted, ...facts.map(({ claim }) => claim)];
  const denied = deniedFacts(raised, shown, analysis);
  const told = [...given, ...shown, ...denied.map(({ claim }) => claim)];
  const did = [...partsTold(state, entries, given, values, analysis), ...actsTold(acts, met)];
  return {
    content: [
      ...(did.length > 0 ? [title(2, fill(templates.part, values)), ...did] : []),
      ...happened(facts, denied, met, analysis),
      ...answeredFirst(raised, analysis),
      ...(raised.length > 0
        ? thingsToDo(state, raised, values, analysis)
        : thingsOnWork(
            state,
            entries.flatMap((entry) => partsOf(state, entry)),
            values,
            analysis,
          )),
      ...committed(matters, values, analysis),
    ],
    told,
    said: told.map((claim) => saidOf(claim, entries, analysis)),
    people: [
      ...met,
      ...peopleIn(
        facts.map(({ claim }) => claim),
        analysis,
      ),
    ],
  };
}

/** What a State paid for before any promise from which something would follow: what happened begins with it. */
const paidForAlone = (state: string, matters: readonly Matter[], analysis: Analysis): ChosenFact[] =>
  matters
    .filter((matter) => paidBefore(state, matter, analysis) !== null)
    .slice(0, 1)
    .flatMap(({ entry }) => saysPart(state, entry, analysis) ?? [])
    .map(factOf);

/** Whether a claim tells of the money of others in work for which this State only paid, too. */
const isPaidByOthers = (claim: Claim, state: string, entries: readonly EntryWithFacts[], analysis: Analysis): boolean =>
  entries.some(
    (entry) =>
      entry.claims.includes(claim) &&
      partsOf(state, entry).every((part) => part === 'payer') &&
      isOfOtherMoney(claim, state, entry, analysis),
  );

/** A claim with what it rests on. @param entries those in one of which it stands */
const saidOf = (claim: Claim, entries: readonly EntryWithFacts[], analysis: Analysis): Said => ({
  text: claimSaid(claim, analysis),
  sources: citedBy(claim),
  from: entries.filter(({ claims }) => claims.includes(claim)).map(({ id }) => `${id}#${claim.id}`),
});

/** Who is meant in each of some claims, as it is told where nothing stands before it. */
const peopleIn = (claims: readonly Claim[], analysis: Analysis): ToldBy[] =>
  claims.map((claim) => ({ text: claimSaid(claim, analysis), person: personOf(claim, analysis) }));

interface Acts {
  readonly entry: EntryWithFacts;
  readonly claims: readonly Claim[];
}

/** What its own authorities did, each act once. */
function actsOf(state: string, entries: readonly EntryWithFacts[], analysis: Analysis): Acts[] {
  const told: Claim[] = [];
  return entries
    .map((entry) => ({ entry, acts: ownActs(state, entry, analysis) }))
    .filter(({ acts }) => acts.length > 0)
    .slice(0, mostRows)
    .flatMap(({ entry, acts }) => {
      const claims = acts.filter((claim) => !told.some((each) => isSameAs(each, claim)));
      told.push(...claims);
      return claims.length > 0 ? [{ entry, claims }] : [];
    });
}

/** Told as theirs; each act says when it was. */
function actsTold(acts: readonly Acts[], met: readonly ToldBy[]): ReportContent[] {
  let at = 0;
  return acts.flatMap(({ entry, claims }) => [
    paragraph(strong(`${entry.title}:`)),
    list(claims.map((claim) => [words(personAgain(met[at]!, met.slice(0, at++))), cite(citedBy(claim))])),
  ]);
}

/** What it paid, asked for or hosted, in sums and years; what is told by its acts is not told again as a place. */
function partsTold(
  state: string,
  entries: readonly EntryWithFacts[],
  given: readonly Claim[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
): ReportContent[] {
  const partsLeft = (entry: EntryWithFacts) => partsBesideActs(state, entry, analysis);
  const listed = entries.filter((entry) => partsLeft(entry).length > 0);
  if (listed.length === 0) return [];
  const rest = listed.length - mostRows;
  const sums = sumsSaid(state, listed, analysis);
  const rows = listed
    .slice(0, rest === 1 ? mostRows + 1 : mostRows)
    .map((entry, at) => [workWords(entry), partsSaid(state, entry, partsLeft(entry), analysis), sums[at]!]);
  const more = rest > 1 ? [[fill(templates.furtherWork, { count: numberWords(rest) }), '', '']] : [];
  const isOfSums = rows.some(([, , sum]) => sum !== templates.noSum);
  // Who paid for nothing has no sums; many have a list of their own.
  const columns =
    given.length === 0 && listed.some((entry) => isPayer(state, entry)) ? templates.headings.length : templates.headings.length - 1;
  return [
    table(
      templates.headings.slice(0, columns).map((each) => fill(each, values)),
      [...rows, ...more].map((row) => row.slice(0, columns)),
    ),
    ...(isOfSums && given.length === 0 ? [paragraph(words(templates.sumsNote))] : []),
    ...(given.length > 0 ? sumsTold(given, analysis) : []),
  ];
}

/** Each sum with its years and who says so. */
const sumsTold = (given: readonly Claim[], analysis: Analysis): ReportContent[] => [
  paragraph(strong(templates.sumsByYear)),
  list(
    given.map((claim) => [
      strong(`${yearsWords({ period: claim.period! })}:`),
      words(` ${claimSaid(claim, analysis)}`),
      cite(citedBy(claim)),
    ]),
  ),
];

/** What the organisation says to the weightiest case, shortly: whoever reads this page alone reads its word, too. */
export function answeredFirst([first, ...others]: readonly Matter[], analysis: Analysis): ReportContent[] {
  if (!first) return [];
  const { kind, text, sources } = answerTo(first.entry, analysis, first.lead);
  if (kind !== 'said') return [];
  const on = others.length === 0 ? '' : fill(templates.onCase, { title: first.entry.title });
  const label = strong(`${fill(templates.answer, { organisation: organisationName(analysis) })}${on}:`);
  return [paragraph(label, words(` ${answerShortly(text)}`), cite(sources))];
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
  // Nobody goes to a capital with a text that nobody has checked where there is one that somebody has.
  const nearest = ordered.slice(0, mostCommitted);
  const checked = nearest.filter(({ provenance }) => provenance !== 'unverified');
  const told = checked.length > 0 ? checked : nearest;
  const said = (each: Commitment, at: number): PhrasingContent[] => {
    const { text, sources } = promised({ commitment: each.id, standing: 'own-commitment' }, analysis);
    return [words(promisedAfter(told[at - 1], each, analysis) ?? text), cite(sources)];
  };
  return [
    title(2, fill(templates.committed, values)),
    list(told.map(said)),
    paragraph(words(upperFirst(fill(templates.committedLimit, values)))),
  ];
}
