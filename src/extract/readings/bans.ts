import { isBareModal } from './bare-modal.ts';
import { complementOf, verbOf, type Reading } from './reading.ts';

const frees = /^(?:may|can|could)\b|(?:allowed|permitted|authori[sz]ed|free|entitled)/;

export const bans: Reading = {
  id: 'bans',
  purpose: 'What is denied its bearer, or what the bearer is to refrain from, is forbidden.',
  ok: [
    'No data may be shared.',
    'The sale of data shall be prohibited.',
    'IOM will refrain from pressure.',
    'No one is entitled to use force.',
  ],
  notOk: ['IOM shall not only listen but act.'],
  read: (use) => {
    const { hit, cue, negated, subjectNegated, lexicon } = use;
    const denied = negated || lexicon.words.abstaining.has(verbOf(use));
    const isBan =
      (isBareModal(use) && !negated && lexicon.words.banned.has(complementOf(use))) ||
      (denied && (hit.means === 'obligation' || hit.means === 'undertaking')) ||
      (negated && hit.means === 'permission' && frees.test(cue) && !/\bnot (?:required|obliged|bound)/.test(cue)) ||
      (negated && hit.means === 'recognition' && subjectNegated && /entitled|right/.test(cue));
    return isBan ? { modality: 'prohibition' } : null;
  },
};
