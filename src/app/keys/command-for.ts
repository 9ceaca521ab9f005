import { given } from '../../model/filters/filters.ts';
import { otherOf, screenOf } from '../lists/visible.ts';
import { filterOptions, quoted } from '../pages/command-line.ts';
import type { Here } from '../screens/screen.ts';
import { inPage } from '../state.ts';

/** The command that shows the same as the list, with the same filter, or as the page; `null` where there is none. */
export function commandFor(here: Here): string | null {
  const { state, filters, id } = here;
  const screen = screenOf(state);
  if (inPage(state)) {
    const own = id === undefined ? null : screen.pageCommand?.(id, here);
    return own === undefined ? `avowed explain ${quoted(id!)}` : own;
  }
  const other = otherOf(state);
  const command = other ? (other.command ?? null) : (screen.command ?? null);
  if (command === null) return null;
  return typeof command === 'string' ? [command, ...filterOptions(given(filters))].join(' ') : command(here);
}
