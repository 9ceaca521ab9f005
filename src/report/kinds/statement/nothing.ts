import { indexOf, whoName } from '../../../explain/index-of.ts';
import { entriesLeft } from '../../../explain/entries-left.ts';
import { favourableOf } from '../../../model/circumstances.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { place } from '../../../model/filters/place.ts';
import type { Analysis, EntryWithFacts, Next } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { placeName } from '../../../model/places.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, numberWords } from '../../phrases.ts';
import { isSameAs } from '../../telling/alike.ts';
import { answerTo } from '../../telling/answers.ts';
import { askSentence, type Ask } from '../../telling/asks.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { inFavourOf } from '../../telling/fairness.ts';
import { againstIn, best, factsShown, hasFigure } from '../../telling/weight.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import type { Matter } from '../../telling/matters.ts';
import { mayBeOfTime, nearestTo } from '../../telling/nearest-in-time.ts';
import { answerShortly } from '../../telling/narrowed.ts';
import { organisationName, thisBody, wordsPerMinute } from '../../telling/names.ts';
import { CannotCompose, NoRoom } from '../kind.ts';
import { criticsOf } from '../shared/critics.ts';
import { toldApart, type Room } from '../shared/told-apart.ts';
import { noRoomIn, type Caution, type Statement } from './compose.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { claimSpoken, fairlySaid, notEstablished, partsOf } from './parts.ts';
import { inTurn } from './draft.ts';
import { countSpoken, forTheEar } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** Where nothing can be raised as it stands, a statement says what there is and what would be needed. */

const kinds: Readonly<Record<Next['kind'], keyof typeof templates.nothing.what>> = {
  date: 'date',
  source: 'source',
  'independent-source': 'source',
  'first-hand-source': 'source',
  'answer-to-dispute': 'answer',
  'pinpoint-read': 'text',
  'text-read': 'text',
};

/** What is said around matters of which none can be raised. */
export function cautionFor(matters: readonly Matter[]): Caution {
  const { nothing } = templates;
  const wanting = [...new Set(matters.flatMap(({ lead }) => lead.standard.next.map(({ kind }) => kinds[kind])))];
  const what = inSeries(wanting.map((kind) => nothing.what[kind]));
  return { before: nothing.some, after: what === '' ? null : fill(nothing.wanting, { what }) };
}

/**
 * A statement where nothing runs against any commitment of its time: what is documented, and what is asked all the same.
 * @param past what was done before any promise, or after it had ended
 */
export function nothingToTell(filters: Filters, past: readonly Matter[], room: number, speaking: Speaking, analysis: Analysis): Statement {
  const { nothing } = templates;
  const entries = past.length > 0 ? past.slice(0, mostTold).map(({ entry }) => entry) : entriesLeft(analysis, filters);
  if (entries.length === 0) throw new CannotCompose(nothingRead(filters, analysis));
  const organisation = organisationName(analysis);
  const count = `${numberWords(entries.length)} ${entries.length === 1 ? 'piece' : 'pieces'} of this work`;
  const before =
    past.length > 0
      ? fill(nothing[outsideOf(past.slice(0, mostTold), analysis)], {
          organisation,
          documents: nearestNamed(past.slice(0, mostTold), analysis),
        })
      : fill(nothing.none, { count, organisation });
  const needed = past.length > 0 ? null : fill(nothing.needed, { organisation });
  const told = past.length > 0 ? waysToTell(past, analysis) : waysToTellFirst(firstFacts(entries, analysis));
  return inRoom({ matter: null, entries, before, told, asks: asksOnAll(entries, analysis), needed }, room, speaking, analysis);
}

/**
 * Where the time is too short for what follows: what was promised, what is documented of the first matter for which there is room, and what is asked,
 * also of the State whose acts are told; nothing is concluded, and nobody is told so.
 * @throws NoRoom where not even that fits
 */
export function factsAlone(matters: readonly Matter[], room: number, speaking: Speaking, analysis: Analysis): Statement {
  const made = matters.map((matter) => {
    const { asks, promise, isOfStates } = partsOf(matter, [], analysis);
    const asked = asks.filter(({ once }) => once === null);
    const to = (who: Ask['to']) => asked.filter((ask) => ask.to === who);
    const ofHosts =
      isOfStates ||
      matter.entry.claims.some((claim) => claim.by === 'states' && matter.lead.held.some(({ claims }) => claims.includes(claim.id)));
    const all = [...to('organisation').slice(0, 1), ...(ofHosts ? to('hosts').slice(0, 1) : []), ...to('body').slice(0, 1)];
    return { matter, entries: [matter.entry], before: '', told: shortWays(matter, promise, analysis), asks: all, needed: null };
  });
  let tooFew: NoRoom | null = null;
  for (const each of made)
    try {
      return inRoom(each, room, speaking, analysis, fewestAsks);
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      tooFew ??= error;
    }
  throw tooFew!;
}

const fewestAsks = 2;

/** The promise, the facts and what is not established; the fewer of these the less room there is. */
function shortWays(matter: Matter, promise: Said, analysis: Analysis): Said[][] {
  const counts = Array.from({ length: mostFacts }, (_, fewer) => mostFacts - fewer);
  const told = counts.map((most) => factsOf(matter, most, 'charges', analysis, true));
  const open = notEstablished(matter.entry, matter.entry.claims, analysis);
  return [
    ...told.map((each) => [promise, ...each, ...(open ? [open] : [])]),
    ...told.map((each) => [promise, ...each]),
    ...told,
    ...counts.map((most) => factsOf(matter, most, 'neither', analysis, true)),
  ];
}

/** Who has read no account of some work has nothing to say on it; what a State of that place had a part in elsewhere is chosen otherwise. */
function nothingRead(filters: Filters, analysis: Analysis): string {
  const places = filters[place.name] ?? [];
  const elsewhere = places.filter((each) => analysis.entries.some(({ atBehestOf = [] }) => atBehestOf.some(({ who }) => who === each)));
  const { refused } = templates.nothing;
  const where = places.length === 0 ? '' : fill(refused.where, { places: inSeries(places.map(placeName), 'or') });
  const hints = elsewhere.map((each) => fill(refused.asState, { state: placeName(each), code: each }));
  return [fill(refused.nothing, { where }), ...hints].join(' ');
}

/** What may be said of some work. */
interface Sayable {
  /** What was found of it, if anything was. */
  readonly matter: Matter | null;
  readonly entries: readonly EntryWithFacts[];
  readonly before: string;
  /** The ways to tell it, the best first. */
  readonly told: readonly Said[][];
  readonly asks: Statement['asks'];
  /** What it would take to say more. */
  readonly needed: string | null;
}

/** What of it there is room for: what is told, whole, comes before more than one is asked, and that before what would be needed. Nothing is asked of which nothing is told. @throws NoRoom */
function inRoom(
  { matter, entries, before, told, asks, needed }: Sayable,
  room: number,
  speaking: Speaking,
  analysis: Analysis,
  fewest = 1,
): Statement {
  const [salutation, opening] = [salutationOf(analysis), openingOf(entries, speaking, analysis)];
  const made = ({ said, asked, after }: Made): number =>
    [salutation, opening, before, ...[...said, ...asked].map((each) => each.text), after ?? '', closing].reduce(
      (sum, each) => sum + countSpoken(each),
      0,
    );
  const fits = (each: Made): boolean => made(each) <= room;
  const ways = told.map((each) => inTurn(each.filter((one, at) => !each.slice(0, at).some((before) => before.text === one.text))));
  const fitting = (count: number) => ways.find((each) => fits({ said: each, asked: asks.slice(0, count), after: null }));
  const said = fitting(fewest) ?? fitting(1) ?? ways.at(-1) ?? [];
  const asked = fewerOf(asks).find((each) => fits({ said, asked: each, after: null })) ?? asks.slice(0, 1);
  const after = fits({ said, asked, after: needed }) ? needed : null;
  const words = made({ said, asked, after });
  if (words > room) throw new NoRoom(room, words, wordsPerMinute(analysis));
  return {
    salutation,
    opening,
    caution: { before, after },
    raised: said.length > 0 ? [{ matter, said }] : [],
    askedBefore: null,
    asks: asked,
    words,
    left: [],
    unsaid: (ways[0] ?? [])
      .filter((each) => !said.some(({ text: one }) => one === each.text))
      .map((each) => ({ text: each.text, because: noRoomIn(room) })),
  };
}

/** How cases lie to the promises: all older, all later, or some of them in part of their time. */
function outsideOf(past: readonly Matter[], analysis: Analysis): 'past' | 'lapsed' | 'open' {
  if (past.some((matter) => mayBeOfTime(matter, analysis))) return 'open';
  const isOlder = past.map(({ lead }) => lead.time === 'predates');
  return isOlder.every(Boolean) ? 'past' : isOlder.some(Boolean) ? 'open' : 'lapsed';
}

/** The texts nearest in time to some cases: the organisation may have made promises on other things before. */
function nearestNamed(past: readonly Matter[], analysis: Analysis): string {
  const texts = past.map((matter) => indexOf(analysis).instruments.get(nearestTo(matter, analysis).instrument)!);
  return inSeries([...new Set(texts.map((text) => documentNameInFull(text, analysis)))], 'or');
}

/** What is spoken beside what frames it. */
interface Made {
  readonly said: readonly Said[];
  readonly asked: readonly Said[];
  readonly after: string | null;
}

/** All of some things, and ever fewer of them, the first longest. */
const fewerOf = <T>(all: readonly T[]): T[][] => all.map((_, less) => all.slice(0, all.length - less));

/** What is asked where nothing is raised: of the organisation, of those who paid and of its body. */
function asksOnAll(entries: readonly EntryWithFacts[], analysis: Analysis): Statement['asks'] {
  const { asks } = templates.nothing;
  const states = [
    ...new Set(entries.flatMap(({ atBehestOf = [] }) => atBehestOf.filter(({ as }) => as.includes('payer')).map(({ who }) => who))),
  ];
  const payers = states.length === 0 || states.length > mostPayers ? null : inSeries(states.map((who) => whoName(who, indexOf(analysis))));
  const asked = (to: keyof typeof asks, who: string): Statement['asks'][number] => {
    const text = askSentence(to, asks[to], who);
    return { to, who, what: asks[to], text, again: text, sources: [], paying: [], from: [] };
  };
  return [
    asked('organisation', organisationName(analysis)),
    ...(payers === null ? [] : [asked('payers', payers)]),
    asked('body', thisBody(analysis)),
  ];
}

const mostPayers = 3;
const mostTold = 2;
const mostFacts = 3;

/** What may be told of some work of which nothing is held against the organisation. */
interface First {
  readonly claim: Claim;
  readonly fact: Said;
  /** Who took back what was said of it, what critics say, what the organisation says, and what is not established. */
  readonly besides: readonly Said[];
  readonly limit: Said | null;
}

/** The best fact of each with what stands beside it, what speaks for the organisation last: where there is room for one, praise alone would say the contrary of the rest. */
function firstFacts(entries: readonly EntryWithFacts[], analysis: Analysis): First[] {
  const favourable = favourableOf(analysis.workspace.vocabulary);
  const isGood = ({ shows }: Claim): boolean => shows.some(({ fact }) => favourable.has(fact));
  const spoken = (claim: Claim, { id }: EntryWithFacts): Said => claimSpoken(claim, id, analysis);
  return entries
    .slice(0, mostTold)
    .flatMap((entry): First[] => {
      const [claim] = [...factsShown(entry, analysis), ...best(entry.claims, entry, analysis)];
      if (claim === undefined) return [];
      const takenBack = best(entry.claims.filter(isTakenBack), entry, analysis)
        .filter((each) => each !== claim)
        .slice(0, 1);
      const critics = takenBack.length > 0 ? [] : criticsOf(entry, [claim], analysis).slice(0, 1);
      const answer = answerTo(entry, analysis);
      const isFresh = answer.kind === 'said' && !isSameAs(claim, answer);
      const said = isFresh ? [{ text: forTheEar(answerShortly(answer.text)), sources: answer.sources, from: [entry.id] }] : [];
      return [
        {
          claim,
          fact: spoken(claim, entry),
          besides: [...[...takenBack, ...critics].map((each) => spoken(each, entry)), ...said],
          limit: notEstablished(entry, [claim, ...critics], analysis),
        },
      ];
    })
    .toSorted((a, b) => Number(isGood(a.claim)) - Number(isGood(b.claim)));
}

/** A fact by which what others had said is no longer so: whoever said it took it back. */
const isTakenBack = ({ kind, disputes, saidBy }: Claim): boolean => kind === 'fact' && disputes.length > 0 && saidBy !== 'organisation';

/** As many of them as have room with all that stands beside them, then with what is not established alone, and only where none has, without that. */
const waysToTellFirst = (facts: readonly First[]): Said[][] => {
  const whole = facts.map(({ fact, besides, limit }) => [fact, ...besides, ...(limit ? [limit] : [])]);
  const limited = facts.map(({ fact, limit }) => [fact, ...(limit ? [limit] : [])]);
  return [whole, limited, facts.map(({ fact }) => [fact])].flatMap((each) => fewerOf(each).map((all) => all.flat()));
};

/** One matter as it may be told. */
interface Way {
  readonly said: readonly Said[];
  /** Whether with what it answers that nothing else tells. */
  readonly isWhole: boolean;
}

/** What may be told of what lies before any promise, what is best first: the first matter with all that it answers, then as many matters, as many of them whole, and as much of each as has room. */
const waysToTell = (past: readonly Matter[], analysis: Analysis): Said[][] => {
  const [first = [], ...others] = past.slice(0, mostTold).map((matter) => waysOf(matter, analysis));
  const together = others.reduce<Way[][]>(
    (told, ways) => told.flatMap((each) => [each, ...ways.map((way) => [...each, way])]),
    first.map((way) => [way]),
  );
  return together.toSorted((a, b) => firstDifference(rankOf(a), rankOf(b))).map((ways) => ways.flatMap(({ said }) => said));
};

const waysOf = (matter: Matter, analysis: Analysis): Way[] =>
  (['all', 'charges', 'neither'] as const).flatMap((room) =>
    Array.from({ length: mostFacts }, (_, fewer) => ({
      said: factsOf(matter, mostFacts - fewer, room, analysis),
      isWhole: room !== 'neither',
    })),
  );

const rankOf = (ways: readonly Way[]): number[] => [
  Number(ways[0]!.isWhole),
  ways.length,
  ways.filter(({ isWhole }) => isWhole).length,
  ways.flatMap(({ said }) => said).length,
];

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((rank, at) => other[at]! - rank).find((difference) => difference !== 0) ?? 0;

/** What the organisation did, the facts of a matter, what disputes them, and what is said to it. @param most of the facts @param room whether also for a charge that it answers and nothing else tells, and an event @param isOnce whether nothing that shows only what was shown is told */
function factsOf(matter: Matter, most: number, room: Room, analysis: Analysis, isOnce = false): Said[] {
  const { entry, lead } = matter;
  const all = chosenFacts(matter, promised(lead, analysis).commitment, analysis).filter(({ told }) => told !== 'disputes');
  const facts = (isOnce ? eachOnce(all, analysis) : all).slice(0, most);
  const { done, answer, after } = toldApart(matter, facts, analysis, room);
  const said = (claims: readonly { readonly claim: Claim }[]): Said[] => claims.map(({ claim }) => claimSpoken(claim, entry.id, analysis));
  const isTold = answer !== null && answer.kind !== 'not-sought';
  return [
    ...said(done),
    ...(isTold ? [{ text: forTheEar(answer.text), sources: answer.sources, from: [entry.id] }] : []),
    ...said(after.map((claim) => ({ claim }))),
    ...heldTheLine(matter, analysis),
  ];
}

/** What shows something that nothing before it shows: the same rule is not told twice. */
const eachOnce = (facts: readonly ChosenFact[], analysis: Analysis): ChosenFact[] =>
  facts.filter(({ claim, told }, at) => {
    const before = againstIn(
      facts.slice(0, at).map((each) => each.claim),
      analysis,
    );
    const own = [...againstIn([claim], analysis)];
    return told === 'put-in' || own.length === 0 || own.some((fact) => !before.has(fact)) || hasFigure(claim.text);
  });

/** That the organisation refused work there, or set conditions on it, is told with what it did. */
const heldTheLine = (matter: Matter, analysis: Analysis): Said[] =>
  inFavourOf(matter, analysis)
    .filter((each) => each.heldTheLine && each.where !== 'elsewhere')
    .slice(0, 1)
    .map((each) => fairlySaid(each, analysis));
