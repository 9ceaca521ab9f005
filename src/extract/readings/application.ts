import { beginsCue } from '../cue-search.ts';
import type { Reading } from './reading.ts';

export const application: Reading = {
  id: 'application',
  purpose: "Where and how long a rule applies is nobody's duty.",
  ok: ['Article 3 shall not apply to such ships.', 'The Agreement shall remain in force for two years.'],
  notOk: ['The Organization shall apply the same rules to all.'],
  read: ({ tokens, group, acts, lexicon }) =>
    !acts && beginsCue(lexicon.phrases.application, tokens, group.verb) && tokens[group.verb + 1]?.lower !== 'for'
      ? { because: 'it says where a rule applies' }
      : null,
};
