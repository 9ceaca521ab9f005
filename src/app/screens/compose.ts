import { composedId, composedKinds, composedPage, isSpoken, kindOf, whyNotComposed } from './compose/composing.ts';
import { everything } from '../../model/filters/filters.ts';
import type { Command } from '../keys/command.ts';
import { caseRowsOf } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import { unlessBehind } from '../pages/problems.ts';
import type { Action, Composing } from '../state.ts';
import { gapSorts } from './gaps.ts';
import type { Here, Screen } from './screen.ts';

const halfMinute = 0.5;

/** What can be done with the report that is being composed. */
function composingNow(here: Here): readonly Command[] {
  const { state, selected, whole } = here;
  const { composing } = state;
  const change = (more: Partial<Composing>) => (): Action => ({ type: 'compose', composing: { ...composing, ...more } });
  const kind = (by: 1 | -1) =>
    composedKinds[(composedKinds.indexOf(kindOf(composing).id) + by + composedKinds.length) % composedKinds.length]!;
  const id = selected?.id;
  const { chosen } = composing;
  const at = id === undefined ? -1 : chosen.indexOf(id);
  const moved = (by: 1 | -1): readonly string[] => {
    const to = at + by;
    if (to < 0 || to >= chosen.length) return chosen;
    return chosen.with(at, chosen[to]!).with(to, chosen[at]!);
  };
  return [
    ...(id === undefined
      ? []
      : [
          {
            keys: [' '],
            name: 'choose this, or leave it out',
            short: 'Space choose',
            wish: change({ chosen: at < 0 ? [...chosen, id] : chosen.toSpliced(at, 1) }),
          },
        ]),
    ...(at >= 0 && chosen.length > 1
      ? [
          { keys: ['['], name: 'say it earlier', short: '[ ] order', wish: change({ chosen: moved(-1) }) },
          { keys: [']'], name: 'say it later', wish: change({ chosen: moved(1) }) },
        ]
      : []),
    { keys: ['right', 'l'], name: 'make another kind of report of it', short: '←→ kind', wish: change({ kind: kind(1) }) },
    { keys: ['left', 'h'], name: 'make the kind of report before of it', wish: change({ kind: kind(-1) }) },
    ...(isSpoken(composing)
      ? [
          {
            keys: ['+', '='],
            name: 'speak half a minute longer',
            short: '+ - minutes',
            wish: change({ minutes: composing.minutes + halfMinute }),
          },
          {
            keys: ['-'],
            name: 'speak half a minute less',
            wish: change({ minutes: Math.max(halfMinute, composing.minutes - halfMinute) }),
          },
        ]
      : []),
    ...unlessBehind(
      [
        {
          keys: ['K'],
          name: 'keep this choice in reports/, to make the report again',
          short: 'K keep',
          wish: () => ({ type: 'ask', asking: { question: 'file', what: 'kept', text: kindOf(composing).id, proposed: true } }),
        },
      ],
      whole,
    ),
    {
      keys: ['T'],
      name: 'take up a choice that is kept in reports/',
      short: 'T take up',
      wish: () => ({ type: 'ask', asking: { question: 'file', what: 'taken', text: '' } }),
    },
    ...unlessBehind(
      [
        {
          keys: ['e'],
          name: 'write it to a file',
          short: 'e write',
          wish: () => {
            const why = whyNotComposed(state, whole);
            if (why !== null) return { type: 'say', words: why };
            const text = `${kindOf(composing).id}.${kindOf(composing).ending}`;
            return { type: 'ask', asking: { question: 'file', what: 'report', text, proposed: true } };
          },
        },
      ],
      whole,
    ),
  ];
}

export const compose: Screen = {
  id: 'compose',
  key: '0',
  name: 'Compose',
  chooses: everything,
  sorts: gapSorts,
  others: [{ key: 'v', name: 'cases', usual: 'gaps', list: (of) => listOfRows(caseRowsOf(of)) }],
  takes: [' ', 'e'],
  commands: composingNow,
  target: () => composedId,
  page: (id, state, analysis) => (id === composedId ? composedPage(state, analysis) : null),
  beside: composedId,
  marked: (row, { composing }) => {
    const at = composing.chosen.indexOf(row.id);
    return at < 0 ? row : { ...row, mark: at < 9 ? String(at + 1) : '●' };
  },
  legend: [
    'v shows the cases one by one, to choose some of a gap and leave out others',
    '1 2 3 …  chosen, in the order in which they are said',
    'The filter chooses for the report too: under place:ID it says nothing of another place.',
    ...verdictLegend,
  ],
  toldByName: true,
  nameShare: 0.62,
};
