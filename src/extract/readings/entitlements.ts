import { isBareModal } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

export const entitlements: Reading = {
  id: 'entitlements',
  purpose: 'Being entitled is a right, not a duty.',
  ok: ['Every migrant shall be entitled to advice.'],
  notOk: ['Staff shall give advice to whom it is due.'],
  read: (use) => (isBareModal(use) && complementOf(use) === 'entitled' ? { modality: 'recognition' } : null),
};
