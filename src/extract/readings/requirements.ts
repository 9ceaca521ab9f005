import { lowerAt } from '../tokens.ts';
import { isBareModal } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

export const requirements: Reading = {
  id: 'requirements',
  purpose: 'Who shall or will be required to act is bound.',
  ok: ['Partners will be required to report.'],
  notOk: ['Partners will report.', 'Staff shall not be required to report rumours.'],
  read: (use) => {
    const { tokens, group, negated, lexicon } = use;
    const binds =
      isBareModal(use) && lexicon.words.binding.has(complementOf(use)) && lowerAt(tokens, (group.complement ?? -2) + 1) === 'to';
    return binds && !negated ? { modality: 'obligation' } : null;
  },
};
