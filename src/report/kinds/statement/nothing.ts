import { indexOf, whoName } from '../../../explain/index-of.ts';
import { entriesLeft } from '../../../explain/entries-left.ts';
import { favourableOf } from '../../../model/circumstances.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts, Next } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, firstClause, lowered, numberWords } from '../../phrases.ts';
import { isSameAs } from '../../telling/alike.ts';
import { answerTo } from '../../telling/answers.ts';
import { askSentence } from '../../telling/asks.ts';
import { best, factsShown } from '../../telling/weight.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import type { Matter } from '../../telling/matters.ts';
import { mayBeOfTime, nearestTo } from '../../telling/nearest-in-time.ts';
import { answerShortly } from '../../telling/narrowed.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { organisationName, thisBody } from '../../telling/names.ts';
import { CannotCompose } from '../kind.ts';
import { criticsOf } from '../shared/critics.ts';
import { nothingRead } from '../shared/nothing-read.ts';
import { type Caution, type Statement } from './compose.ts';
import type { Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { claimSpoken, linesOnTold, notEstablished, partsOf } from './parts.ts';
import { setAside, setAsideRefused } from '../../telling/set-aside.ts';
import { countSpoken, forTheEar } from './spoken.ts';
import { fewerOf, inRoom } from './in-room.ts';
import { mostTold, waysToTell } from './matter-facts.ts';
import templates from './templates.json' with { type: 'json' };

/** Where nothing can be raised as it stands, a statement says what there is and what would be needed. */

const kinds: Readonly<Record<Next['kind'], 'date' | 'source' | 'text' | 'answer'>> = {
  date: 'date',
  source: 'source',
  'independent-source': 'source',
  'first-hand-source': 'source',
  'answer-to-dispute': 'answer',
  'pinpoint-read': 'text',
  'text-read': 'text',
};

/** What is said around matters of which none can be raised. */
export function cautionFor(matters: readonly Matter[], analysis: Analysis): Caution {
  const { nothing } = templates;
  const wanting = inOneWish([...new Set(matters.flatMap((matter) => wantingIn(matter, analysis)))]);
  return { before: nothing.some, after: wanting.length === 0 ? null : fill(nothing.wanting, { what: inSeries(wanting) }) };
}

/** One more source is wished for once, on however many facts; one on a fact that is not named goes with those that are. */
function inOneWish(wanting: readonly string[]): string[] {
  const { source, sourceOn, sourceOnEach } = templates.nothing.what;
  const [opening = ''] = sourceOn.split('{');
  const on = wanting.filter((wish) => wish.startsWith(opening));
  if (on.length === 0) return [...wanting];
  const facts = on.map((wish) => wish.slice(opening.length));
  const wish = fill(on.length === 1 ? sourceOn : sourceOnEach, { what: inSeries(facts) });
  return wanting.flatMap((each) => (each === on[0] ? [wish] : on.includes(each) || each === source ? [] : [each]));
}

/** What a conclusion hangs on: what its entry says nobody has found out, or whose doing it was; when; and, where one account alone is known, the rest of it or the word of somebody else. */
function wantingIn(matter: Matter, analysis: Analysis): string[] {
  const { what } = templates.nothing;
  const { entry, lead } = matter;
  const told = partsOf(matter, [], analysis).claims;
  const [unknown] = linesOnTold(entry, told, analysis).flatMap((line) => /^(?:What|Who|Whether|When|How) [^;,.]+/u.exec(line)?.[0] ?? []);
  const next = new Set(lead.standard.next.map(({ kind }) => kinds[kind]));
  const facts = new Set(lead.standard.next.flatMap((each) => ('fact' in each ? [each.fact] : [])));
  const claims = new Set(lead.held.filter(({ fact }) => facts.has(fact)).flatMap((fact) => fact.claims));
  const inPart = entry.claims
    .filter(({ id }) => claims.has(id))
    .flatMap(({ sources }) => sources.filter(({ read }) => read !== 'whole').map(({ id }) => analysis.workspace.appraisals[id]?.kind));
  const first =
    unknown !== undefined ? fill(what.known, { what: lowered(unknown) }) : lead.shortOf.includes('whose-act') ? what.whose : null;
  const rest = inPart.includes('study') ? what.study : inPart.some((kind) => kind?.endsWith('report')) ? what.report : null;
  const account = rest ?? (first === null ? oneMoreSource(matter, analysis) : null);
  return [...(first === null ? [] : [first]), ...[...next].flatMap((kind) => (kind === 'source' ? (account ?? []) : [what[kind]]))];
}

/** Of which fact another source is wanting, in the words of who tells it; more than so many words more nobody follows. */
function oneMoreSource({ entry, lead }: Matter, analysis: Analysis): string {
  const { what } = templates.nothing;
  const wanting = new Set(lead.standard.next.flatMap((each) => (kinds[each.kind] === 'source' && 'fact' in each ? [each.fact] : [])));
  // Who tells the part that it had often tells more, which others tell too.
  if (lead.role && wanting.has(lead.role.fact) && !lead.held.some(({ fact }) => wanting.has(fact)))
    return fill(what.sourceOn, { what: fill(what.part, { organisation: organisationName(analysis), title: entry.title }) });
  const claims = lead.held.filter(({ fact }) => wanting.has(fact)).flatMap((fact) => fact.claims);
  const [claim] = best(
    entry.claims.filter(({ id }) => claims.includes(id)),
    entry,
    analysis,
  );
  const said = claim && /\bthat (?<what>.+)$/u.exec(firstClause(forTheEar(claimSaid(claim, analysis, 'spoken'))))?.groups?.['what'];
  return said === undefined || countSpoken(said) > longestFact
    ? what.source
    : fill(what.sourceOn, { what: fill(what.that, { what: said }) });
}

const longestFact = 40;

/**
 * A statement where nothing runs against any commitment of its time: what is documented, and what is asked all the same.
 * @param past what was done before any promise, or after it had ended
 */
export function nothingToTell(filters: Filters, past: readonly Matter[], room: number, speaking: Speaking, analysis: Analysis): Statement {
  const { nothing } = templates;
  const left = entriesLeft(analysis, filters);
  // Where reviewers disagree nobody can say that nothing is held.
  const free = left.filter(({ id }) => setAside(id, analysis.judgement) !== 'disagreed');
  const entries = past.length > 0 ? past.slice(0, mostTold).map(({ entry }) => entry) : free;
  if (entries.length === 0 && left.length > 0) throw new CannotCompose(setAsideRefused(left, analysis).join(' '));
  if (entries.length === 0) throw new CannotCompose(nothingRead(nothing.refused, filters, analysis));
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

/** What is asked where nothing is raised: of the organisation, of those who paid and of its body. */
function asksOnAll(entries: readonly EntryWithFacts[], analysis: Analysis): Statement['asks'] {
  const { asks } = templates.nothing;
  const states = [
    ...new Set(entries.flatMap(({ atBehestOf = [] }) => atBehestOf.filter(({ as }) => as.includes('payer')).map(({ who }) => who))),
  ];
  const payers = states.length === 0 || states.length > mostPayers ? null : inSeries(states.map((who) => whoName(who, indexOf(analysis))));
  const asked = (to: keyof typeof asks, who: string): Statement['asks'][number] => {
    const what = fill(asks[to], { organisation: organisationName(analysis) });
    const text = askSentence(to, what, who);
    return { to, who, what, text, again: text, sources: [], paying: [], from: [] };
  };
  return [
    asked('organisation', organisationName(analysis)),
    ...(payers === null ? [] : [asked('payers', payers)]),
    asked('body', thisBody(analysis)),
  ];
}

const mostPayers = 3;

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
