import { lowerAt, type Token } from '../tokens.ts';
import { isBareModal } from './bare-modal.ts';
import { complementOf, type Reading } from './reading.ts';

/** Whether "to" stands behind the participle, or behind an insertion that follows it. */
function isToAct(tokens: readonly Token[], participle: number): boolean {
  if (lowerAt(tokens, participle + 1) !== ',') return lowerAt(tokens, participle + 1) === 'to';
  const ends = tokens.findIndex((token, at) => at > participle + 1 && token.lower === ',');
  return ends > 0 && lowerAt(tokens, ends + 1) === 'to';
}

export const requirements: Reading = {
  id: 'requirements',
  purpose: 'Who shall or will be required to act is bound.',
  ok: ['Partners will be required to report.', 'Partners will be required, as a condition of payment, to report.'],
  notOk: ['Partners will report.', 'Staff shall not be required to report rumours.'],
  read: (use) => {
    const { tokens, group, negated, lexicon } = use;
    const binds = isBareModal(use) && lexicon.words.binding.has(complementOf(use)) && isToAct(tokens, group.complement ?? -2);
    return binds && !negated ? { modality: 'obligation' } : null;
  },
};
