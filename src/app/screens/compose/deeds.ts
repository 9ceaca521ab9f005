import { unlessBehind } from '../../pages/problems.ts';
import type { Command } from '../../keys/command.ts';
import type { Action, Composing } from '../../state.ts';
import type { Here } from '../screen.ts';
import { begunAnew, chooseNothingKey } from './anew.ts';
import { choosingClaims, claimList } from './claims.ts';
import { whyNotComposed } from './composing.ts';
import { composedKinds, isSpoken, kindNamed, kindOf, takesUntested, wordsAsked } from './kinds.ts';

const halfMinute = 0.5;

const changing =
  ({ state: { composing } }: Here) =>
  (more: Partial<Composing>) =>
  (): Action => ({ type: 'compose', composing: { ...composing, ...more } });

/** What is selected into the report or out of it, and earlier or later in it. */
export function choosing(here: Here): readonly Command[] {
  const id = here.selected?.id;
  if (id === undefined) return [];
  if (here.state.others[here.state.tab] === claimList.key) return choosingClaims(here);
  const { chosen } = here.state.composing;
  const change = changing(here);
  const at = chosen.indexOf(id);
  const swapped = (by: 1 | -1): readonly string[] => {
    const to = at + by;
    return to < 0 || to >= chosen.length ? chosen : chosen.with(at, chosen[to]!).with(to, id);
  };
  const orders: readonly Command[] = [
    { keys: ['['], name: 'say it earlier', short: '[ ] order', wish: change({ chosen: swapped(-1) }) },
    { keys: [']'], name: 'say it later', wish: change({ chosen: swapped(1) }) },
  ];
  return [
    {
      keys: [' '],
      name: 'choose this, or leave it out',
      short: 'Space choose',
      wish: change({ chosen: at < 0 ? [...chosen, id] : chosen.toSpliced(at, 1) }),
    },
    ...(at >= 0 && chosen.length > 1 ? orders : []),
  ];
}

/** Which kind of report it is, how long, and what only its author knows. */
export function shaping(here: Here): readonly Command[] {
  const { composing } = here.state;
  const change = changing(here);
  const { minutes } = composing;
  const kind = (by: 1 | -1) =>
    change({ kind: composedKinds[(composedKinds.indexOf(kindOf(composing).id) + by + composedKinds.length) % composedKinds.length]! });
  const lengths: readonly Command[] = [
    { keys: ['+', '='], name: 'speak half a minute longer', short: '+ - minutes', wish: change({ minutes: minutes + halfMinute }) },
    { keys: ['-'], name: 'speak half a minute less', wish: change({ minutes: Math.max(halfMinute, minutes - halfMinute) }) },
  ];
  const [first] = wordsAsked(composing);
  // Found by name only, so that nobody has to step through all.
  const kindsByName = composedKinds
    .filter((each) => each !== kindOf(composing).id)
    .map((each): Command => ({ keys: [], name: `make ${kindNamed(each)} of it`, wish: change({ kind: each }) }));
  return [
    ...kindsByName,
    { keys: ['right', 'l'], name: 'make another kind of report of it', short: '←→ kind', wish: kind(1) },
    { keys: ['left', 'h'], name: 'make the kind of report before of it', wish: kind(-1) },
    ...(isSpoken(composing) ? lengths : []),
    ...(takesUntested(composing)
      ? [
          {
            keys: ['u'],
            name: composing.untested ? 'leave out what nobody has looked at' : 'tell also what was promised and nobody has looked at',
            short: composing.untested ? 'u not untested' : 'u untested too',
            wish: change({ untested: !composing.untested }),
          },
        ]
      : []),
    {
      keys: ['S'],
      name: 'say who speaks, where, under which title',
      short: 'S speaker',
      wish: () => ({ type: 'ask', asking: { question: 'option', name: first!, text: composing.said[first!] ?? '' } }),
    },
  ];
}

/** The way out of a choice that was made for something else. */
export function emptying({ state: { composing } }: Here): readonly Command[] {
  const { chosen, claims, since } = composing;
  if (chosen.length + claims.leaveOut.length + claims.putIn.length === 0 && since === null) return [];
  return [
    {
      keys: [chooseNothingKey],
      name: 'choose nothing, and begin afresh with all that the filter leaves',
      short: `${chooseNothingKey} none`,
      wish: () => ({ type: 'compose', composing: begunAnew(composing) }),
    },
  ];
}

/** The report into a file, or its choice into reports/ and out of it again. */
export function filing({ state, whole }: Here): readonly Command[] {
  const { id, ending } = kindOf(state.composing);
  const write = (): Action => {
    const why = whyNotComposed(state, whole);
    if (why !== null) return { type: 'say', words: why };
    return { type: 'ask', asking: { question: 'file', what: 'report', text: `${id}.${ending}`, proposed: true } };
  };
  const keep = (): Action => ({ type: 'ask', asking: { question: 'file', what: 'kept', text: id, proposed: true } });
  return [
    ...unlessBehind(
      [
        { keys: ['e'], name: 'write it to a file', short: 'e write', wish: write },
        { keys: ['K'], name: 'keep this choice in reports/, to make the report again', short: 'K keep', wish: keep },
      ],
      whole,
    ),
    { keys: ['T'], name: 'take up a choice that is kept in reports/', short: 'T take up', wish: () => ({ effect: 'offer-kept' }) },
  ];
}
