import { isAtTimes, isOfFew } from '../partly.ts';
import type { Reading } from './reading.ts';

export const notOfAll: Reading = {
  id: 'not-of-all',
  purpose: 'What holds of few, not of all or not always is neither promised nor forbidden.',
  ok: [
    'Not all complaints will be investigated.',
    'Hardly anyone will be left behind.',
    'The Organization will not always inform the person.',
    'The Organization will rarely detain anyone.',
  ],
  notOk: [
    'All complaints will be investigated.',
    'Nobody will be left behind.',
    'The Organization will always inform the person.',
    'In the next few years the Organization will open five shelters.',
  ],
  read: ({ tokens, hit, group, subject, clauseStart }) =>
    isOfFew(tokens, clauseStart, (subject[0] ?? hit.from - 2) + 1) || isAtTimes(tokens, hit.from, group.verb)
      ? { because: 'it is said of some, or of some times, only' }
      : null,
};
