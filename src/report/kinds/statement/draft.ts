import { isSameAs } from '../../telling/alike.ts';
import { conclusionWithin } from '../../telling/conclusion.ts';
import { describedAgain, saidAfter } from '../../telling/said-by.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';
import type { Said } from '../../telling/said.ts';
import { personAgain } from '../../telling/same-person.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import type { PartAsk, Parts } from './parts.ts';
import { countSpoken } from './spoken.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

/** What of the parts of some matters is said, and what may be added. */

/** What is chosen of the parts of one matter. */
export interface Told {
  readonly parts: Parts;
  readonly promise: boolean;
  /** Whether the same has been concluded before, or on the same conditions. */
  readonly conclusion: 'own' | 'same' | 'likewise';
  readonly support: boolean;
  readonly since: boolean;
  readonly open: boolean;
  readonly nearer: boolean;
  readonly further: boolean;
  /** Whether the promise from which that follows is told, too. */
  readonly furtherPromise: boolean;
  readonly more: number;
  readonly fairness: number;
  /** Whether also what those criticised who grant some of it. */
  readonly criticism: boolean;
}

export interface Draft {
  readonly told: readonly Told[];
  /** What was asked before, by others. */
  readonly before: Said | null;
  readonly asks: readonly PartAsk[];
}

/** So many words that an ask shares with what is told make it one on that. */
const fewestShared = 3;
/** How much of their words two asks share that come to the same. */
const alikeAsks = 0.4;
const leastAsked = 0.25;
const mostAsked = 0.4;

/** Whether what is asked keeps its share of the words: enough, and no more than a listener bears of asks that were added. */
export function asksFairly(next: Draft, isAsk: boolean): boolean {
  const share = askedShare(next);
  return isAsk ? share <= mostAsked : share >= leastAsked;
}

export const spokenIn = ({ told, before, asks }: Draft): Said[] => [...told.flatMap(saidOf), ...(before ? [before] : []), ...asks];

/** The least that tells these matters; what was said of the first is not said again of the next. @param isCarried whether what carries the proof besides is told @param isWhole whether also what those criticised who grant something @param isLimited whether what is not established is told, too: without it a fair listener takes what follows for more than it is */
export function baseOf(parts: readonly Parts[], isCarried: boolean, isWhole: boolean, isLimited: boolean): Draft {
  const told = parts.map((each, at): Told => {
    const before = parts.slice(0, at);
    const sharing = before.filter(({ promise }) => promise.text === each.promise.text);
    return {
      parts: each,
      promise: sharing.length === 0,
      conclusion: concludedAs(each, sharing),
      support: false,
      since: true,
      open: isLimited,
      nearer: false,
      further: false,
      furtherPromise: false,
      more: isCarried ? each.carrying : 0,
      fairness: at === 0 || isUnheard(each, before) ? Math.min(1, each.fairness.length) : 0,
      criticism: isWhole,
    };
  });
  const own = parts.map(({ asks }) => asks.find(({ to }) => to === 'organisation'));
  const [first] = parts;
  const of = (to: PartAsk['to']) => first!.asks.find((ask) => ask.to === to && ask.once === null);
  // Whom nothing names is asked after those whom something does.
  const others = [of('payers'), of('hosts'), of('members')]
    .flatMap((ask) => ask ?? [])
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed))[0];
  const body = first!.asks.find(({ to }) => to === 'body');
  const draft: Draft = { told, before: null, asks: [] };
  return withEnoughAsked({ ...draft, asks: unasked([...own, others, body], draft) });
}

function concludedAs({ conclusion, conditions }: Parts, sharing: readonly Parts[]): Told['conclusion'] {
  if (sharing.some((each) => each.conclusion.text === conclusion.text)) return 'same';
  return conditions !== '' && sharing.some((each) => each.conditions === conditions) ? 'likewise' : 'own';
}

/** Whether what is said for it stands nowhere before: an answer may not be left out of what it answers. */
const isUnheard = ({ fairness }: Parts, before: readonly Parts[]): boolean =>
  fairness.length > 0 && !before.some((each) => isAlike(each.fairness[0], fairness[0]));

const isAlike = (one: Said | undefined, other: Said | undefined): boolean =>
  one !== undefined && other !== undefined && isSameAs(one, other);

/** With nothing asked but of the organisation, and as much as makes a quarter: what a longer one asks, too, or else what there is room for. */
export const leanest = (base: Draft): Draft[] => {
  const lean = { ...base, asks: base.asks.slice(0, 1) };
  return [withEnoughAsked(lean, base.asks.slice(1)), withEnoughAsked(lean)];
};

/** With as many further asks as it takes for a quarter of the words, the States concerned before others, and these before the organisation. @param first what comes before all others */
export function withEnoughAsked(draft: Draft, first: readonly PartAsk[] = []): Draft {
  let enough = draft;
  const all = draft.told.flatMap(({ parts }) => parts.asks);
  for (const ask of [...first, ...all.filter(({ to }) => to === 'hosts'), ...all.filter(({ to }) => to !== 'organisation'), ...all]) {
    if (askedShare(enough) >= leastAsked) break;
    enough = { ...enough, asks: unasked([ask], enough) };
  }
  return enough;
}

/** Asks after those of a draft, each once; nothing is asked of which the room was told nothing. */
function unasked(asks: readonly (PartAsk | undefined)[], draft: Draft): PartAsk[] {
  const all = [...draft.asks];
  const said = draft.told.flatMap(saidOf);
  const told = new Set(said.flatMap(({ from }) => from));
  const whole = said.map(({ text }) => text).join(' ');
  // A claim may be told for what another rule asks nothing of.
  const isOnIt = ({ what }: PartAsk): boolean => countShared(wordsOfMatter(what), whole) >= fewestShared;
  const isTold = (ask: PartAsk): boolean => ask.once === null || (ask.once.some((id) => told.has(id)) && (ask.isConcluded || isOnIt(ask)));
  // The same in other words nobody asks twice.
  const isAsked = (ask: PartAsk): boolean =>
    all.some(({ to, what }) => to === ask.to && isSameAs({ text: what }, { text: ask.what }, alikeAsks));
  for (const ask of asks) if (ask && isTold(ask) && !isAsked(ask)) all.push(ask);
  return all;
}

const change =
  (at: number, with_: (told: Told, draft: Draft) => Partial<Told>) =>
  (draft: Draft): Draft => ({
    ...draft,
    told: draft.told.map((each, index) => (index === at ? { ...each, ...with_(each, draft) } : each)),
  });

/** More facts besides no listener follows. */
const mostMore = 3;

/** What is added as room remains, the most wanted first. */
export function further({ told }: Draft, before: Said | null): ((draft: Draft) => Draft)[] {
  const all = told.map((_, at) => at);
  const each = (with_: (told: Told) => Partial<Told>) => all.map((at) => change(at, with_));
  const isHeard = ({ parts }: Told) => told.some((other) => other.parts !== parts && isAlike(other.parts.fairness[0], parts.fairness[0]));
  const fairly = (most: number) => (one: Told) => ({
    fairness: isHeard(one) ? one.fairness : Math.min(most, one.parts.mostFairness),
  });
  const asks = told.flatMap(({ parts }) => parts.asks);
  const ask = (of: readonly PartAsk[]) =>
    of.map((one) => (draft: Draft): Draft => ({ ...draft, asks: unasked([one], draft) }));
  const isFurther = (with_: (isNew: boolean) => Partial<Told>) =>
    all.map((at) => change(at, ({ parts }) => with_(parts.further !== null && !saidBefore(parts, told.slice(0, at)))));
  const more = (most: number) => each(({ parts, more: told }) => ({ more: Math.max(told, Math.min(most, parts.more.length)) }));
  return [
    ...ask(told.flatMap(({ parts }) => parts.asks.filter(({ to }) => to === 'body').slice(0, 1))),
    ...isFurther((one) => ({ further: one, furtherPromise: one })),
    ...isFurther((one) => ({ further: one })),
    ...more(1),
    ...each(({ parts, more: said }) => ({ more: Math.max(said, parts.ownCount) })),
    // Of what a State did it is asked before more is told.
    ...ask(told.flatMap(({ parts }) => (parts.isOfStates ? hostsAsked(parts) : []))),
    ...more(2),
    ...ask(told.flatMap(({ parts }) => hostsAsked(parts))),
    ...each(() => ({ open: true })),
    ...each(() => ({ nearer: true })),
    ...each(() => ({ support: true })),
    ...each(fairly(1)),
    ...each(fairly(2)),
    ...ask(asks.filter(({ to }) => to !== 'organisation')),
    (draft) => ({ ...draft, before }),
    ...more(mostMore),
    ...ask(asks),
  ];
}

/** What is fair is said wherever it has room, also where nothing more can be asked beside it: what those criticised who grant something, what is not established, and all that speaks for the organisation. */
export const fairAtLast = ({ told }: Draft): ((draft: Draft) => Draft)[] =>
  told.flatMap(({ parts }, at) => [
    change(at, () => ({ criticism: true })),
    change(at, () => ({ open: true })),
    ...parts.fairness.map((said, next) =>
      change(at, ({ fairness }, draft) => ({ fairness: fairness === next && !isSaidIn(draft, said) ? next + 1 : fairness })),
    ),
  ]);

const isSaidIn = ({ told }: Draft, said: Said): boolean =>
  told.some(({ parts, fairness }) => parts.fairness.slice(0, fairness).some((each) => isAlike(each, said)));

const hostsAsked = ({ asks }: Parts): PartAsk[] => asks.filter(({ to, once }) => to === 'hosts' && once === null);

const saidBefore = (parts: Parts, before: readonly Told[]): boolean =>
  before.some((each) => each.parts.further?.text === parts.further?.text);

function askedShare({ told, asks }: Draft): number {
  const count = (texts: readonly { readonly text: string }[]) => texts.reduce((sum, { text }) => sum + countSpoken(text), 0);
  const asked = count(asks);
  return asked / (asked + count(told.flatMap(saidOf)));
}

/** In the order in which it is spoken. */
export const saidOf = (told: Told): Said[] => inTurn(inOrderOfSaying(told));

/** What is spoken in a row: who speaks twice is named once, and another of a kind is another. */
export function inTurn(all: readonly Said[]): Said[] {
  const ids = ({ sources }: Said): string[] => sources.map(({ id }) => id);
  return all.map((each, at) => {
    const before = all[at - 1];
    if (!before) return each;
    const met = all.slice(0, at).map(({ text }) => text);
    const known = all.slice(0, at).map((one) => ({ text: one.text, sources: ids(one) }));
    const again = withinFairness(introducedOnce(personAgain(each, all.slice(0, at)), met), (text) =>
      describedAgain(text, ids(each), known),
    );
    return { ...each, text: saidAfter(again, ids(each), { text: before.text, sources: ids(before) }) };
  });
}

const introducing = new RegExp(`^(?<opening>${telling.openings})?(?<whole>(?<name>\\p{Lu}[^,.;:]{1,60}), an? \\p{Ll}[^,.;:]{1,60},) `, 'u');

/** “The Lantern, an online newspaper,” is what it is once. */
function introducedOnce(text: string, met: readonly string[]): string {
  const introduced = introducing.exec(text)?.groups;
  return introduced && met.some((each) => each.includes(introduced['whole']!))
    ? text.replace(introduced['whole']!, introduced['name']!)
    : text;
}

/** What could have been said of some matters and is not, and whether more facts than a listener follows would be told with it. */
export const unsaidOf = (draft: Draft): { readonly said: Said; readonly isTooMany: boolean }[] =>
  draft.told.flatMap(({ parts, support, more, since, open, nearer, fairness }) => {
    const besides = [
      ...(support ? [] : parts.support.flatMap((each) => each ?? [])),
      ...toldBesides(parts, more, Math.max(more, mostMore)),
      ...(since || !parts.since ? [] : [parts.since]),
      ...(open || !parts.open ? [] : [parts.open]),
      ...(nearer || !parts.nearer ? [] : [parts.nearer.promise, parts.nearer.conclusion]),
      ...parts.fairness.slice(fairness).filter((each) => !isSaidIn(draft, each)),
    ];
    return [
      ...besides.map((said) => ({ said, isTooMany: false })),
      ...toldBesides(parts, Math.max(more, mostMore)).map((said) => ({ said, isTooMany: true })),
    ];
  });

const opensWithOne = new RegExp(`^(?:${telling.openings})(?=an? )`, 'u');

/** “It is fair to add that a study …”: what stands behind it is a sentence of its own. */
function withinFairness(text: string, change: (sentence: string) => string): string {
  const opening = opensWithOne.exec(text)?.[0] ?? '';
  const changed = change(upperFirst(text.slice(opening.length)));
  return opening === '' ? changed : `${opening}${lowered(changed)}`;
}

/** What is told besides, each with what is said against it. */
const toldBesides = ({ more, denied }: Parts, from: number, to?: number): Said[] =>
  more.slice(from, to).flatMap((each, at) => [each, ...denied[from + at]!]);

function inOrderOfSaying({
  parts,
  promise,
  conclusion,
  nearer: isNearer,
  further: isFurther,
  furtherPromise: hasFurtherPromise,
  support,
  more,
  since,
  open,
  fairness,
  criticism,
}: Told): Said[] {
  const nearer = isNearer ? parts.nearer : null;
  return [
    ...(promise ? [parts.promise] : []),
    ...(isFurther && hasFurtherPromise && parts.furtherPromise ? [parts.furtherPromise] : []),
    ...(nearer ? [nearer.promise] : []),
    // What others say against it stands right behind what it is said against.
    ...parts.needed.flatMap((each, at) => [each, ...(support && parts.support[at] ? [parts.support[at]] : []), ...parts.disputed[at]!]),
    ...(parts.needed.length === 0 ? parts.disputed.flat() : []),
    ...toldBesides(parts, 0, more),
    ...(since && parts.since ? [parts.since] : []),
    ...parts.fairness.slice(0, fairness).flatMap((each, at) => [(criticism ? parts.criticism[at] : null) ?? [], each].flat()),
    ...(open && parts.open ? [parts.open] : []),
    concludedIn(
      conclusion,
      parts,
      fairness > 0 || parts.disputed.some((each) => each.length > 0) || parts.denied.slice(0, more).some((each) => each.length > 0),
    ),
    ...(nearer ? [nearer.conclusion] : []),
    ...(isFurther && parts.further ? [(hasFurtherPromise ? parts.furtherAfterPromise : null) ?? parts.further] : []),
  ];
}

/** @param afterAnswer whether what is said for the organisation has just been heard, against which the conclusion is held */
function concludedIn(as: Told['conclusion'], parts: Parts, afterAnswer: boolean): Said {
  if (as === 'likewise') return parts.likewise;
  if (as === 'same') return { ...parts.conclusion, text: templates.same };
  const { conclusion } = parts;
  return afterAnswer && parts.isBare
    ? { ...conclusion, text: fill(templates.allTheSame, { said: conclusionWithin(conclusion.text) }) }
    : conclusion;
}
