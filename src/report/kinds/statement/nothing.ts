import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts, Next } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, numberWords } from '../../phrases.ts';
import { askSentence } from '../../telling/asks.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { factsShown } from '../../telling/weight.ts';
import { promised } from '../../telling/promise.ts';
import type { Matter } from '../../telling/matters.ts';
import { mayBeOfTime } from '../../telling/nearest-in-time.ts';
import { organisationName, wordsPerMinute } from '../../telling/names.ts';
import { NoRoom } from '../kind.ts';
import { toldApart } from '../shared/told-apart.ts';
import { noRoomIn, type Caution, type Statement } from './compose.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { claimSpoken } from './parts.ts';
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
  const count = `${numberWords(entries.length)} ${entries.length === 1 ? 'such piece' : 'such pieces'} of work`;
  const before =
    past.length > 0
      ? fill(nothing[outsideOf(past.slice(0, mostTold), analysis)], { organisation })
      : entries.length === 0
        ? nothing.nothingRead
        : fill(nothing.none, { count });
  const text = askSentence('organisation', nothing.askDates, organisation);
  const ask = {
    to: 'organisation' as const,
    who: organisation,
    what: nothing.askDates,
    text,
    again: text,
    sources: [],
    paying: [],
    from: [],
  };
  const [salutation, opening] = [salutationOf(analysis), openingOf(entries, speaking, analysis)];
  const wordsWith = (said: readonly Said[]): number =>
    [salutation, opening, before, ...said.map((each) => each.text), text, closing].reduce((sum, each) => sum + countSpoken(each), 0);
  const ways = past.length > 0 ? waysToTell(past, analysis) : [firstFacts(entries, analysis)];
  const all = ways[0] ?? [];
  const whole = ways.find((each) => wordsWith(each) <= room);
  const said = whole ?? (past.length > 0 ? [] : all.filter((_, at) => wordsWith(all.slice(0, at + 1)) <= room));
  const words = wordsWith(said);
  if (words > room) throw new NoRoom(room, words, wordsPerMinute(analysis));
  return {
    salutation,
    opening,
    caution: { before, after: null },
    raised: said.length > 0 ? [{ matter: null, said }] : [],
    askedBefore: null,
    asks: [ask],
    words,
    left: [],
    unsaid: all
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

const mostTold = 2;
const mostFacts = 3;

const firstFacts = (entries: readonly EntryWithFacts[], analysis: Analysis): Said[] =>
  entries.slice(0, mostTold).flatMap((entry): Said[] => {
    const [claim] = factsShown(entry, analysis);
    return claim ? [claimSpoken(claim, entry.id, analysis)] : [];
  });

/** As much as may be told of what lies before any promise, and ever less of it: rather less is told than anything without its answer. */
const waysToTell = (past: readonly Matter[], analysis: Analysis): Said[][] =>
  Array.from({ length: mostTold }, (_, less) => past.slice(0, mostTold - less)).flatMap((told) =>
    [true, false].flatMap((withCharge) =>
      Array.from({ length: mostFacts }, (_, fewer) => told.flatMap((matter) => factsOf(matter, mostFacts - fewer, withCharge, analysis))),
    ),
  );

/** What the organisation did, the facts of a matter, what disputes them, and what is said to it. @param most of the facts @param withCharge whether also a charge that it answers and nothing else tells */
function factsOf(matter: Matter, most: number, withCharge: boolean, analysis: Analysis): Said[] {
  const { entry, lead } = matter;
  const facts = chosenFacts(matter, promised(lead, analysis).commitment, analysis)
    .filter(({ told }) => told !== 'disputes')
    .slice(0, most);
  const { done, answer, after } = toldApart(matter, facts, analysis, withCharge);
  const said = (claims: readonly { readonly claim: Claim }[]): Said[] => claims.map(({ claim }) => claimSpoken(claim, entry.id, analysis));
  const isTold = answer !== null && answer.kind !== 'not-sought';
  return [
    ...said(done),
    ...(isTold ? [{ text: forTheEar(answer.text), sources: answer.sources, from: [entry.id] }] : []),
    ...said(after.map((claim) => ({ claim }))),
  ];
}
