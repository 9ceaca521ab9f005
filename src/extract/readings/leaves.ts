import { isBareModal, notFollows } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

export const leaves: Reading = {
  id: 'leaves',
  purpose: 'Who shall be free, or is empowered, may.',
  ok: ['Each party shall be free to withdraw.'],
  notOk: ['Each party shall withdraw.'],
  read: (use) => {
    const { group, lexicon } = use;
    const frees = isBareModal(use) && lexicon.words.freeing.has(complementOf(use)) && (group.modal === 'shall' || group.modal === 'will');
    return frees && !notFollows(use) ? { modality: 'permission' } : null;
  },
};
