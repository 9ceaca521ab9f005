import { toneOf } from '../../model/palette.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { printable } from '../../explain/printable.ts';
import { reviewQueue, type Queued } from '../../review/queue.ts';
import { listWords } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import type { DecisionWord } from '../../model/words.ts';
import type { Command } from '../keys/command.ts';
import { chosenOf } from '../lists/filter.ts';
import { leadOf, letterOf } from '../lists/leads.ts';
import { listOfRows } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { proofOf, verdictLegend } from '../lists/words.ts';
import { unlessBehind } from '../pages/problems.ts';
import type { Action } from '../state.ts';
import { decidable, firstQuestion } from './review/deciding.ts';
import type { Chosen, Here, Screen } from './screen.ts';

/** The queue of cases that need a decision, the strongest first, and after them the cases that have one. */
function reviewRows({ whole, filters }: Chosen): readonly Row[] {
  const index = indexOf(whole);
  const left = new Set(chosenOf(whole, filters).judgement.gaps.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const queued = reviewQueue(whole).queued.filter(({ on }) => left.has(on));
  const waiting = new Set(queued.map(({ on }) => on));
  const rowOf = (id: string, words: string): Row => {
    const { gap, inGap } = index.cases.get(id)!;
    const lead = leadOf(index.findings.get(inGap.lead)!);
    const entry = index.entries.get(inGap.evidence)!;
    return {
      id,
      mark: letterOf(lead),
      name: `${labelOf(gap.norm, index)}: ${entry.title}`,
      words,
      end: proofOf(lead.finding),
      tone: toneOf(lead.finding.verdict),
    };
  };
  const marks = ({ contested, doubtful }: { readonly contested: boolean; readonly doubtful: boolean }) => [
    ...(contested ? ['contested'] : []),
    ...(doubtful ? ['doubtful reading'] : []),
  ];
  const decided = [...index.cases.values()]
    .filter(({ inGap }) => left.has(inGap.id) && !waiting.has(inGap.id))
    .map(({ inGap }) => {
      const { decisions } = index.findings.get(inGap.lead)!;
      return rowOf(inGap.id, `decided: ${listWords(decisions.map(({ decision, reviewer }) => `${decision} by ${reviewer}`))}`);
    });
  // What nobody has decided on needs no word for it, so that its name has all of the row.
  const why = (each: Queued) => [...(each.decisions.length > 0 ? [each.why] : []), ...marks(each)].join(' · ');
  return [...queued.map((each) => rowOf(each.on, why(each))), ...decided];
}

const renaming: Command = {
  keys: ['r'],
  name: 'review under another name',
  wish: () => ({ type: 'ask', asking: { question: 'name', pending: null, text: '' } }),
};

/** The words of a reviewer on the case or finding that is open or selected. */
function deciding({ id, state, whole }: Here): readonly Command[] {
  const on = decidable(id, whole);
  if (on === null) return [];
  const ask = (decision: DecisionWord) => (): Action => ({ type: 'ask', asking: firstQuestion({ on, decision, standard: null }, state) });
  const { cases, findings } = indexOf(whole);
  const lead = findings.get(cases.get(on)?.inGap.lead ?? on)!;
  const own = lead.decisions.find(({ reviewer }) => reviewer === state.reviewer);
  return [
    { keys: ['c'], name: 'confirm it, with a reason', short: 'c confirm', wish: ask('confirmed') },
    { keys: ['x'], name: 'reject it, with a reason', short: 'x reject', wish: ask('rejected') },
    { keys: ['n'], name: 'say that it needs evidence, with a reason', short: 'n needs evidence', wish: ask('needs-evidence') },
    {
      keys: ['s'],
      name: 'confirm it at another standard of proof, with a reason',
      short: 's standard',
      wish: () => ({
        type: 'ask',
        asking: { question: 'standard', pending: { on, decision: 'confirmed', standard: lead.standard.level }, text: '' },
      }),
    },
    ...(own
      ? [
          {
            keys: ['u'],
            name: 'withdraw your own word, with a reason',
            short: 'u take back',
            // A word on a case stands on its findings too, and can be taken back only where it was given.
            wish: (): Action => ({
              type: 'ask',
              asking: firstQuestion({ on: own.on, decision: 'withdrawn', standard: null }, state),
            }),
          },
        ]
      : []),
  ];
}

export const review: Screen = {
  id: 'review',
  key: '8',
  name: 'Review',
  chooses: everything,
  // A word on a case is about what leads it in the whole, whatever a filter leaves of it.
  choosesCases: true,
  sorts: [{ name: 'queue', list: (of) => listOfRows(reviewRows(of)) }],
  crumb: ({ reviewer }) => (reviewer === null ? [] : [`you review as ${printable(reviewer)} (r: another name)`]),
  // In a review n asks for evidence, and s for a standard.
  takes: ['n', 's'],
  deeds: (here) => [...unlessBehind(deciding(here), here.whole), renaming],
  legend: [
    'The strongest undecided cases come first; a case stays where reviewers disagree.',
    'A word is stale where what it rests on has changed since.',
    ...verdictLegend,
  ],
};
