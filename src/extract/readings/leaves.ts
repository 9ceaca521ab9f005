import { lowerAt } from '../tokens.ts';
import { isBareModal, notFollows } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

export const leaves: Reading = {
  id: 'leaves',
  purpose: 'Who shall be free, or is empowered, may.',
  ok: ['Each party shall be free to withdraw.'],
  notOk: ['Each party shall withdraw.', 'All services shall be free of charge.'],
  read: (use) => {
    const { group, lexicon } = use;
    const frees = isBareModal(use) && lexicon.words.freeing.has(complementOf(use)) && (group.modal === 'shall' || group.modal === 'will');
    // "All services shall be free of charge": what somebody is to see to.
    const isFreeOf = complementOf(use) === 'free' && ['of', 'from'].includes(lowerAt(use.tokens, group.complement! + 1));
    return frees && !isFreeOf && !notFollows(use) ? { modality: 'permission' } : null;
  },
};
