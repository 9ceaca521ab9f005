import { beginsCue } from '../cue-search.ts';
import { isBareModal } from './bare-modal.ts';
import { lowerAt } from '../tokens.ts';
import { complementOf, verbOf, type Reading, type Use } from './reading.ts';

/** “The contractor shall have thirty days to object.” */
const isTimeTo = ({ tokens, group }: Use): boolean => {
  const unit = [2, 3, 4].find((step) => /^(?:days?|weeks?|months?|years?|hours?|time)$/.test(lowerAt(tokens, group.verb + step)));
  return unit !== undefined && [1, 2, 3].some((step) => lowerAt(tokens, group.verb + unit + step) === 'to');
};

export const entitlements: Reading = {
  id: 'entitlements',
  purpose: 'Being entitled is a right, having a choice or a power is leave; neither is a duty.',
  ok: [
    'Every migrant shall be entitled to advice.',
    'Each Party shall have the right to withdraw.',
    'The Organization shall have the option to renew.',
    'The Organization shall have access to the premises.',
    'Staff shall not be entitled to a fee.',
    'The contractor shall have thirty days to object.',
  ],
  notOk: ['Staff shall give advice to whom it is due.', 'Staff shall have a badge.', 'Detainees shall have access to a lawyer.'],
  read: (use) => {
    const { tokens, group, lexicon } = use;
    if (!isBareModal(use)) return null;
    if (complementOf(use) === 'entitled') return { modality: use.negated ? 'disclaimer' : 'recognition' };
    if (beginsCue(lexicon.phrases.rights, tokens, group.verb)) return { modality: 'recognition' };
    if (!use.negated && verbOf(use) === 'have' && isTimeTo(use)) return { modality: 'recognition' };
    if (use.addressee !== 'states' && beginsCue(lexicon.phrases.immunities, tokens, group.verb)) return { modality: 'recognition' };
    const frees =
      beginsCue(lexicon.phrases.powers, tokens, group.verb) || (use.acts && beginsCue(lexicon.phrases.access, tokens, group.verb));
    return frees && !use.negated ? { modality: 'permission' } : null;
  },
};
