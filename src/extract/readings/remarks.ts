import { beginsCue } from '../cue-search.ts';
import type { Reading } from './reading.ts';

const silent = /^(?:silence|absence|it|nothing|consent)$/;

export const remarks: Reading = {
  id: 'remarks',
  purpose: 'A remark to the reader, or what may be concluded from silence, binds nobody.',
  ok: ['It should be noted that many States have signed.', 'Silence may not be expected to mean consent.'],
  notOk: ['Staff should be noted for their work.'],
  read: ({ tokens, group, lexicon, subjectHead }) => {
    if (subjectHead === 'it' && beginsCue(lexicon.phrases.remarks, tokens, group.verb)) return { because: 'a remark to the reader' };
    const concludes = silent.test(subjectHead) && beginsCue(lexicon.phrases.conclusions, tokens, group.verb);
    return concludes ? { because: 'it says what may be concluded' } : null;
  },
};
