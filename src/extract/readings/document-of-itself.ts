import { complementOf, verbOf, type Reading, type Use } from './reading.ts';

const read: ReadonlySet<string> = new Set(
  'read understood seen used cited consulted found discussed explained described presented'.split(' '),
);
const softModals: ReadonlySet<string> = new Set(['will', 'can', 'may', 'should', 'must']);

/** A document that should or must do something is to be made so by somebody. */
const binding: ReadonlySet<string> = new Set(['should', 'shall', 'must']);

/** "No part of the budget": a share, not a part of the document. */
const isShare = ({ tokens, subject }: Use): boolean =>
  subject.some(
    (at) =>
      /^parts?$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'of' && !/^(?:this|these|present)$/.test(tokens[at + 2]?.lower ?? ''),
  );

export const documentOfItself: Reading = {
  id: 'document-of-itself',
  purpose: 'A document or a part of it that announces what it contains, or says how it is to be read, binds nobody.',
  ok: ['Chapter 4 will explain the details.', 'This policy should be read together with the manual.'],
  notOk: ['This policy shall be published.', 'No part of the budget may be used for travel.'],
  read: (use) => {
    const { group, acts, lexicon } = use;
    if (acts || group.modal === null || !lexicon.words.documents.has(use.subjectHead) || isShare(use)) return null;
    const announces = lexicon.words.announcing.has(verbOf(use)) && !binding.has(group.modal);
    const isRead = read.has(complementOf(use)) && softModals.has(group.modal);
    return announces || isRead ? { because: 'the document speaks of itself' } : null;
  },
};
