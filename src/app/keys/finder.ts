import type { Analysis } from '../../model/judgement.ts';
import { find, type Found } from '../../explain/find.ts';
import { screens } from '../screens.ts';
import { indexOf } from '../../explain/index-of.ts';
import { placeOf } from '../lists/list.ts';
import { visible } from '../lists/visible.ts';
import type { State, Typed } from '../state.ts';
import type { Wish } from './command.ts';
import { shortened, typed } from './typing.ts';

/** More than anybody looks through. */
const most = 500;

export const foundNow = ({ text }: Typed, analysis: Analysis): readonly Found[] => find(text, analysis, most);

/** How far keys move among what was found. */
const steps: Readonly<Record<string, number>> = { up: -1, down: 1, pagedown: 10, pageup: -10 };

/** Anything anywhere is looked for at each letter; Enter goes to it. */
export function finderWishes(name: string, input: string, finder: Typed, state: State, analysis: Analysis): readonly Wish[] {
  if (name === 'esc' || (name === 'backspace' && finder.text === '')) return [{ type: 'finder-set', finder: null }];
  const shorter = shortened(name, finder.text);
  if (shorter !== null) return [{ type: 'finder-set', finder: { text: shorter, selected: 0 } }];
  const letters = typed(name, input);
  if (letters !== '') return [{ type: 'finder-set', finder: { text: finder.text + letters, selected: 0 } }];
  const found = foundNow(finder, analysis);
  const selected = selectedAfter(name, finder.selected, found);
  if (selected !== null) return [{ type: 'finder-set', finder: { ...finder, selected } }];
  return name === 'enter' ? goingTo(found[finder.selected], state, analysis) : [];
}

/** What is selected after a key that moves; nothing for another key. */
function selectedAfter(name: string, selected: number, found: readonly Found[]): number | null {
  if (name === 'tab') {
    const kind = found[selected]?.kind;
    return Math.max(
      0,
      found.findIndex((each, at) => at > selected && each.kind !== kind),
    );
  }
  const by = steps[name];
  return by === undefined ? null : Math.max(0, Math.min(selected + by, found.length - 1));
}

function goingTo(chosen: Found | undefined, state: State, analysis: Analysis): readonly Wish[] {
  const screen = chosen && screens.find(({ finds }) => finds?.kinds.includes(chosen.kind));
  if (!screen) return [];
  const id = screen.finds!.page?.(chosen.id) ?? chosen.id;
  return [{ type: 'go-to', tab: screen.id, id, selected: rowOf(id, { ...state, tab: screen.id }, analysis) }];
}

/** The row on which Esc comes out: its own, or that of the gap or entry which it belongs to; `null` where the list shows none. */
function rowOf(id: string, state: State, analysis: Analysis): number | null {
  const { list } = visible(state, analysis);
  const owners = [id, indexOf(analysis).cases.get(id)?.gap.id, id.split('#')[0]];
  const row = owners.map((each) => (each === undefined ? -1 : placeOf(each, list))).find((at) => at >= 0);
  return row ?? null;
}
