import { indexOf, whoName } from '../../../explain/index-of.ts';
import { entriesLeft } from '../../../explain/entries-left.ts';
import { favourableOf } from '../../../model/circumstances.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts, Next } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, numberWords } from '../../phrases.ts';
import { askSentence } from '../../telling/asks.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { factsShown } from '../../telling/weight.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import type { Matter } from '../../telling/matters.ts';
import { mayBeOfTime, nearestTo } from '../../telling/nearest-in-time.ts';
import { organisationName, thisBody, wordsPerMinute } from '../../telling/names.ts';
import { NoRoom } from '../kind.ts';
import { toldApart, type Room } from '../shared/told-apart.ts';
import { noRoomIn, type Caution, type Statement } from './compose.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { claimSpoken, notEstablished, partsOf } from './parts.ts';
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
  const organisation = organisationName(analysis);
  const count = `${numberWords(entries.length)} ${entries.length === 1 ? 'piece' : 'pieces'} of this work`;
  const before =
    past.length > 0
      ? fill(nothing[outsideOf(past.slice(0, mostTold), analysis)], {
          organisation,
          documents: nearestNamed(past.slice(0, mostTold), analysis),
        })
      : entries.length === 0
        ? nothing.nothingRead
        : fill(nothing.none, { count });
  const needed = past.length > 0 || entries.length === 0 ? null : fill(nothing.needed, { organisation });
  const told = past.length > 0 ? waysToTell(past, analysis) : waysToTellFirst(firstFacts(entries, analysis));
  return inRoom({ matter: null, entries, before, told, asks: asksOnAll(entries, analysis), needed }, room, speaking, analysis);
}

/**
 * Where the time is too short for what was promised and what follows: what is documented of the first matter for which there is room, and what is asked.
 * @throws NoRoom where not even that fits
 */
export function factsAlone(matters: readonly Matter[], room: number, speaking: Speaking, analysis: Analysis): Statement {
  const made = matters.map((matter) => {
    const asks = partsOf(matter, [], analysis).asks.filter(({ once, to }) => once === null && (to === 'organisation' || to === 'body'));
    return { matter, entries: [matter.entry], before: templates.nothing.short, told: waysToTell([matter], analysis), asks, needed: null };
  });
  let tooFew: NoRoom | null = null;
  for (const each of made)
    try {
      return inRoom(each, room, speaking, analysis);
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      tooFew ??= error;
    }
  throw tooFew!;
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
function inRoom({ matter, entries, before, told, asks, needed }: Sayable, room: number, speaking: Speaking, analysis: Analysis): Statement {
  const [salutation, opening] = [salutationOf(analysis), openingOf(entries, speaking, analysis)];
  const made = ({ said, asked, after }: Made): number =>
    [salutation, opening, before, ...[...said, ...asked].map((each) => each.text), after ?? '', closing].reduce(
      (sum, each) => sum + countSpoken(each),
      0,
    );
  const fits = (each: Made): boolean => made(each) <= room;
  const said = told.find((each) => fits({ said: each, asked: asks.slice(0, 1), after: null })) ?? told.at(-1) ?? [];
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
    unsaid: (told[0] ?? [])
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

/** The best fact of each with what is not established of it, what speaks for the organisation last: where there is room for one, praise alone would say the contrary of the rest. */
function firstFacts(entries: readonly EntryWithFacts[], analysis: Analysis): Said[][] {
  const favourable = favourableOf(analysis.workspace.vocabulary);
  const isGood = ({ shows }: Claim): boolean => shows.some(({ fact }) => favourable.has(fact));
  return entries
    .slice(0, mostTold)
    .flatMap((entry) =>
      factsShown(entry, analysis)
        .slice(0, 1)
        .map((claim) => ({ claim, entry })),
    )
    .toSorted((a, b) => Number(isGood(a.claim)) - Number(isGood(b.claim)))
    .map(({ claim, entry }) => [claimSpoken(claim, entry.id, analysis), notEstablished(entry, [claim], analysis) ?? []].flat());
}

/** As many of them as have room with what is not established, and only where none has, without that. */
const waysToTellFirst = (facts: readonly Said[][]): Said[][] =>
  [...fewerOf(facts), ...fewerOf(facts.map((each) => each.slice(0, 1)))].map((each) => each.flat());

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

/** What the organisation did, the facts of a matter, what disputes them, and what is said to it. @param most of the facts @param room whether also for a charge that it answers and nothing else tells, and an event */
function factsOf(matter: Matter, most: number, room: Room, analysis: Analysis): Said[] {
  const { entry, lead } = matter;
  const facts = chosenFacts(matter, promised(lead, analysis).commitment, analysis)
    .filter(({ told }) => told !== 'disputes')
    .slice(0, most);
  const { done, answer, after } = toldApart(matter, facts, analysis, room);
  const said = (claims: readonly { readonly claim: Claim }[]): Said[] => claims.map(({ claim }) => claimSpoken(claim, entry.id, analysis));
  const isTold = answer !== null && answer.kind !== 'not-sought';
  return [
    ...said(done),
    ...(isTold ? [{ text: forTheEar(answer.text), sources: answer.sources, from: [entry.id] }] : []),
    ...said(after.map((claim) => ({ claim }))),
  ];
}
