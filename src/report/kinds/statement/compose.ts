import { plural } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { isAlleged } from '../../../model/strength.ts';
import type { Ask } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { wordsPerMinute } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { NoRoom } from '../kind.ts';
import { asksFairly, baseOf, fairAtLast, further, leanest, saidOf, spokenIn, unsaidOf, withEnoughAsked, type Draft } from './draft.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import { partsOf, shortened, type PartAsk, type Parts } from './parts.ts';
import { countSpoken } from './spoken.ts';

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
  /** What could have been said of what is raised, and why it is not. */
  readonly unsaid: readonly { readonly text: string; readonly because: string }[];
}

export const noRoomIn = (room: number): string => `no room in ${plural(room, 'word')}`;
const whyUnsaid = {
  tooMany: 'more facts than a listener follows',
  asked: 'a quarter of the words is kept for what is asked',
};

/** What frames matters of which none can be raised as they stand. */
export interface Caution {
  readonly before: string;
  readonly after: string | null;
}

const mostMatters = 3;

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
      left.push({ matter, because: `${byHand ? 'behind' : 'weaker than'} the ${mostMatters} that a listener can follow` });
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
  const lengths = [parts, ...[false, true].map((isNeededToo) => parts.map((each) => shortened(each, isNeededToo)))];
  const basesThat = (isLimited: boolean): Draft[] => {
    const bases = parts.flatMap((_, at) => {
      const told = lengths.map((of) => of.slice(0, of.length - at));
      return [true, false].flatMap((isCarried) => told.map((each, way) => baseOf(each, isCarried, way === 0, isLimited)));
    });
    return [...bases, ...leanest(bases.at(-1)!)];
  };
  // What hangs on whether a report is borne out says its limit itself.
  const bases = [true, ...(parts.every(({ matter }) => isAlleged(matter.lead)) ? [false] : [])].flatMap(basesThat);
  let draft = bases.find(fits);
  if (!draft) throw new NoRoom(room, wordsOf(bases.at(-1)!), wordsPerMinute(analysis));
  const before = askedBefore(draft.told.map(({ parts: { matter } }) => matter));
  for (const add of further(draft, before)) {
    const next = withEnoughAsked(add(draft));
    const isAsk = next.told === draft.told && next.asks !== draft.asks;
    if (fits(next) && asksFairly(next, isAsk)) draft = next;
  }
  for (const add of fairAtLast(draft)) draft = [withEnoughAsked(add(draft)), add(draft)].find(fits) ?? draft;
  const raised = draft.told.map((told) => ({ matter: told.parts.matter, said: saidOf(told) }));
  const [salutation, opening] = frame(draft) as [string, string];
  const noRoom = parts.slice(raised.length).map(({ matter }) => ({ matter, because: noRoomIn(room) }));
  return {
    salutation,
    opening,
    caution,
    raised,
    askedBefore: draft.before,
    asks: inOrder(draft.asks),
    words: wordsOf(draft),
    left: [...noRoom, ...left],
    unsaid: unsaidOf(draft).map(({ said: { text }, isTooMany }) => {
      const hasRoom = wordsOf(draft) + countSpoken(text) <= room;
      return { text, because: hasRoom ? (isTooMany ? whyUnsaid.tooMany : whyUnsaid.asked) : noRoomIn(room) };
    }),
  };
}

const addressees = ['organisation', 'payers', 'hosts', 'members', 'others', 'body'] as const;

/** By addressee, the organisation first and the body that listens last; who is asked twice in a row is not named in full again. */
function inOrder(asks: readonly PartAsk[]): (Ask & Said)[] {
  const ordered = asks.toSorted((a, b) => addressees.indexOf(a.to) - addressees.indexOf(b.to));
  return ordered.map((ask, at) => (ordered[at - 1]?.to === ask.to ? { ...ask, text: ask.again } : ask));
}
