import { wordsFrom } from '../verb-groups.ts';
import type { Reading } from './reading.ts';

export const likelihood: Reading = {
  id: 'likelihood',
  purpose: 'What should by now be so is a guess.',
  ok: ['The road should soon be open.'],
  notOk: ['The road should be opened.'],
  read: ({ tokens, group, hit }) =>
    group.modal === 'should' && /^(?:by (?:now|then)|soon be)$/.test(wordsFrom(tokens, hit.to + 1, 2))
      ? { because: 'it tells what is likely' }
      : null,
};
