import { readFilter } from '../lists/filter.ts';
import { placeOn } from '../state.ts';
import type { Here, Other } from '../screens/screen.ts';
import type { Command } from './command.ts';

/** Whether another list takes the same filter as its screen. */
export const sharesFilter = ({ chooses }: Other): boolean => chooses === undefined;

/** Between a screen's usual list and another. What the filter asks for is kept where the other list can be asked for it too. */
export function changingTo(other: Other, here: Here): Command {
  const { key, name, usual } = other;
  const isBack = here.state.others[here.state.tab] === key;
  const next = isBack ? usual : name;
  return {
    keys: [key],
    name: `show ${next}`,
    short: `${key} ${next}`,
    wish: () => ({ type: 'show-other', key, keepsFilter: sharesFilter(other) || (!isBack && takesFilter(other, here)) }),
  };
}

const takesFilter = ({ chooses = [] }: Other, { state, whole }: Here): boolean =>
  chooses.length > 0 && readFilter(placeOn(state).filter, { chooses }, whole).says === '';
