import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';

import { isSameAs } from '../../telling/alike.ts';
import type { Matter } from '../../telling/matters.ts';
import { wordsPerMinute } from '../../telling/names.ts';
import { NoRoom } from '../kind.ts';
import { noRoomIn, type Statement } from './compose.ts';
import { closing, openingOf, salutationOf, type Speaking } from './frame.ts';
import type { Said } from '../../telling/said.ts';
import { inTurn } from './draft.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { countSpoken } from './spoken.ts';

/** As much as there is room for, of what may be told and asked where nothing is concluded. */

/** What may be said of some work. */
export interface Sayable {
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
export function inRoom(
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
  const ways = told.map((each) => inTurn(eachOnce(each)));
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

/** Nobody hears the same again, of another work either: no claim twice, and what was said of other work not where that is told. A denial has the words of what it denies. */
const eachOnce = (all: readonly Said[]): Said[] =>
  all.filter((one, at) => {
    const before = all.slice(0, at);
    const isSaid = ({ text, from }: Said): boolean =>
      text === one.text || from.some((id) => id.includes('#') && one.from.includes(id)) || (isOfOtherWork(one) && isSameAs({ text }, one));
    return !before.some(isSaid);
  });

const [ofOtherWork = ''] = telling.answer.elsewhere.split('{');
const isOfOtherWork = ({ text }: Said): boolean => text.startsWith(ofOtherWork);

/** What is spoken beside what frames it. */
interface Made {
  readonly said: readonly Said[];
  readonly asked: readonly Said[];
  readonly after: string | null;
}

/** All of some things, and ever fewer of them, the first longest. */
export const fewerOf = <T>(all: readonly T[]): T[][] => all.map((_, less) => all.slice(0, all.length - less));
