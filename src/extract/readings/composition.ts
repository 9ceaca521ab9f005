import { beginsCue } from '../cue-search.ts';
import { isBareModal } from './bare-modal.ts';
import type { Reading } from './reading.ts';

export const composition: Reading = {
  id: 'composition',
  purpose: 'What a body is made of, what a text amends and whom it addresses is laid down by the words themselves; nobody is to do it.',
  ok: [
    'The Committee shall be composed of one representative of each State.',
    'This Regulation shall be binding in its entirety.',
    'Annex II shall be replaced by the text in the Annex.',
  ],
  notOk: ['The Committee shall publish its report.', 'Paper files shall be replaced by the office.'],
  read: (use) => {
    const { tokens, group, lexicon, subjectHead } = use;
    if (!isBareModal(use) || !['shall', 'will'].includes(group.modal ?? '')) return null;
    const { composition: composes, amendments } = lexicon.phrases;
    const amends = lexicon.words.documents.has(subjectHead) && beginsCue(amendments, tokens, group.verb);
    return amends || beginsCue(composes, tokens, group.verb) ? { because: 'it lays down what is, not what anybody is to do' } : null;
  },
};
