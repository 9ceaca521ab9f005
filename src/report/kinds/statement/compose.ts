import { plural } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Ask } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { wordsPerMinute } from '../../telling/names.ts';
import { saidAfter } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import { NoRoom } from '../kind.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import { partsOf, type PartAsk, type Parts } from './parts.ts';
import { countSpoken } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** One matter as it is told, in the order in which it is spoken. */
export interface Raised {
  /** What was found; nothing where nothing was. */
  readonly matter: Matter | null;
  readonly said: readonly Said[];
}

export interface Statement {
  readonly salutation: string;
  readonly opening: string;
  /** Where nothing can be raised: that it is so, before what is told; and what would settle it. */
  readonly caution: Caution | null;
  readonly raised: readonly Raised[];
  /** What was asked before, by others; said before what is asked now. */
  readonly askedBefore: Said | null;
  readonly asks: readonly (Ask & Said)[];
  readonly words: number;
  /** What could have been raised and was not, and why. */
  readonly left: readonly { readonly matter: Matter; readonly because: string }[];
}

/** What frames matters of which none can be raised as they stand. */
export interface Caution {
  readonly before: string;
  readonly after: string | null;
}

/** What is chosen of the parts of one matter. */
interface Told {
  readonly parts: Parts;
  readonly promise: boolean;
  /** Whether the same has been concluded before, or on the same conditions. */
  readonly conclusion: 'own' | 'same' | 'likewise';
  readonly support: boolean;
  readonly since: boolean;
  readonly open: boolean;
  readonly further: boolean;
  readonly more: number;
  readonly fairness: number;
}

interface Draft {
  readonly told: readonly Told[];
  /** What was asked before, by others. */
  readonly before: Said | null;
  readonly asks: readonly PartAsk[];
}

const mostMatters = 3;
const leastAsked = 0.25;
const mostAsked = 0.4;

/** What may be told beside the matters themselves. */
export interface Beside {
  readonly caution: Caution | null;
  /** What was asked before, of what is raised. */
  readonly askedBefore: (raised: readonly Matter[]) => Said | null;
  /** Whether the matters were chosen one by one, so that each is told. */
  readonly byHand: boolean;
}

/**
 * Chooses what fits into the words that may be spoken: as many of the matters, in their order, as have room with what may not be left out of
 * them (the promise, what the finding rests on, an answer, what follows) and with what is asked; then, as room remains, what follows besides,
 * what weighs most, and more. What is asked takes at least a quarter of the words.
 * @throws NoRoom where not even one matter fits
 */
export function composeStatement(
  matters: readonly Matter[],
  room: number,
  speaking: Speaking,
  { caution, askedBefore, byHand }: Beside,
  analysis: Analysis,
): Statement {
  const parts: Parts[] = [];
  const left: { matter: Matter; because: string }[] = [];
  for (const matter of matters) {
    if (parts.length === mostMatters) {
      left.push({ matter, because: `weaker than the ${mostMatters} that a listener can follow` });
      continue;
    }
    const heard = parts.flatMap(({ claims }) => claims);
    const next = partsOf(matter, heard, analysis);
    const same = byHand || next.isNew ? undefined : parts.find(({ promise }) => promise.text === next.promise.text);
    if (same) left.push({ matter, because: `the same promise on the same facts as “${same.matter.entry.title}”` });
    else parts.push(next);
  }
  const frame = (draft: Draft): string[] => {
    const raised = draft.told.map(({ parts: { matter } }) => matter.entry);
    return [salutationOf(analysis), openingOf(raised, speaking, analysis), closing, caution?.before ?? '', caution?.after ?? ''];
  };
  const wordsOf = (draft: Draft): number =>
    [...frame(draft), ...spokenIn(draft).map(({ text }) => text)].reduce((sum, text) => sum + countSpoken(text), 0);
  const fits = (draft: Draft): boolean => wordsOf(draft) <= room;
  const bases = parts.map((_, at) => baseOf(parts.slice(0, parts.length - at)));
  bases.push(leanest(bases.at(-1)!));
  let draft = bases.find(fits);
  if (!draft) throw new NoRoom(room, wordsOf(bases.at(-1)!), wordsPerMinute(analysis));
  const before = askedBefore(draft.told.map(({ parts: { matter } }) => matter));
  for (const add of further(draft, before)) {
    const next = withEnoughAsked(add(draft));
    const isAsk = next.told === draft.told && next.asks !== draft.asks;
    if (fits(next) && (isAsk ? askedShare(next) <= mostAsked : askedShare(next) >= leastAsked)) draft = next;
  }
  const raised = draft.told.map((told) => ({ matter: told.parts.matter, said: saidOf(told) }));
  const [salutation, opening] = frame(draft) as [string, string];
  const noRoom = parts.slice(raised.length).map(({ matter }) => ({ matter, because: `no room in ${plural(room, 'word')}` }));
  return {
    salutation,
    opening,
    caution,
    raised,
    askedBefore: draft.before,
    asks: inOrder(draft.asks),
    words: wordsOf(draft),
    left: [...noRoom, ...left],
  };
}

const spokenIn = ({ told, before, asks }: Draft): Said[] => [...told.flatMap(saidOf), ...(before ? [before] : []), ...asks];

/** The least that tells these matters; what was said of the first is not said again of the next. */
function baseOf(parts: readonly Parts[]): Draft {
  const told = parts.map((each, at): Told => {
    const before = parts.slice(0, at);
    const sharing = before.filter(({ promise }) => promise.text === each.promise.text);
    return {
      parts: each,
      promise: sharing.length === 0,
      conclusion: concludedAs(each, sharing),
      support: false,
      since: false,
      open: false,
      further: false,
      more: 0,
      fairness: at === 0 || isUnheard(each, before) ? Math.min(1, each.fairness.length) : 0,
    };
  });
  const own = parts.map(({ asks }) => asks.find(({ to }) => to === 'organisation'));
  const [first] = parts;
  const others = (['payers', 'hosts', 'members'] as const)
    .map((to) => first!.asks.find((ask) => ask.to === to && ask.once === null))
    .find(Boolean);
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
  fairness.length > 0 && !before.some((each) => each.fairness[0]?.text === fairness[0]!.text);

/** With nothing asked but of the organisation, and as much as makes a quarter. */
const leanest = (base: Draft): Draft => withEnoughAsked({ ...base, asks: base.asks.slice(0, 1) });

/** With as many further asks as it takes for a quarter of the words, others before the organisation. */
function withEnoughAsked(draft: Draft): Draft {
  let enough = draft;
  const all = draft.told.flatMap(({ parts }) => parts.asks);
  for (const ask of [...all.filter(({ to }) => to !== 'organisation'), ...all]) {
    if (askedShare(enough) >= leastAsked) break;
    enough = { ...enough, asks: unasked([ask], enough) };
  }
  return enough;
}

/** Asks after those of a draft, each once; nothing is asked of which the room was told nothing. */
function unasked(asks: readonly (PartAsk | undefined)[], draft: Draft): PartAsk[] {
  const all = [...draft.asks];
  const told = new Set(draft.told.flatMap(saidOf).flatMap(({ from }) => from));
  const isTold = ({ once }: PartAsk): boolean => once === null || once.some((id) => told.has(id));
  for (const ask of asks) if (ask && isTold(ask) && !all.some(({ to, what }) => to === ask.to && what === ask.what)) all.push(ask);
  return all;
}

/** What is added as room remains, the most wanted first. */
function further({ told }: Draft, before: Said | null): ((draft: Draft) => Draft)[] {
  const change =
    (at: number, with_: (told: Told) => Partial<Told>) =>
    (draft: Draft): Draft => ({
      ...draft,
      told: draft.told.map((each, index) => (index === at ? { ...each, ...with_(each) } : each)),
    });
  const all = told.map((_, at) => at);
  const each = (with_: (told: Told) => Partial<Told>) => all.map((at) => change(at, with_));
  const isHeard = ({ parts }: Told) =>
    told.some((other) => other.parts !== parts && other.parts.fairness[0]?.text === parts.fairness[0]?.text);
  const fairly = (most: number) => (one: Told) => ({
    fairness: isHeard(one) ? one.fairness : Math.min(most, one.parts.fairness.length),
  });
  const asks = told.flatMap(({ parts }) => parts.asks);
  const ask = (of: readonly PartAsk[]) =>
    of.map((one) => (draft: Draft): Draft => ({ ...draft, asks: unasked([one], draft) }));
  const more = (most: number) => each(({ parts }) => ({ more: Math.min(most, parts.more.length) }));
  return [
    ...ask(told.flatMap(({ parts }) => parts.asks.filter(({ to }) => to === 'body').slice(0, 1))),
    ...each(() => ({ support: true })),
    ...more(1).toReversed(),
    ...each(() => ({ since: true })),
    ...more(2),
    ...ask(told.flatMap(({ parts }) => parts.asks.filter(({ to, once }) => to === 'hosts' && once === null))),
    ...all.map((at) => change(at, ({ parts }) => ({ further: parts.further !== null && !saidBefore(parts, told.slice(0, at)) }))),
    ...each(fairly(1)),
    ...each(() => ({ open: true })),
    ...each(fairly(2)),
    ...ask(asks.filter(({ to }) => to !== 'organisation')),
    (draft) => ({ ...draft, before }),
    ...more(3),
    ...ask(asks),
  ];
}

const saidBefore = (parts: Parts, before: readonly Told[]): boolean =>
  before.some((each) => each.parts.further?.text === parts.further?.text);

function askedShare({ told, asks }: Draft): number {
  const count = (texts: readonly { readonly text: string }[]) => texts.reduce((sum, { text }) => sum + countSpoken(text), 0);
  const asked = count(asks);
  return asked / (asked + count(told.flatMap(saidOf)));
}

/** In the order in which it is spoken; who speaks twice in a row is named once. */
function saidOf(told: Told): Said[] {
  const ids = ({ sources }: Said): string[] => sources.map(({ id }) => id);
  const all = inOrderOfSaying(told);
  return all.map((each, at) => {
    const before = all[at - 1];
    return before ? { ...each, text: saidAfter(each.text, ids(each), { text: before.text, sources: ids(before) }) } : each;
  });
}

function inOrderOfSaying({ parts, promise, conclusion, further: isFurther, support, more, since, open, fairness }: Told): Said[] {
  return [
    ...(promise ? [parts.promise] : []),
    ...parts.needed.flatMap((each, at) => [each, ...(support && parts.support[at] ? [parts.support[at]] : [])]),
    ...parts.more.slice(0, more),
    ...(since && parts.since ? [parts.since] : []),
    ...parts.fairness.slice(0, fairness),
    ...(open && parts.open ? [parts.open] : []),
    concludedIn(conclusion, parts),
    ...(isFurther && parts.further ? [parts.further] : []),
  ];
}

function concludedIn(as: Told['conclusion'], { conclusion, likewise }: Parts): Said {
  if (as === 'likewise') return likewise;
  return as === 'same' ? { ...conclusion, text: templates.same } : conclusion;
}

const addressees = ['organisation', 'payers', 'hosts', 'members', 'others', 'body'] as const;

/** By addressee, the organisation first and the body that listens last; who is asked twice in a row is not named in full again. */
function inOrder(asks: readonly PartAsk[]): (Ask & Said)[] {
  const ordered = asks.toSorted((a, b) => addressees.indexOf(a.to) - addressees.indexOf(b.to));
  return ordered.map((ask, at) => (ordered[at - 1]?.to === ask.to ? { ...ask, text: ask.again } : ask));
}
