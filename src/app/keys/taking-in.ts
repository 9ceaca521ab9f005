import type { Action } from '../state.ts';
import { weaknessList } from '../screens/problems/weaknesses.ts';
import type { Command } from './command.ts';

const asked = (what: 'import' | 'new', text: string) => (): Action => ({
  type: 'ask',
  asking: { question: 'file', what, text, proposed: text !== '' },
});

/** Commands that bring something into the workspace or tell what weakens it, from wherever one is. */
export const takingIn: readonly Command[] = [
  { keys: ['I'], name: 'import a text or a library of sources into the workspace', wish: asked('import', '') },
  { keys: ['M'], name: 'make a new instrument, entry or rule, every key explained (new)', wish: asked('new', 'entry') },
  {
    keys: ['D'],
    name: 'show what weakens the workspace without breaking it (doctor)',
    wish: () => ({ type: 'show-list', tab: 'problems', key: weaknessList.key }),
  },
];
