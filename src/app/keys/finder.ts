import type { Analysis } from '../../model/records.ts';
import { find, type Found } from '../../explain/find.ts';
import { screens } from '../screens.ts';
import type { Typed } from '../state.ts';
import type { Wish } from './command.ts';
import { shortened, typed } from './typing.ts';

/** More than anybody looks through. */
const most = 500;

export const foundNow = ({ text }: Typed, analysis: Analysis): readonly Found[] => find(text, analysis, most);

/** Anything anywhere is looked for at each letter; Enter goes to it. */
export function finderWishes(name: string, input: string, finder: Typed, analysis: Analysis): readonly Wish[] {
  if (name === 'esc' || (name === 'backspace' && finder.text === '')) return [{ type: 'finder-set', finder: null }];
  const shorter = shortened(name, finder.text);
  if (shorter !== null) return [{ type: 'finder-set', finder: { text: shorter, selected: 0 } }];
  const move = name === 'up' ? -1 : name === 'down' ? 1 : name === 'pagedown' ? 10 : name === 'pageup' ? -10 : 0;
  const found = foundNow(finder, analysis);
  if (move !== 0) {
    const selected = Math.max(0, Math.min(finder.selected + move, found.length - 1));
    return [{ type: 'finder-set', finder: { ...finder, selected } }];
  }
  if (name === 'tab') {
    const kind = found[finder.selected]?.kind;
    const next = found.findIndex((each, at) => at > finder.selected && each.kind !== kind);
    return [{ type: 'finder-set', finder: { ...finder, selected: Math.max(0, next) } }];
  }
  if (name === 'enter') {
    const chosen = found[finder.selected];
    const screen = chosen && screens.find(({ finds }) => finds?.kinds.includes(chosen.kind));
    return screen ? [{ type: 'go-to', tab: screen.id, id: screen.finds!.page?.(chosen.id) ?? chosen.id }] : [];
  }
  const letters = typed(name, input);
  return letters === '' ? [] : [{ type: 'finder-set', finder: { text: finder.text + letters, selected: 0 } }];
}
