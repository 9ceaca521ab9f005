import type { DecisionWord } from '../../../model/words.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { ownWord } from '../../../review/queue.ts';
import type { Command } from '../../keys/command.ts';
import type { Action } from '../../state.ts';
import type { Here } from '../screen.ts';
import { decidable, firstQuestion } from './deciding.ts';

/** The words of a reviewer on the case or finding that is open or selected. */
export function deciding(here: Here): readonly Command[] {
  const { id, state, whole } = here;
  const on = decidable(id, whole);
  if (on === null) return [];
  const { cases, findings } = indexOf(whole);
  const lead = findings.get(cases.get(on)?.inGap.lead ?? on)!;
  // A word on a case stands on its findings too, and can be taken back only where it was given.
  const own = lead.decisions.find(({ reviewer }) => reviewer === state.reviewer);
  return [
    { keys: ['c'], name: 'confirm it, with a reason', short: 'c confirm', wish: ask(here, on, 'confirmed') },
    { keys: ['x'], name: 'reject it, with a reason', short: 'x reject', wish: ask(here, on, 'rejected') },
    { keys: ['n'], name: 'say that it needs evidence, with a reason', short: 'n needs evidence', wish: ask(here, on, 'needs-evidence') },
    {
      keys: ['s'],
      name: 'confirm it at another standard of proof, with a reason',
      short: 's standard',
      wish: () => ({
        type: 'ask',
        asking: { question: 'standard', pending: { on, decision: 'confirmed', standard: lead.standard.level }, text: '' },
      }),
    },
    ...takingBack(here, own?.on),
  ];
}

/** A reviewer's word on whether the commitment that is open or selected is read right. */
export function codingReading(here: Here): readonly Command[] {
  const { id, state, whole } = here;
  if (id === undefined || !indexOf(whole).commitments.has(id)) return [];
  const own = state.reviewer === null ? undefined : ownWord(id, state.reviewer, whole);
  return [
    { keys: ['c'], name: 'say that it is read right, with a reason', short: 'c read right', wish: ask(here, id, 'confirmed') },
    { keys: ['x'], name: 'say that it is read wrong, with a reason', short: 'x wrong', wish: ask(here, id, 'rejected') },
    ...takingBack(here, own?.on),
  ];
}

const ask =
  ({ state }: Here, on: string, decision: DecisionWord) =>
  (): Action => ({
    type: 'ask',
    asking: firstQuestion({ on, decision, standard: null }, state),
  });

const takingBack = (here: Here, on: string | undefined): readonly Command[] =>
  on === undefined
    ? []
    : [{ keys: ['u'], name: 'withdraw your own word, with a reason', short: 'u take back', wish: ask(here, on, 'withdrawn') }];
