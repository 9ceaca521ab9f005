import { isNegatedVerb } from '../negation.ts';
import { lowerAt } from '../tokens.ts';
import { isBareModal, notFollows } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

/** Words that bind: not being bound is being free, not being forbidden. */
const binds =
  /^(?:is|are|am|be) .*\b(?:bound|obliged|required|expected|requested|responsible|accountable)\b|^(?:have|has|need|needs)\b.*\bto$/;

export const releases: Reading = {
  id: 'releases',
  purpose: 'Not being required is being free.',
  ok: ['No one shall be required to answer.', 'Staff shall not be required to report rumours.', 'No State is required to reply.'],
  notOk: ['Staff are required not to report rumours.', 'Fees shall not be required of survivors.'],
  read: (use) => {
    const { hit, cue, negated, subjectNegated, tokens, lexicon } = use;
    // "Fees shall not be required of survivors": what nobody is to ask.
    const isAskedOf = ['of', 'from'].includes(lowerAt(tokens, (use.group.complement ?? tokens.length) + 1));
    const isBound = lexicon.words.binding.has(complementOf(use)) && !isAskedOf;
    const negatedModal = isBareModal(use) && isBound && (notFollows(use) || use.group.negated);
    if (negatedModal) return { modality: 'permission' };
    if (hit.means !== 'obligation') return null;
    if (subjectNegated && isBound) return { modality: 'permission' };
    return negated && binds.test(cue) && (subjectNegated || isNegatedVerb(tokens, hit)) ? { modality: 'permission' } : null;
  },
};
