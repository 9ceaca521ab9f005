import { prepositions } from '../english.ts';
import { lowerAt } from '../tokens.ts';
import type { Reading, Use } from './reading.ts';

export const tellings: Reading = {
  id: 'tellings',
  purpose: 'What happens often, and what a law of others says, is told and not promised.',
  ok: [
    'The Organization is often asked to run camps.',
    'Under the decree of 2009, no house may be pulled down before its owner is paid.',
    'Under the law of 2011, victims shall never be charged.',
  ],
  notOk: [
    'The Organization is asked to run the camp.',
    'Under this policy, no house may be pulled down.',
    'Under international law, the Organization shall protect them.',
  ],
  read: (use) => {
    const { tokens, hit } = use;
    if (tokens.slice(hit.from, hit.to).some(({ lower }) => oftenness.has(lower))) return { because: 'it tells what happens to be so' };
    return isOfLaw(use) ? { because: 'it tells what a law of others says' } : null;
  },
};

/** "Under the decree of 2009, no house may": where no actor is named, the law's words are told. */
function isOfLaw({ tokens, acts, clauseStart }: Use): boolean {
  const fronted = ['under', 'according'].includes(lowerAt(tokens, clauseStart)) && prepositions.has(lowerAt(tokens, clauseStart));
  if (acts || !fronted) return false;
  const comma = tokens.findIndex(({ lower }, at) => at > clauseStart && lower === ',');
  const words = tokens.slice(clauseStart + 1, comma).map(({ lower }) => lower);
  return comma > 0 && words[0] !== 'this' && words.some((lower) => laws.has(lower));
}

/** Words with which a sentence tells how often something happens. */
export const oftenness: ReadonlySet<string> = new Set('often usually sometimes generally mostly frequently increasingly'.split(' '));

const laws: ReadonlySet<string> = new Set('law decree act code statute legislation ordinance'.split(' '));
