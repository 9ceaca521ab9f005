import { beginsCue } from '../cue-search.ts';
import type { Reading } from './reading.ts';

export const finalClauses: Reading = {
  id: 'final-clauses',
  purpose: 'When a text begins or ceases to hold, and which law governs it, is no conduct that anybody owes.',
  ok: ['This Agreement shall enter into force on signature.', 'This Agreement shall be governed by the law of that State.'],
  notOk: ['The Organization shall enter into agreements with States.'],
  read: ({ tokens, group, lexicon }) =>
    beginsCue(lexicon.phrases.finalClauses, tokens, group.verb) ? { because: 'a final clause: when or how the text holds' } : null,
};
