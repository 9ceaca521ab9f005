import { plural } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Ask } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { wordsPerMinute } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { NoRoom } from '../kind.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import { partsOf, type Parts } from './parts.ts';
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
  readonly conclusion: boolean;
  readonly further: boolean;
  readonly needed: number;
  readonly more: number;
  readonly fairness: number;
}

interface Draft {
  readonly told: readonly Told[];
  readonly asks: readonly (Ask & Said)[];
}

const mostMatters = 3;
const leastAsked = 0.25;
const mostAsked = 0.4;

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
  caution: Caution | null,
  analysis: Analysis,
): Statement {
  const parts: Parts[] = [];
  for (const matter of matters.slice(0, mostMatters))
    parts.push(
      partsOf(
        matter,
        parts.flatMap(({ claims }) => claims),
        analysis,
      ),
    );
  const frame = (draft: Draft): string[] => {
    const raised = draft.told.map(({ parts: { matter } }) => matter.entry);
    return [salutationOf(analysis), openingOf(raised, speaking, analysis), closing, caution?.before ?? '', caution?.after ?? ''];
  };
  const wordsOf = (draft: Draft): number =>
    [...frame(draft), ...draft.told.flatMap(saidOf).map(({ text }) => text), ...draft.asks.map(({ text }) => text)].reduce(
      (sum, text) => sum + countSpoken(text),
      0,
    );
  const fits = (draft: Draft): boolean => wordsOf(draft) <= room;
  const bases = parts.flatMap((_, at) => {
    const first = parts.slice(0, parts.length - at);
    return first.length < mostMatters ? [baseOf(first, neededOfEach), baseOf(first, 1)] : [baseOf(first, neededOfEach)];
  });
  bases.push(leanest(bases.at(-1)!));
  let draft = bases.find(fits);
  if (!draft) throw new NoRoom(room, wordsOf(bases.at(-1)!), wordsPerMinute(analysis));
  for (const add of further(draft)) {
    const next = withEnoughAsked(add(draft));
    const isAsk = next.told === draft.told;
    if (fits(next) && (isAsk ? askedShare(next) <= mostAsked : askedShare(next) >= leastAsked)) draft = next;
  }
  const raised = draft.told.map((told) => ({ matter: told.parts.matter, said: saidOf(told) }));
  const [salutation, opening] = frame(draft) as [string, string];
  const words = wordsOf(draft);
  const left = matters.slice(raised.length).map((matter, at) => ({
    matter,
    because:
      at + raised.length < mostMatters ? `no room in ${plural(room, 'word')}` : `weaker than the ${mostMatters} that a listener can follow`,
  }));
  return { salutation, opening, caution, raised, asks: inOrder(draft.asks), words, left };
}

const neededOfEach = Number.POSITIVE_INFINITY;

/** The least that tells these matters; what was said of the first is not said again of the next. */
function baseOf(parts: readonly Parts[], needed: number): Draft {
  const told = parts.map((each, at): Told => {
    const before = parts.slice(0, at);
    return {
      parts: each,
      promise: !before.some(({ promise }) => promise.text === each.promise.text),
      conclusion: !before.some(({ conclusion }) => conclusion.text === each.conclusion.text),
      further: false,
      needed: Math.min(needed, each.needed.length),
      more: 0,
      fairness: at === 0 || isUnheard(each, before) ? Math.min(1, each.fairness.length) : 0,
    };
  });
  const own = unasked(
    parts.map(({ asks }) => asks.find(({ to }) => to === 'organisation')),
    [],
  );
  const [first] = parts;
  const others = (['payers', 'hosts', 'members'] as const).map((to) => first!.asks.find((ask) => ask.to === to)).find(Boolean);
  const body = first!.asks.find(({ to }) => to === 'body');
  return withEnoughAsked({ told, asks: unasked([...own, others, body], []) });
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
    enough = { ...enough, asks: unasked([ask], enough.asks) };
  }
  return enough;
}

/** Asks after those before, each once. */
function unasked(asks: readonly ((Ask & Said) | undefined)[], before: readonly (Ask & Said)[]): (Ask & Said)[] {
  const all = [...before];
  for (const ask of asks) if (ask && !all.some(({ to, what }) => to === ask.to && what === ask.what)) all.push(ask);
  return all;
}

/** What is added as room remains, the most wanted first. */
function further({ told }: Draft): ((draft: Draft) => Draft)[] {
  const change =
    (at: number, with_: (told: Told) => Partial<Told>) =>
    (draft: Draft): Draft => ({
      ...draft,
      told: draft.told.map((each, index) => (index === at ? { ...each, ...with_(each) } : each)),
    });
  const all = told.map((_, at) => at);
  const isHeard = ({ parts }: Told) =>
    told.some((each) => each.parts !== parts && each.parts.fairness[0]?.text === parts.fairness[0]?.text);
  const fairly = (most: number) => (each: Told) => ({
    fairness: isHeard(each) ? each.fairness : Math.min(most, each.parts.fairness.length),
  });
  const asks = told.flatMap(({ parts }) => parts.asks);
  const ask = (of: readonly (Ask & Said)[]) =>
    of.map((each) => (draft: Draft): Draft => ({ ...draft, asks: unasked([each], draft.asks) }));
  const more = (most: number) => all.map((at) => change(at, (each) => ({ more: Math.min(most, each.parts.more.length) })));
  return [
    ...ask(told.flatMap(({ parts }) => parts.asks.filter(({ to }) => to === 'body').slice(0, 1))),
    ...more(1).toReversed(),
    ...all.map((at) => change(at, ({ parts }) => ({ further: parts.further !== null && !saidBefore(parts, told.slice(0, at)) }))),
    ...all.map((at) => change(at, fairly(1))),
    ...ask(asks.filter(({ to }) => to !== 'organisation')),
    ...ask(asks),
    ...more(2),
    ...all.map((at) => change(at, fairly(2))),
  ];
}

const saidBefore = (parts: Parts, before: readonly Told[]): boolean =>
  before.some((each) => each.parts.further?.text === parts.further?.text);

function askedShare({ told, asks }: Draft): number {
  const count = (texts: readonly { readonly text: string }[]) => texts.reduce((sum, { text }) => sum + countSpoken(text), 0);
  const asked = count(asks);
  return asked / (asked + count(told.flatMap(saidOf)));
}

/** In the order in which it is spoken. */
function saidOf({ parts, promise, conclusion, further: isFurther, needed, more, fairness }: Told): Said[] {
  return [
    ...(promise ? [parts.promise] : []),
    ...parts.needed.slice(0, needed),
    ...parts.more.slice(0, more),
    ...parts.fairness.slice(0, fairness),
    conclusion ? parts.conclusion : { ...parts.conclusion, text: templates.same },
    ...(isFurther && parts.further ? [parts.further] : []),
  ];
}

const addressees = ['organisation', 'payers', 'hosts', 'members', 'others', 'body'] as const;

/** By addressee, the organisation first and the body that listens last; who is asked twice in a row is not named in full again. */
function inOrder(asks: readonly (Ask & Said)[]): (Ask & Said)[] {
  const ordered = asks.toSorted((a, b) => addressees.indexOf(a.to) - addressees.indexOf(b.to));
  return ordered.map((ask, at) => (ordered[at - 1]?.to === ask.to ? { ...ask, text: ask.again } : ask));
}
