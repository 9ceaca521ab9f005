import { beginsCue } from '../cue-search.ts';
import type { Reading } from './reading.ts';

export const application: Reading = {
  id: 'application',
  purpose: "Where and how long a rule applies is nobody's duty.",
  ok: ['Article 3 shall not apply to such ships.', 'The Agreement shall remain in force for two years.'],
  notOk: [
    'The Organization shall apply the same rules to all.',
    'No project shall commence before those affected have been consulted.',
    'Work shall not begin until an assessment has been made.',
  ],
  read: ({ tokens, group, acts, negated, lexicon }) => {
    const next = tokens[group.verb + 1]?.lower ?? '';
    if (acts || next === 'for' || (negated && /^(?:before|until|unless)$/.test(next))) return null;
    return beginsCue(lexicon.phrases.application, tokens, group.verb) ? { because: 'it says where a rule applies' } : null;
  },
};
