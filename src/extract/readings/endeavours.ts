import { isBareModal } from './bare-modal.ts';
import { verbOf, type Reading } from './reading.ts';

const trying: ReadonlySet<string> = new Set(['aim', 'try']);

export const endeavours: Reading = {
  id: 'endeavours',
  purpose: 'Who shall endeavour is bound to try, no more.',
  ok: ['Member States shall endeavour to adopt a national policy.', 'The Organization will strive to protect migrants.'],
  notOk: ['The Organization shall protect migrants.'],
  read: (use) => {
    const { group, hit, lexicon } = use;
    if (!isBareModal(use)) return null;
    const verb = verbOf(use);
    const tries = lexicon.words.endeavouring.has(verb) || (trying.has(verb) && group.modal === 'will');
    return tries && hit.means !== 'aspiration' ? { modality: 'aspiration' } : null;
  },
};
