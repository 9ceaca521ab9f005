import type { Reading } from './reading.ts';

const guessing: ReadonlySet<string> = new Set(['may', 'might', 'must', 'could', 'should', 'can', 'would']);

export const lookingBack: Reading = {
  id: 'looking-back',
  purpose: 'A guess or a look back at what was done binds nobody.',
  ok: ['The report must have been lost.', 'The crisis may have been caused by drought.'],
  notOk: ['Staff must have a badge.'],
  read: ({ group }) =>
    group.tense === 'perfect' && guessing.has(group.modal ?? '') ? { because: 'it guesses or looks back (“… have …”)' } : null,
};
