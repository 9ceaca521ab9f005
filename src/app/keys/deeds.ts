import { printable } from '../../explain/printable.ts';
import { caseIdOf } from '../../model/gaps.ts';
import type { Analysis } from '../../model/judgement.ts';
import { indexOf } from '../../explain/index-of.ts';
import { holdable } from '../lists/here.ts';
import { addressOf, copyOf, type Citation } from '../pages/cite.ts';
import { pageOf } from '../pages/pages.ts';
import { joined } from '../lists/words.ts';
import { pageText } from '../../explain/page.ts';
import { commandFor } from './command-for.ts';
import { unlessBehind } from '../pages/problems.ts';
import { begunAnew } from '../screens/compose/anew.ts';
import { composedId, whyNotComposed } from '../screens/compose/composing.ts';
import { takesChoice } from '../screens/compose/kinds.ts';
import type { Here } from '../screens/screen.ts';
import { screenOf } from '../lists/visible.ts';
import { inPage, type Action } from '../state.ts';
import type { Command } from './command.ts';

/** What can be done with what is selected or open, on every screen. */

export function holding({ state, whole, id }: Here): readonly Command[] {
  const held = holdable(id, whole);
  if (!held) return [];
  const { waiting } = state;
  const other = waiting && waiting.kind !== held.kind;
  return [
    {
      keys: ['w'],
      name: other ? `say why there is no contradiction with ${waiting.id}` : 'ask why there is no contradiction',
      short: other ? `w why no contradiction with ${printable(waiting.id)}` : 'w why not',
      wish: () => ({ type: 'hold-against', with: held }),
    },
  ];
}

/** The ids that a deed can be about, what the line leads to first. */
const idsHere = ({ state, bounds, id }: Here): readonly string[] => [
  ...(inPage(state) && bounds.target !== undefined ? [bounds.target] : []),
  ...(id === undefined ? [] : [id]),
];

function firstOf<T>(here: Here, of: (id: string, analysis: Analysis) => T | null): T | null {
  for (const id of idsHere(here)) {
    const found = of(id, here.whole);
    if (found !== null) return found;
  }
  return null;
}

/** What is open or selected as it is shown, where nothing else stands for it. */
function asShown({ state, whole, id, selected }: Here): Citation | null {
  if (!inPage(state)) return selected ? { text: printable(joined(selected.name, selected.words)), what: 'the row, as text' } : null;
  const page = id === undefined ? null : pageOf(id, state, whole);
  return page && { text: pageText(page), what: 'the page, as text' };
}

export function copying(here: Here): readonly Command[] {
  const copied = screenOf(here.state).copies?.(here) ?? firstOf(here, copyOf) ?? asShown(here);
  const command = commandFor(here);
  return [
    ...(copied
      ? [
          {
            keys: ['y'],
            name: `copy ${copied.what}`,
            short: 'y copy',
            wish: () => ({ effect: 'copy' as const, text: copied.text, said: `Copied: ${copied.what}.` }),
          },
        ]
      : []),
    command === null
      ? { keys: ['Y'], name: 'copy the command that shows the same', wish: () => ({ type: 'say', words: noCommand }) }
      : {
          keys: ['Y'],
          name: `copy the command that shows the same: ${command}`,
          wish: () => ({ effect: 'copy' as const, text: command, said: `Copied: ${command}` }),
        },
  ];
}

const noCommand = 'No command shows just this; of a page Y copies “avowed explain” with its id.';

/** The gap or case that is open or selected, into the report that is composed. */
export function reporting(here: Here): readonly Command[] {
  const { composing } = here.state;
  const { gaps, cases, findings } = indexOf(here.whole);
  const found = firstOf(here, (id) => {
    const finding = findings.get(id);
    const known = finding ? caseIdOf(finding) : id;
    return gaps.has(known) || cases.has(known) ? known : null;
  });
  if (found === null || screenOf(here.state).id === 'compose') return [];
  const again = composing.chosen.includes(found);
  const report = (): Action => {
    // What was chosen is gone back to as it was left, unless its filter has meanwhile left it out.
    if (again && takesChoice(composing) && whyNotComposed(here.state, here.whole) === null)
      return { type: 'report-on', composing, page: composedId };
    // A kind that takes no choice was for something else.
    const kind = takesChoice(composing) ? composing.kind : null;
    const begun = { ...begunAnew(composing, [found]), kind };
    const said = composing.chosen.length > 0 ? { said: 'Begun anew: what was chosen before is left out.' } : {};
    return { type: 'report-on', composing: begun, page: composedId, filter: '', ...said };
  };
  return [{ keys: ['R'], name: 'make a report of this alone (it is chosen in Compose)', short: 'R report', wish: report }];
}

export function exporting({ state, whole, bounds }: Here): readonly Command[] {
  if (bounds.grid && !inPage(state)) return [];
  const name = inPage(state) ? 'page.md' : `${state.tab}.csv`;
  const write: Command = {
    keys: ['e'],
    name: inPage(state) ? 'write this page to a file' : 'write this list to a file, as it is filtered',
    short: 'e export',
    wish: () => ({ type: 'ask', asking: { question: 'file', what: 'shown', text: name, proposed: true } }),
  };
  return screenOf(state).ofFiles ? [write] : unlessBehind([write], whole);
}

export function showingAddress(here: Here): readonly Command[] {
  const address = firstOf(here, addressOf);
  if (!address) return [];
  return [
    {
      keys: ['o'],
      name: 'show the address of the source',
      short: 'o address',
      wish: () => ({ type: 'say', words: `${address} (shown only; nothing is fetched)` }),
    },
  ];
}
