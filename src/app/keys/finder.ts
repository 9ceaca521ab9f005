import type { Analysis } from '../../model/judgement.ts';
import { find, type Found } from '../../explain/find.ts';
import { screens } from '../screens.ts';
import type { Typed } from '../state.ts';
import type { Wish } from './command.ts';
import { shortened, typed } from './typing.ts';

/** More than anybody looks through. */
const most = 500;

export const foundNow = ({ text }: Typed, analysis: Analysis): readonly Found[] => find(text, analysis, most);

/** How far keys move among what was found. */
const steps: Readonly<Record<string, number>> = { up: -1, down: 1, pagedown: 10, pageup: -10 };

/** Anything anywhere is looked for at each letter; Enter goes to it. */
export function finderWishes(name: string, input: string, finder: Typed, analysis: Analysis): readonly Wish[] {
  if (name === 'esc' || (name === 'backspace' && finder.text === '')) return [{ type: 'finder-set', finder: null }];
  const shorter = shortened(name, finder.text);
  if (shorter !== null) return [{ type: 'finder-set', finder: { text: shorter, selected: 0 } }];
  const found = foundNow(finder, analysis);
  const selected = selectedAfter(name, finder.selected, found);
  if (selected !== null) return [{ type: 'finder-set', finder: { ...finder, selected } }];
  if (name === 'enter') return goingTo(found[finder.selected]);
  const letters = typed(name, input);
  return letters === '' ? [] : [{ type: 'finder-set', finder: { text: finder.text + letters, selected: 0 } }];
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

function goingTo(chosen: Found | undefined): readonly Wish[] {
  const screen = chosen && screens.find(({ finds }) => finds?.kinds.includes(chosen.kind));
  return screen ? [{ type: 'go-to', tab: screen.id, id: screen.finds!.page?.(chosen.id) ?? chosen.id }] : [];
}
