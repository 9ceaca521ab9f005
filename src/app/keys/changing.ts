import type { Other } from '../screens/screen.ts';
import type { State } from '../state.ts';
import type { Command } from './command.ts';

/** Whether another list takes the same filter as its screen. */
export const sharesFilter = ({ chooses }: Other): boolean => chooses === undefined;

/** Between a screen's usual list and another. */
export function changingTo(other: Other, { tab, others }: State): Command {
  const { key, name, usual } = other;
  const next = others[tab] === key ? usual : name;
  return {
    keys: [key],
    name: `show ${next}`,
    short: `${key} ${next}`,
    wish: () => ({ type: 'show-other', key, keepsFilter: sharesFilter(other) }),
  };
}
