import { lowerAt } from '../tokens.ts';
import { isBareModal } from './bare-modal.ts';
import { complementOf, type Reading, type Use } from './reading.ts';

/** In a text for the organisation its staff are those to whom it is promised. */
const isOfOwnStaff = ({ subjectHead, addressee, lexicon }: Use): boolean =>
  addressee === 'organisation' && (lexicon.words.employees.has(subjectHead) || /^(?:staff|personnel|member|members)$/.test(subjectHead));

export const notBarred: Reading = {
  id: 'not-barred',
  purpose: 'Who is not to be kept from something may do it; that others are not to be kept from it is a promise to them.',
  ok: ['The Organization shall not be precluded from assisting States.', 'States shall not be prevented from visiting a site.'],
  notOk: [
    'No migrant shall be prevented from calling a lawyer.',
    'The Organization shall be precluded from detaining anyone.',
    'Staff shall not be prevented from consulting the Ombudsman.',
  ],
  read: (use) => {
    const { tokens, group, acts, negated, lexicon } = use;
    const { banned, hindered } = lexicon.words;
    const complement = complementOf(use);
    const isKept = (banned.has(complement) || hindered.has(complement)) && lowerAt(tokens, group.complement! + 1) === 'from';
    return isBareModal(use) && acts && negated && isKept && !isOfOwnStaff(use) ? { modality: 'permission' } : null;
  },
};
