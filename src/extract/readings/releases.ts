import { isNegatedVerb } from '../negation.ts';
import { lowerAt } from '../tokens.ts';
import { isBareModal, notFollows } from './bare-modal.ts';
import { complementOf, isPeople, type Reading, type Use } from './reading.ts';

/** Words that bind: not being bound is being free, not being forbidden. */
const binds =
  /^(?:is|are|am|be) .*\b(?:bound|obliged|required|expected|requested|responsible|accountable)\b|^(?:have|has|need|needs)\b.*\bto$/;

export const releases: Reading = {
  id: 'releases',
  purpose:
    'Not being required is being free. That people shall not be required to do something forbids whom the text is addressed to to ask it of them.',
  ok: [
    'No one shall be required to answer.',
    'No resident shall be required to pay for food.',
    'Staff shall not be required to work on Sundays.',
    'Partners shall not be required to report.',
    'No State is required to reply.',
  ],
  notOk: ['Staff are required not to report rumours.', 'Fees shall not be required of survivors.'],
  read: (use) => {
    const { hit, cue, negated, subjectNegated, tokens, lexicon } = use;
    // "Fees shall not be required of survivors": what nobody is to ask.
    const isAskedOf = ['of', 'from'].includes(lowerAt(tokens, (use.group.complement ?? tokens.length) + 1));
    const isBound = lexicon.words.binding.has(complementOf(use)) && !isAskedOf;
    const negatedModal = isBareModal(use) && isBound && (notFollows(use) || use.group.negated);
    const modality = isBareModal(use) && isOfPeople(use) ? 'prohibition' : 'permission';
    if (negatedModal) return { modality };
    if (hit.means !== 'obligation') return null;
    if (subjectNegated && isBound) return { modality };
    return negated && binds.test(cue) && (subjectNegated || isNegatedVerb(tokens, hit)) ? { modality: 'permission' } : null;
  },
};

/** Staff, guests and applicants, of whom something could be asked; not an organisation, a State or a party to a contract, whom the text binds. */
export function isOfPeople(use: Use): boolean {
  const { tokens, lexicon, group, subject, subjectHead, addressee } = use;
  if (addressee !== 'organisation' || lowerAt(tokens, (group.complement ?? tokens.length) + 1) !== 'to') return false;
  if (/^(?:clients?|customers?|subscribers?|owners?|donors?|users?)$/.test(subjectHead)) return false;
  const isOne = subject.some((at) => /^(?:nobody|one|anybody|anyone|person|persons)$/.test(lowerAt(tokens, at)));
  return (
    isOne ||
    isPeople(use) ||
    lexicon.words.people.has(subjectHead) ||
    lexicon.words.touched.has(subjectHead) ||
    lexicon.words.employees.has(subjectHead)
  );
}
