import { beginsCue } from '../cue-search.ts';
import { isBareModal } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

export const entitlements: Reading = {
  id: 'entitlements',
  purpose: 'Being entitled is a right, having a choice or a power is leave; neither is a duty.',
  ok: [
    'Every migrant shall be entitled to advice.',
    'Each Party shall have the right to withdraw.',
    'The Organization shall have the option to renew.',
    'The Organization shall have access to the premises.',
    'Staff shall not be entitled to a fee.',
  ],
  notOk: ['Staff shall give advice to whom it is due.', 'Staff shall have a badge.', 'Detainees shall have access to a lawyer.'],
  read: (use) => {
    const { tokens, group, lexicon } = use;
    if (!isBareModal(use)) return null;
    if (complementOf(use) === 'entitled') return { modality: use.negated ? 'disclaimer' : 'recognition' };
    if (beginsCue(lexicon.phrases.rights, tokens, group.verb)) return { modality: 'recognition' };
    if (use.addressee !== 'states' && beginsCue(lexicon.phrases.immunities, tokens, group.verb)) return { modality: 'recognition' };
    const frees =
      beginsCue(lexicon.phrases.powers, tokens, group.verb) || (use.acts && beginsCue(lexicon.phrases.access, tokens, group.verb));
    return frees && !use.negated ? { modality: 'permission' } : null;
  },
};
